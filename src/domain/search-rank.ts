/** Ordering records for a query: fields, phrases, marks, names. Pure; knows nothing of kinds of records but their weights. */
import { hasMarks } from './fold.ts';
import { codeAt, FIELDS, rarity, type OpenIndex } from './search-index.ts';

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
}

/** Weight of a match in each field, and how much a long field weakens it. */
const FIELD_WEIGHT = [4, 0.9, 1.2];
const FIELD_NORM = [0.25, 0.3, 0.55];
const SATURATION = 1.3;
/** A word found only with other marks than typed, where the query has marks of its own or elsewhere. */
const OTHER_MARKS = 0.2;
const MARKS_LEFT_OUT = 0.6;
/** Vietnamese words are several syllables: two that stand together tell more than each alone. */
const PAIR_WEIGHT = 1.1;
const NAME_WEIGHT = 1.6;
/** A page that bears the name goes before one that is also called so. */
const OTHER_NAME = 0.84;

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
				if (wanted && f % FIELDS.length === 0) inNames[record] = 1;
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

	const askedMass = list.reduce((sum, t) => sum + t.weight * t.idf, 0);
	const byKey = new Map(list.map((t, i) => [t.key, i]));
	const out: Ranked[] = [];
	for (let record = 0; record < index.records; record++) {
		const weight = weights[record]!;
		if (weight <= 0 || held[record] === 0) continue;
		const coverage = held[record]! / mass;
		const name = inNames[record] === 1 ? nameLikeness(index, record, list, byKey, askedMass) : 0;
		const base = (score[record]! / mass) * coverage ** 1.5 + NAME_WEIGHT * name * name * name;
		out.push({ record, score: base * weight, exact: exact[record]! / mass, name });
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

/** Names of each record as keys and codes, made when first asked for. */
const NAMES = new WeakMap<OpenIndex, Map<number, number[][]>>();

function namesOf(index: OpenIndex, record: number): number[][] {
	let known = NAMES.get(index);
	if (known === undefined) NAMES.set(index, (known = new Map()));
	let names = known.get(record);
	if (names !== undefined) return names;
	const field = index.fields[record * FIELDS.length]!;
	names = [[]];
	for (let at = 0; at < field.length; at++) {
		const code = codeAt(field, at);
		if (code < 0) names.push([]);
		else names.at(-1)!.push(code);
	}
	known.set(record, names);
	return names;
}

/** How well the best name of a record is the query: 1 when they are the same words in the same order. */
function nameLikeness(index: OpenIndex, record: number, list: readonly Asked[], byKey: ReadonlyMap<number, number>, askedMass: number): number {
	let best = 0;
	for (const [nth, name] of namesOf(index, record).entries()) {
		let nameMass = 0;
		let shared = 0;
		let inOrder = 0;
		let pairs = 0;
		let before = -2;
		for (const code of name) {
			const key = index.keys[code]!;
			const idf = index.places[key]!.rarity;
			const at = byKey.get(key) ?? -2;
			const term = at < 0 ? undefined : list[at]!;
			const marks = term === undefined ? 0 : code === term.code ? 1 : term.otherwise;
			nameMass += term === undefined ? idf : term.weight * idf;
			shared += (term?.weight ?? 0) * idf * marks;
			if (before !== -2) {
				pairs++;
				if (at === before + 1 || (at >= 0 && list[before + 1]?.key === key)) inOrder++;
			}
			before = at;
		}
		if (shared === 0) continue;
		const likeness = ((2 * shared) / (askedMass + nameMass)) * (pairs === 0 ? 1 : 0.75 + (0.25 * inOrder) / pairs) * (nth === 0 ? 1 : OTHER_NAME);
		if (likeness > best) best = likeness;
	}
	return Math.min(best, 1);
}
