import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '../../src/domain/quiz.ts';
import { clockWords, parseSitting, readResult, resultOf, scoreOf, secondsLeft, type Sitting } from '../../src/domain/sitting.ts';

const sitting: Sitting = { v: 1, exam: 'hat=A', version: '101', who: '', started: 1_000_000, minutes: 30, responses: { 'H-001': 'a', 'H-002': true } };
const q = (own: object) =>
	({ topic: 'ho-so', level: 'know', audience: [], stem: 'Hỏi?', basis: ['a'], retired: false, links: [], ...own }) as unknown as QuizQuestion;
const questions = [
	q({ id: 'H-001', type: 'single', options: [{ id: 'a', text: 'a', feedback: 'a' }], answer: 'a' }),
	q({ id: 'H-002', type: 'boolean', answer: false, feedback: {} }),
];

describe('the time of a sitting', () => {
	it('runs from the start on and never grows', () => {
		expect([0, 500, 61_000, 1_800_000, 9_000_000, -600_000].map((ms) => secondsLeft(sitting, sitting.started + ms))).toEqual([1800, 1800, 1739, 0, 0, 1800]);
		expect([clockWords(1745), clockWords(5)]).toEqual(['29:05', '0:05']);
	});
});

describe('a kept sitting', () => {
	it('is read back, and nothing else is taken for one', () => {
		expect(parseSitting(JSON.stringify(sitting))).toEqual(sitting);
		for (const bad of [
			null,
			'',
			'{}',
			'[]',
			JSON.stringify({ ...sitting, v: 2 }),
			JSON.stringify({ ...sitting, started: null }),
			JSON.stringify({ ...sitting, responses: [] }),
		])
			expect(parseSitting(bad)).toBeUndefined();
	});
});

describe('the file of a result', () => {
	const text = JSON.stringify(resultOf(sitting, 2_000_000, questions));
	it('carries marks and is read back', () => {
		const back = readResult(text);
		expect(back).toMatchObject({ marks: { 'H-001': true, 'H-002': false }, submitted: 2_000_000 });
		expect(typeof back !== 'string' && scoreOf(back)).toEqual({ right: 1, total: 2 });
	});
	it('shows that it was changed', () => {
		expect(readResult(text.replace('"H-002":false', '"H-002":true'))).toBe('Tệp kết quả đã bị sửa hoặc hỏng khi chép.');
		expect(readResult('{"v":1}')).toBe('Không phải tệp kết quả thi của sổ tay.');
	});
});
