/** The part of a text that a hit shows, with the words found. Pure. */
import { fold, hasMarks } from './fold.ts';

const WINDOW = 34;

/** The same few thousand words come in every text. */
const folds = new Map<string, string>();
const folded = (word: string): string => {
	let known = folds.get(word);
	if (known === undefined) {
		if (folds.size > 20_000) folds.clear();
		folds.set(word, (known = fold(word)));
	}
	return known;
};

/**
 * @param wanted words, lower case; marks typed count, unless the text has none of the words so spelt
 * @returns pieces of the text; every second one is a word found
 */
export function excerpt(text: string, wanted: readonly string[]): string[] {
	const marked = new Set(wanted.filter(hasMarks));
	const plain = new Set(wanted.filter((w) => !marked.has(w)));
	const all = new Set(wanted.map(folded));
	const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
	const exact = found.some((m) => marked.has(m[0].toLowerCase()));
	const hit = (word: string) => (exact ? marked.has(word.toLowerCase()) || plain.has(folded(word)) : all.has(folded(word)));
	const words = found.map((m) => ({ at: m.index, end: m.index + m[0].length, hit: hit(m[0]) }));
	if (words.length === 0) return [text];
	const kinds = words.map((w) => (w.hit ? folded(text.slice(w.at, w.end)) : ''));
	let best = 0;
	let bestScore = -1;
	for (let i = 0; i < words.length; i++) {
		if (i > 0 && !words[i]!.hit) continue;
		const part = kinds.slice(i, i + WINDOW);
		// Different words first, words that stand together next.
		const score =
			new Set(part.filter(Boolean)).size * 3 + part.reduce((n, k, j) => n + (k !== '' && part[j + 1] !== undefined && part[j + 1] !== '' ? 1 : 0), 0);
		if (score > bestScore) [best, bestScore] = [i, score];
	}
	const from = Math.max(0, Math.min(best - 4, words.length - WINDOW));
	const last = Math.min(from + WINDOW, words.length) - 1;
	const pieces: string[] = [];
	let before = from === 0 ? text.slice(0, words[0]!.at) : '… ';
	for (let i = from; i <= last; i++) {
		const word = words[i]!;
		const next = i === last ? word.end : words[i + 1]!.at;
		if (word.hit) {
			pieces.push(before, text.slice(word.at, word.end));
			before = text.slice(word.end, next);
		} else before += text.slice(word.at, next);
	}
	pieces.push(before + (last === words.length - 1 ? text.slice(words[last]!.end) : ' …'));
	return pieces;
}
