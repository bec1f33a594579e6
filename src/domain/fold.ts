/** Folding of Vietnamese text for comparison and search. Pure; input in any normal form, any case. */

const foldAny = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().normalize('NFC');

/** Letters that fold each by itself: Latin ones with their marks in them, as NFC has them. Whatever else is there is folded as a whole. */
const LATIN = /^[\0-\u024f\u1e00-\u1eff]*$/;
const NOT_ASCII = /[^\0-\x7f]/g;
const FOLDED = new Map<string, string>();

function foldLetter(letter: string): string {
	let folded = FOLDED.get(letter);
	if (folded === undefined) FOLDED.set(letter, (folded = foldAny(letter)));
	return folded;
}

/** Lower case, NFC, without tone or vowel marks, đ → d: "Nghị định" → "nghi dinh". */
export function fold(text: string): string {
	return LATIN.test(text) ? text.replace(NOT_ASCII, foldLetter).toLowerCase() : foldAny(text);
}

const NOT_ASCII_AT_ALL = /[^\0-\x7f]/;

/** True when the text carries any Vietnamese mark, or đ. */
export function hasMarks(text: string): boolean {
	return /[đĐ]/.test(text) || (NOT_ASCII_AT_ALL.test(text) && /[\u0300-\u036f]/.test(text.normalize('NFD')));
}

const STROKE = '\u0335';

/**
 * Codes đ as "d" and a combining stroke, so that an index which strips combining marks folds it too.
 * Pagefind strips marks by NFD, and đ has no decomposition: without this "dieu" never finds "điều".
 */
export function codeStroke(text: string): string {
	return text.normalize('NFC').replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);
}

/** Undoes `codeStroke`. */
export function decodeStroke(text: string): string {
	return text.replaceAll(`d${STROKE}`, 'đ').replaceAll(`D${STROKE}`, 'Đ');
}

/** Address-safe form: "30/2020/NĐ-CP" → "30-2020-nd-cp". */
export function slugify(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
