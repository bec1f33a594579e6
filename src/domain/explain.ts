/** The sums of the scoring specification (§5) with a round's own numbers in them, as a reader would write them down. */
import { contribution, type Result, type ScoredItem } from './scoring.ts';

/** 3 → "3", 0.5 → "0,5", 12.347 → "12,35": at most two decimals, none that say nothing. */
export function figure(value: number): string {
	return String(Math.round(value * 100) / 100).replace('.', ',');
}

/** "14 × 2 × 0,5 ÷ 22 = 0,64": points of the group × weight × score ÷ weights of the group. `undefined` where the item does not count. */
export function itemFormula(item: ScoredItem, result: Result): string | undefined {
	const group = result.groups.find((g) => g.id === item.group);
	if (group === undefined || group.max === 0 || item.code === 'KAD' || item.code === 'CDG') return undefined;
	return `${figure(group.share)} × ${item.weight} × ${figure(item.score)} ÷ ${group.max} = ${figure(contribution(item, result).earned)}`;
}

/** "14 × 15,5 ÷ 22 = 9,86"; while answers are open, with the high end: "14 × 15,5…17,5 ÷ 22 = 9,86…11,14". */
export function groupFormula(group: Result['groups'][number]): string | undefined {
	if (group.max === 0) return undefined;
	const ends = (low: number, high: number) => (figure(low) === figure(high) ? figure(low) : `${figure(low)}…${figure(high)}`);
	return `${figure(group.share)} × ${ends(group.earned, group.earned + group.open)} ÷ ${group.max} = ${ends(group.low, group.high)}`;
}

/** "9,86 + 12 + … = 86,5" of one end of the range; `undefined` when there is nothing to score. */
export function sumFormula(result: Result, end: 'low' | 'high'): string | undefined {
	const total = result[end];
	if (total === undefined) return undefined;
	const parts = result.groups.filter((g) => g.max > 0).map((g) => figure(g[end]));
	return `${parts.join(' + ')} = ${total.toFixed(1).replace('.', ',')}`;
}
