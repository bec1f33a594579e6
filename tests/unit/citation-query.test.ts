import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitation, type KnownRegulation } from '../../src/domain/citation-query.ts';
import { fold } from '../../src/domain/fold.ts';

const known = (slug: string, number: string, kind: string, part: Partial<KnownRegulation> = {}): KnownRegulation => ({
	slug,
	number,
	kind,
	aliases: [],
	issued: '2020-01-01',
	replaces: [],
	preferred: true,
	...part,
});
const LIST: KnownRegulation[] = [
	known('30-2020-nd-cp', '30/2020/NĐ-CP', 'nghi-dinh'),
	known('63-2026-nd-cp', '63/2026/NĐ-CP', 'nghi-dinh', { replaces: ['26/2020/NĐ-CP'] }),
	known('16-hd-vptw-2023', '16-HD/VPTW', 'huong-dan', { issued: '2023-02-23' }),
	known('05-hd-vptw-2026', '05-HD/VPTW', 'huong-dan', { issued: '2026-05-27' }),
	known('399-qd-tw-2026', '399-QĐ/TW', 'quy-dinh', { replaces: ['66-QĐ/TW'] }),
	known('33-2024-qh15', '33/2024/QH15', 'luat', { commonName: 'Luật Lưu trữ', issued: '2024-06-21', replaces: ['01/2011/QH13'] }),
	known('01-2011-qh13', '01/2011/QH13', 'luat', { commonName: 'Luật Lưu trữ', issued: '2011-11-11', preferred: false }),
	known('117-2025-qh15', '117/2025/QH15', 'luat', { commonName: 'Luật Bảo vệ bí mật nhà nước', issued: '2025-12-10' }),
];
const read = (q: string) => readCitation(q, LIST);

describe('citations as people type them', () => {
	it.each([
		['khoản 3 Điều 31 NĐ 30/2020/NĐ-CP', '30-2020-nd-cp', 'dieu-31-khoan-3'],
		['d31 k3 nd30', '30-2020-nd-cp', 'dieu-31-khoan-3'],
		['điểm đ khoản 2 điều 8 nđ 30', '30-2020-nd-cp', 'dieu-8-khoan-2-diem-dd'],
		['điểm d khoản 2 điều 8 nđ 30', '30-2020-nd-cp', 'dieu-8-khoan-2-diem-d'],
		['điều 28 nghị định 30/2020/NĐ-CP', '30-2020-nd-cp', 'dieu-28'],
		['dieu 16 luat luu tru 2024', '33-2024-qh15', 'dieu-16'],
		['điều 2 luật 117/2025', '117-2025-qh15', 'dieu-2'],
		['điều 65 luật lưu trữ', '33-2024-qh15', 'dieu-65'],
	])('%s', (query, slug, id) => {
		const reading = read(query);
		expect(reading?.slugs[0]).toBe(slug);
		expect(reading?.ids[0]).toBe(id);
		expect(reading?.sure).toBe(true);
	});
	it.each([
		['hd 16', '16-hd-vptw-2023'],
		['hd16/vptw', '16-hd-vptw-2023'],
		['Hướng dẫn số 16 ngày 23/2/2023', '16-hd-vptw-2023'],
		['luật 117', '117-2025-qh15'],
		['luật số 33', '33-2024-qh15'],
		['luật lưu trữ', '33-2024-qh15'],
		['luật lưu trữ 2011', '01-2011-qh13'],
		['399-QĐ/TW', '399-qd-tw-2026'],
		['30/2020/nd-cp', '30-2020-nd-cp'],
		['nđ30/2020', '30-2020-nd-cp'],
		['NĐ 63', '63-2026-nd-cp'],
		['nghị định 30', '30-2020-nd-cp'],
	])('%s names a regulation', (query, slug) => {
		expect(read(query)?.slugs[0]).toBe(slug);
	});
	it.each([
		['K2 Đ16 LLT 2024', '33-2024-qh15', 'dieu-16-khoan-2'],
		['mục 4 hướng dẫn 16', '16-hd-vptw-2023', 'muc-4'],
		['7.1.4 hd 05', '05-hd-vptw-2026', '7-1-4'],
		['muc 7.1.4 hd 05', '05-hd-vptw-2026', '7-1-4'],
		['mục 4. hướng dẫn 16', '16-hd-vptw-2023', 'muc-4'],
		['phụ lục IV nghị định 30', '30-2020-nd-cp', 'phu-luc-4'],
		['hd 5', '05-hd-vptw-2026', undefined],
		['hướng dẫn 16 văn phòng trung ương', '16-hd-vptw-2023', undefined],
	])('%s, also in letters, by section or without zeros', (query, slug, id) => {
		expect(read(query)?.slugs[0]).toBe(slug);
		expect(read(query)?.ids[0]).toBe(id);
	});
	it('takes the act that was in force on the day', () => {
		const then = LIST.map((r) => ({
			...r,
			preferred: r.slug === '01-2011-qh13',
			...(r.slug === '01-2011-qh13' ? { commonName: undefined, successors: ['33-2024-qh15'] } : {}),
		}));
		expect(readCitation('luật lưu trữ', then)?.slugs[0]).toBe('01-2011-qh13');
	});
	it('offers a regulation named among other words, and says what stands beside it', () => {
		expect(read('nghị định 30 văn bản khẩn gửi bao lâu')).toMatchObject({ slugs: ['30-2020-nd-cp'], sure: false, beside: 'khẩn gửi bao lâu' });
	});
	it('takes no list, form or day for a citation', () => {
		for (const q of ['danh mục 16', 'mẫu 30 ngày', 'năm 2026 có gì mới', 'ghi biên bản hội nghị']) expect(read(q)).toBeUndefined();
	});
	it('reads back every citation that it could have written', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...LIST.filter((r) => r.preferred)),
				fc.integer({ min: 1, max: 99 }),
				fc.option(fc.integer({ min: 1, max: 20 })),
				(r, article, clause) => {
					const words = `${clause === null ? '' : `khoản ${clause} `}Điều ${article} ${r.number}`;
					for (const text of [words, words.normalize('NFD'), words.toUpperCase(), fold(words)]) {
						const reading = read(text);
						expect(reading?.slugs[0]).toBe(r.slug);
						expect(reading?.ids[0]).toBe(clause === null ? `dieu-${article}` : `dieu-${article}-khoan-${clause}`);
					}
				},
			),
		);
	});
	it('leads from a replaced number to its successor', () => {
		expect(read('66-qđ/tw')).toMatchObject({ slugs: ['399-qd-tw-2026'], replaced: '66-QĐ/TW' });
		expect(read('NĐ 26/2020/NĐ-CP')).toMatchObject({ slugs: ['63-2026-nd-cp'], replaced: '26/2020/NĐ-CP' });
	});
	it('offers, without being sure, an article that names no act', () => {
		expect(read('điều 31')).toMatchObject({ slugs: [], ids: ['dieu-31'], sure: false });
	});
	it.each(['ghi biên bản', 'con dấu', 'hồ sơ 2026', '', 'văn thư', 'điều chỉnh độ mật'])('%j is no citation', (query) => {
		expect(read(query)?.sure ?? false).toBe(false);
	});
	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 500 }), (q) => {
				read(q);
				return true;
			}),
		);
	});
});
