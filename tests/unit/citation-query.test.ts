import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitation, type KnownRegulation } from '../../src/domain/citation-query.ts';

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
