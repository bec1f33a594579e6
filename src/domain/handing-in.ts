/** Handing a round in and opening it again (specification §8 "Ký", §10 "chỉ đợt đã nộp"). */
import type { Answer, Review, Round, Source } from '../schemas/assessment.ts';
import { judge, type AskedItem } from './assessment.ts';
import { drawSample, reviewOutcome } from './review.ts';
import type { ScoredItem } from './scoring.ts';

/** Fields that stay open after a round was handed in: none of them speaks of what was judged. */
const FREE: readonly (keyof Round)[] = ['submitted', 'reopened', 'inspectionDay'];

/** A round that was handed in takes no more answers until it is opened again. */
export function isLocked(round: Pick<Round, 'submitted'>): boolean {
	return round.submitted !== '';
}

/** Whether a change of the round itself is allowed as it stands. */
export function mayChange(round: Pick<Round, 'submitted'>, part: Partial<Round>): boolean {
	return !isLocked(round) || Object.keys(part).every((key) => FREE.includes(key as keyof Round));
}

/** What opening a round again writes: who, why and which day it had been handed in are kept with it. */
export function reopening(round: Round, by: string, why: string, at: number): Pick<Round, 'submitted' | 'reopened'> {
	return { submitted: '', reopened: [...(round.reopened ?? []), { submitted: round.submitted, at, by, why }].slice(-50) };
}

/** Items a second person has yet to judge: red ones and the drawn sample, in the order of the sheet. */
export function reviewLeft(
	items: readonly AskedItem[],
	scored: readonly ScoredItem[],
	reviews: Readonly<Record<string, Review>>,
	seed: string,
): { asked: string[]; left: string[] } {
	const { red, drawn } = drawSample(scored, seed);
	const wanted = new Set([...red, ...drawn]);
	const asked = items.filter((i) => wanted.has(i.id));
	const left = asked.filter((i) => reviews[i.id] === undefined || judge(i, reviews[i.id]!).code === 'CDG' || reviews[i.id]!.by.trim() === '');
	return { asked: asked.map((i) => i.id), left: left.map((i) => i.id) };
}

/**
 * Who is said to have judged an office's round: "đã rà soát chéo" once a second person has judged every item of the sample and did not
 * find the office too kind; "tự chấm" otherwise, again as soon as an answer changes the sample.
 */
export function sourceOf(
	items: readonly AskedItem[],
	scored: readonly ScoredItem[],
	answers: Readonly<Record<string, Answer>>,
	reviews: Readonly<Record<string, Review>>,
	seed: string,
): Exclude<Source, 'inspected'> {
	const { asked, left } = reviewLeft(items, scored, reviews, seed);
	const done = asked.length > 0 && left.length === 0 && scored.every((s) => s.gate !== 'red' || s.code !== 'CDG');
	return done && !reviewOutcome(items, answers, reviews).optimistic ? 'reviewed' : 'self';
}
