/** What was in force on a day, over all acts of the handbook. Pure. */
import { mayHold, relationHolds, validityOn, type ValidityFacts } from './validity.ts';

/** An act with its relations, as the pages carry it. */
export interface Act extends ValidityFacts {
	name: string;
	/** Official numbers of acts it replaced, with their pages where the handbook has them. */
	replaces: readonly { number: string; slug?: string | undefined }[];
	replacedBy: readonly { number: string; slug?: string | undefined; from?: string | undefined }[];
}
export type Acts = Readonly<Record<string, Act>>;

export interface Then {
	/** Pages of acts joined to it by replacement that may be in force on the day. */
	slugs: string[];
	/** Numbers of acts at the end of the chain that have no page, so that nothing is known of their validity. */
	unknown: string[];
}

type Next = { number: string; slug?: string | undefined };

/** Acts that stand before (`back`) or after one in the chain of replacement; either act may be the one that says so. */
function neighbours(slug: string, acts: Acts, back: boolean): Next[] {
	const act = acts[slug]!;
	const own: readonly Next[] = back ? act.replaces : act.replacedBy;
	const said = Object.entries(acts)
		.filter(([, a]) => (back ? a.replacedBy : a.replaces).some((r) => r.slug === slug))
		.map(([other]): Next => ({ number: other, slug: other }));
	const seen = new Set<string>();
	return [...own, ...said].filter((n) => !seen.has(n.slug ?? n.number) && seen.add(n.slug ?? n.number));
}

/**
 * What was in force in place of an act that is not in force on a day: its forerunners before its first day, its successors after its last.
 * @param day `yyyy-mm-dd`
 */
export function inForceThen(slug: string, acts: Acts, day: string): Then {
	const found: Then = { slugs: [], unknown: [] };
	const start = acts[slug];
	if (start === undefined) return found;
	const { state } = validityOn(start, day);
	if (mayHold({ state })) return found;
	const back = state === 'not-yet';
	const seen = new Set([slug]);
	const queue = neighbours(slug, acts, back);
	for (const next of queue) {
		const act = next.slug === undefined ? undefined : acts[next.slug];
		if (next.slug === undefined || act === undefined) {
			// A successor known by number alone counts from the day it is said to count.
			if (!found.unknown.includes(next.number) && (back || relationHolds(next, day))) found.unknown.push(next.number);
			continue;
		}
		if (seen.has(next.slug)) continue;
		seen.add(next.slug);
		const validity = validityOn(act, day);
		if (mayHold(validity)) found.slugs.push(next.slug);
		else if ((validity.state === 'not-yet') === back) queue.push(...neighbours(next.slug, acts, back));
	}
	return found;
}

/** Amendments whose day is known and has not come on a day: a summary may already hold what they changed. */
export function laterAmendments(act: ValidityFacts, day: string): { number: string; from: string }[] {
	return act.amendedBy.flatMap(({ number, from }) => (from !== undefined && from > day ? [{ number, from }] : []));
}
