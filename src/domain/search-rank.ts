/** Ordering records for a query: fields, phrases, marks, names. Pure; knows nothing of kinds of records but their weights. */
import { hasMarks } from './fold.ts';
import { isFiller } from './query.ts';
import { codeAt, FIELDS, partsOf, rarity, type OpenIndex } from './search-index.ts';

export interface Term {
	/** As typed, lower case. */
	word: string;
	/** 1 for a word of the subject, less for question words. */
	weight: number;
}

export interface Ranked {
	record: number;
	score: number;
	/** Share of the query's weight that the record holds with the marks typed, 0–1. */
	exact: number;
	/** How well one of its names is the query, 0–1. */
	name: number;
	/** How well one of the questions it answers is the query, 0–1. */
	phrase: Like;
}

/** Weight of a match in each field, and how much a long field weakens it. */
const FIELD_WEIGHT = [4, 0.9, 1.2, 2];
const FIELD_NORM = [0.25, 0.3, 0.55, 0.5];
const SATURATION = 1.3;
/** A word found only with other marks than typed, where the query has marks of its own or elsewhere. */
const OTHER_MARKS = 0.2;
const MARKS_LEFT_OUT = 0.6;
/** Vietnamese words are several syllables: two that stand together tell more than each alone. */
const PAIR_WEIGHT = 1.1;
const NAME_WEIGHT = 1.6;
/** A page that bears the name goes before one that is also called so. */
const OTHER_NAME = 0.84;
/** A question a page answers is a weaker witness than its name: there are many, and many pages could have been asked. */
const PHRASE_WEIGHT = 0.6;
/** Question words of a phrase that were not typed: "Mất dấu thì báo ai" is what "mất dấu báo" asks. */
const IDLE_WEIGHT = 0.12;

/** How well a name or question is the query, 0–1, and which of the record's it is. */
export interface Like {
	like: number;
	nth: number;
}

const NAMES = FIELDS.indexOf('names');
const ASKED = FIELDS.indexOf('asked');
const NOT_ASKED: Like = { like: 0, nth: 0 };

interface Asked extends Term {
	key: number;
	code: number;
	/** Factor for a place spelt otherwise. */
	otherwise: number;
	idf: number;
}

function asked(index: OpenIndex, terms: readonly Term[], fold: (word: string) => string): Asked[] {
	const marked = terms.some((t) => hasMarks(t.word));
	return terms.flatMap((t) => {
		const key = index.keyOf.get(fold(t.word));
		if (key === undefined) return [];
		const otherwise = hasMarks(t.word) ? OTHER_MARKS : marked ? MARKS_LEFT_OUT : 1;
		return [{ ...t, key, code: index.codeOf.get(t.word) ?? -1, otherwise, idf: index.places[key]!.rarity }];
	});
}

/** Sums of matches of one unit (a word or a pair), by record. */
class Tally {
	readonly sum: Float32Array;
	readonly best: Float32Array;
	touched: number[] = [];
	constructor(records: number) {
		this.sum = new Float32Array(records);
		this.best = new Float32Array(records);
	}
	/** Empty again for the next unit. */
	clear(): void {
		for (const record of this.touched) this.sum[record] = this.best[record] = 0;
		this.touched = [];
	}
	add(record: number, weight: number, marks: number): void {
		if (this.best[record] === 0) this.touched.push(record);
		this.sum[record]! += weight * marks;
		if (marks > this.best[record]!) this.best[record] = marks;
	}
}

/**
 * Ranks records for words in the order asked.
 * @param weigh factor of a record; 0 leaves it out
 * @returns those that hold any of the words, in the order of records: whoever asks sorts what is kept
 */
export function rank(index: OpenIndex, terms: readonly Term[], weigh: (record: number) => number, fold: (word: string) => string): Ranked[] {
	const list = asked(index, terms, fold);
	if (list.length === 0) return [];
	const score = new Float64Array(index.records);
	const held = new Float64Array(index.records);
	const exact = new Float64Array(index.records);
	const inNames = new Uint8Array(index.records);
	const inAsked = new Uint8Array(index.records);
	// -1: not asked yet.
	const weights = new Float64Array(index.records).fill(-1);
	const allowed = (record: number): boolean => {
		if (weights[record] === -1) weights[record] = weigh(record);
		return weights[record]! > 0;
	};
	const fieldWeight = fieldWeights(index);
	const marksOf = (term: Asked, code: number) => (code === term.code ? 1 : term.otherwise);

	let mass = 0;
	const done = new Set<number>();
	const settle = (tally: Tally, idf: number, weight: number, unit: boolean) => {
		for (const record of tally.touched) {
			const tf = tally.sum[record]!;
			score[record]! += (weight * idf * tf) / (SATURATION + tf);
			if (!unit) continue;
			held[record]! += weight * idf * Math.max(tally.best[record]!, 0.5);
			exact[record]! += weight * idf * (tally.best[record]! > 0.55 ? 1 : 0);
		}
	};
	const words = new Tally(index.records);
	const pairs = new Tally(index.records);
	for (const [i, term] of list.entries()) {
		const places = index.places[term.key]!;
		const next = list[i + 1];
		const repeated = done.has(term.key);
		done.add(term.key);
		words.clear();
		pairs.clear();
		// Places of one field stand together: what a field has in common is looked up once.
		let field = -1;
		let record = 0;
		let weight = 0;
		let text = '';
		let wanted = false;
		for (let n = 0; n < places.field.length; n++) {
			const f = places.field[n]!;
			if (f !== field) {
				field = f;
				record = Math.floor(f / FIELDS.length);
				wanted = allowed(record);
				text = index.fields[f]!;
				weight = fieldWeight[f]!;
				if (wanted && f % FIELDS.length === NAMES) inNames[record] = 1;
				if (wanted && f % FIELDS.length === ASKED) inAsked[record] = 1;
			}
			if (!wanted) continue;
			const at = places.at[n]!;
			const marks = marksOf(term, codeAt(text, at));
			if (!repeated) words.add(record, weight, marks);
			const after = next === undefined ? -1 : codeAt(text, at + 1);
			if (next !== undefined && after >= 0 && index.keys[after] === next.key) pairs.add(record, weight, Math.min(marks, marksOf(next, after)));
		}
		if (!repeated) {
			mass += term.weight * term.idf;
			settle(words, term.idf, term.weight, true);
		}
		if (next !== undefined) settle(pairs, rarity(index.records, pairs.touched.length), PAIR_WEIGHT * Math.min(term.weight, next.weight), false);
	}

	const query: Query = { list, byKey: new Map(list.map((t, i) => [t.key, i])), mass: list.reduce((sum, t) => sum + t.weight * t.idf, 0) };
	const out: Ranked[] = [];
	for (let record = 0; record < index.records; record++) {
		const weight = weights[record]!;
		if (weight <= 0 || held[record] === 0) continue;
		const coverage = held[record]! / mass;
		const name = inNames[record] === 1 ? likeness(index, 'names', record, query).like : 0;
		const phrase = inAsked[record] === 1 ? likeness(index, 'asked', record, query) : NOT_ASKED;
		const base = (score[record]! / mass) * coverage + NAME_WEIGHT * name ** 3 + PHRASE_WEIGHT * phrase.like ** 3;
		out.push({ record, score: base * weight, exact: exact[record]! / mass, name, phrase });
	}
	return out;
}

const FIELD_WEIGHTS = new WeakMap<OpenIndex, Float32Array>();

/** Weight of a match in every field of every record: a word tells less in a long field. */
function fieldWeights(index: OpenIndex): Float32Array {
	let weights = FIELD_WEIGHTS.get(index);
	if (weights === undefined) {
		weights = Float32Array.from(index.fields, (text, f) => {
			const kind = f % FIELDS.length;
			return FIELD_WEIGHT[kind]! / (1 - FIELD_NORM[kind]! + (FIELD_NORM[kind]! * text.length) / Math.max(index.mean[kind]!, 1));
		});
		FIELD_WEIGHTS.set(index, weights);
	}
	return weights;
}

const IDLE = new WeakMap<OpenIndex, Uint8Array>();

/** By code: words that carry a question but not its subject. */
function idleWords(index: OpenIndex): Uint8Array {
	let idle = IDLE.get(index);
	if (idle === undefined) IDLE.set(index, (idle = Uint8Array.from(index.spelt, (word) => Number(isFiller(word)))));
	return idle;
}

/** What was asked, as names and questions are held against it. */
interface Query {
	list: readonly Asked[];
	/** Key of a word → its place in the list. */
	byKey: ReadonlyMap<number, number>;
	mass: number;
}

/** How well the best name of a record, or the best question it answers, is the query: 1 when they are the same words in the same order. */
function likeness(index: OpenIndex, field: 'names' | 'asked', record: number, { list, byKey, mass }: Query): Like {
	const idle = field === 'asked' ? idleWords(index) : undefined;
	let best = NOT_ASKED;
	for (const [nth, part] of partsOf(index, field, record).entries()) {
		let partMass = 0;
		let shared = 0;
		let inOrder = 0;
		let pairs = 0;
		let before = -2;
		for (const code of part) {
			const key = index.keys[code]!;
			const idf = index.places[key]!.rarity;
			const at = byKey.get(key) ?? -2;
			const term = at < 0 ? undefined : list[at]!;
			const marks = term === undefined ? 0 : code === term.code ? 1 : term.otherwise;
			partMass += idf * (term?.weight ?? (idle?.[code] === 1 ? IDLE_WEIGHT : 1));
			shared += (term?.weight ?? 0) * idf * marks;
			if (before !== -2) {
				pairs++;
				if (at === before + 1 || (at >= 0 && list[before + 1]?.key === key)) inOrder++;
			}
			before = at;
		}
		if (shared === 0) continue;
		const share = Math.min((2 * shared) / (mass + partMass), 1);
		const like = share * (pairs === 0 ? 1 : 0.75 + (0.25 * inOrder) / pairs) * (field === 'asked' || nth === 0 ? 1 : OTHER_NAME);
		if (like > best.like) best = { like, nth };
	}
	return best;
}
