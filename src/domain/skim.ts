/**
 * JSON read in one pass over its bytes: what is wanted of it as data, and its canonical form (`canonical-json.ts`) for the checksum. Making a
 * text of a result file, data of all the text, and bytes of all the data takes several times as long. Only plain JSON is read so, as
 * `JSON.stringify` writes it; at any doubt it says so, and the long way is taken.
 */
import { forgetOrders, orderOf } from './key-order.ts';
import { copy, copyNumber, copyText, Doubt, doubt, isWord, numberAt, skipSpace } from './json-bytes.ts';
import { lengthIfNext, makeRoom, MOST_WORDS, textOf, wordOf } from './short-words.ts';
import { ALL, NONE, type Want } from './skim-wants.ts';

/**
 * One buffer for all: the file and some noughts; from there up to `to` its canonical form, as far as it is written; behind it there is room
 * for records that are put in order. Functions take the place where they begin to read and return the place behind what they read.
 */
const SMALL = 1 << 18;
let bytes = new Uint8Array(SMALL);
let view = new DataView(bytes.buffer);
let to = 0;
/** A larger buffer is given back after use. */
const KEPT = 1 << 23;
const PAD = 16;
/** What was wanted of the value read last. */
let found: unknown;

/** Members of the records that are open: word of the key, and where they were written. */
const MOST_MEMBERS = 16_384;
const keys = new Uint16Array(MOST_MEMBERS);
const starts = new Uint32Array(MOST_MEMBERS);
let members = 0;
/** Values picked of the records that are open. */
const values: unknown[] = [];
let held = 0;
/** Keys come in the same order again and again: by a key, the one that came after it, and the first one of its value. */
const after = new Uint16Array(MOST_WORDS);
const within = new Uint16Array(MOST_WORDS);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text that stands there, quotes and all. */
function textAt(from: number, end: number): string {
	if (!isWord(bytes, from + 1, end - 1)) return JSON.parse(decoder.decode(bytes.subarray(from, end))) as string;
	const word = wordOf(view, from + 1, end - 1);
	return word < 0 ? doubt() : textOf(word);
}

const LITERALS = [true, false, null].map((value) => ({ value, letters: [...String(value)].map((c) => c.charCodeAt(0)) }));

/** A value of any kind, written to `to`. @param under word of its key */
function value(at: number, want: Want, depth: number, under: number): number {
	const c = bytes[at]!;
	const start = to;
	if (c === 34) {
		const end = copyText(view, at, start);
		to = start + end - at;
		found = want === NONE ? undefined : textAt(start, to);
		return end;
	}
	if (c >= 48 && c <= 57) {
		const end = copyNumber(view, at, start);
		to = start + end - at;
		found = want === NONE ? undefined : numberAt(bytes, start, to);
		return end;
	}
	if (c === 123 || c === 91) {
		if (depth === 0) doubt();
		return c === 123 ? record(at, want, depth, under) : list(at, want, depth);
	}
	const literal = LITERALS.find(({ letters }) => letters.every((letter, n) => bytes[at + n] === letter)) ?? doubt();
	for (const letter of literal.letters) bytes[to++] = letter;
	found = literal.value;
	return at + literal.letters.length;
}

/** Puts the members since `base`, written from `first` on, in order. */
function arrange(order: Uint16Array, base: number, first: number): void {
	// Out of the way first, clear of what is written too much.
	const shift = to - first + 4;
	const last = to + shift;
	copy(view, first, to, first + shift);
	let next = first;
	for (let n = 0; n < order.length; n++) {
		const member = base + order[n]!;
		const from = starts[member]! + shift;
		const end = member + 1 < members ? starts[member + 1]! + shift - 1 : last;
		if (n > 0) bytes[next++] = 44;
		copy(view, from, end, next);
		next += end - from;
	}
	to = next;
}

/**
 * @param under word of its own key
 * @param leftOut member that does not belong to the canonical form
 */
function record(at: number, want: Want, depth: number, under: number, leftOut?: string): number {
	const base = members;
	const { picks } = want;
	const data: Record<string, unknown> | undefined = want === NONE || picks > 0 ? undefined : {};
	const mine = held;
	for (let n = 0; n < picks; n++) values[held++] = undefined;
	let last = -1;
	let guess = within[under]!;
	bytes[to++] = 123;
	const first = to;
	at = skipSpace(bytes, at + 1);
	if (bytes[at] !== 125)
		for (;;) {
			if (bytes[at] !== 34 || members === MOST_MEMBERS) doubt();
			const start = to;
			if (members > base) bytes[to++] = 44;
			starts[members] = to;
			let word = guess;
			let length = lengthIfNext(guess, view, at + 1);
			if (length >= 0) copy(view, at, at + length + 2, to);
			else {
				length = copyText(view, at, to) - at - 2;
				word = isWord(bytes, at + 1, at + length + 1) ? wordOf(view, at + 1, at + length + 1) : -1;
				if (word < 0) doubt();
				if (last < 0) within[under] = word;
				else after[last] = word;
			}
			last = word;
			guess = after[word]!;
			keys[members++] = word;
			to += length + 2;
			at = skipSpace(bytes, at + length + 2);
			if (bytes[at] !== 58) doubt();
			bytes[to++] = 58;

			const place = picks > 0 ? want.placeOf(word) : -1;
			const inner = place >= 0 ? want.picked[place]! : picks > 0 ? NONE : (want.each ?? want);
			at = value(skipSpace(bytes, at + 1), inner, depth - 1, word);
			if (place >= 0) values[mine + place] = found;
			else if (data !== undefined) data[textOf(word)] = found;
			if (leftOut !== undefined && textOf(word) === leftOut) {
				to = start;
				members--;
			}
			at = skipSpace(bytes, at);
			if (bytes[at] === 125) break;
			if (bytes[at] !== 44) doubt();
			at = skipSpace(bytes, at + 1);
		}
	const order = orderOf(keys, base, members);
	if (order === false) return doubt();
	if (order !== undefined) arrange(order, base, first);
	members = base;
	bytes[to++] = 125;
	held = mine;
	found = picks > 0 ? want.make(values, mine) : data;
	return at + 1;
}

function list(at: number, want: Want, depth: number): number {
	const inner = want === ALL ? ALL : NONE;
	const data: unknown[] = [];
	bytes[to++] = 91;
	at = skipSpace(bytes, at + 1);
	if (bytes[at] !== 93)
		for (;;) {
			at = value(at, inner, depth - 1, 0);
			if (inner === ALL) data.push(found);
			at = skipSpace(bytes, at);
			if (bytes[at] === 93) break;
			if (bytes[at] !== 44) doubt();
			bytes[to++] = 44;
			at = skipSpace(bytes, at + 1);
		}
	bytes[to++] = 93;
	found = data;
	return at + 1;
}

/** A text skimmed: what was wanted, and the bytes its checksum is worked out from, a view of a shared buffer. */
export interface Skimmed {
	data: unknown;
	bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Skims a JSON record.
 * @param leftOut member of the outermost record that does not belong to the canonical form
 * @param deepest records and lists inside each other
 * @returns nothing where it is no plain JSON record, or anything is in doubt; otherwise to be used before the next call
 */
export function skim(json: Uint8Array, want: Want, leftOut: string, deepest: number): Skimmed | undefined {
	if (makeRoom()) forgetOrders();
	want.renew();
	const { length } = json;
	// Canonical, nothing is longer than it was; behind it there is room for it once more.
	const room = 3 * (length + PAD);
	if (bytes.length < room || (bytes.length > KEPT && room <= KEPT)) {
		bytes = new Uint8Array(Math.max(room, SMALL));
		view = new DataView(bytes.buffer);
	}
	bytes.set(json);
	bytes.fill(0, length, length + PAD);
	to = length + PAD;
	members = held = 0;
	try {
		const first = skipSpace(bytes, 0);
		if (bytes[first] !== 123) return undefined;
		const end = skipSpace(bytes, record(first, want, deepest, 0, leftOut));
		return end < length ? undefined : { data: found, bytes: bytes.subarray(length + PAD, to) };
	} catch (error) {
		if (error instanceof Doubt) return undefined;
		throw error;
	}
}
