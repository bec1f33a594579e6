/**
 * Words of JSON told apart and copied as bytes, for `skim.ts`. Bytes are read and written by fours: up to three behind what is meant are written
 * too, and written over later.
 */
import { LONGEST_WORD } from './short-words.ts';

/** Thrown at what is not plain JSON. */
export class Doubt extends Error {}
export function doubt(): never {
	throw new Doubt();
}

/** Where the space that begins at `at` ends. */
export function skipSpace(all: Uint8Array, at: number): number {
	let c = all[at]!;
	while (c <= 32 && (c === 9 || c === 32 || c === 10 || c === 13)) c = all[++at]!;
	return at;
}

/** The top bits of four bytes. */
const TOPS = 0x80808080 | 0;
/** Bytes that are as they should be before the first one whose top bit is set. */
const before = (tops: number) => (31 - Math.clz32(tops & -tops)) >> 3;

/** Bytes of the character that begins with `c`, by the table of Unicode. */
function lengthOf(all: DataView, c: number, at: number): number {
	const next = all.getUint8(at + 1);
	if ((next & 0xc0) !== 0x80) doubt();
	if (c < 0xe0) return c >= 0xc2 ? 2 : doubt();
	if ((all.getUint8(at + 2) & 0xc0) !== 0x80) doubt();
	// Not written as short as can be, or half of a pair.
	if (c < 0xf0) return (c === 0xe0 && next < 0xa0) || (c === 0xed && next > 0x9f) ? doubt() : 3;
	if ((all.getUint8(at + 3) & 0xc0) !== 0x80 || (c === 0xf0 && next < 0x90) || c > 0xf4 || (c === 0xf4 && next > 0x8f)) doubt();
	return 4;
}

/** Copies a text with its quotes from `at` to `next`, as it stands: it takes as many bytes there. @returns where it ends */
export function copyText(all: DataView, at: number, next: number): number {
	const shift = next - at;
	all.setUint8(at++ + shift, 34);
	for (;;) {
		const four = all.getInt32(at, true);
		all.setInt32(at + shift, four, true);
		// Set where a byte is no ASCII, below the space, a quote or a backslash.
		const tops = (four | (four - 0x20202020) | ((four ^ 0x22222222) - 0x01010101) | ((four ^ 0x5c5c5c5c) - 0x01010101)) & TOPS;
		if (tops === 0) {
			at += 4;
			continue;
		}
		at += before(tops);
		const c = all.getUint8(at);
		if (c === 34) return at + 1;
		if (c >= 0x80) {
			const length = lengthOf(all, c, at);
			all.setInt32(at + shift, all.getInt32(at, true), true);
			at += length;
		} else if (c === 92) {
			const e = all.getUint8(at + 1);
			// What JSON.stringify writes: \" \\ \b \f \n \r \t
			if (e !== 34 && e !== 92 && e !== 98 && e !== 102 && e !== 110 && e !== 114 && e !== 116) doubt();
			all.setUint8(at + shift, c);
			all.setUint8(at + shift + 1, e);
			at += 2;
		} else doubt();
	}
}

/** True where nothing but ASCII stands there, without escapes. */
export function isWord(all: Uint8Array, from: number, end: number): boolean {
	if (end - from > LONGEST_WORD) return false;
	for (let i = from; i < end; i++) if (all[i]! >= 0x80 || all[i] === 92) return false;
	return true;
}

/** Copies a whole number from nought on, as times and counts are. @returns where it ends */
export function copyNumber(all: DataView, at: number, next: number): number {
	const start = at;
	const shift = next - at;
	for (;;) {
		const four = all.getInt32(at, true);
		all.setInt32(at + shift, four, true);
		// Set where a byte is no digit.
		const tops = (four | (four + 0x46464646) | (four - 0x30303030)) & TOPS;
		if (tops !== 0) {
			at += before(tops);
			break;
		}
		at += 4;
	}
	const c = all.getUint8(at);
	// A first nought, too many digits, a fraction or an exponent.
	if ((at - start > 1 && all.getUint8(start) === 48) || at - start > 15 || c === 46 || c === 69 || c === 101) doubt();
	return at;
}

/** The whole number that stands there. */
export function numberAt(all: Uint8Array, from: number, end: number): number {
	let value = 0;
	for (let i = from; i < end; i++) value = 10 * value + all[i]! - 48;
	return value;
}

/** Copies by fours what does not reach into itself. */
export function copy(all: DataView<ArrayBuffer>, from: number, end: number, next: number): void {
	if (end - from > 400) new Uint8Array(all.buffer).copyWithin(next, from, end);
	else for (; from < end; from += 4, next += 4) all.setInt32(next, all.getInt32(from, true), true);
}
