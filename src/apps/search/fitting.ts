/**
 * Which names and questions fit what is typed so far. They are told from the numbers of their words alone, where the index has the rarest
 * word typed: no text is made of some fifteen thousand, and nothing has to be ready before the first key. Pure.
 */
import { fold, hasMarks } from '../../domain/fold.ts';
import { atOnce, type Pieces } from '../../domain/pieces.ts';
import { isFiller } from '../../domain/query.ts';
import { FIELDS } from '../../domain/search-index.ts';
import { partsIn } from '../../domain/search-parts.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { Opened } from './open.ts';

/** What it is to the page, most telling first. */
export type As = 'title' | 'name' | 'question';

/** A name or question of a record. */
export interface Name {
	record: number;
	as: As;
	/** Its number among the names or questions of the record. */
	nth: number;
}

const NAMES = FIELDS.indexOf('names');
const ASKED = FIELDS.indexOf('asked');
const AS: Record<As, number> = { title: 0, name: 1, question: 2 };

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
const PLACE = new Map(ORDER.map((kind, place) => [kind, place]));

/** Titles before other names before questions, by kind, short before long. */
const orderOf = (as: As, kind: HitKind, length: number): number => AS[as] * 1e6 + (PLACE.get(kind) ?? ORDER.length) * 1e4 + Math.min(length, 9999);

/** Words in the order of letters: those with one beginning stand together. */
interface Sorted {
	words: readonly string[];
	/** Number of a word → its place in this order. */
	rank: Uint16Array;
	/** Place → number. */
	at: Uint16Array;
}

function sorted(list: readonly string[], numberOf: ReadonlyMap<string, number>): Sorted {
	const words = [...list].sort();
	const at = Uint16Array.from(words, (word) => numberOf.get(word)!);
	const rank = new Uint16Array(list.length);
	for (let place = 0; place < at.length; place++) rank[at[place]!] = place;
	return { words, rank, at };
}

/** Places of the words that begin so. */
interface Range {
	from: number;
	/** Behind the last of them. */
	to: number;
	/** Behind the word itself, which is the first of them; `from` where nobody wrote it. */
	whole: number;
}

function beginning({ words }: Sorted, start: string): Range {
	const behind = (text: string) => {
		let [low, high] = [0, words.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (words[middle]! < text) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	const from = behind(start);
	return { from, to: behind(`${start}\uffff`), whole: words[from] === start ? from + 1 : from };
}

/** What finding names wants of all data. */
interface Ready {
	folded: Sorted;
	spelt: Sorted;
	/** By code: place of its folded word. */
	foldedRank: Uint16Array;
	/** By part: the field it stands in. */
	fieldOf: Uint16Array | Uint32Array;
	/** By part: its place among all that are offered; nothing where it never is. */
	order: Uint32Array;
	/** Parts that hold a word, in the order of the places of their words among the folded ones; `from` says where those of each begin. */
	parts: Uint16Array | Uint32Array;
	from: Uint32Array;
	/** What one asking notes by part and by record, all nought between two of them. */
	seen: Uint32Array;
	asking: number;
	best: Float64Array;
	bestPart: Uint32Array;
}

const KNOWN = new WeakMap<Opened, Ready>();
/** Of parts that are never offered. */
const NEVER = 0xffffffff;

/** Names and questions gone through between two pauses. */
const PIECE = 3000;

/** Makes what the first suggestions want, with pauses. */
export function* readying(opened: Opened): Pieces<Ready> {
	const { data, index } = opened;
	const { codes, keys, keyOf, codeOf } = index;
	const { first, starts } = partsIn(index);
	const folded = sorted(index.folded, keyOf);
	yield;
	const spelt = sorted(index.spelt, codeOf);
	const count = starts.length - 1;
	const order = new Uint32Array(count);
	const fieldOf = new (first.length > 0x10000 ? Uint32Array : Uint16Array)(count);
	const foldedRank = Uint16Array.from(keys, (key) => folded.rank[key]!);
	const from = new Uint32Array(folded.words.length + 1);
	yield;
	const letters = Uint16Array.from(index.spelt, (word) => word.length + 1);
	for (let f = 0; f < first.length - 1; f++) {
		fieldOf.fill(f, first[f], first[f + 1]);
		if (f % PIECE === PIECE - 1) yield;
	}
	for (let part = 0; part < count; part += PIECE) {
		countWords(part, Math.min(part + PIECE, count));
		yield;
	}
	for (let rank = 0; rank < folded.words.length; rank++) from[rank + 1]! += from[rank]!;
	const parts = new (count > 0x10000 ? Uint32Array : Uint16Array)(from.at(-1)!);
	const next = from.slice();
	for (let part = 0; part < count; part += PIECE) {
		sortParts(part, Math.min(part + PIECE, count));
		yield;
	}
	// Plain functions: a browser compiles their loops sooner than those of what pauses.
	function countWords(begin: number, end: number): void {
		for (let part = begin; part < end; part++) {
			const f = fieldOf[part]!;
			const { kind } = data.records[Math.floor(f / FIELDS.length)]!;
			const question = f % FIELDS.length === ASKED;
			let length = -1;
			for (let at = starts[part]!; codes[at]! > 0; at++) length += letters[codes[at]! - 1]!;
			// Nobody types the items of a checklist.
			if (length < 0 || (!question && kind === 'item')) {
				order[part] = NEVER;
				continue;
			}
			order[part] = orderOf(question ? 'question' : part === first[f] ? 'title' : 'name', kind, length);
			for (let at = starts[part]!; codes[at]! > 0; at++) from[foldedRank[codes[at]! - 1]! + 1]!++;
		}
	}
	function sortParts(begin: number, end: number): void {
		for (let part = begin; part < end; part++) {
			if (order[part] === NEVER) continue;
			for (let at = starts[part]!; codes[at]! > 0; at++) parts[next[foldedRank[codes[at]! - 1]!]!++] = part;
		}
	}
	const ready: Ready = {
		...{ folded, spelt, foldedRank, fieldOf, order, parts, from },
		seen: new Uint32Array(order.length),
		asking: 0,
		best: new Float64Array(index.records),
		bestPart: new Uint32Array(index.records),
	};
	KNOWN.set(opened, ready);
	return ready;
}

/** Words of a text, parted by one space. */
const wordsOf = (text: string): string[] => text.split(' ');

/**
 * Where words stand one behind the other in a part, the last of them perhaps only begun.
 * @param rankOf by code: place of the word
 * @returns number of the word at which they begin, -1 where they do not stand so
 */
function standsAt(codes: Uint16Array, start: number, rankOf: Uint16Array, words: readonly Range[]): number {
	const last = words.length - 1;
	for (let at = start; codes[at]! > 0; at++) {
		let n = 0;
		for (; n <= last; n++) {
			// The end of the part is no word.
			const code = codes[at + n]!;
			if (code === 0) return -1;
			const word = words[n]!;
			const rank = rankOf[code - 1]!;
			if (rank < word.from || rank >= (n < last ? word.whole : word.to)) break;
		}
		if (n > last) return at - start;
	}
	return -1;
}

/** True where every one of the words begins some word of a part. */
function holdsAll(codes: Uint16Array, start: number, rankOf: Uint16Array, words: readonly Range[]): boolean {
	for (let n = 0; n < words.length; n++) {
		const { from, to } = words[n]!;
		let at = start;
		for (; codes[at]! > 0; at++) {
			const rank = rankOf[codes[at]! - 1]!;
			if (rank >= from && rank < to) break;
		}
		if (codes[at] === 0) return false;
	}
	return true;
}

/** Lists in which names and questions are offered, by how well they fit: a question stands before a name only where it holds the words in their order. */
const NAMED = [7, 3, 2, 1];
const QUESTION = [8, 6, 5, 4];
const LIST = 1e7;

/**
 * The best name or question of each record that fits, by page, best first.
 * 3: it begins so; 2: a word of it does; 1: every word wanted begins one of its words; each one more where it has the marks typed.
 * @param typed words, parted by one space
 * @param skip addresses that are offered already
 * @param most how many are wanted
 */
export function fitting(opened: Opened, typed: string, skip: ReadonlySet<string>, most: number): Name[] {
	const { data, index } = opened;
	const ready = KNOWN.get(opened) ?? atOnce(readying(opened));
	const { folded, spelt, order, parts, seen, best, bestPart } = ready;
	const { first, starts } = partsIn(index);
	const { codes } = index;
	const plain = wordsOf(fold(typed));
	const begun = (word: string) => beginning(folded, word);
	const words = plain.map(begun);
	// "Mất dấu phải báo ai" asks what "Mất dấu thì báo ai" asks.
	const telling = plain.filter((w) => !isFiller(w)).map(begun);
	const marked = hasMarks(typed) ? wordsOf(typed).map((w) => beginning(spelt, w)) : undefined;
	// Of telling words that were typed to their end, the marks hold: "dấu" is not "đâu".
	const marks = wordsOf(typed)
		.slice(0, -1)
		.filter((w) => hasMarks(w) && !isFiller(w))
		.map((w) => beginning(spelt, w));
	const { foldedRank, fieldOf } = ready;
	const touched: number[] = [];

	// All that fit hold the rarest of these words.
	const rarest = (telling.length > 0 ? telling : words).reduce((a, b) => (spread(ready, b) < spread(ready, a) ? b : a));
	const asking = ++ready.asking;
	const end = ready.from[rarest.to]!;
	for (let n = ready.from[rarest.from]!; n < end; n++) {
		const part = parts[n]!;
		if (seen[part] === asking) continue;
		seen[part] = asking;
		const field = fieldOf[part]!;
		const question = field % FIELDS.length === ASKED;
		const start = starts[part]!;
		// A name must hold all words, a question those that tell.
		const wanted = question ? telling : words;
		const at = standsAt(codes, start, foldedRank, words);
		const fit = at === 0 ? 3 : at > 0 ? 2 : wanted.length > 1 && holdsAll(codes, start, foldedRank, wanted) ? 1 : 0;
		if (fit === 0 || (question && !holdsAll(codes, start, spelt.rank, marks))) continue;
		const level = fit - 1 + (marked !== undefined && standsAt(codes, start, spelt.rank, marked) >= 0 ? 1 : 0);
		const value = (question ? QUESTION : NAMED)[level]! * LIST + order[part]!;
		const record = Math.floor(field / FIELDS.length);
		const other = best[record]!;
		if (other === 0) touched.push(record);
		if (other === 0 || value < other || (value === other && part < bestPart[record]!)) {
			best[record] = value;
			bestPart[record] = part;
		}
	}
	const urls = new Set(skip);
	const out: Name[] = [];
	for (const record of touched.sort((a, b) => best[a]! - best[b]! || bestPart[a]! - bestPart[b]!)) {
		if (out.length >= most) break;
		const { url } = data.records[record]!;
		if (urls.has(url)) continue;
		urls.add(url);
		const field = fieldOf[bestPart[record]!]!;
		const nth = bestPart[record]! - first[field]!;
		out.push({ record, as: field % FIELDS.length === ASKED ? 'question' : nth === 0 ? 'title' : 'name', nth });
	}
	for (const record of touched) best[record] = 0;
	return out;
}

/** How many words of names and questions begin so. */
const spread = (ready: Ready, { from, to }: Range): number => ready.from[to]! - ready.from[from]!;

/** Titles and other names of all records but checklist questions, in the order in which they are offered: record and folded text. */
export function namesInOrder({ data, index }: Opened): { record: number; text: string }[] {
	const { first, starts } = partsIn(index);
	const { codes, keys, folded, spelt } = index;
	const all: { record: number; text: string; order: number }[] = [];
	data.records.forEach(({ kind }, record) => {
		if (kind === 'item') return;
		const field = record * FIELDS.length + NAMES;
		for (let part = first[field]!; part < first[field + 1]!; part++) {
			const words: string[] = [];
			let letters = -1;
			for (let at = starts[part]!; codes[at]! > 0; at++) {
				words.push(folded[keys[codes[at]! - 1]!]!);
				letters += 1 + spelt[codes[at]! - 1]!.length;
			}
			if (words.length > 0) all.push({ record, text: words.join(' '), order: orderOf(part === first[field] ? 'title' : 'name', kind, letters) });
		}
	});
	return all.sort((a, b) => a.order - b.order);
}
