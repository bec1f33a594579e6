import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../src/documents/docx.ts';
import { paperDocument, usedFields } from '../../src/documents/form-paper.ts';
import { boldWidth } from '../../src/documents/measure.ts';
import type { PaperDocument } from '../../src/documents/model.ts';
import { STYLES } from '../../src/documents/styles.ts';
import { annexReference, dateLine, numberLine, recipientLines } from '../../src/documents/wording.ts';
import { gridOf } from '../../src/documents/word/table.ts';
import { CARD, EXAM, LETTER, MINUTES, REGISTER, REPORT } from '../fixtures/papers.ts';

interface Node {
	[name: string]: Node[] | Record<string, string> | string;
}
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, processEntities: true });
const NOTE = 'Mẫu theo Phụ lục V.';

const nameOf = (node: Node) => Object.keys(node).find((k) => k !== ':@')!;
const children = (node: Node) => (Array.isArray(node[nameOf(node)]) ? (node[nameOf(node)] as Node[]) : []);
const attributes = (node: Node) => (node[':@'] ?? {}) as Record<string, string>;
/** A tab and a line break inside a run; a tab stop has attributes. */
const BREAKS = new Set(['w:tab', 'w:br']);
/** Every element of a name, in reading order. */
function all(nodes: Node[], name: string): Node[] {
	return nodes.flatMap((n) => [...(nameOf(n) === name ? [n] : []), ...all(children(n), name)]);
}
function text(nodes: Node[]): string {
	return nodes.map((n) => ('#text' in n ? String(n['#text']) : BREAKS.has(nameOf(n)) && n[':@'] === undefined ? '\n' : text(children(n)))).join('');
}

/** A file read back: its parts as text, its main part as a tree. */
async function read(document: PaperDocument) {
	const parts = unzipSync(await toDocx(document));
	const part = (name: string) => strFromU8(parts[name]!);
	const tree = parser.parse(part('word/document.xml')) as Node[];
	const paragraphs = all(tree, 'w:p').map((p) => ({ node: p, text: text([p]) }));
	return { names: Object.keys(parts), part, tree, paragraphs, sections: all(tree, 'w:sectPr') };
}
const firstOf = (nodes: Node[], name: string) => attributes(all(nodes, name)[0]!);
/** Size in points, boldness and slant of the first run that carries the text. */
function lookOf(file: Awaited<ReturnType<typeof read>>, wanted: string) {
	const run = all(file.tree, 'w:r').find((r) => text([r]).includes(wanted))!;
	const on = (name: string) => all([run], name).some((n) => attributes(n)['w:val'] !== 'false' && attributes(n)['w:val'] !== '0');
	return { size: Number(firstOf([run], 'w:sz')['w:val']) / 2, bold: on('w:b'), italic: on('w:i') };
}

describe('the page', () => {
	it('is A4 with the margins of both official forms and the number 10 mm from the edge', async () => {
		for (const document of [REPORT, LETTER]) {
			const { sections } = await read(document);
			expect(firstOf([sections[0]!], 'w:pgSz')).toEqual({ 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' });
			expect(firstOf([sections[0]!], 'w:pgMar')).toMatchObject({ 'w:top': '1134', 'w:bottom': '1134', 'w:left': '1701', 'w:right': '850', 'w:header': '567' });
		}
	});
	it('is numbered at the top but on the first', async () => {
		const file = await read(REPORT);
		const [main] = file.sections;
		expect(all([main!], 'w:titlePg')).toHaveLength(1);
		const kinds = all([main!], 'w:headerReference').map((r) => attributes(r)['w:type']);
		expect(kinds.sort()).toEqual(['default', 'first']);
		const headers = file.names.filter((n) => /^word\/header\d+\.xml$/.test(n)).map(file.part);
		expect(headers.filter((h) => h.includes('PAGE'))).toHaveLength(headers.length / 2);
		expect(headers.find((h) => h.includes('PAGE'))).toContain('<w:sz w:val="28"/>');
	});
	it('of a wide annex is turned, and its pages count anew', async () => {
		const { sections } = await read(REPORT);
		expect(firstOf([sections[1]!], 'w:pgSz')).toEqual({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
		expect(firstOf([sections[1]!], 'w:pgMar')).toMatchObject({ 'w:top': '1701', 'w:bottom': '850', 'w:left': '1134', 'w:right': '1134' });
		expect(firstOf([sections[1]!], 'w:pgNumType')).toEqual({ 'w:start': '1' });
	});
});

describe('a party document', () => {
	it('has its header block, five hyphens and the type of annex 2', async () => {
		const file = await read(REPORT);
		const texts = file.paragraphs.map((p) => p.text);
		for (const line of [
			'ĐẢNG BỘ TỈNH BÌNH NGUYÊN',
			'ĐẢNG UỶ XÃ BÌNH MINH',
			'*',
			'Số 07-BC/ĐU',
			'ĐẢNG CỘNG SẢN VIỆT NAM',
			'Bình Minh, ngày 05 tháng 02 năm 2027',
			'-----',
			'Nơi nhận:',
		])
			expect(texts).toContain(line);
		expect(texts.join('\n')).not.toContain('CỘNG HOÀ');
		expect(lookOf(file, 'ĐẢNG CỘNG SẢN')).toEqual({ size: 15, bold: true, italic: false });
		expect(lookOf(file, 'ĐẢNG BỘ TỈNH')).toEqual({ size: 14, bold: false, italic: false });
		expect(lookOf(file, 'ĐẢNG UỶ XÃ')).toEqual({ size: 14, bold: true, italic: false });
		expect(lookOf(file, 'ngày 05')).toEqual({ size: 14, bold: false, italic: true });
		expect(lookOf(file, 'BÁO CÁO')).toEqual({ size: 16, bold: true, italic: false });
		expect(lookOf(file, 'T/M BAN')).toEqual({ size: 14, bold: true, italic: false });
		expect(lookOf(file, 'BÍ THƯ')).toEqual({ size: 14, bold: false, italic: false });
		expect(lookOf(file, '- Lưu Văn phòng')).toEqual({ size: 12, bold: false, italic: false });
	});
	it('sets running text in Times New Roman 14, justified, 10 mm indent, 18 points exactly, 6 points apart', async () => {
		const file = await read(REPORT);
		const paragraph = file.paragraphs.find((p) => p.text.startsWith('Đạt 82,5'))!.node;
		expect(firstOf([paragraph], 'w:spacing')).toMatchObject({ 'w:line': '360', 'w:lineRule': 'exact', 'w:after': '120' });
		expect(firstOf([paragraph], 'w:ind')).toEqual({ 'w:firstLine': '567' });
		expect(firstOf([paragraph], 'w:jc')).toEqual({ 'w:val': 'both' });
		const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(file.part('word/styles.xml'))![0];
		expect(defaults).toContain('w:ascii="Times New Roman"');
		expect(defaults).toContain('<w:sz w:val="28"/>');
		expect(defaults).toContain('w:val="vi-VN"');
		expect(file.part('word/document.xml')).not.toMatch(/w:ascii="(?!Times New Roman)/);
	});
});

describe('a state document', () => {
	it('has name of the State, motto, its own number line and the type of annex I', async () => {
		const file = await read(LETTER);
		const texts = file.paragraphs.map((p) => p.text);
		for (const line of [
			'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			'Độc lập - Tự do - Hạnh phúc',
			'UỶ BAN NHÂN DÂN\nXÃ BÌNH MINH',
			'Số: 05/UBND',
			'V/v nộp lưu hồ sơ năm 2026',
			'- Như trên;',
			'- Lưu: VT.',
		])
			expect(texts).toContain(line);
		expect(texts.join('\n')).not.toContain('ĐẢNG CỘNG SẢN');
		expect(lookOf(file, 'CỘNG HOÀ')).toEqual({ size: 13, bold: true, italic: false });
		expect(lookOf(file, 'Độc lập')).toEqual({ size: 14, bold: true, italic: false });
		expect(lookOf(file, 'Nơi nhận')).toEqual({ size: 12, bold: true, italic: true });
		expect(lookOf(file, '- Lưu: VT')).toEqual({ size: 11, bold: false, italic: false });
		expect(lookOf(file, 'PHÓ CHỦ TỊCH')).toEqual({ size: 14, bold: true, italic: false });
	});
});

describe('the rule below title and motto', () => {
	it('is as long as the line above it', async () => {
		// Points measured in a PDF set in a face with the metrics of Times New Roman.
		const measured = { NGHĨA: [13, 43.98], MINH: [13, 36.78], phúc: [14, 29.55], XÃ: [13, 18.77] } as const;
		for (const [word, [size, width]] of Object.entries(measured)) expect(boldWidth(word, size)).toBeCloseTo((width * 25.4) / 72, 1);
		const { paragraphs } = await read(REPORT);
		const [rule] = paragraphs.filter((p) => all([p.node], 'w:pBdr').length > 0);
		const side = Number(firstOf([rule!.node], 'w:ind')['w:left']);
		// The right column is 87 mm wide.
		expect((87 * 1440) / 25.4 - 2 * side).toBeCloseTo((boldWidth(STYLES.party.crown, 15) * 1440) / 25.4, -1);
	});
});

describe('tables', () => {
	it('fill the text width to the twip, repeat their heading rows and never split a row', async () => {
		const { tree } = await read(REPORT);
		const table = all(tree, 'w:tbl').find((t) => text([t]).includes('Câu hỏi'))!;
		expect(firstOf([table], 'w:tblW')).toEqual({ 'w:type': 'dxa', 'w:w': '9354' });
		expect(all([table], 'w:gridCol').reduce((sum, c) => sum + Number(attributes(c)['w:w']), 0)).toBe(9354);
		const rows = all([table], 'w:tr');
		expect(rows).toHaveLength(42);
		expect(rows.map((r) => all([r], 'w:tblHeader').length)).toEqual([1, ...Array.from({ length: 41 }, () => 0)]);
		expect(rows.every((r) => all([r], 'w:cantSplit').length === 1)).toBe(true);
		expect(firstOf([rows[1]!], 'w:gridSpan')).toEqual({ 'w:val': '3' });
	});
	it('of a register repeat the column numbers too and leave room for handwriting', async () => {
		const { tree, sections, paragraphs } = await read(paperDocument(REGISTER, 'party', 'blank', NOTE));
		const rows = all(tree, 'w:tr');
		expect(rows).toHaveLength(32);
		expect(rows.filter((r) => all([r], 'w:tblHeader').length > 0).map((r) => text([r]))).toEqual([
			expect.stringContaining('Ngày đến'),
			expect.stringContaining('(1)(2)'),
		]);
		expect(firstOf([rows[5]!], 'w:trHeight')).toEqual({ 'w:val': '454', 'w:hRule': 'atLeast' });
		expect(sections.map((s) => firstOf([s], 'w:pgSz')['w:orient'])).toEqual(['landscape', 'landscape']);
		expect(paragraphs.map((p) => p.text)).toEqual(expect.arrayContaining(['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'Quyển số: ………']));
	});
	it('share widths without a rounding gap', () => {
		expect(gridOf([1, 1, 1], 100).reduce((a, b) => a + b, 0)).toBe(Math.round((100 * 1440) / 25.4));
	});
});

describe('the end of a document', () => {
	it('never stands alone on a page: the last line is tied to the signatures', async () => {
		const last = {
			paragraph: { type: 'paragraph', text: 'Cuối.' },
			list: { type: 'list', items: ['Đầu.', 'Cuối.'] },
			lines: { type: 'lines', count: 2 },
		} as const;
		for (const block of Object.values(last)) {
			const { paragraphs } = await read({ ...LETTER, blocks: [{ type: 'paragraph', text: 'Mở.' }, block] });
			const tied = paragraphs.filter((p) => all([p.node], 'w:keepNext').some((n) => attributes(n)['w:val'] !== 'false')).map((p) => p.text);
			expect(tied[0]).toBe(block.type === 'lines' ? '\n' : block.type === 'list' ? '- Cuối.' : 'Cuối.');
		}
	});
});

describe('text', () => {
	it('is escaped, in NFC, and free of what XML cannot carry', async () => {
		const strange = `A < B & "C" – ${'Điều'.normalize('NFD')}\u0000\u000B\uD800 hết`;
		const file = await read({ ...EXAM, title: strange, blocks: [{ type: 'paragraph', text: strange }] });
		expect(file.paragraphs.map((p) => p.text)).toContain('A < B & "C" – Điều hết');
		expect(parser.parse(file.part('docProps/core.xml'))).toBeTruthy();
	});
	it('keeps every Vietnamese letter', async () => {
		const letters = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
		const file = await read({ ...EXAM, blocks: [{ type: 'paragraph', text: letters + letters.toUpperCase() }] });
		expect(file.paragraphs.map((p) => p.text)).toContain(letters + letters.toUpperCase());
	});
	it('breaks where the writer broke it', async () => {
		const file = await read({ ...EXAM, blocks: [{ type: 'paragraph', text: 'Dòng một\r\nDòng hai' }] });
		expect(file.paragraphs.map((p) => p.text)).toContain('Dòng một\nDòng hai');
	});
	it('puts numbers and dates the way each form asks', () => {
		expect(numberLine('party', { value: '05', kind: 'BB', issuer: 'ĐU' })).toBe('Số 05-BB/ĐU');
		expect(numberLine('state', { value: '05', kind: 'BB', issuer: 'UBND' })).toBe('Số: 05/BB-UBND');
		expect(numberLine('party', { kind: 'BB' })).toBe('Số ……-BB/……');
		expect(dateLine('Bình Minh', '2027-02-05')).toBe('Bình Minh, ngày 05 tháng 02 năm 2027');
		expect(dateLine('Bình Minh', '2027-10-15')).toBe('Bình Minh, ngày 15 tháng 10 năm 2027');
		expect(dateLine('Bình Minh', '2027-03-15')).toContain('tháng 3 năm');
		expect(recipientLines(['Như trên;', 'Lưu VT'])).toEqual(['- Như trên;', '- Lưu VT.']);
		expect(annexReference(REPORT)).toBe('(Kèm theo Báo cáo số 07-BC/ĐU, ngày 05 tháng 02 năm 2027 của Đảng uỷ xã Bình Minh)');
	});
});

describe('the file', () => {
	it('is the same, byte for byte, for the same document', async () => {
		const first = await toDocx(REPORT);
		await new Promise((done) => setTimeout(done, 1100));
		expect(Buffer.from(first).equals(Buffer.from(await toDocx(REPORT)))).toBe(true);
	});
	it('names no person and no hour of making', async () => {
		const core = (await read(paperDocument(CARD, 'party', 'blank', NOTE))).part('docProps/core.xml');
		expect(core).toContain('<dc:creator>Sổ tay văn thư, lưu trữ</dc:creator>');
		expect([...core.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map((m) => m[0])).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z']);
	});
});

describe('the paper of a form', () => {
	const texts = async (mode: 'blank' | 'filled', style: 'party' | 'state' = 'party') =>
		(await read(paperDocument(MINUTES, style, mode, NOTE))).paragraphs.map((p) => p.text);

	it('has dotted lines in the blank and none of the examples', async () => {
		const file = await read(paperDocument(MINUTES, 'party', 'blank', NOTE));
		const lines = file.paragraphs.map((p) => p.text);
		expect(lines).toContain('Bên giao: \n');
		expect(lines.join(' ')).not.toMatch(/Trần Thị B|Danh mục hồ sơ năm 2026|\{/);
		expect(firstOf([file.paragraphs.find((p) => p.text.startsWith('Bên giao'))!.node], 'w:tab')).toEqual({
			'w:val': 'right',
			'w:pos': '9354',
			'w:leader': 'dot',
		});
		expect(lines).toContain('Số ……-BB/……');
		// The example of this field takes two lines, so the blank has two.
		expect(lines[lines.indexOf('Tình trạng: \n') + 1]).toBe('\n');
	});
	it('carries the invented examples where it is filled', async () => {
		const lines = await texts('filled');
		expect(lines).toContain('Căn cứ Danh mục hồ sơ năm 2026, chúng tôi gồm:');
		expect(lines).toContain('Hồ sơ kiểm tra <văn thư> & lưu trữ');
		expect(lines).toEqual(expect.arrayContaining(['Trần Thị B', 'Lê Văn C', '(Ký, ghi rõ họ tên)', 'Số 05-BB/ĐU']));
	});
	it('in the state form has another header and number', async () => {
		expect(await texts('filled', 'state')).toEqual(expect.arrayContaining(['Số: 05/BB-UBND', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']));
	});
	it('writes the authority of a signer in the marks of the form', () => {
		const form = { ...MINUTES, paper: { ...MINUTES.paper, signatures: [{ position: 'T/M BAN THƯỜNG VỤ / BÍ THƯ' }] } };
		expect(paperDocument(form, 'party', 'blank', NOTE).signatures).toEqual([{ authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ' }]);
		expect(paperDocument(form, 'state', 'blank', NOTE).signatures).toEqual([{ authority: 'TM. BAN THƯỜNG VỤ', position: 'BÍ THƯ' }]);
	});
	it('says in the footer of its first page, and only there, where it comes from', async () => {
		const file = await read(paperDocument(REGISTER, 'party', 'blank', NOTE));
		const footers = file.names.filter((n) => /^word\/footer\d+\.xml$/.test(n)).map(file.part);
		expect(footers.filter((f) => f.includes(NOTE))).toHaveLength(1);
	});
	it('of a card stands in a frame, each side on its page', async () => {
		const { tree } = await read(paperDocument(CARD, 'party', 'blank', NOTE));
		const frames = all(tree, 'w:tbl').filter((t) => /PHIẾU|Mặt sau/.test(text([t])));
		expect(frames).toHaveLength(2);
		expect(all(tree, 'w:br').filter((b) => attributes(b)['w:type'] === 'page')).toHaveLength(1);
	});
	it('knows which fields it uses', () => {
		expect(new Set(usedFields(MINUTES.paper))).toEqual(new Set(MINUTES.fields.map((f) => f.id)));
	});
});

const office = spawnSync('soffice', ['--version'], { timeout: 20_000 }).status === 0;
describe('a word processor', () => {
	it.skipIf(!office)(
		office ? 'opens every kind of document' : 'opens every kind of document (left out: no soffice on this machine)',
		{ timeout: 120_000 },
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'so-tay-docx-'));
			try {
				const documents: Record<string, PaperDocument> = {
					report: REPORT,
					letter: LETTER,
					exam: EXAM,
					minutes: paperDocument(MINUTES, 'state', 'filled', NOTE),
					register: paperDocument(REGISTER, 'party', 'blank', NOTE),
					card: paperDocument(CARD, 'party', 'blank', NOTE),
				};
				for (const [name, document] of Object.entries(documents)) writeFileSync(join(folder, `${name}.docx`), await toDocx(document));
				const files = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
				execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
					stdio: 'ignore',
				});
				const pages = (name: string) => readFileSync(join(folder, `${name}.pdf`), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
				expect(Object.fromEntries(Object.keys(documents).map((name) => [name, pages(name)]))).toEqual({
					report: 4,
					letter: 1,
					exam: 1,
					minutes: 1,
					register: 3,
					card: 2,
				});
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
	);
});
