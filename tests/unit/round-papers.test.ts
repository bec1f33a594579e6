import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../src/documents/docx.ts';
import type { OfficialDocument } from '../../src/documents/model.ts';
import { docxHolds, docxText } from '../../src/documents/read-back.ts';
import { renderInline } from '../../src/markdown/inline.ts';
import { csvHolds, readCsv, toCsv } from '../../src/papers/csv.ts';
import { firstChoices, styleOf } from '../../src/papers/dress.ts';
import { paperFileName } from '../../src/papers/file-name.ts';
import { isSecretMatter, subject, workOut, type PaperInput } from '../../src/papers/input.ts';
import { minutesPaper } from '../../src/papers/minutes.ts';
import { plainWords } from '../../src/papers/plain.ts';
import { planPaper } from '../../src/papers/plan.ts';
import { reportPaper } from '../../src/papers/report.ts';
import { answersSheet, planSheet, workbook } from '../../src/papers/tables.ts';
import { toXlsx, xlsxHolds } from '../../src/documents/xlsx.ts';
import { inspectedInput, paperInput } from '../fixtures/round-papers.ts';

const HOSTILE = "=cmd|'/c calc'!A1 <script>alert(1)</script> & ]]> \"\u0000\u0007\uFFFE 😀\ud800 e\u0302\r\nhai dòng";
/** What is left of it in a file: no control characters, no halves of pairs, NFC, one kind of line end. */
const LEFT = "=cmd|'/c calc'!A1 <script>alert(1)</script> & ]]> \"";

/** Every text of a round replaced by a hostile one. */
function hostile(input: PaperInput): PaperInput {
	const poison = (value: unknown, key = ''): unknown => {
		if (Array.isArray(value)) return value.map((v) => (key === 'evidence' ? v : poison(v)));
		if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, k)]));
		const own = [
			'title',
			'office',
			'upperOffice',
			'cluster',
			'reason',
			'approvedBy',
			'note',
			'by',
			'reference',
			'holder',
			'place',
			'checkedBy',
			'text',
			'person',
			'resources',
			'lateReason',
			'name',
			'maker',
			'chief',
			'chiefPosition',
			'head',
			'headPosition',
		];
		return typeof value === 'string' && own.includes(key) ? HOSTILE : value;
	};
	return { ...input, content: poison(input.content) as PaperInput['content'] };
}
const choices = (input: PaperInput) => firstChoices(input.content.round, '2026-11-22');
const report = (input: PaperInput, part: Partial<ReturnType<typeof choices>> = {}) => reportPaper(workOut(input), { ...choices(input), ...part });
async function textOf(document: OfficialDocument): Promise<string> {
	const bytes = await toDocx(document);
	expect(XMLValidator.validate(strFromU8(unzipSync(bytes)['word/document.xml']!))).toBe(true);
	expect(docxHolds(bytes, document)).toBe(true);
	return docxText(bytes);
}

describe('the report', () => {
	it('names every item of the sheet, with its evidence', async () => {
		const input = paperInput();
		const text = await textOf(report(input));
		for (const item of input.items) expect(text).toContain(item.id);
		expect(text).toContain('1-QĐ/ĐU; 05/01/2026; Trần Thị B; Tủ 1, phòng văn thư (đã đối chiếu)');
		expect(text).toContain('Lê Văn C');
		expect(text).toContain('05/12/2026');
		expect(text).toContain('thang tham khảo để chuẩn bị kiểm tra');
	});
	it.each(['bi-mat', 'dien-tu', 'ho-so', 'kho', 'van-ban', 'bien-ban', 'ban-giao'])('is made of sheet %s', async (sheet) => {
		const input = paperInput(sheet);
		const text = await textOf(report(input));
		for (const item of input.items) expect(text).toContain(item.id);
		expect(text).toContain(`kết quả tự kiểm tra ${subject(input.sheet)}`);
	});
	it('has the form of the office’s side, which the office can change', async () => {
		expect(styleOf('commune-party-committee')).toBe('party');
		expect(styleOf('commune-peoples-committee')).toBe('state');
		const party = await textOf(report(paperInput()));
		expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
		expect(party).toContain('Số ……-BC/……');
		const state = await textOf(report(paperInput(), { style: 'state' }));
		expect(state).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(state).toContain('Số: ……/BC-……');
	});
	it('leaves grade and caps out when the office wants only points', async () => {
		const input = paperInput();
		const graded = await textOf(report(input));
		expect(graded).toMatch(/Xếp (Yếu|Trung bình|Khá|Tốt)/);
		const plain = await textOf(report(input, { grade: false }));
		expect(plain).toMatch(/\d,\d – \d\d,\d điểm trên 100\./);
		expect(plain).not.toMatch(/Xếp (Yếu|Trung bình|Khá|Tốt)|điểm trên 100, tương ứng/);
	});
	it('makes nothing up: causes, duties and proposals are dotted lines', () => {
		const text = JSON.stringify(report(paperInput()).blocks);
		for (const label of ['Khách quan (cơ quan ghi)', 'Chủ quan (cơ quan ghi)', 'Trách nhiệm (cơ quan ghi)', 'Việc cần cấp trên trả lời (cơ quan ghi)'])
			expect(text).toContain(`"${label}: ",{"blank":"rest"}`);
	});
	it('says of state secrets how they were answered and nothing else', async () => {
		const input = paperInput('bi-mat');
		const secret = 'so-hieu-mat-77';
		for (const a of Object.values(input.content.answers)) Object.assign(a, { note: secret, reason: secret, approvedBy: secret });
		for (const e of Object.values(input.content.evidence)) Object.assign(e, { reference: secret, holder: secret, place: secret });
		for (const p of Object.values(input.content.plan)) Object.assign(p, { text: secret, resources: secret, lateReason: secret, due: '2026-01-01' });
		expect(input.items.every((i) => isSecretMatter(i.id))).toBe(true);
		const handedOver = { round: input.content.round, answers: input.content.answers, evidence: input.content.evidence, checksum: '0'.repeat(64) };
		const work = workOut(input);
		for (const document of [reportPaper(work, choices(input)), planPaper(work, choices(input)), minutesPaper(work, handedOver, choices(input))])
			expect(await textOf(document)).not.toContain(secret);
	});
});

describe('minutes and plan', () => {
	it('put both judgements beside each other, with reasons', async () => {
		const input = inspectedInput();
		const text = await textOf(minutesPaper(workOut(input), input.content.handedOver!, { ...choices(input), team: 'Văn phòng Tỉnh uỷ' }));
		expect(text).toContain('tại Đảng uỷ xã Bình Minh');
		expect(text).toContain('VĂN PHÒNG TỈNH UỶ');
		expect(text).toContain('3 mục kết quả khác nhau');
		expect(text).toContain('Đoàn xem 3 hồ sơ, thiếu tờ kết thúc.');
		for (const sign of ['ĐẠI DIỆN ĐƠN VỊ', 'NGƯỜI GHI BIÊN BẢN', 'TRƯỞNG ĐOÀN']) expect(text).toContain(sign);
	});
	it('subtract no score of an inspection that is not through, and name whom the team met', async () => {
		const input = inspectedInput();
		const { handedOver } = input.content;
		const open = workOut(input).scored.filter((s) => s.code === 'CDG').length;
		input.content.round = { ...input.content.round, signers: { ...input.content.round.signers, chief: 'Phạm Thị Phó' } };
		expect(open).toBeGreaterThan(0);
		const text = await textOf(minutesPaper(workOut(input), handedOver!, choices(input)));
		expect(text).toContain(`Đoàn còn ${open} mục chưa chấm, hai điểm chưa so được với nhau`);
		expect(text).not.toContain('Chênh lệch');
		expect(text).toContain('Phạm Thị Phó');
		for (const item of input.items) input.content.answers[item.id] ??= { code: 'KAD', changedAt: 1 };
		expect(await textOf(minutesPaper(workOut(input), handedOver!, choices(input)))).toContain('Chênh lệch (đoàn trừ đơn vị)');
	});
	it('list every task in the order of the plan, own words before the handbook’s', async () => {
		const input = paperInput();
		const first = workOut(input).plan[0]!.id;
		input.content.plan[first] = { text: 'Việc tự ghi', person: '', due: '', resources: '', status: 'new', lateReason: '', changedAt: 1 };
		const work = workOut(input);
		const text = await textOf(planPaper(work, choices(input)));
		expect(text).toContain('Việc tự ghi');
		const at = work.plan.map((p) => text.search(new RegExp(`\\b${p.id.replace('.', '\\.')}( \\((đỏ|cam)\\))?\\. `)));
		expect(at.every((n, i) => n > (at[i - 1] ?? -1))).toBe(true);
	});
});

describe('hostile text in every field', () => {
	it('stays text in Word files', async () => {
		const input = hostile(inspectedInput());
		const work = workOut(input);
		for (const document of [report(input), planPaper(work, choices(input)), minutesPaper(work, input.content.handedOver!, choices(input))]) {
			const text = await textOf(document);
			expect(text).toContain(LEFT);
			expect(text).not.toMatch(/[\u0000-\u0008\uFFFE]/);
		}
	});
	it('stays text in workbooks: no formula, and what is read back is what was meant', async () => {
		const input = hostile(inspectedInput());
		const sheets = workbook(workOut(input), true);
		const file = await toXlsx(sheets);
		expect(await xlsxHolds(file, sheets)).toBe(true);
		const bytes = await file.arrayBuffer();
		const parts = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
		expect(parts).toHaveLength(5);
		for (const [, part] of parts) {
			expect(strFromU8(part)).not.toMatch(/<f[ >]/);
			expect(strFromU8(part)).toContain('state="frozen"');
		}
		const notes = (await readXlsxFile(bytes, { trim: false }))[1]!.data.map((row) => row[16]);
		expect(notes.some((n) => typeof n === 'string' && n.startsWith(LEFT))).toBe(true);
	});
	it('gets an apostrophe in CSV, so that no spreadsheet runs it', () => {
		const work = workOut(hostile(paperInput()));
		for (const sheet of [answersSheet(work), planSheet(work)]) {
			const text = toCsv(sheet);
			expect(text.startsWith('\uFEFF')).toBe(true);
			expect(csvHolds(text, sheet)).toBe(true);
			for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
		}
	});
});

describe('the workbook', () => {
	it('holds every item, real numbers and real days', async () => {
		const input = paperInput();
		const found = await readXlsxFile(await (await toXlsx(workbook(workOut(input), true))).arrayBuffer());
		expect(found.map((s) => s.sheet)).toEqual(['Kết quả', 'Câu trả lời', 'Minh chứng', 'Kế hoạch', 'Số liệu']);
		expect(found[1]!.data.slice(1).map((r) => r[0])).toEqual(input.items.map((i) => i.id));
		expect(found[1]!.data[1]![4]).toBe(input.items[0]!.weight);
		const [, evidence] = found[2]!.data;
		expect((evidence![2] as unknown as Date).toISOString()).toBe('2026-01-05T00:00:00.000Z');
	});
	it('is not taken for good when a cell differs', async () => {
		const sheets = workbook(workOut(paperInput()), true);
		const file = await toXlsx(sheets);
		sheets[1]!.rows[0]![2] = 'khác';
		expect(await xlsxHolds(file, sheets)).toBe(false);
	});
});

describe('a Word file', () => {
	it('is not taken for good when a text is missing or the file is cut', async () => {
		const document = report(paperInput());
		const bytes = await toDocx(document);
		expect(docxHolds(bytes, { ...document, blocks: [...document.blocks, { type: 'paragraph', text: 'câu không có trong tệp' }] })).toBe(false);
		expect(() => docxHolds(bytes.slice(0, bytes.length / 2), document)).toThrow();
	});
});

describe('names and texts', () => {
	it('of files are ASCII, with office and day, and never too long', () => {
		expect(paperFileName('bao-cao', { office: 'Đảng uỷ xã Bình Minh', title: '' }, '2026-11-22', 'docx')).toBe('bao-cao-dang-uy-xa-binh-minh-2026-11-22.docx');
		expect(paperFileName('bao-cao', { office: '../…/', title: '' }, '2026-11-22', 'docx')).toBe('bao-cao-dot-2026-11-22.docx');
		expect(paperFileName('bao-cao', { office: 'Đảng uỷ '.repeat(25), title: '' }, '2026-11-22', 'docx').length).toBeLessThan(90);
	});
	it('turn the page’s HTML back into plain words', () => {
		expect(plainWords(renderInline('Số **5 < 6** & “x” [Điều 30](cite:30-2020-nd-cp#dieu-30), `a`', '/'))).toBe('Số 5 < 6 & “x” Điều 30, a');
		expect(plainWords('<p>Một</p>\n<p>hai&#x27;s&nbsp;&quot;b&quot; &constructor;</p>')).toBe('Một hai\'s "b" &constructor;');
	});
});
