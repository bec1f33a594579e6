/** Turning what a clerk types into searches, and ordering what comes back. Pure. */
import { fold, hasMarks } from './fold.ts';
import { misspellings, slips, unslip } from './slips.ts';
import { OFFICE_SLANG } from './office-slang.ts';
import { SYNONYMS } from './synonyms.ts';
import { decodeTelex, decodeVni } from './telex.ts';
import { spellingFaults } from './spelling.ts';

/** Longest query that is read; the rest is dropped, since nobody types more on purpose. */
export const MAX_QUERY = 200;

/** NFC, one space, house spelling of tone marks and i/y, quotes straightened. */
export function normaliseQuery(text: string): string {
	let query = text.normalize('NFC').slice(0, MAX_QUERY).replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
	for (const fault of spellingFaults(query).reverse()) {
		query = query.slice(0, fault.index) + fault.mend + query.slice(fault.index + fault.found.length);
	}
	return query;
}

/** Words that carry a question but not its subject, as they are spelt. */
const FILLERS = new Set(
	'ai bao cách các cần có của đã đang được gì giờ hay khi không là lâu mấy mỗi một nào nếu nên nhiều như những phải rồi sẽ thế thì tôi trong và vì với xin cho vào làm ở bị để tại nữa luôn ạ nhé đc'.split(
		' ',
	),
);
/** Those of them that stay clear without marks: "dang" may be Đảng, "tai" may be tài liệu, "bi" may be bí mật. */
const PLAIN_FILLERS = new Set(
	'ai cach cac co cua duoc gi gio hay khi khong la lau mot nao neu nhieu nhu nhung phai roi se thi trong va voi xin cho vao lam ko dc nua luon'.split(' '),
);

/** True for words that carry a question but not its subject. */
export const isFiller = (word: string): boolean => (hasMarks(word) ? FILLERS.has(word) : PLAIN_FILLERS.has(word));

/** All words that carry a question but not its subject. */
export const fillers = (): string[] => [...FILLERS, ...PLAIN_FILLERS].filter(isFiller);

/** Syllables the handbook uses, as spelt and folded. */
export interface Vocabulary {
	spelt: Pick<ReadonlySet<string>, 'has'>;
	folded: Pick<ReadonlySet<string>, 'has'>;
}

/** @param words syllables as spelt, lower case */
export function vocabulary(words: Iterable<string>): Vocabulary {
	const spelt = new Set(words);
	return { spelt, folded: new Set([...spelt].map(fold)) };
}

export interface Reading {
	query: string;
	/** Words the handbook does not know, however read. */
	unknown: string[];
}

/** How often two syllables stand together in the handbook. */
export type Together = (first: string, second: string) => number;

/** Words that begin with the letters of an abbreviation: "qlvb" → "quản lý văn bản". */
export type Initials = (letters: string) => string | undefined;

/** Letters that are no syllable: three or more consonants in a row. */
const LETTERS = /^(?=.{3,7}$)\p{L}*[bcdđghklmnpqrstvx]{3}\p{L}*$/u;

/** Single words of the office: known, though the rules have another name for them. */
const OFFICE_WORDS: ReadonlySet<string> = new Set([...SYNONYMS, ...OFFICE_SLANG].flatMap(([said]) => (said.includes(' ') ? [] : said)));

/** A slip is read for a word that stands only if the other word keeps this company at least so often. */
const FAMILIAR = 3;

/**
 * Reads raw Telex or VNI where it makes better sense than what stands there, then slips of the hand.
 * A word the handbook uses is touched only in company it never keeps ("biên bảng"), and only by one slip.
 */
export function readWords(query: string, known: Vocabulary, together: Together = () => 0, initials: Initials = () => undefined): Reading {
	const found = [...query.matchAll(/[\p{L}\p{N}]+/gu)];
	const words = found.map((m) => m[0].toLowerCase());
	const stands = (word: string) => OFFICE_WORDS.has(fold(word)) || (known.folded.has(fold(word)) && (!hasMarks(word) || known.spelt.has(word)));
	const unknown: string[] = [];
	const read = words.map((word) => word);
	words.forEach((word, i) => {
		if (/^\d+$/.test(word)) return;
		const before = i > 0 && stands(read[i - 1]!) ? read[i - 1] : undefined;
		const after = words[i + 1] !== undefined && stands(words[i + 1]!) ? words[i + 1] : undefined;
		const fit = (w: string) => (before === undefined ? 0 : together(before, w)) + (after === undefined ? 0 : together(w, after));
		const fits = (list: readonly string[]) => {
			const usable = list.filter((w) => (hasMarks(word) ? known.spelt.has(w) : known.folded.has(w)));
			return usable.map((w) => [w, fit(w)] as const).sort((a, b) => b[1] - a[1])[0];
		};
		if (stands(word)) {
			if ((before === undefined && after === undefined) || isFiller(word) || fit(word) > 0) return;
			const better = fits(slips(word));
			if (better !== undefined && better[1] >= FAMILIAR) read[i] = better[0];
			return;
		}
		for (const decoded of [decodeTelex(word), decodeVni(word)]) if (decoded !== undefined && known.spelt.has(decoded)) return void (read[i] = decoded);
		const long = LETTERS.test(word) ? initials(word) : undefined;
		if (long !== undefined) return void (read[i] = long);
		const glued = /^(\p{L}+)(\d+)$/u.exec(word);
		if (glued) return void (read[i] = `${glued[1]!} ${glued[2]!}`);
		const meant =
			fits(slips(word))?.[0] ??
			unslip(word, (s) => (hasMarks(word) ? known.spelt.has(s) : known.folded.has(s))) ??
			(known.folded.has(fold(word)) || word.length < 3 || /\d/.test(word) ? undefined : likely(fits(misspellings(word)), before ?? after));
		if (meant !== undefined) read[i] = meant;
		else if (!known.folded.has(fold(word))) unknown.push(found[i]![0]);
	});
	let text = query;
	for (let i = found.length - 1; i >= 0; i--) {
		if (read[i] !== words[i]) text = text.slice(0, found[i]!.index) + read[i]! + text.slice(found[i]!.index + found[i]![0].length);
	}
	return { query: text, unknown };
}

/** A letter too many or too few is read only where the word then keeps known company. */
const likely = (best: readonly [string, number] | undefined, neighbour: string | undefined): string | undefined =>
	best === undefined || neighbour === undefined || best[1] === 0 ? undefined : best[0];

export type Synonym = readonly [said: string, meant: string];

/**
 * The query with office words replaced by those of the rules; `undefined` when there is none in it.
 * @param synonyms folded words said → words meant; the longest that fits is taken
 */
export function withSynonyms(query: string, synonyms: readonly Synonym[] = SYNONYMS): string | undefined {
	const words = queryWords(query);
	const folded = words.map(fold);
	const byFirst = synonymsByFirst(synonyms);
	const whole = ` ${folded.join(' ')} `;
	let changed = false;
	const out: string[] = [];
	for (let i = 0; i < words.length;) {
		const found = byFirst.get(folded[i]!)?.find(({ said, meant }) => said.every((w, n) => folded[i + n] === w) && !whole.includes(` ${fold(meant)} `));
		if (found === undefined) {
			out.push(words[i]!);
			i++;
			continue;
		}
		changed = true;
		out.push(found.meant);
		i += found.said.length;
	}
	return changed ? out.join(' ') : undefined;
}

type SplitSynonym = { said: string[]; meant: string };
const SPLIT = new WeakMap<readonly Synonym[], Map<string, SplitSynonym[]>>();

/** Synonyms by the first word said, longest first. */
function synonymsByFirst(synonyms: readonly Synonym[]): Map<string, SplitSynonym[]> {
	let map = SPLIT.get(synonyms);
	if (map === undefined) {
		map = new Map();
		for (const [text, meant] of synonyms) {
			const said = text.split(' ');
			const list = map.get(said[0]!);
			if (list === undefined) map.set(said[0]!, [{ said, meant }]);
			else list.push({ said, meant });
		}
		for (const list of map.values()) list.sort((a, b) => b.said.length - a.said.length);
		SPLIT.set(synonyms, map);
	}
	return map;
}

/** Words of a query, lower case, marks kept. */
export function queryWords(query: string): string[] {
	return query
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}
