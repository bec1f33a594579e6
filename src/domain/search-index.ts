/**
 * The handbook's own search index: every record as a string of word codes, one character a word, so that positions,
 * phrases and marks cost nothing beside the text itself. Packed at build time, opened in the browser. Pure.
 */
import { fold } from './fold.ts';
import { atOnce, type Pieces } from './pieces.ts';

/** Fields of a record, most telling first. */
export const FIELDS = ['names', 'context', 'text', 'asked'] as const;
export type Field = (typeof FIELDS)[number];

/** What a record is searched by. Parts of a field never join into a phrase. */
export interface Searchable {
	/** Title and every other way to say it. */
	names: readonly string[];
	/** Where it stands: regulation, headings above it, words for its kind. */
	context: readonly string[];
	text: string;
	/** Questions it answers. */
	asked?: readonly string[] | undefined;
}

export interface PackedIndex {
	/** Every word as spelt, lower case, parted by spaces; the commonest first. */
	words: string;
	/** One string a field and record, in the order of the records and of `FIELDS`. */
	fields: string[];
}

/** First code: behind the quote and the backslash, so that JSON needs no escapes. */
const BASE = 0x5d;
/** Code 0 parts names; no word has it. */
const BREAK = '\u005d';
const WORD = /[\p{L}\p{N}]+/gu;
/** Surrogates are no characters: codes stop before them. */
const LIMIT = 0xd7ff - BASE;

/** Words of a text as the index knows them: NFC, lower case. */
export const wordsIn = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

/** @returns the index of records, in their order */
export function packIndex(records: readonly Searchable[]): PackedIndex {
	const count = new Map<string, number>();
	const split = records.map((r) => [r.names.map(wordsIn), r.context.map(wordsIn), [wordsIn(r.text)], (r.asked ?? []).map(wordsIn)]);
	for (const word of split.flat(3)) count.set(word, (count.get(word) ?? 0) + 1);
	const words = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([w]) => w);
	if (words.length >= LIMIT) throw new Error(`Chỉ mục tìm kiếm chỉ chứa được ${LIMIT} chữ khác nhau.`);
	const code = new Map(words.map((w, i) => [w, String.fromCharCode(BASE + 1 + i)]));
	const pack = (parts: string[][]) => parts.map((p) => p.map((w) => code.get(w)!).join('')).join(BREAK);
	return { words: words.join(' '), fields: split.flatMap((fields) => fields.map(pack)) };
}

/** Every place of one word, in the order of records. */
export interface Places {
	/** Index into `fields`: record × `FIELDS.length` + field. Wide from 16,385 records on. */
	field: Uint16Array | Uint32Array;
	/** The same place in `codes`. */
	at: Uint32Array;
	/** Number of records that hold it. */
	records: number;
	/** How much finding it tells: rare words tell more. */
	rarity: number;
}

export interface OpenIndex {
	records: number;
	fields: readonly string[];
	/** Words as spelt; a code is an index into it. */
	spelt: readonly string[];
	codeOf: ReadonlyMap<string, number>;
	/** Folded words; a key is an index into it. */
	folded: readonly string[];
	keyOf: ReadonlyMap<string, number>;
	/** Code → key. */
	keys: Uint16Array;
	/** All words of all fields, one behind the other, as code + 1; 0 where a part or a field ends. */
	codes: Uint16Array;
	/** Where each field begins in `codes`; one more for the end of the last. */
	starts: Uint32Array;
	/** Places by key. */
	places: readonly Places[];
	/** Mean length of each field. */
	mean: readonly number[];
}

/** Code of the word at a place of a field; -1 for a break or beyond the end. */
export const codeAt = (field: string, at: number): number => (at >= 0 && at < field.length ? field.charCodeAt(at) - BASE - 1 : -1);

/** Weight of a word or pair by how few of all records hold it. */
export const rarity = (records: number, holding: number): number => Math.log(1 + (records - holding + 0.5) / (holding + 0.5));

/** Places of one word among those of all: views of two long lists, made for the words that are asked for. */
class PlacesOf implements Places {
	readonly records: number;
	readonly rarity: number;
	private readonly fields: Uint16Array | Uint32Array;
	private readonly all: Uint32Array;
	private readonly from: number;
	private readonly to: number;
	private fieldsOfIt: Uint16Array | Uint32Array | undefined;
	private allOfIt: Uint32Array | undefined;

	constructor(fields: Uint16Array | Uint32Array, all: Uint32Array, from: number, to: number, records: number, rare: number) {
		this.fields = fields;
		this.all = all;
		this.from = from;
		this.to = to;
		this.records = records;
		this.rarity = rare;
	}
	get field(): Uint16Array | Uint32Array {
		return (this.fieldsOfIt ??= this.fields.subarray(this.from, this.to));
	}
	get at(): Uint32Array {
		return (this.allOfIt ??= this.all.subarray(this.from, this.to));
	}
}

/** Words gone through between two pauses. */
const PIECE = 60_000;

/** Opens a packed index, with pauses. */
export function* openingIndex(packed: PackedIndex): Pieces<OpenIndex> {
	const spelt = packed.words.split(' ');
	const keyOf = new Map<string, number>();
	const folded: string[] = [];
	const keys = Uint16Array.from(spelt, (word) => {
		const key = fold(word);
		let at = keyOf.get(key);
		if (at === undefined) {
			at = folded.push(key) - 1;
			keyOf.set(key, at);
		}
		return at;
	});
	yield;
	const fields = packed.fields.length;
	const records = fields / FIELDS.length;
	const starts = new Uint32Array(fields + 1);
	for (let f = 0; f < fields; f++) starts[f + 1] = starts[f]! + packed.fields[f]!.length + 1;
	const codes = new Uint16Array(starts[fields]!);
	/** Behind the places of each key, once they are counted: where the next of it goes. */
	const ends = new Uint32Array(folded.length);
	for (let f = 0; f < fields;) {
		f = readCodes(packed.fields, f, starts, codes, keys, ends);
		yield;
	}
	let sum = 0;
	for (let key = 0; key < ends.length; key++) {
		const count = ends[key]!;
		ends[key] = sum;
		sum += count;
	}
	const field = new (fields > 0x10000 ? Uint32Array : Uint16Array)(sum);
	const at = new Uint32Array(sum);
	const holding = new Uint32Array(folded.length);
	const last = new Int32Array(folded.length).fill(-1);
	for (let f = 0; f < fields;) {
		f = sortPlaces(f, starts, codes, keys, ends, field, at, holding, last);
		yield;
	}
	const total = FIELDS.map(() => 0);
	for (let f = 0; f < fields; f++) total[f % FIELDS.length]! += starts[f + 1]! - starts[f]! - 1;
	return {
		records,
		fields: packed.fields,
		spelt,
		codeOf: new Map(spelt.map((w, i) => [w, i])),
		folded,
		keyOf,
		keys,
		codes,
		starts,
		places: folded.map((_, key) => new PlacesOf(field, at, key === 0 ? 0 : ends[key - 1]!, ends[key]!, holding[key]!, rarity(records, holding[key]!))),
		mean: total.map((t) => t / Math.max(records, 1)),
	};
}

/** Reads the codes of some fields and counts their words. @returns the field to go on with */
function readCodes(texts: readonly string[], from: number, starts: Uint32Array, codes: Uint16Array, keys: Uint16Array, counts: Uint32Array): number {
	const behind = starts[from]! + PIECE;
	let f = from;
	for (; f < texts.length && starts[f]! < behind; f++) {
		const text = texts[f]!;
		const start = starts[f]!;
		for (let n = 0; n < text.length; n++) {
			const code = text.charCodeAt(n) - BASE;
			codes[start + n] = code;
			if (code > 0) counts[keys[code - 1]!]!++;
		}
	}
	return f;
}

/** Puts the words of some fields to the places of their keys. @returns the field to go on with */
function sortPlaces(
	from: number,
	starts: Uint32Array,
	codes: Uint16Array,
	keys: Uint16Array,
	next: Uint32Array,
	field: Uint16Array | Uint32Array,
	at: Uint32Array,
	holding: Uint32Array,
	last: Int32Array,
): number {
	const behind = starts[from]! + PIECE;
	let f = from;
	for (; f < starts.length - 1 && starts[f]! < behind; f++) {
		const record = Math.floor(f / FIELDS.length);
		const end = starts[f + 1]!;
		for (let place = starts[f]!; place < end; place++) {
			const code = codes[place]!;
			if (code === 0) continue;
			const key = keys[code - 1]!;
			const n = next[key]!++;
			field[n] = f;
			at[n] = place;
			if (last[key] !== record) {
				last[key] = record;
				holding[key]!++;
			}
		}
	}
	return f;
}

/** Opens a packed index: some 10 ms for the whole handbook. */
export const openIndex = (packed: PackedIndex): OpenIndex => atOnce(openingIndex(packed));
