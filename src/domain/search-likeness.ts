/** How near names and questions of records are to what was asked. Pure. */
import { fillers } from './query.ts';
import { FIELDS, type OpenIndex } from './search-index.ts';
import { partsIn } from './search-parts.ts';

/** A word of the query as the index knows it. */
export interface Asked {
	/** As typed, lower case. */
	word: string;
	/** 1 for a word of the subject, less for question words. */
	weight: number;
	key: number;
	code: number;
	/** Factor for a place spelt otherwise. */
	otherwise: number;
	idf: number;
}

/** How well a name or question is the query, 0–1, and which of the record's it is. */
export interface Like {
	like: number;
	nth: number;
}

const NAMES = FIELDS.indexOf('names');
const ASKED = FIELDS.indexOf('asked');
/** A page that bears the name goes before one that is also called so. */
const OTHER_NAME = 0.84;
/** Question words of a phrase that were not typed: "Mất dấu thì báo ai" is what "mất dấu báo" asks. */
const IDLE_WEIGHT = 0.12;
/** Least that the order of its words leaves of the likeness of a part. */
const DISORDER = 0.75;
/** Sums that were added up in another order differ in their last digits. */
const SLACK = 1e-9;
export const UNLIKE: Like = { like: 0, nth: 0 };

interface Prepared {
	/** By code: words that carry a question but not its subject. */
	idle: Uint8Array;
	/** By part: weight of all its words, as though none of them was asked for. */
	mass: Float64Array;
	/** By part: the field it stands in. */
	fieldOf: Uint32Array;
	/** What one query counts by part and by field, all nought between two of them: there are far more parts than a query touches. */
	shared: Float64Array;
	gain: Float64Array;
	bounds: Float64Array;
	touched: Uint32Array;
	/** How many parts are touched. */
	count: number;
}

const KNOWN = new WeakMap<OpenIndex, Prepared>();

/** What every query wants of an index; made when first asked for. */
export function prepared(index: OpenIndex): Prepared {
	let known = KNOWN.get(index);
	if (known === undefined) {
		const { codes, keys, places, spelt, codeOf } = index;
		const { first, starts } = partsIn(index);
		const idle = new Uint8Array(spelt.length);
		for (const word of fillers()) if (codeOf.has(word)) idle[codeOf.get(word)!] = 1;
		const rarity = Float64Array.from(places, (of) => of.rarity);
		const parts = starts.length - 1;
		const mass = new Float64Array(parts);
		const fieldOf = new Uint32Array(parts);
		for (let f = 0; f < first.length - 1; f++) {
			const asked = f % FIELDS.length === ASKED;
			for (let part = first[f]!; part < first[f + 1]!; part++) {
				fieldOf[part] = f;
				for (let at = starts[part]!; codes[at]! > 0; at++) {
					const code = codes[at]! - 1;
					mass[part]! += rarity[keys[code]!]! * (asked && idle[code] === 1 ? IDLE_WEIGHT : 1);
				}
			}
		}
		known = {
			idle,
			mass,
			fieldOf,
			shared: new Float64Array(parts),
			gain: new Float64Array(parts),
			bounds: new Float64Array(first.length - 1),
			touched: new Uint32Array(parts),
			count: 0,
		};
		KNOWN.set(index, known);
	}
	return known;
}

/**
 * Likeness of the names and questions that share words with a query. The words are counted while their places are gone through anyway;
 * the order of words is looked at only in parts that can be the best of their record.
 */
export class Likeness {
	private readonly first: Uint32Array;
	private readonly starts: Uint32Array;
	private readonly of: Prepared;
	/** Weight of the whole query. */
	private readonly whole: number;
	/** By key: place in the list + 1. */
	private readonly slots: Uint16Array;

	private readonly index: OpenIndex;
	private readonly list: readonly Asked[];

	constructor(index: OpenIndex, list: readonly Asked[]) {
		this.index = index;
		this.list = list;
		const { first, starts } = partsIn(index);
		this.first = first;
		this.starts = starts;
		this.of = prepared(index);
		this.forget();
		this.whole = list.reduce((sum, t) => sum + t.weight * t.idf, 0);
		this.slots = new Uint16Array(index.folded.length);
		list.forEach((t, i) => (this.slots[t.key] = i + 1));
	}

	/** Wipes out what the query before has counted. */
	private forget(): void {
		const { shared, gain, bounds, touched, fieldOf, count } = this.of;
		for (let n = 0; n < count; n++) {
			const part = touched[n]!;
			shared[part] = gain[part] = bounds[fieldOf[part]!] = 0;
		}
		this.of.count = 0;
	}

	/** First part of a field of names or questions. */
	begin(field: number): number {
		return this.first[field]!;
	}

	/**
	 * Counts a word of the list in the part where it stands.
	 * @param part a part of the same field that is not behind the place
	 * @returns the part
	 */
	count(term: Asked, code: number, marks: number, at: number, part: number, asked: boolean): number {
		while (this.starts[part + 1]! <= at) part++;
		const { shared, gain, touched, idle } = this.of;
		if (shared[part] === 0) touched[this.of.count++] = part;
		shared[part]! += term.weight * term.idf * marks;
		gain[part]! += term.idf * (term.weight - (asked && idle[code] === 1 ? IDLE_WEIGHT : 1));
		return part;
	}

	/** What a part of a field can be at most, but for the order of its words. */
	private most(part: number, nth: number, names: boolean): number {
		const { shared, gain, mass } = this.of;
		if (shared[part] === 0) return 0;
		return Math.min((2 * shared[part]!) / (this.whole + mass[part]! + gain[part]!), 1) * (names && nth > 0 ? OTHER_NAME : 1);
	}

	/** At most so like is the best part of each field, at least `DISORDER` of it; when all words are counted. */
	bounds(): Float64Array {
		const { bounds, touched, fieldOf, count } = this.of;
		for (let n = 0; n < count; n++) {
			const part = touched[n]!;
			const field = fieldOf[part]!;
			const most = this.most(part, part - this.first[field]!, field % FIELDS.length === NAMES);
			if (most > bounds[field]!) bounds[field] = most;
		}
		return bounds;
	}

	/** How well the best name or question of a field is the query: 1 when they are the same words in the same order. @param bound of the field */
	best(field: number, bound: number): Like {
		const names = field % FIELDS.length === NAMES;
		const first = this.first[field]!;
		const least = bound * DISORDER * (1 - SLACK);
		let best = UNLIKE;
		for (let part = first; part < this.first[field + 1]!; part++) {
			const nth = part - first;
			const most = this.most(part, nth, names) * (1 + SLACK);
			if (most === 0 || most < least || most < best.like) continue;
			const like = this.likeness(part, !names) * (names && nth > 0 ? OTHER_NAME : 1);
			if (like > best.like) best = { like, nth };
		}
		return best;
	}

	private likeness(part: number, asked: boolean): number {
		const { codes, keys, places } = this.index;
		const { list, slots } = this;
		let mass = 0;
		let shared = 0;
		let inOrder = 0;
		let pairs = 0;
		let before = -2;
		for (let place = this.starts[part]!; codes[place]! > 0; place++) {
			const code = codes[place]! - 1;
			const key = keys[code]!;
			const idf = places[key]!.rarity;
			const slot = slots[key]!;
			const at = slot === 0 ? -2 : slot - 1;
			if (slot === 0) mass += idf * (asked && this.of.idle[code] === 1 ? IDLE_WEIGHT : 1);
			else {
				const term = list[at]!;
				mass += idf * term.weight;
				shared += term.weight * idf * (code === term.code ? 1 : term.otherwise);
			}
			if (before !== -2) {
				pairs++;
				if (at === before + 1 || (at >= 0 && list[before + 1]?.key === key)) inOrder++;
			}
			before = at;
		}
		if (shared === 0) return 0;
		const share = Math.min((2 * shared) / (this.whole + mass), 1);
		return share * (pairs === 0 ? 1 : DISORDER + (0.25 * inOrder) / pairs);
	}
}
