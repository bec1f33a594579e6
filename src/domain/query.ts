/** Turning what a clerk types into searches, and ordering what comes back. Pure. */
import { fold, hasMarks } from './fold.ts';
import { unslip } from './slips.ts';
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
	'ai bao cách các cần có của đã đang được gì giờ hay khi không là lâu mấy mỗi một nào nếu nên nhiều như những phải rồi sẽ thế thì tôi trong và vì với xin cho vào làm ở bị để tại'.split(
		' ',
	),
);
/** Those of them that stay clear without marks: "dang" may be Đảng, "tai" may be tài liệu, "bi" may be bí mật. */
const PLAIN_FILLERS = new Set(
	'ai cach cac co cua duoc gi gio hay khi khong la lau mot nao neu nhieu nhu nhung phai roi se thi trong va voi xin cho vao lam'.split(' '),
);

const isFiller = (word: string): boolean => (hasMarks(word) ? FILLERS.has(word) : PLAIN_FILLERS.has(word));

/** A name as it is compared: folded, words parted by one space. */
export function nameKey(name: string): string {
	return queryWords(fold(name)).join(' ');
}

/** Syllables the handbook uses, as spelt and folded. */
export interface Vocabulary {
	spelt: ReadonlySet<string>;
	folded: ReadonlySet<string>;
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

/**
 * Reads raw Telex or VNI where it makes better sense than what stands there, then slips of the hand.
 * A word the handbook uses is never touched.
 */
export function readWords(query: string, known: Vocabulary): Reading {
	const unknown: string[] = [];
	const read = query.replace(/[\p{L}\p{N}]+/gu, (whole) => {
		const word = whole.toLowerCase();
		if (known.folded.has(fold(word)) && (!hasMarks(word) || known.spelt.has(word))) return whole;
		if (/^\d+$/.test(word)) return whole;
		for (const decoded of [decodeTelex(word), decodeVni(word)]) if (decoded !== undefined && known.spelt.has(decoded)) return decoded;
		const meant = hasMarks(word) ? unslip(word, (s) => known.spelt.has(s)) : unslip(word, (s) => known.folded.has(s));
		if (meant !== undefined) return meant;
		if (known.folded.has(fold(word))) return whole;
		unknown.push(whole);
		return whole;
	});
	return { query: read, unknown };
}

/** The query with office words replaced by those of the rules; `undefined` when there is none in it. */
export function withSynonyms(query: string): string | undefined {
	const words = queryWords(query);
	const folded = words.map(fold);
	let changed = false;
	const out: string[] = [];
	for (let i = 0; i < words.length;) {
		const found = SYNONYMS.map(([said, meant]) => ({ said: said.split(' '), meant }))
			.filter(({ said }) => said.every((w, n) => folded[i + n] === w))
			.sort((a, b) => b.said.length - a.said.length)[0];
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

export interface Search {
	/** What goes to the index. */
	text: string;
	/** True: marks typed must match. */
	exact: boolean;
	/** Weight of its results. */
	weight: number;
}

/** Words of a query, lower case, marks kept. */
export function queryWords(query: string): string[] {
	return query
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

/**
 * Searches to run for a query, strictest first; the next is run only while results are few.
 * Marks typed count, marks not typed do not; a question that finds nothing whole is asked again by its word pairs.
 */
export function planSearches(query: string): Search[][] {
	const quoted = /^"([^"]+)"$/.exec(query);
	if (quoted) return [[{ text: query, exact: hasMarks(query), weight: 1 }]];
	const words = queryWords(query.replaceAll('"', ' '));
	if (words.length === 0) return [];
	const marked = hasMarks(query);
	const content = words.filter((w) => !isFiller(w));
	const rounds: Search[][] = [];
	if (marked) rounds.push([{ text: words.join(' '), exact: true, weight: 1 }]);
	if (marked && content.length > 1 && content.length < words.length) rounds.push([{ text: content.join(' '), exact: true, weight: 0.8 }]);
	rounds.push([{ text: words.join(' '), exact: false, weight: marked ? 0.6 : 1 }]);
	if (content.length > 0 && content.length < words.length) rounds.push([{ text: content.join(' '), exact: false, weight: 0.7 }]);
	const loose = content.length > 1 ? content : words;
	if (loose.length > 2) {
		rounds.push(
			loose
				.slice(0, 8)
				.slice(1)
				.map((w, i) => ({ text: `${loose[i]} ${w}`, exact: false, weight: 0.3 })),
		);
	}
	return rounds;
}

/**
 * Factor for words standing together: Vietnamese words are several syllables, so adjacency tells more than frequency.
 * @param positions where matched words stand in a record
 * @param words number of words asked for
 */
export function adjacencyFactor(positions: readonly number[], words: number, marked: boolean): number {
	if (words < 2) return 1;
	const sorted = [...new Set(positions)].sort((a, b) => a - b);
	let runs = 0;
	let length = 1;
	let longest = 1;
	for (let i = 1; i <= sorted.length; i++) {
		if (i < sorted.length && sorted[i]! === sorted[i - 1]! + 1) {
			length++;
			continue;
		}
		if (length >= words) runs += Math.floor(length / words);
		longest = Math.max(longest, Math.min(length, words));
		length = 1;
	}
	return 1 + (marked ? 1 : 3) * Math.log2(1 + runs) + longest / words;
}

/** Factor for how much of the query stands in a title, in order and together. */
export function titleFactor(title: string, query: string): number {
	const t = ` ${fold(title)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()} `;
	const words = queryWords(fold(query));
	if (words.length === 0) return 1;
	if (t.includes(` ${words.join(' ')} `)) return 4;
	const content = words.filter((w) => !isFiller(w));
	const asked = content.length > 0 ? content : words;
	const found = asked.filter((w) => t.includes(` ${w} `)).length / asked.length;
	return 1 + 2 * found * found;
}
