import { describe, expect, it } from 'vitest';
import { parseClauseMark, parseHeading, parsePointMark, pathWords, provisionId, romanValue, type Segment } from '../../src/domain/provision.ts';
import { officeCitation } from '../../src/domain/regulation.ts';

const path = (...parts: [Segment['kind'], string][]): Segment[] => parts.map(([kind, mark]) => ({ kind, mark }));

describe('ids of provisions', () => {
	it.each([
		[path(['article', '30']), 'dieu-30'],
		[path(['chapter', 'IV'], ['article', '30'], ['clause', '3']), 'dieu-30-khoan-3'],
		[path(['article', '30'], ['clause', '3'], ['point', 'a']), 'dieu-30-khoan-3-diem-a'],
		[path(['article', '31'], ['clause', '3'], ['point', 'đ']), 'dieu-31-khoan-3-diem-dd'],
		[path(['article', '31'], ['clause', '3'], ['point', 'd']), 'dieu-31-khoan-3-diem-d'],
		[path(['section', '4']), 'muc-4'],
		[path(['part', 'II']), 'phan-2'],
		[path(['part', 'II'], ['section', 'I'], ['number', '7.1.4'], ['point', 'e'], ['subpoint', 'ii']), 'phan-2-muc-1-7-1-4-diem-e-tiet-2'],
		[path(['annex', 'I']), 'phu-luc-1'],
		[path(['annex', 'I'], ['article', '3']), 'phu-luc-1-dieu-3'],
		[path(['chapter', 'II'], ['section', '1']), 'chuong-2-muc-1'],
	])('%j is %s', (given, id) => {
		expect(provisionId(given)).toBe(id);
	});

	it('reads Roman numerals and nothing else', () => {
		expect([romanValue('IV'), romanValue('ix'), romanValue('XIV'), romanValue('A')]).toEqual([4, 9, 14, undefined]);
	});
});

describe('marks in the text', () => {
	it('reads headings', () => {
		expect(parseHeading('Điều 31. Trách nhiệm')).toEqual({ kind: 'article', mark: '31', title: 'Trách nhiệm' });
		expect(parseHeading('Phần II. Quy định cụ thể')).toEqual({ kind: 'part', mark: 'II', title: 'Quy định cụ thể' });
		expect(parseHeading('7.1.4. Vị trí ký')).toEqual({ kind: 'number', mark: '7.1.4', title: 'Vị trí ký' });
		expect(parseHeading('Nguyên tắc')).toBeUndefined();
		expect(parseHeading('Điều kiện bảo đảm')).toBeUndefined();
	});
	it('reads clauses, one or several', () => {
		expect(parseClauseMark('Khoản 3. Đơn vị')).toEqual({ marks: ['3'], length: 9 });
		expect(parseClauseMark('Khoản 1–3. Chung')).toMatchObject({ marks: ['1', '2', '3'] });
		expect(parseClauseMark('Khoản này nói')).toBeUndefined();
	});
	it('keeps đ apart from d', () => {
		expect(parsePointMark('điểm đ) Bàn giao')?.mark).toBe('đ');
		expect(parsePointMark('điểm d) Giữ lại')?.mark).toBe('d');
	});
});

describe('citations as an office writes them', () => {
	const decree = { kind: 'nghi-dinh', number: '30/2020/NĐ-CP', issued: '2020-03-05' } as const;
	it('goes from the point out to the act', () => {
		expect(officeCitation(path(['chapter', 'IV'], ['article', '31'], ['clause', '3'], ['point', 'a']), decree)).toBe(
			'điểm a khoản 3 Điều 31 Nghị định số 30/2020/NĐ-CP',
		);
	});
	it('gives the day where the number holds no year', () => {
		const guidance = { kind: 'huong-dan', number: '05-HD/VPTW', issued: '2026-05-27' } as const;
		expect(officeCitation(path(['part', 'II'], ['section', 'I'], ['number', '7.1.4'], ['point', 'e']), guidance)).toBe(
			'Phần II, mục I, 7.1.4, điểm e Hướng dẫn số 05-HD/VPTW ngày 27/5/2026',
		);
	});
	it('cites laws by name', () => {
		const law = { kind: 'luat', number: '33/2024/QH15', commonName: 'Luật Lưu trữ', issued: '2024-06-21' } as const;
		expect(officeCitation(path(['article', '17']), law)).toBe('Điều 17 Luật Lưu trữ số 33/2024/QH15');
	});
	it('names a passage without a number by its heading', () => {
		expect(pathWords(path(['own', 'Nguyên tắc']))).toBe('Mục “Nguyên tắc”');
	});
});
