/** Two rounds of one office, earlier and later (specification §10). Items are matched by id alone, never by words or place. */
import type { Round } from '../schemas/assessment.ts';
import { scoreRound, type GroupPoints, type Result, type ScoredItem } from './scoring.ts';

export type Move = 'forward' | 'back' | 'same' | 'new' | 'dropped' | 'left-out' | 'taken-in' | 'open';

export const MOVE_WORDS: Record<Move, string> = {
	forward: 'Tiến',
	back: 'Lùi',
	same: 'Giữ',
	new: 'Mới',
	dropped: 'Bỏ',
	'left-out': 'Thành không áp dụng',
	'taken-in': 'Hết không áp dụng',
	open: 'Chưa đủ hai kỳ',
};

export interface ItemMove {
	id: string;
	/** Group in the later round; the earlier one's where the item was dropped. */
	group: string;
	move: Move;
	before?: ScoredItem;
	after?: ScoredItem;
	/** Points out of 100 won (or lost) on the common set, by the later round's weights; 0 outside it. */
	points: number;
}

export interface Comparison {
	before: Result;
	after: Result;
	/** Score on items judged in both rounds, with groups and weights of the later one; `undefined` when there are none. */
	common?: { before: number; after: number; items: number };
	moves: ItemMove[];
	count: Record<Move, number>;
	/** At most five groups each, by points on the common set: those that gained, those that lost. */
	better: { group: string; points: number }[];
	worse: { group: string; points: number }[];
	/** The score rose while more was left out and the common set did not rise: "tăng do KAD tăng". */
	risenByLeavingOut: boolean;
	/** Sheets or years of the question set differ: only the common set may be compared. */
	onlyCommon: boolean;
}

/** One round, judged: its scored items with the groups it was scored by. */
export interface JudgedRound {
	round: Pick<Round, 'sheet' | 'edition'>;
	items: readonly ScoredItem[];
	groups: readonly GroupPoints[];
}

function moveOf(before: ScoredItem | undefined, after: ScoredItem | undefined): Move {
	if (after === undefined) return 'dropped';
	if (before === undefined) return 'new';
	if (before.code === 'CDG' || after.code === 'CDG') return 'open';
	if (before.code === 'KAD' || after.code === 'KAD') return before.code === after.code ? 'same' : after.code === 'KAD' ? 'left-out' : 'taken-in';
	return after.score > before.score ? 'forward' : after.score < before.score ? 'back' : 'same';
}

const judged = (i: ScoredItem) => i.code !== 'KAD' && i.code !== 'CDG';
const leftOut = (items: readonly ScoredItem[]) =>
	items.filter((i) => i.code === 'KAD').reduce((s, i) => s + i.weight, 0) /
	Math.max(
		1,
		items.reduce((s, i) => s + i.weight, 0),
	);

export function compareRounds(earlier: JudgedRound, later: JudgedRound): Comparison {
	const old = new Map(earlier.items.map((i) => [i.id, i]));
	const now = new Set(later.items.map((i) => i.id));
	const both = later.items.filter((i) => judged(i) && judged(old.get(i.id) ?? { ...i, code: 'CDG' }));
	const commonAfter = scoreRound(both, later.groups);
	const commonBefore = scoreRound(
		both.map((i) => {
			const { code, score } = old.get(i.id)!;
			return { ...i, code, score };
		}),
		later.groups,
	);
	const inCommon = new Set(both.map((i) => i.id));
	const points = (i: ScoredItem) => {
		const group = commonAfter.groups.find((g) => g.id === i.group);
		return inCommon.has(i.id) && group !== undefined && group.max > 0 ? (group.share * i.weight * (i.score - old.get(i.id)!.score)) / group.max : 0;
	};
	const moves: ItemMove[] = [
		...later.items.map((after): ItemMove => {
			const before = old.get(after.id);
			return { id: after.id, group: after.group, move: moveOf(before, after), ...(before === undefined ? {} : { before }), after, points: points(after) };
		}),
		...earlier.items.filter((i) => !now.has(i.id)).map((before): ItemMove => ({ id: before.id, group: before.group, move: 'dropped', before, points: 0 })),
	];
	const count = Object.fromEntries(Object.keys(MOVE_WORDS).map((m) => [m, moves.filter((x) => x.move === m).length])) as Record<Move, number>;
	const byGroup = later.groups
		.map((g) => ({ group: g.id, points: moves.filter((m) => m.group === g.id && m.move !== 'dropped').reduce((s, m) => s + m.points, 0) }))
		.filter((g) => Math.abs(g.points) > 1e-9)
		.sort((a, b) => b.points - a.points);
	const before = scoreRound(earlier.items, earlier.groups);
	const after = scoreRound(later.items, later.groups);
	const common =
		commonBefore.low === undefined || commonAfter.low === undefined ? undefined : { before: commonBefore.low, after: commonAfter.low, items: both.length };
	return {
		before,
		after,
		...(common === undefined ? {} : { common }),
		moves,
		count,
		better: byGroup.filter((g) => g.points > 0).slice(0, 5),
		worse: byGroup
			.filter((g) => g.points < 0)
			.reverse()
			.slice(0, 5),
		risenByLeavingOut:
			before.low !== undefined &&
			after.low !== undefined &&
			after.low > before.low &&
			leftOut(later.items) > leftOut(earlier.items) &&
			(common === undefined || common.after <= common.before),
		onlyCommon: earlier.round.sheet !== later.round.sheet || earlier.round.edition.split('.')[0] !== later.round.edition.split('.')[0],
	};
}
