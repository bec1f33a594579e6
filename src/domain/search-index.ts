/**
 * The handbook's own search index: every record as a string of word codes, one character a word, so that positions,
 * phrases and marks cost nothing beside the text itself. Packed at build time, opened in the browser. Pure.
 */
import { fold } from './fold.ts';

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

/** Opens a packed index: about 10 ms for the whole handbook. */
export function openIndex(packed: PackedIndex): OpenIndex {
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
	const counts = new Uint32Array(folded.length);
	const records = packed.fields.length / FIELDS.length;
	const starts = new Uint32Array(packed.fields.length + 1);
	packed.fields.forEach((text, f) => (starts[f + 1] = starts[f]! + text.length + 1));
	const codes = new Uint16Array(starts[packed.fields.length]!);
	const total = FIELDS.map(() => 0);
	packed.fields.forEach((text, f) => {
		total[f % FIELDS.length]! += text.length;
		const start = starts[f]!;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at) - BASE;
			codes[start + at] = code;
			if (code > 0) counts[keys[code - 1]!]!++;
		}
	});
	const Index = packed.fields.length > 0x10000 ? Uint32Array : Uint16Array;
	const places = Array.from(counts, (n) => ({ field: new Index(n), at: new Uint32Array(n), records: 0, rarity: 0 }));
	const filled = new Uint32Array(folded.length);
	const last = new Int32Array(folded.length).fill(-1);
	for (let f = 0; f < packed.fields.length; f++) {
		const record = Math.floor(f / FIELDS.length);
		for (let at = starts[f]!; at < starts[f + 1]!; at++) {
			const code = codes[at]!;
			if (code === 0) continue;
			const key = keys[code - 1]!;
			const into = places[key]!;
			const n = filled[key]!++;
			into.field[n] = f;
			into.at[n] = at;
			if (last[key] !== record) {
				last[key] = record;
				into.records++;
			}
		}
	}
	for (const place of places) place.rarity = rarity(records, place.records);
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
		places,
		mean: total.map((t) => t / Math.max(records, 1)),
	};
}
