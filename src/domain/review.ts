/** Cross-check by a second person (specification §8): all red items and a drawn sample of the others that were called met. */
import type { Answer, Review } from '../schemas/assessment.ts';
import { judge, NO_ANSWER, type AskedItem } from './assessment.ts';
import type { ScoredItem } from './scoring.ts';

/** FNV-1a with a final mix: spreads ids that differ in one digit. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

export interface Sample {
	/** Every red item that applies or was left out; each is looked at. */
	red: string[];
	/** Drawn from the other items called met, in the order of the sheet. */
	drawn: string[];
}

/**
 * Draws the sample. Each item has its lot by seed and id alone: the same round draws the same items on every machine, and an answer
 * changed later moves one item in or out instead of shuffling all.
 * @param seed id of the round
 */
export function drawSample(items: readonly ScoredItem[], seed: string): Sample {
	const red = items.filter((i) => i.gate === 'red').map((i) => i.id);
	const met = items.filter((i) => i.gate !== 'red' && i.code === 'DAT');
	const size = Math.max(5, Math.ceil(met.length / 10));
	const lots = met.map((i) => ({ id: i.id, lot: hash(`${seed} ${i.id}`) })).sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
	const chosen = new Set(lots.slice(0, size).map((l) => l.id));
	return { red, drawn: met.filter((i) => chosen.has(i.id)).map((i) => i.id) };
}

/** An answer as the second person found it; where nobody found anything, the answer as it was. */
export function reviewedAnswer(item: AskedItem, answer: Answer, review: Review | undefined): Answer {
	if (review === undefined || judge(item, review).code === 'CDG') return answer;
	const { numerator: _n, denominator: _d, parts: _p, ...kept } = answer;
	const { code, numerator, denominator, parts } = review;
	return {
		...kept,
		code,
		...(numerator === undefined ? {} : { numerator }),
		...(denominator === undefined ? {} : { denominator }),
		...(parts === undefined ? {} : { parts }),
		changedAt: review.changedAt,
	};
}

/** Answers of a round with the findings of the cross-check laid over them, ready for `scoredItems`. */
export function reviewedAnswers(
	items: readonly AskedItem[],
	answers: Readonly<Record<string, Answer>>,
	reviews: Readonly<Record<string, Review>>,
): Record<string, Answer> {
	return Object.fromEntries(items.map((i) => [i.id, reviewedAnswer(i, answers[i.id] ?? NO_ANSWER, reviews[i.id])]));
}

export interface ReviewOutcome {
	/** Items with a finding of the second person and an answer of the first. */
	reviewed: string[];
	/** Of these, found worse than answered. */
	down: string[];
	/** Found better than answered. */
	up: string[];
	/** Share found worse, 0…1; `undefined` while nothing was reviewed. */
	flipRate?: number;
	/** More than 20 % found worse: "tự chấm lạc quan". */
	optimistic: boolean;
	/** Groups to be answered anew, in the order of the sheet, when `optimistic`. */
	groups: string[];
}

/** Above this share of answers found worse the office judged itself too kindly (specification §8). */
export const FLIP_LIMIT = 0.2;

/** What the cross-check says about the answers. Leaving an item out that the second person finds failed or partly met is kindness too. */
export function reviewOutcome(
	items: readonly AskedItem[],
	answers: Readonly<Record<string, Answer>>,
	reviews: Readonly<Record<string, Review>>,
): ReviewOutcome {
	const outcome: ReviewOutcome = { reviewed: [], down: [], up: [], optimistic: false, groups: [] };
	const groups = new Set<string>();
	for (const item of items) {
		const review = reviews[item.id];
		if (review === undefined) continue;
		const own = judge(item, answers[item.id] ?? NO_ANSWER);
		const found = judge(item, review);
		if (own.code === 'CDG' || found.code === 'CDG') continue;
		outcome.reviewed.push(item.id);
		// Left out counts as full: it took the item out of the denominator.
		const worth = (j: typeof own) => (j.code === 'KAD' ? 1 : j.score);
		if (worth(found) < worth(own)) {
			outcome.down.push(item.id);
			groups.add(item.group);
		} else if (worth(found) > worth(own)) outcome.up.push(item.id);
	}
	if (outcome.reviewed.length === 0) return outcome;
	const flipRate = outcome.down.length / outcome.reviewed.length;
	const optimistic = flipRate > FLIP_LIMIT;
	return { ...outcome, flipRate, optimistic, groups: optimistic ? [...groups] : [] };
}
