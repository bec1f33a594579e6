/** Finding words in a running text the Vietnamese way: marks typed count, marks left out match any. Pure. */
import { fold } from './fold.ts';
import { normaliseQuery } from './query.ts';

/** Parts of a text that no match crosses: blocks of a page. */
export const BREAK = '\u0000';

export interface FoldedText {
	/** One folded letter a place; runs of space are one space. */
	folded: string;
	/** The letter as spelt, lower case NFC, by place. */
	spelt: readonly string[];
	/** Where each place begins in the text; one more at the end. */
	at: readonly number[];
}

/** Folds a text, keeping where each letter stood. Text may be in any normal form. */
export function foldText(text: string): FoldedText {
	const spelt: string[] = [];
	const at: number[] = [];
	let folded = '';
	for (const m of text.matchAll(/\s+|[^\s]\p{M}*/gu)) {
		const letter = /^\s/.test(m[0]) ? ' ' : m[0].normalize('NFC').toLowerCase();
		const plain = letter === ' ' || letter === BREAK ? letter : fold(letter);
		// What folds to more or less than one unit (an emoji, a ligature) stands for itself and matches nothing typed.
		folded += plain.length === 1 ? plain : '\u0001';
		spelt.push(letter);
		at.push(m.index);
	}
	at.push(text.length);
	return { folded, spelt, at };
}

/**
 * All places of the words typed, in order, as they stand in the text: `[from, to)`.
 * A match begins at the start of a word, so that "an" does not light up in every "văn bản".
 */
export function findAll(text: FoldedText, typed: string): [from: number, to: number][] {
	const wanted = foldText(normaliseQuery(typed));
	const length = wanted.folded.length;
	if (length === 0) return [];
	const marks = wanted.spelt.map((letter, i) => letter !== wanted.folded[i]);
	const found: [number, number][] = [];
	for (let from = text.folded.indexOf(wanted.folded); from >= 0; from = text.folded.indexOf(wanted.folded, from + 1)) {
		if (from > 0 && /[\p{L}\p{N}]/u.test(text.folded[from - 1]!) && /[\p{L}\p{N}]/u.test(wanted.folded[0]!)) continue;
		if (marks.some((marked, i) => marked && wanted.spelt[i] !== text.spelt[from + i])) continue;
		found.push([text.at[from]!, text.at[from + length]!]);
		from += length - 1;
	}
	return found;
}
