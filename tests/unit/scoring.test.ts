import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/schemas/checklist.ts';
import {
	contribution,
	gradeOf,
	mendingPlan,
	notApplicableWarnings,
	roundScore,
	scoreParts,
	scoreRatio,
	scoreRound,
	type AnswerCode,
	type GroupPoints,
	type ScoredItem,
} from '../../src/domain/scoring.ts';

type Given = readonly [weight: number, code: AnswerCode | { ratio: [number, number] }, gate?: Gate];

/** Two groups as the specification writes them: points, then (weight, answer) pairs. */
function round(...groups: [points: number, items: Given[]][]): { items: ScoredItem[]; groups: GroupPoints[] } {
	const letters = ['A', 'B', 'C'];
	return {
		groups: groups.map(([points], g) => ({ id: letters[g]!, points })),
		items: groups.flatMap(([, items], g) =>
			items.map(([weight, given, gate = 'none'], i) => {
				const judged =
					typeof given === 'object' ? scoreRatio(...given.ratio) : { code: given, score: { DAT: 1, MOT_PHAN: 0.5, CHUA: 0, KAD: 0, CDG: 0 }[given] };
				return { id: `${letters[g]}.0${i + 1}`, group: letters[g]!, weight, gate, ...judged };
			}),
		),
	};
}
const score = (...groups: [number, Given[]][]) => {
	const { items, groups: points } = round(...groups);
	return scoreRound(items, points);
};

describe('the twelve worked cases of the specification', () => {
	it('V1: two groups, weights, a failed one', () => {
		expect(
			score(
				[
					60,
					[
						[1, 'DAT'],
						[2, 'MOT_PHAN'],
					],
				],
				[40, [[3, 'CHUA']]],
			),
		).toMatchObject({ low: 40, high: 40, outcome: { kind: 'graded', grade: 'Yếu', byScore: 'Yếu' } });
	});
	it('V2: a not-applicable item leaves the denominator', () => {
		expect(
			score(
				[
					60,
					[
						[1, 'DAT'],
						[2, 'KAD'],
					],
				],
				[40, [[3, 'MOT_PHAN']]],
			),
		).toMatchObject({ low: 80, high: 80, outcome: { grade: 'Khá', byScore: 'Khá' } });
	});
	it('V3: a group of only not-applicable items gives its points to the others', () => {
		expect(
			score(
				[
					60,
					[
						[1, 'DAT'],
						[2, 'MOT_PHAN'],
					],
				],
				[40, [[3, 'KAD']]],
			),
		).toMatchObject({ low: 66.7, high: 66.7, outcome: { grade: 'Trung bình', byScore: 'Trung bình' } });
	});
	it('V4: open items give a range and no grade', () => {
		expect(
			score(
				[
					60,
					[
						[1, 'DAT'],
						[2, 'CDG'],
					],
				],
				[40, [[3, 'DAT']]],
			),
		).toMatchObject({ low: 60, high: 100, outcome: { kind: 'open', low: 'Trung bình', high: 'Tốt' } });
	});
	it('V5: nothing to score', () => {
		const result = score([60, [[1, 'KAD']]], [40, [[3, 'KAD']]]);
		expect(result.outcome).toEqual({ kind: 'empty' });
		expect(result.low).toBeUndefined();
	});
	it('V6: a failed red item caps at Yếu', () => {
		expect(
			score(
				[
					60,
					[
						[3, 'DAT'],
						[1, 'CHUA', 'red'],
					],
				],
				[40, [[3, 'DAT']]],
			),
		).toMatchObject({ low: 85, high: 85, outcome: { grade: 'Yếu', byScore: 'Khá', cap: { items: ['A.02'], gate: 'red' } } });
	});
	it('V7: a partly met red item caps at Trung bình', () => {
		expect(
			score(
				[
					60,
					[
						[3, 'DAT'],
						[1, 'MOT_PHAN', 'red'],
					],
				],
				[40, [[3, 'DAT']]],
			),
		).toMatchObject({ low: 92.5, high: 92.5, outcome: { grade: 'Trung bình', byScore: 'Tốt' } });
	});
	it('V8: one failed amber item caps at Khá', () => {
		expect(
			score(
				[
					60,
					[
						[9, 'DAT'],
						[1, 'CHUA', 'amber'],
					],
				],
				[40, [[3, 'DAT']]],
			),
		).toMatchObject({ low: 94, high: 94, outcome: { grade: 'Khá', byScore: 'Tốt' } });
	});
	it('V9: two failed amber items cap at Trung bình', () => {
		expect(
			score(
				[
					60,
					[
						[8, 'DAT'],
						[1, 'CHUA', 'amber'],
						[1, 'CHUA', 'amber'],
					],
				],
				[40, [[3, 'DAT']]],
			),
		).toMatchObject({ low: 88, high: 88, outcome: { grade: 'Trung bình', byScore: 'Khá' } });
	});
	it('V10: ratios', () => {
		expect(
			score(
				[
					60,
					[
						[1, { ratio: [80, 100] }],
						[1, { ratio: [0, 0] }],
					],
				],
				[
					40,
					[
						[1, { ratio: [96, 100] }],
						[1, { ratio: [3, 100] }],
					],
				],
			),
		).toMatchObject({
			low: 55,
			high: 55,
			outcome: { grade: 'Trung bình', byScore: 'Trung bình' },
		});
	});
	it('V11: graded although one item is open, since both ends agree', () => {
		expect(
			score(
				[
					50,
					[
						[39, 'DAT'],
						[1, 'CDG'],
					],
				],
				[50, [[1, 'DAT']]],
			),
		).toMatchObject({ low: 98.8, high: 100, outcome: { kind: 'graded', grade: 'Tốt' } });
	});
	it('V12: rounds half up, then grades', () => {
		expect([roundScore(89.95), gradeOf(roundScore(89.95))]).toEqual([90, 'Tốt']);
		expect([roundScore(89.949), gradeOf(roundScore(89.949))]).toEqual([89.9, 'Khá']);
	});
});

describe('gates', () => {
	it('does not grade while a red item is open, even when both ends agree', () => {
		expect(
			score(
				[
					50,
					[
						[99, 'DAT'],
						[1, 'CDG', 'red'],
					],
				],
				[50, [[1, 'DAT']]],
			).outcome,
		).toMatchObject({ kind: 'open', openRed: ['A.02'] });
	});
	it('counts an open amber item as failed at the low end only', () => {
		expect(
			score(
				[
					50,
					[
						[99, 'DAT'],
						[1, 'CDG', 'amber'],
					],
				],
				[50, [[1, 'DAT']]],
			).outcome,
		).toMatchObject({ kind: 'open', low: 'Khá', high: 'Tốt' });
	});
	it('warns of a partly met amber item without a cap', () => {
		const result = score(
			[
				50,
				[
					[99, 'DAT'],
					[1, 'MOT_PHAN', 'amber'],
				],
			],
			[50, [[1, 'DAT']]],
		);
		expect(result.warnings).toEqual(['A.02']);
		expect(result.outcome).toMatchObject({ grade: 'Tốt' });
	});
	it('takes the lowest of several caps', () => {
		const result = score(
			[
				50,
				[
					[9, 'DAT'],
					[1, 'CHUA', 'amber'],
					[1, 'MOT_PHAN', 'red'],
				],
			],
			[50, [[1, 'CHUA', 'red']]],
		);
		expect(result.caps.map((c) => c.grade)).toEqual(['Yếu', 'Trung bình', 'Khá']);
	});
	it('names no cap where the score is no better anyway', () => {
		expect(score([50, [[1, 'CHUA', 'amber']]], [50, [[1, 'CHUA']]]).outcome).toEqual({ kind: 'graded', grade: 'Yếu', byScore: 'Yếu' });
	});
});

describe('items with parts', () => {
	it.each([
		[['DAT', 'DAT'], 'none', 'DAT'],
		[['DAT', 'CHUA'], 'none', 'MOT_PHAN'],
		[['CHUA', 'CHUA'], 'none', 'CHUA'],
		[['DAT', 'CDG'], 'none', 'CDG'],
		[['KAD', 'KAD'], 'none', 'KAD'],
		[['KAD', 'DAT'], 'none', 'DAT'],
		[['DAT', 'CHUA'], 'red', 'CHUA'],
		[['CHUA', 'CDG'], 'red', 'CHUA'],
	] as const)('%j on a %s item is %s', (parts, gate, code) => {
		expect(scoreParts(parts, gate).code).toBe(code);
	});
});

describe('ratios', () => {
	it.each([
		[95, 100, 1],
		[94, 100, 0.5],
		[50, 100, 0.5],
		[49, 100, 0.25],
		[1, 100, 0.25],
		[0, 100, 0],
	])('%i of %i scores %f', (n, d, s) => {
		expect(scoreRatio(n, d).score).toBe(s);
	});
});

describe('what the page shows beside the score', () => {
	const { items, groups } = round(
		[
			60,
			[
				[1, 'DAT'],
				[2, 'CHUA'],
				[1, 'KAD'],
			],
		],
		[
			40,
			[
				[3, 'CHUA', 'red'],
				[1, 'CDG'],
			],
		],
	);
	const result = scoreRound(items, groups);
	it('lets contributions add up to the score', () => {
		const sum = items.map((i) => contribution(i, result).earned).reduce((a, b) => a + b, 0);
		expect(roundScore(sum)).toBe(result.low);
	});
	it('orders the plan: red, amber that caps, then points a day', () => {
		expect(mendingPlan(items, result, () => 2).map((p) => [p.id, p.rank])).toEqual([
			['B.01', 'red'],
			['A.02', 'other'],
		]);
	});
	it('counts not-applicable items as looked at', () => {
		expect(result.progress).toEqual({ answered: 4, total: 5 });
		expect(result.scoredOn).toEqual({ applicable: 4, total: 5 });
	});
	it('warns when much is left out', () => {
		const many = round(
			[
				60,
				[
					[1, 'KAD'],
					[1, 'KAD'],
					[1, 'DAT'],
				],
			],
			[40, [[10, 'DAT']]],
		);
		expect(notApplicableWarnings(many.items)).toEqual({ total: true, groups: ['A'] });
		expect(notApplicableWarnings(items)).toEqual({ total: false, groups: [] });
	});
	it('measures confidence on what was earned', () => {
		const some = round([
			100,
			[
				[3, 'DAT'],
				[1, 'DAT'],
				[9, 'CHUA'],
			],
		]);
		some.items[0]!.verified = true;
		expect(scoreRound(some.items, some.groups).confidence).toBe(0.75);
		expect(score([100, [[1, 'CHUA']]]).confidence).toBeUndefined();
	});
});

describe('properties', () => {
	const code = fc.constantFrom<AnswerCode>('DAT', 'MOT_PHAN', 'CHUA', 'KAD', 'CDG');
	const gate = fc.constantFrom<Gate>('none', 'none', 'none', 'red', 'amber');
	const given = fc.tuple(fc.constantFrom(1, 2, 3), code, gate);
	const rounds = fc.tuple(fc.array(given, { minLength: 1, maxLength: 8 }), fc.array(given, { minLength: 1, maxLength: 8 }));
	const build = ([a, b]: [Given[], Given[]]) => round([60, a], [40, b]);

	it('keeps 0 ≤ low ≤ high ≤ 100', () => {
		fc.assert(
			fc.property(rounds, (r) => {
				const { items, groups } = build(r as [Given[], Given[]]);
				const { low, high } = scoreRound(items, groups);
				if (low === undefined || high === undefined) return items.every((i) => i.code === 'KAD');
				return low >= 0 && low <= high && high <= 100;
			}),
		);
	});
	it('never lowers the low end when an open item is answered well, nor lifts the high end when badly', () => {
		fc.assert(
			fc.property(rounds, (r) => {
				const { items, groups } = build(r as [Given[], Given[]]);
				const at = items.findIndex((i) => i.code === 'CDG');
				fc.pre(at >= 0);
				const before = scoreRound(items, groups);
				const well = scoreRound(items.with(at, { ...items[at]!, code: 'DAT', score: 1 }), groups);
				const badly = scoreRound(items.with(at, { ...items[at]!, code: 'CHUA', score: 0 }), groups);
				return well.low! >= before.low! && badly.high! <= before.high!;
			}),
		);
	});
	it('does not depend on the order of items', () => {
		fc.assert(
			fc.property(rounds, (r) => {
				const { items, groups } = build(r as [Given[], Given[]]);
				const a = scoreRound(items, groups);
				const b = scoreRound([...items].reverse(), groups);
				expect([b.low, b.high]).toEqual([a.low, a.high]);
			}),
		);
	});
	it('works group points from the same denominators as the total', () => {
		fc.assert(
			fc.property(rounds, (r) => {
				const { items, groups } = build(r as [Given[], Given[]]);
				const result = scoreRound(items, groups);
				fc.pre(result.low !== undefined);
				const byHand = result.groups
					.filter((g) => g.max > 0)
					.reduce((sum, g) => {
						const own = items.filter((i) => i.group === g.id && i.code !== 'KAD');
						const max = own.reduce((s, i) => s + i.weight, 0);
						return sum + (g.share * own.reduce((s, i) => s + (i.code === 'CDG' ? 0 : i.weight * i.score), 0)) / max;
					}, 0);
				expect(roundScore(byHand)).toBe(result.low);
			}),
		);
	});
});
