/** Where points were lost: what the charts of a result draw. Open items lose nothing yet. */
import { contribution, type Result, type ScoredItem } from './scoring.ts';

export interface Lost {
	id: string;
	/** Points out of 100. */
	lost: number;
}

const largest = (a: Lost, b: Lost) => b.lost - a.lost || (a.id < b.id ? -1 : 1);

/** Items that lost points, most first. */
export function lostByItem(items: readonly ScoredItem[], result: Result): Lost[] {
	return items
		.map((i) => ({ id: i.id, lost: contribution(i, result).lost }))
		.filter((i) => i.lost > 1e-9)
		.sort(largest);
}

/** Groups that lost points, most first. */
export function lostByGroup(items: readonly ScoredItem[], result: Result): Lost[] {
	const sums = new Map<string, number>();
	for (const item of items) sums.set(item.group, (sums.get(item.group) ?? 0) + contribution(item, result).lost);
	return [...sums]
		.map(([id, lost]) => ({ id, lost }))
		.filter((g) => g.lost > 1e-9)
		.sort(largest);
}
