/** Other names as they are shown: the index knows only lower case, and people type so; a list of suggestions is read. Pure. */
import type { DataRecord } from './data.ts';
import type { OutlineRegulation } from './outline.ts';

/** Lower case → how the handbook writes a word: nđ → NĐ, ttg → TTg. */
export type Capitals = ReadonlyMap<string, string>;

const WORD = /[\p{L}\p{N}]+/gu;
/** Share of all places where a word is written so before it is written so everywhere. */
const NEARLY_ALWAYS = 0.7;

/** @param list as shipped: forms parted by one space */
export const readCapitals = (list = ''): Capitals => new Map(list.split(' ').map((form) => [form.toLowerCase(), form]));

/**
 * Abbreviations among some words: nearly always written with a capital behind the first letter.
 * @param words lower case
 * @param texts of the whole handbook
 */
export function capitalsIn(words: ReadonlySet<string>, texts: Iterable<string>): string {
	const forms = new Map<string, Map<string, number>>();
	for (const text of texts) {
		for (const [form] of text.matchAll(WORD)) {
			const word = form.toLowerCase();
			if (!words.has(word)) continue;
			const counts = forms.get(word) ?? new Map<string, number>();
			counts.set(form, (counts.get(form) ?? 0) + 1);
			forms.set(word, counts);
		}
	}
	const out: string[] = [];
	for (const counts of forms.values()) {
		const [[form, most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
		const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
		if (/^.+\p{Lu}/u.test(form) && most >= all * NEARLY_ALWAYS) out.push(form);
	}
	return out.sort().join(' ');
}

/** A name as one line of a list: a capital first, abbreviations in theirs. */
export const asLine = (name: string, capitals: Capitals): string =>
	name.replace(WORD, (word) => capitals.get(word) ?? word).replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** The part of a text that has these words, one behind the other; `undefined` where none has. @param words lower case, parted by one space */
function partWith(text: string, words: string): string | undefined {
	const found = [...text.matchAll(WORD)];
	const wanted = words.split(' ');
	const at = found.findIndex((_, i) => wanted.every((word, n) => found[i + n]?.[0].toLowerCase() === word));
	if (at < 0) return undefined;
	const last = found[at + wanted.length - 1]!;
	const end = last.index + last[0].length;
	const part = text.slice(found[at]!.index, end);
	// What was opened in it is closed right behind it.
	const closed = (part.includes('(') && !part.includes(')')) || (part.includes('“') && !part.includes('”'));
	return closed && /^[)”]/.test(text.slice(end)) ? part + text.charAt(end) : part;
}

/** What a name can be told from without shipping it: the title of the record, and of a regulation all that its citations are read by. */
function* sources({ kind, title }: DataRecord, regulation: OutlineRegulation | undefined): Generator<string> {
	yield title;
	if (kind !== 'regulation' || regulation === undefined) return;
	if (regulation.commonName !== undefined) yield regulation.commonName;
	yield regulation.number;
	yield* regulation.aliases;
}

/**
 * A name of a record as it is shown, told from its words.
 * @param words as the index has them, parted by one space
 */
export function nameFrom(words: string, record: DataRecord, regulation: OutlineRegulation | undefined, capitals: Capitals): string {
	for (const source of sources(record, regulation)) {
		const part = partWith(source, words);
		if (part !== undefined) return asLine(part, capitals);
	}
	return asLine(words, capitals);
}
