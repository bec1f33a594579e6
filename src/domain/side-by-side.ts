/** Two judgements of the same round beside each other: own and cross-checked, or own and inspection team's (specification §1, §8, §10). */
import { scoreRound, type GroupPoints, type Result, type ScoredItem } from './scoring.ts';

export interface Gap {
	id: string;
	group: string;
	own: ScoredItem;
	other: ScoredItem;
	/** Points out of 100 that the other judgement takes (negative) or gives, by the other's denominators; 0 where either is open or left out. */
	points: number;
}

export interface SideBySide {
	own: Result;
	other: Result;
	/** other − own, of the low ends, one decimal; `undefined` when either has nothing to score. */
	gap?: number;
	/** Items on which the two differ, largest loss first. */
	differing: Gap[];
	/** Items that only one side has judged. */
	onlyOwn: string[];
	onlyOther: string[];
}

/**
 * Compares two judgements of the same items.
 * @param own as the office judged; @param other as reviewed or inspected; both in the order of the sheet
 */
export function sideBySide(own: readonly ScoredItem[], other: readonly ScoredItem[], groups: readonly GroupPoints[]): SideBySide {
	const ownResult = scoreRound(own, groups);
	const otherResult = scoreRound(other, groups);
	const byId = new Map(other.map((i) => [i.id, i]));
	const result: SideBySide = { own: ownResult, other: otherResult, differing: [], onlyOwn: [], onlyOther: [] };
	for (const mine of own) {
		const theirs = byId.get(mine.id);
		const mineOpen = mine.code === 'CDG';
		const theirsOpen = theirs === undefined || theirs.code === 'CDG';
		if (mineOpen && theirsOpen) continue;
		if (theirsOpen) result.onlyOwn.push(mine.id);
		else if (mineOpen) result.onlyOther.push(mine.id);
		else if (mine.code !== theirs.code || mine.score !== theirs.score) {
			const group = otherResult.groups.find((g) => g.id === theirs.group);
			const counted = mine.code !== 'KAD' && theirs.code !== 'KAD' && group !== undefined && group.max > 0;
			const points = counted ? (group.share * theirs.weight * (theirs.score - mine.score)) / group.max : 0;
			result.differing.push({ id: mine.id, group: mine.group, own: mine, other: theirs, points });
		}
	}
	result.differing.sort((a, b) => a.points - b.points || (a.id < b.id ? -1 : 1));
	if (ownResult.low === undefined || otherResult.low === undefined) return result;
	return { ...result, gap: Math.round((otherResult.low - ownResult.low) * 10) / 10 };
}
