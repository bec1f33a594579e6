/** Ordering records for a query: fields, phrases, marks, names. Pure; knows nothing of kinds of records but their weights. */
import { hasMarks } from './fold.ts';
import { FIELDS, rarity, type OpenIndex } from './search-index.ts';
import { Likeness, UNLIKE, type Asked, type Like } from './search-likeness.ts';

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

/** What may be left out: records below this share of the best score, unless a name or question of theirs is so like the query. */
export interface Least {
	share: number;
	like: number;
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
/** How much a record that holds more of the query goes before one whose name is merely like it. */
const GRADE = 0.3;
/** A question a page answers is a weaker witness than its name: there are many, and many pages could have been asked. */
const PHRASE_WEIGHT = 0.6;

const NAMES = FIELDS.indexOf('names');
const ASKED = FIELDS.indexOf('asked');

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
	readonly touched: Uint32Array;
	/** How many records are touched. */
	count = 0;
	constructor(records: number) {
		this.sum = new Float32Array(records);
		this.best = new Float32Array(records);
		this.touched = new Uint32Array(records);
	}
	/** Empty again for the next unit. */
	clear(): void {
		for (let n = 0; n < this.count; n++) this.sum[this.touched[n]!] = this.best[this.touched[n]!] = 0;
		this.count = 0;
	}
	add(record: number, weight: number, marks: number): void {
		const best = this.best[record]!;
		if (best === 0) this.touched[this.count++] = record;
		this.sum[record]! += weight * marks;
		if (marks > best) this.best[record] = marks;
	}
}

/**
 * Ranks records for words in the order asked.
 * @param weigh factor of a record; 0 leaves it out
 * @param least what need not come back; nothing is left out without it
 * @returns those that hold any of the words, in the order of records: whoever asks sorts what is kept
 */
export function rank(
	index: OpenIndex,
	terms: readonly Term[],
	weigh: (record: number) => number,
	fold: (word: string) => string,
	least: Least = { share: 0, like: 0 },
): Ranked[] {
	const list = asked(index, terms, fold);
	if (list.length === 0) return [];
	const { records, codes, keys } = index;
	const score = new Float64Array(records);
	const held = new Float64Array(records);
	const exact = new Float64Array(records);
	// -1: not asked yet.
	const weights = new Float64Array(records).fill(-1);
	const fieldWeight = fieldWeights(index);
	const likeness = new Likeness(index, list);

	let mass = 0;
	const done = new Set<number>();
	const words = new Tally(records);
	const pairs = new Tally(records);
	for (let i = 0; i < list.length; i++) {
		const term = list[i]!;
		const { field: fields, at: ats } = index.places[term.key]!;
		const next = list[i + 1];
		const nextKey = next?.key ?? -1;
		const repeated = done.has(term.key);
		// Of a word that stands twice in the query, the last is held against names.
		const named = !list.some((t, n) => n > i && t.key === term.key);
		done.add(term.key);
		words.clear();
		pairs.clear();
		// Places of one field stand together: what a field has in common is looked up once.
		let field = -1;
		let record = 0;
		let weight = 0;
		let wanted = false;
		let part = -1;
		let inAsked = false;
		for (let n = 0; n < fields.length; n++) {
			const f = fields[n]!;
			if (f !== field) {
				field = f;
				record = Math.floor(f / FIELDS.length);
				if (weights[record] === -1) weights[record] = weigh(record);
				wanted = weights[record]! > 0;
				weight = fieldWeight[f]!;
				const kind = f % FIELDS.length;
				inAsked = kind === ASKED;
				part = named && (inAsked || kind === NAMES) ? likeness.begin(f) : -1;
			}
			if (!wanted) continue;
			const at = ats[n]!;
			const code = codes[at]! - 1;
			const marks = code === term.code ? 1 : term.otherwise;
			if (!repeated) words.add(record, weight, marks);
			if (part >= 0) part = likeness.count(term, code, marks, at, part, inAsked);
			const after = codes[at + 1]!;
			if (after > 0 && keys[after - 1] === nextKey) pairs.add(record, weight, Math.min(marks, after - 1 === next!.code ? 1 : next!.otherwise));
		}
		if (!repeated) {
			const whole = term.weight * term.idf;
			mass += whole;
			for (let n = 0; n < words.count; n++) {
				const of = words.touched[n]!;
				const tf = words.sum[of]!;
				score[of]! += (whole * tf) / (SATURATION + tf);
				held[of]! += whole * Math.max(words.best[of]!, 0.5);
				if (words.best[of]! > 0.55) exact[of]! += whole;
			}
		}
		if (next !== undefined) {
			const whole = PAIR_WEIGHT * Math.min(term.weight, next.weight) * rarity(records, pairs.count);
			for (let n = 0; n < pairs.count; n++) {
				const of = pairs.touched[n]!;
				const tf = pairs.sum[of]!;
				score[of]! += (whole * tf) / (SATURATION + tf);
			}
		}
	}

	// What a record scores without its names and questions, at most with them, and how like they are at most.
	const plain = new Float64Array(records);
	const most = new Float64Array(records);
	const strengths = new Float64Array(records);
	const names = new Float64Array(records);
	const phrases = new Float64Array(records);
	const bounds = likeness.bounds();
	let top = 0;
	for (let record = 0; record < records; record++) {
		const weight = weights[record]!;
		if (weight <= 0 || held[record] === 0) continue;
		const found = score[record]! / mass;
		const strength = (strengths[record] = weight * found ** GRADE);
		const base = (plain[record] = found * (held[record]! / mass));
		const name = (names[record] = bounds[record * FIELDS.length + NAMES]!);
		const phrase = (phrases[record] = bounds[record * FIELDS.length + ASKED]!);
		most[record] = (base + NAME_WEIGHT * name ** 3 + PHRASE_WEIGHT * phrase ** 3) * strength;
		if (base * strength > top) top = base * strength;
	}
	const out: Ranked[] = [];
	for (let record = 0; record < records; record++) {
		const weight = weights[record]!;
		if (weight <= 0 || held[record] === 0) continue;
		const atMost = names[record]!;
		const phraseAtMost = phrases[record]!;
		if (most[record]! < top * least.share && atMost < least.like && phraseAtMost < least.like) continue;
		const name = atMost === 0 ? 0 : likeness.best(record * FIELDS.length + NAMES, atMost).like;
		const phrase = phraseAtMost === 0 ? UNLIKE : likeness.best(record * FIELDS.length + ASKED, phraseAtMost);
		const base = plain[record]! + NAME_WEIGHT * name ** 3 + PHRASE_WEIGHT * phrase.like ** 3;
		out.push({ record, score: base * strengths[record]!, exact: exact[record]! / mass, name, phrase });
	}
	return out;
}

const FIELD_WEIGHTS = new WeakMap<OpenIndex, Float32Array>();

/** Weight of a match in every field of every record: a word tells less in a long field. */
export function fieldWeights(index: OpenIndex): Float32Array {
	let weights = FIELD_WEIGHTS.get(index);
	if (weights === undefined) {
		const { starts, mean } = index;
		weights = new Float32Array(starts.length - 1);
		for (let f = 0; f < weights.length; f++) {
			const kind = f % FIELDS.length;
			const length = starts[f + 1]! - starts[f]! - 1;
			weights[f] = FIELD_WEIGHT[kind]! / (1 - FIELD_NORM[kind]! + (FIELD_NORM[kind]! * length) / Math.max(mean[kind]!, 1));
		}
		FIELD_WEIGHTS.set(index, weights);
	}
	return weights;
}
