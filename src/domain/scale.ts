/** The same answers scored by a province's own scale (specification §6, §11). Grades and points are that scale's, never ours. */
import type { Scale } from '../schemas/scale.ts';
import { roundScore, type ScoredItem } from './scoring.ts';

type Criterion = Scale['criteria'][number];

/** Most that bonus may add and penalty may take, in points out of 100 (specification §6). */
export const MAX_BONUS = 5;
export const MAX_PENALTY = 10;

export interface CriterionResult {
	id: string;
	title: string;
	kind: Criterion['kind'];
	points: number;
	/** Points earned (main, bonus) or taken (penalty) if every open item fails, and if every one is met. */
	low: number;
	high: number;
	/** None of its items applies: taken out of the sum. */
	leftOut: boolean;
	/** Items of it that this sheet or this kind of office is not asked. */
	missing: string[];
}

export interface ScaleResult {
	criteria: CriterionResult[];
	/** Main criteria in points of the scale itself; `max` counts those that apply, `full` all. */
	original: { low: number; high: number; max: number; full: number };
	/** Original sum brought to 100, before bonus and penalty; one decimal. Absent when no main criterion applies. */
	converted?: { low: number; high: number };
	/** After the limits; `low` belongs to the low end of the total. */
	bonus: { low: number; high: number };
	penalty: { low: number; high: number };
	/** Converted + bonus − penalty, kept within 0–100, one decimal. */
	total?: { low: number; high: number };
	/** Only where both ends agree. */
	grade?: string;
}

/** Share 0…1 of a criterion's points, open items counted as `open`. */
function share(method: Criterion['method'], items: readonly ScoredItem[], open: 0 | 1): number {
	const scores = items.map((i) => (i.code === 'CDG' ? open : i.score));
	switch (method) {
		case 'average':
			return scores.reduce((s, x) => s + x, 0) / scores.length;
		case 'all':
			return scores.every((s) => s === 1) ? 1 : 0;
		case 'worst':
			return Math.min(...scores);
	}
}

function criterionResult(criterion: Criterion, items: ReadonlyMap<string, ScoredItem>): CriterionResult {
	const { id, title, kind, points, method } = criterion;
	const found = criterion.items.flatMap((i) => items.get(i) ?? []);
	const counted = found.filter((i) => i.code !== 'KAD');
	const missing = criterion.items.filter((i) => !items.has(i));
	if (counted.length === 0) return { id, title, kind, points, low: 0, high: 0, leftOut: true, missing };
	const [low, high] = [share(method, counted, 0), share(method, counted, 1)];
	// A penalty is taken for what is not met: the low end of the total takes most.
	return kind === 'penalty'
		? { id, title, kind, points, low: points * (1 - low), high: points * (1 - high), leftOut: false, missing }
		: { id, title, kind, points, low: points * low, high: points * high, leftOut: false, missing };
}

const clamp = (value: number, max: number) => Math.min(max, Math.max(0, value));

/**
 * Scores a round by a local scale. Criteria none of whose items applies are left out of the sum, as everywhere (§1.3).
 * Bonus and penalty come after the sum is brought to 100 and before rounding.
 */
export function scoreByScale(scale: Scale, items: readonly ScoredItem[]): ScaleResult {
	const byId = new Map(items.map((i) => [i.id, i]));
	const criteria = scale.criteria.map((c) => criterionResult(c, byId));
	const sum = (kind: Criterion['kind'], end: 'low' | 'high') => criteria.filter((c) => c.kind === kind && !c.leftOut).reduce((s, c) => s + c[end], 0);
	const main = criteria.filter((c) => c.kind === 'main');
	const max = main.filter((c) => !c.leftOut).reduce((s, c) => s + c.points, 0);
	const result: ScaleResult = {
		criteria,
		original: { low: sum('main', 'low'), high: sum('main', 'high'), max, full: main.reduce((s, c) => s + c.points, 0) },
		bonus: { low: clamp(sum('bonus', 'low'), MAX_BONUS), high: clamp(sum('bonus', 'high'), MAX_BONUS) },
		penalty: { low: clamp(sum('penalty', 'low'), MAX_PENALTY), high: clamp(sum('penalty', 'high'), MAX_PENALTY) },
	};
	if (max === 0) return result;
	const end = (e: 'low' | 'high') => {
		const converted = (100 * result.original[e]) / max;
		return { converted: roundScore(converted), total: roundScore(clamp(converted + result.bonus[e] - result.penalty[e], 100)) };
	};
	const [low, high] = [end('low'), end('high')];
	const gradeAt = (total: number) => scale.grades.find((g) => total >= g.from)?.label;
	const grade = gradeAt(low.total) === gradeAt(high.total) ? gradeAt(low.total) : undefined;
	return {
		...result,
		converted: { low: low.converted, high: high.converted },
		total: { low: low.total, high: high.total },
		...(grade === undefined ? {} : { grade }),
	};
}

/** True when a scale holds on a day for a kind of office; an empty list of kinds means every kind. */
export function scaleHolds(scale: Pick<Scale, 'from' | 'to' | 'appliesTo'>, day: string, office: Scale['appliesTo'][number]): boolean {
	return day >= scale.from && (scale.to === '' || day <= scale.to) && (scale.appliesTo.length === 0 || scale.appliesTo.includes(office));
}
