import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../src/domain/compare-rounds.ts';
import { drawSample, reviewedAnswers, reviewOutcome } from '../../src/domain/review.ts';
import type { ScoredItem } from '../../src/domain/scoring.ts';
import { sideBySide } from '../../src/domain/side-by-side.ts';
import { strictScore } from '../../src/domain/strict-score.ts';
import { answer, item, review, scored } from './rounds.ts';

const ids = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}.${String(i + 1).padStart(2, '0')}`);
const GROUPS = [
	{ id: 'A', points: 60 },
	{ id: 'B', points: 40 },
];

describe('the sample of the cross-check', () => {
	const items = [
		...ids('A', 80).map((id) => scored(id, 'DAT')),
		scored('B.01', 'CHUA', { gate: 'red' }),
		scored('B.02', 'KAD', { gate: 'red' }),
		scored('B.03', 'CHUA'),
	];
	it('is all red items and a tenth of the others that were called met, at least five', () => {
		const { red, drawn } = drawSample(items, 'abcdef012345');
		expect(red).toEqual(['B.01', 'B.02']);
		expect(drawn).toHaveLength(8);
		expect(drawSample(items.slice(0, 81).concat(items.slice(0, 1)), 'x').drawn.length).toBeGreaterThanOrEqual(8);
		expect(drawSample(items.slice(0, 30), 'x').drawn).toHaveLength(5);
		expect(drawSample(items.slice(0, 3), 'x').drawn).toEqual(['A.01', 'A.02', 'A.03']);
	});
	it('is the same for the same round, another for another, and hardly moved by one answer', () => {
		const first = drawSample(items, 'abcdef012345').drawn;
		expect(drawSample([...items].reverse(), 'abcdef012345').drawn.sort()).toEqual([...first].sort());
		expect(drawSample(items, 'abcdef012346').drawn).not.toEqual(first);
		const changed = items.map((i) => (i.id === first[0] ? { ...i, code: 'CHUA' as const } : i));
		expect(drawSample(changed, 'abcdef012345').drawn.filter((id) => first.includes(id))).toHaveLength(7);
	});
	it('draws every item about as often as any other', () => {
		const hits = new Map<string, number>();
		for (let n = 0; n < 2000; n++) for (const id of drawSample(items, `dot-${n}`).drawn) hits.set(id, (hits.get(id) ?? 0) + 1);
		// 200 expected of each; five standard deviations either way.
		for (const id of ids('A', 80)) expect(hits.get(id), id).toSatisfy((n: number) => n > 130 && n < 270);
	});
});

describe('the outcome of the cross-check', () => {
	const items = [item(), item({ id: 'A.02' }), item({ id: 'A.03' }), item({ id: 'A.04' }), item({ id: 'B.01', group: 'B', kind: 'ratio' })];
	const all = Object.fromEntries(items.map((i) => [i.id, i.kind === 'ratio' ? answer({ numerator: 10, denominator: 10 }) : answer({ code: 'DAT' })]));
	it('counts what was found worse; one in five is still fair, more is too kind', () => {
		const fine = Object.fromEntries(items.slice(0, 4).map((i) => [i.id, review({ code: 'DAT' })]));
		const one = { ...fine, 'B.01': review({ numerator: 3, denominator: 10 }) };
		expect(reviewOutcome(items, all, one)).toMatchObject({ reviewed: items.map((i) => i.id), down: ['B.01'], flipRate: 0.2, optimistic: false, groups: [] });
		const two = { ...one, 'A.02': review({ code: 'MOT_PHAN' }) };
		expect(reviewOutcome(items, all, two)).toMatchObject({ flipRate: 0.4, optimistic: true, groups: ['A', 'B'] });
	});
	it('calls leaving out what fails kindness, and better findings no flip', () => {
		const answers = { 'A.01': answer({ code: 'KAD' }), 'A.02': answer({ code: 'CHUA' }) };
		expect(reviewOutcome(items, answers, { 'A.01': review({ code: 'CHUA' }), 'A.02': review({ code: 'DAT' }) })).toMatchObject({
			down: ['A.01'],
			up: ['A.02'],
		});
		expect(reviewOutcome(items, answers, {})).toEqual({ reviewed: [], down: [], up: [], optimistic: false, groups: [] });
		expect(reviewOutcome(items, {}, { 'A.01': review({ code: 'CHUA' }) }).reviewed).toEqual([]);
	});
	it('lays the findings over the answers, and keeps what nobody looked at', () => {
		const laid = reviewedAnswers(
			items,
			{ ...all, 'A.03': answer({ code: 'DAT', note: 'ghi', evidence: ['mc-1'] }) },
			{
				'A.03': review({ code: 'CHUA', changedAt: 9 }),
				'A.01': review({ note: 'chưa xem' }),
				'B.01': review({ numerator: 3, denominator: 10 }),
			},
		);
		expect(laid['A.03']).toEqual(answer({ code: 'CHUA', note: 'ghi', evidence: ['mc-1'], changedAt: 9 }));
		expect(laid['A.01']?.code).toBe('DAT');
		expect(laid['B.01']).toMatchObject({ numerator: 3, denominator: 10 });
	});
});

describe('the strict score', () => {
	it('counts "đạt" without a paper half, and nothing else', () => {
		const items = [scored('A.01', 'DAT', { evidenced: true }), scored('A.02', 'DAT'), scored('B.01', 'MOT_PHAN'), scored('B.02', 'KAD')];
		// 60 × 1,5/2 + 40 × 0,5
		expect(strictScore(items, GROUPS)).toEqual({ low: 65, high: 65 });
		expect(strictScore([scored('A.01', 'KAD')], GROUPS)).toEqual({});
	});
});

describe('two judgements side by side', () => {
	it('tell the gap, and the items that make it, largest loss first', () => {
		const own = [scored('A.01', 'DAT'), scored('A.02', 'DAT'), scored('B.01', 'DAT'), scored('B.02', 'KAD'), scored('B.03', 'DAT'), scored('B.04', 'CDG')];
		const team = [
			scored('A.01', 'MOT_PHAN'),
			scored('A.02', 'DAT'),
			scored('B.01', 'CHUA'),
			scored('B.02', 'CHUA'),
			scored('B.03', 'CDG'),
			scored('B.04', 'DAT'),
		];
		const side = sideBySide(own, team, GROUPS);
		expect(side.differing.map((d) => [d.id, Math.round(d.points * 10) / 10])).toEqual([
			['A.01', -15],
			['B.01', -10],
			['B.02', 0],
		]);
		expect([side.onlyOwn, side.onlyOther]).toEqual([['B.03'], ['B.04']]);
		expect(side.gap).toBe(Math.round((side.other.low! - side.own.low!) * 10) / 10);
		expect(sideBySide([scored('A.01', 'KAD')], [scored('A.01', 'DAT')], GROUPS).gap).toBeUndefined();
	});
});

describe('two rounds', () => {
	const judged = (items: ScoredItem[], part = {}) => ({ round: { sheet: 'chung', edition: '2026.1', ...part }, items, groups: GROUPS });
	it('move item by item', () => {
		const before = judged([
			scored('A.01', 'CHUA'),
			scored('A.02', 'DAT'),
			scored('A.03', 'DAT'),
			scored('A.04', 'DAT'),
			scored('A.05', 'KAD'),
			scored('A.06', 'CDG'),
			scored('B.09', 'DAT'),
		]);
		const after = judged([
			scored('A.01', 'DAT'),
			scored('A.02', 'MOT_PHAN'),
			scored('A.03', 'DAT'),
			scored('A.04', 'KAD'),
			scored('A.05', 'DAT'),
			scored('A.06', 'DAT'),
			scored('B.01', 'DAT'),
		]);
		const compared = compareRounds(before, after);
		expect(Object.fromEntries(compared.moves.map((m) => [m.id, m.move]))).toEqual({
			'A.01': 'forward',
			'A.02': 'back',
			'A.03': 'same',
			'A.04': 'left-out',
			'A.05': 'taken-in',
			'A.06': 'open',
			'B.01': 'new',
			'B.09': 'dropped',
		});
		expect(compared.count).toMatchObject({ forward: 1, back: 1, same: 1, new: 1, dropped: 1, open: 1 });
		// Common set: A.01–A.03, all in group A: 2/3 before, 2,5/3 after.
		expect(compared.common).toEqual({ before: 66.7, after: 83.3, items: 3 });
		expect(compared.better.map((g) => g.group)).toEqual(['A']);
		expect(compared.onlyCommon).toBe(false);
		expect(compareRounds(before, judged(after.items as ScoredItem[], { edition: '2027.1' })).onlyCommon).toBe(true);
	});
	it('weigh the common set by the later round', () => {
		const before = judged([scored('A.01', 'DAT', { weight: 1 }), scored('A.02', 'CHUA', { weight: 3 })]);
		const after = judged([scored('A.01', 'DAT', { weight: 3 }), scored('A.02', 'CHUA', { weight: 1 })]);
		expect(compareRounds(before, after).common).toMatchObject({ before: 75, after: 75 });
	});
	it('tell a score that rose only because more was left out', () => {
		const before = judged([scored('A.01', 'DAT'), scored('A.02', 'CHUA')]);
		expect(compareRounds(before, judged([scored('A.01', 'DAT'), scored('A.02', 'KAD')])).risenByLeavingOut).toBe(true);
		expect(compareRounds(before, judged([scored('A.01', 'DAT'), scored('A.02', 'DAT')])).risenByLeavingOut).toBe(false);
	});
	it('name at most five groups that gained and five that lost', () => {
		const letters = [...'ABCDEFGHI'];
		const groups = letters.map((id) => ({ id, points: 10 }));
		const of = (code: 'DAT' | 'CHUA') => letters.map((l) => scored(`${l}.01`, code, { weight: 1 }));
		const rose = compareRounds({ ...judged(of('CHUA')), groups }, { ...judged(of('DAT')), groups });
		expect([rose.better.length, rose.worse.length]).toEqual([5, 0]);
		const fell = compareRounds({ ...judged(of('DAT')), groups }, { ...judged(of('CHUA')), groups });
		expect([fell.better.length, fell.worse.length]).toEqual([0, 5]);
	});
	it('agree with the scores: points of all items are the difference on the common set', () => {
		const code = fc.constantFrom('DAT', 'MOT_PHAN', 'CHUA', 'KAD', 'CDG');
		const round = fc.array(code, { minLength: 10, maxLength: 10 });
		fc.assert(
			fc.property(round, round, (a, b) => {
				const of = (codes: string[]) => codes.map((c, i) => scored(`${i < 5 ? 'A' : 'B'}.0${(i % 5) + 1}`, c as 'DAT', { weight: (i % 3) + 1 }));
				const { common, moves } = compareRounds(judged(of(a)), judged(of(b)));
				const points = moves.reduce((s, m) => s + m.points, 0);
				return common === undefined ? points === 0 : Math.abs(common.after - common.before - points) < 0.11;
			}),
		);
	});
});
