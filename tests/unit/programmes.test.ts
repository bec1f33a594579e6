import { describe, expect, it } from 'vitest';
import { readExamAddress } from '../../src/domain/exam-address.ts';
import type { Library } from '../../src/markdown/library.ts';
import { partTarget, programmeProblems } from '../../src/markdown/programmes.ts';
import type { ProgrammePart } from '../../src/schemas/programme.ts';

const library = (parts: ProgrammePart[]) =>
	({
		lessons: new Map([['bai', { data: { title: 'Bài', minutes: 45 } }]]),
		scenarios: new Map([['vu-viec', { data: { title: 'Vụ việc', minutes: 20 } }]]),
		sheets: new Map([['chung', { data: { title: 'Phiếu chung' } }]]),
		questions: new Map(['H-001', 'H-002', 'H-003'].map((id, i) => [id, { data: { topic: 'ho-so', retired: i === 2 } }])),
		programmes: new Map([['buoi', { slug: 'buoi', file: 'b.yaml', lineOf: (path: PropertyKey[]) => path.length, data: { parts } }]]),
	}) as unknown as Library;
const messages = (...parts: ProgrammePart[]) => programmeProblems(library(parts)).map((p) => p.message);

describe('a session of half a day', () => {
	it('is sound when each part leads to what exists, in its own minutes', () => {
		expect(
			messages(
				{ minutes: 10, what: 'Mở đầu' },
				{ minutes: 45, what: 'Giảng', lesson: 'bai' },
				{ minutes: 20, what: 'Tìm lỗi', scenario: 'vu-viec' },
				{ minutes: 30, what: 'Chấm', sheet: 'chung' },
				{ minutes: 15, what: 'Thi', exam: { topics: ['ho-so'], count: 2 } },
			),
		).toEqual([]);
	});
	it.each<[string, ProgrammePart]>([
		['"khong-co" không có thật', { minutes: 45, what: 'Giảng', lesson: 'khong-co' }],
		['bài ấy cần 45 phút', { minutes: 40, what: 'Giảng', lesson: 'bai' }],
		['Chỉ có 2 câu', { minutes: 15, what: 'Thi', exam: { topics: ['ho-so'], count: 3 } }],
		['quá nửa ngày', { minutes: 211, what: 'Nói' }],
	])('is not: %s', (words, part) => expect(messages(part).join()).toContain(words));
	it('opens its exam by an address that the exam page reads', () => {
		const part: ProgrammePart = { minutes: 20, what: 'Thi', exam: { topics: ['ho-so', 'luu-tru'], count: 10 } };
		const { href } = partTarget(library([]), part, 'ho-so-va-ban-giao')!;
		const fallback = { seed: '', count: 5, minutes: 5, versions: 1, topics: [], levels: [], day: '2026-11-22' };
		const read = readExamAddress(href.slice(href.indexOf('#')), fallback, { topics: ['ho-so', 'luu-tru', 'bi-mat'], levels: ['know'] });
		expect(read).toEqual({
			choice: { seed: 'HO-SO-VA-BAN-GIAO', count: 10, minutes: 20, versions: 2, topics: ['ho-so', 'luu-tru'], levels: [], day: '2026-11-22' },
		});
	});
});
