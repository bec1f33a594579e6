import { describe, expect, it } from 'vitest';
import { chosen, feedbackOf, isAnswered, isRight, plainOf, readNumber, shownOrder, type QuizQuestion } from '../../src/domain/quiz.ts';
import { scoreScenario, scoreWords } from '../../src/domain/scenario.ts';
import {
	addDays,
	askingOrder,
	eraseProgress,
	mergeProgress,
	NO_PROGRESS,
	noteAnswer,
	parseProgress,
	restoreProgress,
	standing,
} from '../../src/domain/spaced.ts';

const base = { topic: 'ho-so', level: 'know', audience: ['officer'], stem: 'Hỏi?', basis: ['a'], retired: false, links: [] } as const;
const q = (own: object): QuizQuestion => ({ ...base, id: 'H-001', ...own }) as unknown as QuizQuestion;
const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, feedback: `vì ${id}` }));
const single = q({ type: 'single', options, answer: 'b' });
const multiple = q({ type: 'multiple', options, answer: ['a', 'c'] });
const order = q({ type: 'order', steps: ['một', 'hai', 'ba'], feedback: 'x' });
const match = q({
	type: 'match',
	pairs: [
		{ left: '1', right: 'x' },
		{ left: '2', right: 'x' },
		{ left: '3', right: 'y' },
	],
	feedback: 'x',
});
const number = q({ type: 'number', answer: 2.5, unit: 'cm', feedback: 'x' });

describe('judging an answer', () => {
	it('takes whole answers only', () => {
		expect([isRight(single, 'b'), isRight(single, 'a')]).toEqual([true, false]);
		expect([isRight(multiple, ['c', 'a']), isRight(multiple, ['a']), isRight(multiple, ['a', 'b', 'c'])]).toEqual([true, false, false]);
		expect([isRight(order, [0, 1, 2]), isRight(order, [1, 0, 2])]).toEqual([true, false]);
		expect(isRight(q({ type: 'boolean', answer: false, feedback: {} }), false)).toBe(true);
	});
	it('takes a right side that says the same', () => {
		expect([isRight(match, [1, 0, 2]), isRight(match, [0, 0, 2]), isRight(match, [0, 2, 2])]).toEqual([true, true, false]);
		expect(isAnswered(match, [0, 0, -1])).toBe(false);
	});
	it('reads numbers as people write them', () => {
		expect(['2,5', ' 2.5 ', '1.000', '1.250,5', '15'].map(readNumber)).toEqual([2.5, 2.5, 1000, 1250.5, 15]);
		expect(['', 'hai', '2,5,1', '1.00.0'].map(readNumber)).toEqual([undefined, undefined, undefined, undefined]);
		expect([isRight(number, '2,5'), isRight(number, '25')]).toEqual([true, false]);
	});
	it('says why of what was chosen', () => {
		expect(feedbackOf(single, 'a')).toEqual(['vì a', 'vì b']);
		expect(feedbackOf(single, 'b')).toEqual(['vì b']);
	});
	it('never shows steps in their right order', () => {
		for (let i = 0; i < 60; i++) expect(shownOrder(order, `s${i}`)).not.toEqual([0, 1, 2]);
	});
	it('turns HTML of the build into plain words', () => {
		expect(plainOf('a <strong>b</strong> &#x3C; c &#x26; d')).toBe('a b < c & d');
	});
	it('chooses by topic, audience, level and regulation', () => {
		const all = [single, { ...single, id: 'H-002', level: 'apply', links: [{ href: '', text: '', regulation: 'r' }] } as QuizQuestion];
		expect(chosen(all, { level: 'apply' }).map((x) => x.id)).toEqual(['H-002']);
		expect(chosen(all, { regulation: 'r', audience: 'officer' }).map((x) => x.id)).toEqual(['H-002']);
		expect(chosen(all, { topic: 'bi-mat' })).toEqual([]);
	});
});

describe('spaced repetition', () => {
	const day = '2026-02-27';
	it('doubles the days with every right answer and starts over with a wrong one', () => {
		let p = NO_PROGRESS;
		const dues: string[] = [];
		for (const right of [false, true, true, true, true, true, false]) {
			p = noteAnswer(p, 'H-001', right, day);
			dues.push(p.cards['H-001']!.due);
		}
		expect(dues).toEqual([1, 2, 4, 8, 16, 16, 1].map((n) => addDays(day, n)));
		expect(p.cards['H-001']).toMatchObject({ box: 1, right: 5, wrong: 2 });
		expect(addDays(day, 2)).toBe('2026-03-01');
	});
	it('asks first what is due, then what is new, then the rest', () => {
		const p = noteAnswer(noteAnswer(NO_PROGRESS, 'a', true, day), 'b', false, '2026-02-01');
		const list = ['a', 'c', 'b'].map((id) => ({ id }));
		expect(askingOrder(list, p, day).map((x) => x.id)).toEqual(['b', 'c', 'a']);
		expect(standing(['a', 'b', 'c'], p, day)).toEqual({ asked: 2, due: 1, known: 0, wrong: 1 });
	});
	it('erases with a way back, and keeps what came after', () => {
		const erased = noteAnswer(eraseProgress(noteAnswer(NO_PROGRESS, 'a', true, day)), 'b', true, day);
		expect(Object.keys(erased.cards)).toEqual(['b']);
		expect(Object.keys(restoreProgress(erased).cards).sort()).toEqual(['a', 'b']);
	});
	it('reads only what is its own, and takes a file in without losing answers', () => {
		const p = noteAnswer(NO_PROGRESS, 'a', true, day);
		expect(parseProgress(JSON.stringify(p))).toEqual(p);
		for (const bad of ['', '[]', '{"v":2,"cards":{}}', '{"v":1,"cards":{"a":{"box":9}}}', '{"v":1,"cards":[]}'])
			expect(parseProgress(bad), bad).toBeUndefined();
		const more = noteAnswer(noteAnswer(NO_PROGRESS, 'a', false, day), 'a', false, day);
		expect(mergeProgress(p, more).cards['a']!.wrong).toBe(2);
		expect(mergeProgress(more, p).cards['a']!.wrong).toBe(2);
	});
});

describe('marks on a scenario', () => {
	const key = {
		faults: [
			{ id: 'f', place: 'a/d1' },
			{ id: 'g', place: 'a/?' },
			{ id: 'h', place: 'a/?' },
		],
		sound: ['a/d2'],
	};
	it('count faults found and marks that should not stand', () => {
		const score = scoreScenario(key, new Set(['a/d1', 'a/d2', 'a/d3']));
		expect(score).toEqual({ found: ['f'], missed: ['g', 'h'], wrong: ['a/d2', 'a/d3'], trapped: ['a/d2'] });
		expect(scoreWords(score)).toBe('Thấy 1/3 lỗi. Đánh dấu nhầm 2 chỗ, trong đó 1 chỗ trông như sai mà đúng.');
	});
});
