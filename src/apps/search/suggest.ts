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
	/** Folded, with a space in front: a word begins behind a space. */
	folded: string;
	record: number;
	title: boolean;
}

const MOST = 8;
/** Kinds in the order they are offered; the rest come after them. */
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

/** Every name of every record but checklist questions, which nobody types: titles before other names, by kind, short before long. */
function allNames(opened: Opened): Name[] {
	let names = lists.get(opened);
	if (names === undefined) {
		const { codeOf, folded, keys } = opened.index;
		// Every word was folded when the index was opened.
		const plain = (text: string) =>
			text
				.split(' ')
				.map((w) => ` ${folded[keys[codeOf.get(w)!]!]!}`)
				.join('');
		names = opened.data.records.flatMap(({ kind }, record) =>
			kind === 'item' ? [] : namesOf(opened.index, record).flatMap((text, n) => (text === '' ? [] : { text, folded: plain(text), record, title: n === 0 })),
		);
		const place = (kind: HitKind) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
		const kindOf = (name: Name) => place(opened.data.records[name.record]!.kind);
		names.sort((a, b) => Number(b.title) - Number(a.title) || kindOf(a) - kindOf(b) || a.text.length - b.text.length);
		lists.set(opened, names);
	}
	return names;
}

/** 3: the name begins so; 2: a word of it does; 1: every word typed begins one of its words. Texts with a space in front. */
function fit(name: Name, typed: string, words: readonly string[]): number {
	if (name.folded.startsWith(typed)) return 3;
	if (name.folded.includes(typed)) return 2;
	return words.length > 1 && words.every((w) => name.folded.includes(w)) ? 1 : 0;
}

/** What fitted the last text typed: one key more only takes away from it. */
const LAST = new WeakMap<Opened, { typed: string; names: Name[] }>();

/** Names that fit, best first. @param typed words as spelt, parted by one space */
function fitting(opened: Opened, typed: string): Name[] {
	const folded = ` ${fold(typed)}`;
	const words = folded.split(/(?= )/);
	const marked = hasMarks(typed) ? ` ${typed}` : undefined;
	const last = LAST.get(opened);
	const names = last !== undefined && folded.startsWith(last.typed) ? last.names : allNames(opened);
	// By how well they fit, each list in the order of names: best last, since 4 is a beginning with the marks typed.
	const lists: Name[][] = [[], [], [], []];
	const fits: Name[] = [];
	for (const name of names) {
		const n = fit(name, folded, words);
		if (n === 0) continue;
		fits.push(name);
		lists[n - 1 + (marked !== undefined && ` ${name.text}`.includes(marked) ? 1 : 0)]!.push(name);
	}
	LAST.set(opened, { typed: folded, names: fits });
	return lists.reverse().flat();
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
	for (const name of fitting(opened, typed)) {
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
		const own = pairs(name.folded.slice(1));
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
