/**
 * Scoring of a self-inspection, by the scoring specification (answer values §2, groups §3, gates §4, formulas §5,
 * grades §6, not-applicable §7, evidence §8, plan §9). Pure: numbers in, numbers out; no wording beyond grades.
 * Points, weights, thresholds and caps are choices of this handbook, "thang tham khảo để chuẩn bị kiểm tra".
 */
import type { Gate } from '../schemas/checklist.ts';

/** DAT met, MOT_PHAN partly, CHUA not met, KAD not applicable, CDG not yet judged (the default). */
export type AnswerCode = 'DAT' | 'MOT_PHAN' | 'CHUA' | 'KAD' | 'CDG';

export interface ScoredItem {
	id: string;
	group: string;
	weight: number;
	gate: Gate;
	/** What it comes to, after ratios and parts have been worked out. */
	code: AnswerCode;
	/** 0…1; only read while `code` is DAT, MOT_PHAN or CHUA. */
	score: number;
	/** True when a paper of the register proves it. */
	evidenced?: boolean;
	/** True when such a paper was compared with the original by somebody. */
	verified?: boolean;
}

export interface GroupPoints {
	id: string;
	points: number;
}

/** Best first. Thresholds: specification §6. */
export const GRADES = ['Tốt', 'Khá', 'Trung bình', 'Yếu'] as const;
export type Grade = (typeof GRADES)[number];
const THRESHOLDS: readonly (readonly [Grade, number])[] = [
	['Tốt', 90],
	['Khá', 70],
	['Trung bình', 50],
	['Yếu', 0],
];

/** Rounds half up to one decimal, on the decimal value a reader sees: 89.95 → 90.0, 89.949 → 89.9. */
export function roundScore(value: number): number {
	// Sums of thirds land a hair under the half; one part in 10^9 lifts them without moving real values.
	return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
}

/** Grade of a rounded score. */
export function gradeOf(rounded: number): Grade {
	return THRESHOLDS.find(([, from]) => rounded >= from)?.[0] ?? 'Yếu';
}

function worse(a: Grade, b: Grade): Grade {
	return GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b;
}

/** Ratio item: thresholds 95 % → 1, 50 % → 0.5, above 0 → 0.25, 0 → 0; denominator 0 → not applicable. */
export function scoreRatio(numerator: number, denominator: number): { code: AnswerCode; score: number } {
	if (denominator === 0) return { code: 'KAD', score: 0 };
	const share = numerator / denominator;
	const score = share >= 0.95 ? 1 : share >= 0.5 ? 0.5 : share > 0 ? 0.25 : 0;
	return { code: codeOf(score), score };
}

/** Label of a score, for caps, plan and statistics. */
export function codeOf(score: number): 'DAT' | 'MOT_PHAN' | 'CHUA' {
	return score === 1 ? 'DAT' : score > 0 ? 'MOT_PHAN' : 'CHUA';
}

export type PartAnswer = 'DAT' | 'CHUA' | 'KAD' | 'CDG';

/**
 * Item with parts, of its required parts only: all met → DAT; some → MOT_PHAN; none → CHUA; one open → CDG; all KAD → KAD.
 * On a red item one failed part is CHUA, whatever else is open.
 */
export function scoreParts(parts: readonly PartAnswer[], gate: Gate): { code: AnswerCode; score: number } {
	const counted = parts.filter((p) => p !== 'KAD');
	if (parts.length > 0 && counted.length === 0) return { code: 'KAD', score: 0 };
	if (gate === 'red' && counted.includes('CHUA')) return { code: 'CHUA', score: 0 };
	if (counted.length === 0 || counted.includes('CDG')) return { code: 'CDG', score: 0 };
	if (counted.every((p) => p === 'DAT')) return { code: 'DAT', score: 1 };
	return counted.includes('DAT') ? { code: 'MOT_PHAN', score: 0.5 } : { code: 'CHUA', score: 0 };
}

export interface GroupResult {
	id: string;
	points: number;
	/** Sum of weights of applicable items; 0 when the whole group is left out. */
	max: number;
	earned: number;
	open: number;
	/** Points of the group at the low and the high end, out of `share`. */
	low: number;
	high: number;
	/** Points of the group after points of empty groups were shared out: adds up to 100. */
	share: number;
	items: number;
	answered: number;
	notApplicable: number;
}

export interface Cap {
	grade: Grade;
	/** Items that cause it. */
	items: string[];
	gate: 'red' | 'amber';
}

export type Outcome =
	{ kind: 'empty' } | { kind: 'open'; low: Grade; high: Grade; openRed: string[] } | { kind: 'graded'; grade: Grade; byScore: Grade; cap?: Cap };

export interface Result {
	/** Rounded; `undefined` when there is nothing to score. */
	low?: number;
	high?: number;
	outcome: Outcome;
	/** Caps in force with the answers given so far, lowest first. */
	caps: Cap[];
	/** Amber items that are partly met: a warning, no cap. */
	warnings: string[];
	groups: GroupResult[];
	progress: { answered: number; total: number };
	/** Share of the earned weight whose evidence was compared; `undefined` when nothing was earned. */
	confidence?: number;
	/** Applicable items and all items, for "chấm trên 14/31 mục". */
	scoredOn: { applicable: number; total: number };
}

/**
 * Cap by gate items; open amber items count as `openAs` (specification §6).
 * @param gated red and amber items only: a sheet has few of them, and caps are worked out three times
 */
function capsOf(gated: readonly ScoredItem[], openAs: 'CHUA' | 'DAT'): Cap[] {
	const is = (gate: Gate, code: AnswerCode) =>
		gated.filter((i) => i.gate === gate && (i.code === code || (gate === 'amber' && i.code === 'CDG' && openAs === code))).map((i) => i.id);
	const caps: Cap[] = [];
	const redFailed = is('red', 'CHUA');
	const redPartly = is('red', 'MOT_PHAN');
	const amberFailed = is('amber', 'CHUA');
	if (redFailed.length > 0) caps.push({ grade: 'Yếu', items: redFailed, gate: 'red' });
	if (redPartly.length > 0) caps.push({ grade: 'Trung bình', items: redPartly, gate: 'red' });
	if (amberFailed.length > 0) caps.push({ grade: amberFailed.length === 1 ? 'Khá' : 'Trung bình', items: amberFailed, gate: 'amber' });
	return caps.sort((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
}

/** What is added up item by item. In a list of numbers, not in objects: a roll-up does this some hundred thousand times. */
const [MAX, EARNED, VERIFIED, OPEN, ITEMS, ANSWERED, LEFT_OUT, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

function addTo(sums: Float64Array, row: number, { code, weight, score, verified }: ScoredItem): void {
	sums[row + ITEMS]!++;
	if (code !== 'CDG') sums[row + ANSWERED]!++;
	if (code === 'KAD') {
		sums[row + LEFT_OUT]!++;
		return;
	}
	sums[row + MAX]! += weight;
	if (code === 'CDG') {
		sums[row + OPEN]! += weight;
		return;
	}
	sums[row + EARNED]! += weight * score;
	if (verified) sums[row + VERIFIED]! += weight * score;
}

/** A row of sums for each group, in their order, and one for all items. */
function sumsOf(items: readonly ScoredItem[], groups: readonly GroupPoints[]): Float64Array {
	const rows = new Map(groups.map((group, n) => [group.id, n * WIDTH]));
	const all = groups.length * WIDTH;
	const sums = new Float64Array(all + WIDTH);
	for (const item of items) {
		addTo(sums, all, item);
		const own = rows.get(item.group);
		if (own !== undefined) addTo(sums, own, item);
	}
	return sums;
}

/**
 * Scores a round.
 * @param items the items of the office's profile, in sheet order; items outside the profile are not passed
 * @param groups points of each group; their sum need not be 100
 */
export function scoreRound(items: readonly ScoredItem[], groups: readonly GroupPoints[]): Result {
	const sums = sumsOf(items, groups);
	const of = (group: number, what: number) => sums[group * WIDTH + what]!;
	const all = groups.length;
	let total = 0;
	for (let n = 0; n < all; n++) if (of(n, MAX) > 0) total += groups[n]!.points;
	const groupResults = groups.map(({ id, points }, n): GroupResult => {
		const max = of(n, MAX);
		const earned = of(n, EARNED);
		const open = of(n, OPEN);
		const share = max > 0 && total > 0 ? (100 * points) / total : 0;
		return {
			id,
			points,
			max,
			earned,
			open,
			items: of(n, ITEMS),
			answered: of(n, ANSWERED),
			notApplicable: of(n, LEFT_OUT),
			share,
			low: max > 0 ? (share * earned) / max : 0,
			high: max > 0 ? (share * (earned + open)) / max : 0,
		};
	});

	const gated = items.filter((i) => i.gate !== 'none');
	const base = {
		caps: capsOf(gated, 'DAT'),
		warnings: gated.filter((i) => i.gate === 'amber' && i.code === 'MOT_PHAN').map((i) => i.id),
		groups: groupResults,
		progress: { answered: of(all, ANSWERED), total: items.length },
		...(of(all, EARNED) > 0 ? { confidence: of(all, VERIFIED) / of(all, EARNED) } : {}),
		scoredOn: { applicable: items.length - of(all, LEFT_OUT), total: items.length },
	};
	if (total === 0) return { ...base, outcome: { kind: 'empty' } };

	const low = roundScore(groupResults.reduce((s, g) => s + g.low, 0));
	const high = roundScore(groupResults.reduce((s, g) => s + g.high, 0));
	return { ...base, low, high, outcome: outcomeOf(gated, low, high) };
}

/** A grade is announced only when both ends of the range agree and no red item is open (specification §6). */
function outcomeOf(gated: readonly ScoredItem[], low: number, high: number): Outcome {
	const apply = (score: number, openAs: 'CHUA' | 'DAT') => {
		const cap = capsOf(gated, openAs)[0];
		const byScore = gradeOf(score);
		return { byScore, grade: cap === undefined ? byScore : worse(byScore, cap.grade), cap };
	};
	const worst = apply(low, 'CHUA');
	const best = apply(high, 'DAT');
	const openRed = gated.filter((i) => i.gate === 'red' && i.code === 'CDG').map((i) => i.id);
	if (worst.grade !== best.grade || openRed.length > 0) return { kind: 'open', low: worst.grade, high: best.grade, openRed };
	const binding = best.cap !== undefined && best.byScore !== best.grade ? best.cap : undefined;
	return { kind: 'graded', grade: best.grade, byScore: best.byScore, ...(binding === undefined ? {} : { cap: binding }) };
}

/** Points an item brings and could still bring, out of 100. */
export function contribution(item: ScoredItem, result: Result): { earned: number; max: number; lost: number } {
	const group = result.groups.find((g) => g.id === item.group);
	if (group === undefined || group.max === 0 || item.code === 'KAD') return { earned: 0, max: 0, lost: 0 };
	const max = (group.share * item.weight) / group.max;
	const earned = item.code === 'CDG' ? 0 : max * item.score;
	return { earned, max, lost: item.code === 'CDG' ? 0 : max - earned };
}

export interface PlanEntry {
	id: string;
	/** Points won back out of 100 (specification §9). */
	regain: number;
	days: number;
	rank: 'red' | 'amber' | 'other';
}

/**
 * What to mend, in order: red first; then amber items that hold the cap down; then points won back per working day.
 * @param days working days an item needs
 */
export function mendingPlan(items: readonly ScoredItem[], result: Result, days: (id: string) => number): PlanEntry[] {
	const capping = new Set(result.caps.flatMap((c) => c.items));
	const rank = (i: ScoredItem): PlanEntry['rank'] => (i.gate === 'red' ? 'red' : i.gate === 'amber' && capping.has(i.id) ? 'amber' : 'other');
	const order = { red: 0, amber: 1, other: 2 };
	return items
		.filter((i) => i.code === 'CHUA' || i.code === 'MOT_PHAN')
		.map((i) => ({ id: i.id, regain: contribution(i, result).lost, days: days(i.id), rank: rank(i) }))
		.sort((a, b) => order[a.rank] - order[b.rank] || b.regain / b.days - a.regain / a.days || (a.id < b.id ? -1 : 1));
}

/** Warnings about too many items left out (specification §7): over 15 % of all weight, over 50 % of a group. */
export function notApplicableWarnings(items: readonly ScoredItem[]): { total: boolean; groups: string[] } {
	const weight = (list: readonly ScoredItem[]) => list.reduce((s, i) => s + i.weight, 0);
	const out = items.filter((i) => i.code === 'KAD');
	const groups = [...new Set(items.map((i) => i.group))].filter((g) => {
		const own = items.filter((i) => i.group === g);
		return weight(own.filter((i) => i.code === 'KAD')) > 0.5 * weight(own);
	});
	return { total: weight(out) > 0.15 * weight(items), groups };
}

/** Words for a confidence share (specification §8). */
export function confidenceWord(share: number): 'cao' | 'vừa' | 'thấp' {
	return share >= 0.8 ? 'cao' : share >= 0.5 ? 'vừa' : 'thấp';
}
