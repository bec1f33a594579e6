import { describe, expect, it } from 'vitest';
import { inspectSheets } from '../../scripts/book/inspect.ts';
import type { Piece, Sheet } from '../../scripts/book/sheets.ts';

/** Points from the top of an A4 page that a line stands at. */
const line = (words: string, down: number, more: Partial<Piece> = {}): Piece => ({ words, x: 80, y: 842 - down, width: 200, size: 10, roles: ['P'], ...more });
const foot = (page: number): Piece[] => [line(String(page), 820, { roles: [] }), line('Sổ tay văn thư, lưu trữ · bản ngày 22/11/2026', 820, { roles: [] })];
const sheet = (page: number, pieces: Piece[], more: Partial<Sheet> = {}): Sheet => ({
	page,
	width: 595,
	height: 842,
	pieces: [...pieces, ...foot(page)],
	tables: [],
	links: [],
	...more,
});
const cover: Sheet = { page: 1, width: 595, height: 842, pieces: [line('Sổ tay', 100)], tables: [], links: [] };
const full = (page: number, more: Partial<Sheet> = {}) => sheet(page, [line('Lời đầu trang', 90), line('Lời cuối trang', 770)], more);
const faults = (...sheets: Sheet[]) => inspectSheets([cover, ...sheets], 'a4');

describe('a look at every page', () => {
	it('finds nothing in a book without faults', () => {
		const links = [
			{ words: 'khoản 1 Điều 2 [trang 3]', to: 3 },
			{ words: '2', to: 12 },
			{ words: 'Sổ đăng ký', to: 40 },
		];
		expect(
			faults(full(2, { links }), full(3), sheet(4, [line('Lời ít', 100)]), sheet(5, [line('Chương sau', 90, { roles: ['H2'] }), line('Lời', 770)])),
		).toEqual([]);
	});

	it('finds a heading left at the end of a page', () => {
		const pages = [sheet(2, [line('Lời', 90), line('Khối nào ai lo', 760, { roles: ['H3'] })]), full(3)];
		expect(faults(...pages)).toEqual(['Trang 2: đề mục “Khối nào ai lo” đứng một mình ở cuối trang.']);
	});

	it('finds words beyond the margins, letters nobody can read, and a foot without number or day', () => {
		expect(faults(sheet(2, [line('Lời quá dài', 90, { width: 500 }), line('x', 770)]))).toEqual(['Trang 2: “Lời quá dài” ra ngoài lề.']);
		expect(faults(sheet(2, [line('20 mm', 90, { size: 4.8 }), line('x', 770)]))).toEqual(['Trang 2: “20 mm” chỉ cao 4,8 điểm.']);
		expect(faults({ ...full(2), pieces: [line('x', 770)] })).toEqual(['Trang 2: chân trang thiếu số trang hoặc ngày của bản.']);
	});

	it('finds words printed over each other, not letters with an edge drawn around them', () => {
		const beside = (words: string) => [line('Chờ đối chiếu', 90, { width: 60 }), line(words, 91, { x: 130 }), line('x', 770)];
		expect(faults(sheet(2, beside('Mục II')))).toEqual(['Trang 2: “Mục II” và “Chờ đối chiếu” đè lên nhau.']);
		expect(faults(sheet(2, beside('Chờ đối chiếu')))).toEqual([]);
	});

	it('finds a page all but empty, unless a chapter ends there or the next sheet lies on its side', () => {
		const few = sheet(2, [line('Một gạch đầu dòng', 90)]);
		expect(faults(few, full(3))).toEqual(['Trang 2: gần như trống mà bài còn tiếp.']);
		expect(faults(few, full(3, { width: 842, height: 595 })).filter((f) => f.startsWith('Trang 2'))).toEqual([]);
	});

	it('finds a page of one line, even where something new begins after it', () => {
		const anew = sheet(3, [line('Tự kiểm tra', 90, { roles: ['H1'] }), line('Lời', 770)]);
		expect(faults(sheet(2, [line('Phần 9', 75)]), anew)).toEqual(['Trang 2: chỉ có một dòng.']);
		expect(faults(sheet(2, [line('Câu cuối của bài', 75), line('gồm hai dòng.', 89)]), anew)).toEqual([]);
	});

	it('finds a number that is not the page a link leads to', () => {
		expect(faults(full(2, { links: [{ words: 'Điều 5 [trang 12]', to: 13 }] }))).toEqual(['Trang 2: ghi “Điều 5 [trang 12]” nhưng chỗ ấy ở trang 13.']);
	});

	it('finds a row cut in two and a head that does not stand again', () => {
		const rows = (head: boolean, ...here: boolean[]) => [[{ heads: true, here: head }, ...here.map((x) => ({ heads: false, here: x }))]];
		expect(faults(full(2, { tables: rows(true, true, false) }), full(3, { tables: rows(true, false, true) }))).toEqual([]);
		expect(faults(full(2, { tables: rows(true, true, true, false) }), full(3, { tables: rows(false, false, true, true) }))).toEqual([
			'Trang 2: hàng 3 của bảng bị cắt sang trang sau.',
			'Trang 3: bảng còn tiếp mà không nhắc lại hàng đầu.',
		]);
	});
});
