/** Names offered as one types, and names that are near when nothing was found. Pure. */
import { readCitation } from '../../domain/citation-query.ts';
import { today } from '../../domain/day.ts';
import { fold, hasMarks } from '../../domain/fold.ts';
import { isFiller, normaliseQuery, queryWords, readWords } from '../../domain/query.ts';
import type { OpenIndex } from '../../domain/search-index.ts';
import { partsOf } from '../../domain/search-parts.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
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

/** One of some fifteen thousand: its texts are made when somebody types what may fit. */
class Name {
	readonly record: number;
	/** What it is to the page, most telling first. */
	readonly as: 'title' | 'name' | 'question';
	/** Its number among the names or questions of the page. */
	readonly nth: number;
	readonly order: number;
	readonly codes: readonly number[];
	private readonly index: OpenIndex;
	private texts: { spelt: string; folded: string } | undefined;

	constructor(index: OpenIndex, place: number, record: number, as: Name['as'], nth: number, codes: readonly number[]) {
		this.index = index;
		this.record = record;
		this.as = as;
		this.nth = nth;
		this.codes = codes;
		let length = codes.length - 1;
		for (const code of codes) length += index.spelt[code]!.length;
		this.order = AS[as] * 1e6 + place * 1e4 + Math.min(length, 9999);
	}
	private get made(): { spelt: string; folded: string } {
		if (this.texts === undefined) {
			const { spelt, folded, keys } = this.index;
			this.texts = { spelt: '', folded: '' };
			for (const code of this.codes) {
				this.texts.spelt += ` ${spelt[code]!}`;
				// Every word was folded when the index was opened.
				this.texts.folded += ` ${folded[keys[code]!]!}`;
			}
		}
		return this.texts;
	}
	/** Spelt, lower case, with a space in front: a word begins behind a space. */
	get spelt(): string {
		return this.made.spelt;
	}
	/** Folded, with a space in front. */
	get folded(): string {
		return this.made.folded;
	}
}

const AS = { title: 0, name: 1, question: 2 };
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
	'tool',
	'guide',
	'item',
];

interface Names {
	/** In the order in which they are offered. */
	all: readonly Name[];
	/** First two letters of a word → names that have such a word, in the same order. */
	byStart: ReadonlyMap<string, readonly Name[]>;
}

const lists = new WeakMap<Opened, Names>();

/**
 * Every name of every record but checklist questions, which nobody types, and every question that clerks ask: titles before other names
 * before questions, by kind, short before long.
 */
function allNames(opened: Opened): Names {
	let names = lists.get(opened);
	if (names === undefined) {
		const { index, data } = opened;
		const all: Name[] = [];
		data.records.forEach(({ kind, asked }, record) => {
			const place = ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length;
			const add = (as: Name['as'], nth: number, codes: readonly number[]) => {
				if (codes.length > 0) all.push(new Name(index, place, record, as, nth, codes));
			};
			if (kind !== 'item') partsOf(index, 'names', record).forEach((codes, nth) => add(nth === 0 ? 'title' : 'name', nth, codes));
			if (asked !== undefined) partsOf(index, 'asked', record).forEach((codes, nth) => add('question', nth, codes));
		});
		all.sort((a, b) => a.order - b.order);
		names = { all, byStart: byStart(index, all) };
		lists.set(opened, names);
	}
	return names;
}

/** Letters of a word that are enough to find a short list of names. */
const START = 2;

function byStart({ folded, keys }: OpenIndex, names: readonly Name[]): Map<string, Name[]> {
	const lists = new Map<string, Name[]>();
	const starts = folded.map((word) => word.slice(0, START));
	for (const name of names) {
		for (const code of name.codes) {
			const start = starts[keys[code]!]!;
			const list = lists.get(start);
			if (list === undefined) lists.set(start, [name]);
			else if (list.at(-1) !== name) list.push(name);
		}
	}
	return lists;
}

/** Names that may fit: the shortest list of those that have a word with the beginning of one of these. Words with a space in front. */
function mayFit({ all, byStart }: Names, words: readonly string[]): readonly Name[] {
	let shortest = all;
	for (const word of words) {
		if (word.length <= START) continue;
		const list = byStart.get(word.slice(1, 1 + START)) ?? [];
		if (list.length < shortest.length) shortest = list;
	}
	return shortest;
}

/** 3: the name begins so; 2: a word of it does; 1: every word wanted begins one of its words. Texts with a space in front. */
function fit(name: Name, typed: string, wanted: readonly string[]): number {
	if (name.folded.startsWith(typed)) return 3;
	if (name.folded.includes(typed)) return 2;
	return wanted.length > 1 && wanted.every((w) => name.folded.includes(w)) ? 1 : 0;
}

/** Words of a text with a space in front of each. */
const spaced = (text: string): string[] => text.split(/(?= )/);

/** Lists of names and questions that fit, best first: a question stands before a name only where it holds the words in their order. */
function fitting(opened: Opened, typed: string): Name[][] {
	const folded = ` ${fold(typed)}`;
	const words = spaced(folded);
	// "Mất dấu phải báo ai" asks what "Mất dấu thì báo ai" asks.
	const telling = words.filter((w) => !isFiller(w.slice(1)));
	const marked = hasMarks(typed) ? ` ${typed}` : undefined;
	// Of telling words that were typed to their end, the marks hold: "dấu" is not "đâu".
	const marks = spaced(` ${typed}`)
		.slice(0, -1)
		.filter((w) => hasMarks(w) && !isFiller(w.slice(1)));
	/** By how well they fit, each list in the order of names; a beginning with the marks typed goes before all. */
	const named: Name[][] = [[], [], [], []];
	const asked: Name[][] = [[], [], [], []];
	// A name must hold all words, a question those that tell.
	for (const name of mayFit(allNames(opened), telling.length > 0 ? telling : words)) {
		const question = name.as === 'question';
		const n = fit(name, folded, question ? telling : words);
		if (n === 0) continue;
		if (question && !marks.every((w) => name.spelt.includes(w))) continue;
		const level = n - 1 + (marked !== undefined && name.spelt.includes(marked) ? 1 : 0);
		(question ? asked : named)[level]!.push(name);
	}
	return [named[3]!, named[2]!, named[1]!, asked[3]!, asked[2]!, asked[1]!, named[0]!, asked[0]!];
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
	for (const names of fitting(opened, typed)) {
		for (const name of names) {
			if (out.size >= MOST) break;
			const { url, kind, title } = records[name.record]!;
			const text = name.as === 'title' ? title : name.as === 'question' ? questionOf(opened, name.record, name.nth) : nameOf(opened, name.record, name.nth);
			if (!out.has(url)) out.set(url, { text, url, kind, title });
		}
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
	for (const name of allNames(opened).all) {
		if (name.as === 'question') continue;
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
