/** Names offered as one types, and names that are near when nothing was found. Pure. */
import { actsOf } from '../../domain/citation-acts.ts';
import { readCitation } from '../../domain/citation-query.ts';
import { today } from '../../domain/day.ts';
import { fold } from '../../domain/fold.ts';
import type { Pieces } from '../../domain/pieces.ts';
import { normaliseQuery, queryWords, readWords } from '../../domain/query.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import { fitting, namesInOrder, readying } from './fitting.ts';
import { nameOf, questionOf, type Opened } from './open.ts';
import { knownRegulations } from './outline.ts';

export interface Suggestion {
	/** What is offered: the title of a page, another name for it, or a question it answers. */
	text: string;
	/** Address inside the site, without the base path. */
	url: string;
	kind: HitKind;
	/** Title of the page, where `text` is another name or a question. */
	title: string;
}

const MOST = 8;

/**
 * Names for what was typed so far, best first.
 * @param day reader's day: which act of a name is offered first
 */
export function suggest(opened: Opened, prefix: string, day: string = today()): Suggestion[] {
	const typed = queryWords(normaliseQuery(prefix)).join(' ');
	if (typed.length < 2) return [];
	const { records, regulations } = opened.data;
	const out = new Map<string, Suggestion>();
	const reading = readCitation(prefix, knownRegulations(regulations, day));
	for (const slug of reading?.slugs.slice(0, 2) ?? []) {
		const regulation = regulations[opened.slugs.get(slug)!]!;
		const provision = reading!.ids.map((id) => regulation.provisions.find((p) => p[0] === id)).find((p) => p !== undefined);
		const url = `/van-ban/${slug}/${provision === undefined ? '' : `#${provision[0]}`}`;
		const text = provision === undefined ? regulation.title : `${provision[1]} ${regulation.name}`;
		out.set(url, { text, url, kind: provision === undefined ? 'regulation' : 'provision', title: text });
	}
	for (const { record, as, nth } of fitting(opened, typed, new Set(out.keys()), MOST - out.size)) {
		const { url, kind, title } = records[record]!;
		out.set(url, { text: as === 'title' ? title : as === 'question' ? questionOf(opened, record, nth) : nameOf(opened, record, nth), url, kind, title });
	}
	return [...out.values()];
}

/** Makes what the first suggestions want, with pauses: while nobody waits for it. */
export function* readyToSuggest(opened: Opened, day: string): Pieces<void> {
	const known = knownRegulations(opened.data.regulations, day);
	yield;
	actsOf(known);
	yield;
	yield* readying(opened);
}

/** Pairs of letters, as a bag: alike for names that are nearly spelt alike. */
const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));

const NEAR = 0.42;

/** Records whose name is nearest to a query that found nothing; empty when nothing is near. */
export function nearest(opened: Opened, query: string): number[] {
	const typed = pairs(fold(readWords(normaliseQuery(query), opened.vocabulary).query).slice(0, 60));
	if (typed.size < 3) return [];
	const best = new Map<number, number>();
	for (const { record, text } of namesInOrder(opened)) {
		const own = pairs(text);
		let shared = 0;
		for (const p of own) if (typed.has(p)) shared++;
		const like = (2 * shared) / (own.size + typed.size);
		if (like >= NEAR && like > (best.get(record) ?? 0)) best.set(record, like);
	}
	return [...best]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 3)
		.map(([record]) => record);
}
