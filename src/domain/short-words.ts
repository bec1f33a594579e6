/**
 * Short ASCII words read from bytes: keys, codes, ids. The same few hundred stand in every result file, so each is made a text once and is
 * known by its number afterwards.
 */

/** Longest word kept; no key or code of a result file is longer. */
export const LONGEST_WORD = 64;
const SLOTS = 1 << 14;
/** A table this full begins anew with the next file. */
const FULL = 4096;
/** Most words a file may bring: more is somebody's play. */
export const MOST_WORDS = 12_000;

/** Number of a word + 1, by its hash; 0: free. */
const slots = new Uint16Array(SLOTS);
let texts: string[] = [];
/** Letters of word n begin at n times this, so that they can be compared by fours. */
const letters = new DataView(new ArrayBuffer(MOST_WORDS * LONGEST_WORD));
const lengths = new Uint8Array(MOST_WORDS);
/** Bytes of a four that count, by how many are left. */
const MASKS = [0, 0xff, 0xffff, 0xffffff];

let numberings = 1;
/** Tells one numbering of words from the next. */
export const numbering = (): number => numberings;

/** To be called before a file: numbers are good until then. @returns true where all numbers begin anew */
export function makeRoom(): boolean {
	if (texts.length < FULL) return false;
	slots.fill(0);
	texts = [];
	numberings++;
	return true;
}

/** The text of a word. */
export const textOf = (word: number): string => texts[word]!;

/** True where `length` bytes from `from` on are this word. At least three bytes must follow them. */
function isWord(word: number, bytes: DataView, from: number, length: number): boolean {
	const begin = word * LONGEST_WORD;
	let n = 0;
	for (; n + 4 <= length; n += 4) if (bytes.getInt32(from + n, true) !== letters.getInt32(begin + n, true)) return false;
	return n === length || ((bytes.getInt32(from + n, true) ^ letters.getInt32(begin + n, true)) & MASKS[length - n]!) === 0;
}

/** How long the word is, where that is what stands at `from`, up to a quote; otherwise -1. At least four bytes must follow. */
export function lengthIfNext(word: number, bytes: DataView, from: number): number {
	if (word >= texts.length) return -1;
	const length = lengths[word]!;
	return from + length + 4 <= bytes.byteLength && bytes.getUint8(from + length) === 34 && isWord(word, bytes, from, length) ? length : -1;
}

/**
 * The number of the word that stands from `from` to `to`: all of it ASCII, no more than `LONGEST_WORD`, with three bytes behind it.
 * @returns -1 where the table is full
 */
export function wordOf(bytes: DataView, from: number, to: number): number {
	let hash = to - from;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes.getUint8(i), 0x01000193);
	let slot = hash ^ (hash >>> 15);
	for (;;) {
		// Before the first look too: a step first taken later makes a browser throw its quick code away.
		slot = (slot + 1) & (SLOTS - 1);
		const word = slots[slot]! - 1;
		if (word < 0) return add(bytes, from, to, slot);
		if (lengths[word] === to - from && isWord(word, bytes, from, to - from)) return word;
	}
}

function add(bytes: DataView, from: number, to: number, slot: number): number {
	const word = texts.length;
	if (word === MOST_WORDS) return -1;
	let text = '';
	for (let i = from; i < to; i++) {
		letters.setUint8(word * LONGEST_WORD + i - from, bytes.getUint8(i));
		text += String.fromCharCode(bytes.getUint8(i));
	}
	lengths[word] = to - from;
	texts.push(text);
	slots[slot] = word + 1;
	return word;
}
