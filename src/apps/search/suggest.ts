/** Names offered as one types, and names that are near when nothing was found. Pure. */
import { readCitation } from '../../domain/citation-query.ts';
import { today } from '../../domain/day.ts';
import { fold, hasMarks } from '../../domain/fold.ts';
import { normaliseQuery, queryWords, readWords } from '../../domain/query.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import { namesOf, type Opened } from './open.ts';
import { knownRegulations } from './outline.ts';

export interface Suggestion {
	/** What is offered: the title of a page, or another name for it. */
	text: string;
	/** Address inside the site, without the base path. */
	url: string;
	kind: HitKind;
	/** Title of the page, where `text` is another name. */
	title: string;
}

interface Name {
	/** Spelt, lower case. */
	text: string;
	folded: string;
	record: number;
	title: boolean;
}

const MOST = 8;
const ORDER: HitKind[] = [
	'procedure',
	'term',
	'form',
	'regulation',
	'role',
	'deadline',
	'path',
	'comparison',
	'lesson',
	'provision',
	'update',
	'guide',
	'item',
];

const lists = new WeakMap<Opened, Name[]>();

/** Every name of every record but checklist questions, which nobody types. */
function allNames(opened: Opened): Name[] {
	let names = lists.get(opened);
	if (names === undefined) {
		const { codeOf, folded, keys } = opened.index;
		// Every word was folded when the index was opened.
		const plain = (text: string) =>
			text
				.split(' ')
				.map((w) => folded[keys[codeOf.get(w)!]!])
				.join(' ');
		names = opened.data.records.flatMap(({ kind }, record) =>
			kind === 'item' ? [] : namesOf(opened.index, record).flatMap((text, n) => (text === '' ? [] : { text, folded: plain(text), record, title: n === 0 })),
		);
		lists.set(opened, names);
	}
	return names;
}

/** 3: the name begins so; 2: a word of it does; 1: every word typed begins one of its words. */
function fit(name: Name, typed: string, words: readonly string[]): number {
	if (name.folded.startsWith(typed)) return 3;
	if (` ${name.folded}`.includes(` ${typed}`)) return 2;
	return words.length > 1 && words.every((w) => ` ${name.folded}`.includes(` ${w}`)) ? 1 : 0;
}

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
	const folded = fold(typed);
	const words = folded.split(' ');
	const marked = hasMarks(typed);
	const fits = allNames(opened)
		.map((name) => ({ name, fit: fit(name, folded, words) + (marked && ` ${name.text}`.includes(` ${typed}`) ? 1 : 0) }))
		.filter((n) => n.fit > 0)
		.sort(
			(a, b) =>
				b.fit - a.fit ||
				Number(b.name.title) - Number(a.name.title) ||
				ORDER.indexOf(records[a.name.record]!.kind) - ORDER.indexOf(records[b.name.record]!.kind) ||
				a.name.text.length - b.name.text.length,
		);
	for (const { name } of fits) {
		if (out.size >= MOST) break;
		const { url, kind, title } = records[name.record]!;
		if (!out.has(url)) out.set(url, { text: name.title ? title : name.text, url, kind, title });
	}
	return [...out.values()].slice(0, MOST);
}

/** Pairs of letters, as a bag: alike for names that are nearly spelt alike. */
const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));

const NEAR = 0.42;

/** Records whose name is nearest to a query that found nothing; empty when nothing is near. */
export function nearest(opened: Opened, query: string): number[] {
	const typed = pairs(fold(readWords(normaliseQuery(query), opened.vocabulary).query).slice(0, 60));
	if (typed.size < 3) return [];
	const best = new Map<number, number>();
	for (const name of allNames(opened)) {
		const own = pairs(name.folded);
		let shared = 0;
		for (const p of own) if (typed.has(p)) shared++;
		const like = (2 * shared) / (own.size + typed.size);
		if (like >= NEAR && like > (best.get(name.record) ?? 0)) best.set(name.record, like);
	}
	return [...best]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 3)
		.map(([record]) => record);
}
