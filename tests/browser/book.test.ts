import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSheets } from '../../scripts/book/inspect.ts';
import { bookParts, chosenParts } from '../../scripts/book/parts.ts';
import { readSheets, type Sheet } from '../../scripts/book/sheets.ts';
import { regulationName } from '../../src/domain/regulation.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const ASKED = ['quy-trinh/van-ban-khan', 'bieu-mau/so-dang-ky-van-ban-den', 'so-sanh/66-qd-tw-va-399-qd-tw', 'van-ban/30-2020-nd-cp', 'van-ban/269-qd-tw-2014'];
const { library } = handbook();
const parts = chosenParts(bookParts(library), ASKED);
const folder = mkdtempSync(join(tmpdir(), 'so-tay-sach-thu-'));
const file = join(folder, 'sach.pdf');

interface Words {
	/** Words of the page and of its head, without spaces: a line's end may have none. */
	words: string;
	/** The same with a mark after each line that ends in a number. */
	lines: string;
	head: string;
	view: number[];
	/** Size of letters, in points, each letter counted. */
	sizes: number[];
}

let book: Awaited<ReturnType<typeof getDocumentProxy>>;
const sheets: Words[] = [];
let looked: Sheet[] = [];
const tight = (words: string) => words.replace(/\s+/g, '');

beforeAll(async () => {
	execFileSync(process.execPath, ['scripts/build-book.ts', '--built', '--paper', 'a5', '--parts', ASKED.join(','), '--out', file]);
	const pdf = new Uint8Array(readFileSync(file));
	looked = await readSheets(pdf);
	book = await getDocumentProxy(pdf);
	for (let n = 1; n <= book.numPages; n++) {
		const page = await book.getPage(n);
		const items = (await page.getTextContent()).items as { str: string; hasEOL: boolean; transform: number[] }[];
		const words = (list: typeof items) => tight(list.map((i) => i.str).join(''));
		const belowHead = page.view[3]! - 15 * (72 / 25.4);
		sheets.push({
			words: words(items),
			lines: items.reduce((text, i) => `${text}${tight(i.str)}`.replace(/(\d)$/, i.hasEOL ? '$1\n' : '$1'), ''),
			head: words(items.filter((i) => i.transform[5]! > belowHead)),
			view: page.view.map(Math.round),
			sizes: items.flatMap((i) => [...i.str].map(() => Math.round(Math.hypot(i.transform[2]!, i.transform[3]!) * 10) / 10)),
		});
	}
}, 240_000);
afterAll(async () => {
	await book.destroy();
	rmSync(folder, { recursive: true, force: true });
});

/** Number that follows some words, in the contents or after the dot of an index. */
function numberAfter(lines: string, words: string): number {
	const [, ...rest] = lines.split(tight(words));
	return Number(rest.flatMap((text) => /^·?(\d+)/.exec(text)?.[1] ?? [])[0]);
}
const sheetOf = (page: number): Words => sheets[page - 1]!;
const between = (from: number, to: number) => sheets.slice(from - 1, to - 1);
const contents = () => {
	const start = sheets.findIndex((s) => s.words.includes('Mụclục1.'));
	const end = sheets.findIndex((s) => s.words.includes('Phần1'));
	return sheets
		.slice(start, end)
		.map((s) => s.lines)
		.join('');
};

describe('the book of a few pages of the handbook, A5', () => {
	it('has size, title, language, cover, and no page that is all but empty', async () => {
		const { info } = (await book.getMetadata()) as unknown as { info: Record<string, string> };
		expect(info['Title']).toMatch(/^Sổ tay văn thư, lưu trữ – bản ngày \d{2}\/\d{1,2}\/\d{4}$/);
		expect(info['Language']).toBe('vi');
		expect(sheetOf(1).words).toContain(tight('Sổ tay không thay văn bản gốc'));
		// A5 is 420 × 595 points; registers with many columns lie on their side.
		expect(new Set(sheets.map((s) => s.view.slice(2).join('×')))).toEqual(new Set(['420×595', '595×420']));
		expect(sheets.filter((s) => s.words.length < 150).map((s) => s.words)).toEqual([]);
	});

	it('is not shrunk to fit something wider than a page: most letters have the size they were given', () => {
		const sizes = sheets.flatMap((s) => s.sizes).sort((a, b) => a - b);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(8);
		expect(sizes.at(-1)).toBeGreaterThan(9 * 4);
	});

	it('tells in its contents on which page each chapter begins', () => {
		const list = contents();
		for (const { chapter } of parts.flatMap((p) => p.chapters.map((chapter) => ({ chapter })))) {
			const page = numberAfter(list, chapter.title);
			const heading = chapter.id.startsWith('van-ban/') ? chapter.head : chapter.title;
			expect(sheetOf(page)?.words, `${chapter.title}: trang ${page}`).toContain(tight(heading));
		}
		expect(sheetOf(numberAfter(list, 'Bảng tra điều khoản')).words).toContain(tight('Số đậm: trang có điều khoản ấy'));
		expect(sheetOf(numberAfter(list, 'Bảng tra thuật ngữ')).words).toContain(tight('trang dùng từ ấy lần đầu'));
	});

	it('names part and chapter at the head of left and right pages, page and edition at the foot', () => {
		const list = contents();
		const chapters = parts.flatMap((p, i) => p.chapters.map((chapter) => ({ chapter, part: `${i + 1}. ${p.title}` })));
		const starts = [...chapters.map((c) => numberAfter(list, c.chapter.title)), numberAfter(list, 'Bảng tra điều khoản')];
		chapters.forEach(({ chapter, part }, i) => {
			between(starts[i]!, starts[i + 1]!).forEach((sheet, k) => {
				const page = starts[i]! + k;
				expect(sheet.head, `trang ${page}`).toContain(tight(page % 2 === 0 ? part : chapter.head.slice(0, 30)));
				expect(sheet.words).toMatch(/bảnngày\d{2}\/\d{1,2}\/\d{4}/);
				expect(sheet.words).toContain(String(page));
			});
		});
	});

	it('points in its index to the page where a provision stands, and says "trang" where it is cited', () => {
		const { data, provisions } = library.regulations.get('30-2020-nd-cp')!;
		const index = sheets.map((s) => s.lines).join('');
		const from = index.lastIndexOf(tight(regulationName(data)));
		const own = index.slice(from);
		const named = provisions.filter((p) => p.hasText && !p.note && p.kind !== 'own' && p.title !== '' && !['clause', 'point', 'subpoint'].includes(p.kind));
		expect(named.length).toBeGreaterThan(5);
		for (const p of named) {
			const page = numberAfter(own, p.words);
			expect(sheetOf(page)?.words, `${p.words}: trang ${page}`).toContain(tight(p.title));
		}
		const procedure = numberAfter(contents(), parts[0]!.chapters[0]!.title);
		expect(between(procedure, procedure + 8).some((s) => /\[trang\d+\]/.test(s.words))).toBe(true);
	});

	it('has bookmarks that lead to parts and chapters, chapters below parts, folded', async () => {
		const outline = await book.getOutline();
		expect(outline.map((o) => o.title)).toEqual(['Cách dùng sách này', 'Mục lục', ...parts.map((p) => p.title), 'Bảng tra điều khoản', 'Bảng tra thuật ngữ']);
		for (const [i, part] of parts.entries()) {
			const below = outline[i + 2]!.items as { title: string; dest: [{ num: number; gen: number }] }[];
			expect(outline[i + 2]!.count).toBeLessThan(0);
			expect(below).toHaveLength(part.chapters.length);
			for (const { title, dest } of below) expect(sheetOf((await book.getPageIndex(dest[0])) + 1).words).toContain(tight(title));
		}
	});

	it('has nothing to mend on any page: margins, headings, rows of tables and their heads, numbers of pages', () => {
		const goOn = looked.filter((sheet) => sheet.tables.some((rows) => rows.some((row) => !row.here)));
		expect(goOn.length).toBeGreaterThan(2);
		expect(looked.flatMap((sheet) => sheet.links).filter((link) => /\[trang\s*\d+\]$/.test(link.words)).length).toBeGreaterThan(20);
		expect(inspectSheets(looked, 'a5')).toEqual([]);
	});
});
