/** Turning what a clerk types into searches, and ordering what comes back. Pure. */
import { fold, hasMarks } from './fold.ts';
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

/** Words that carry a question but not its subject, folded. */
const FILLERS = new Set(
	'ai bao cach cac can cho co cua da dang dau de den duoc gi gio hay khi khong la lam lau may moi mot nao neu nen nhieu nhu nhung phai ra roi sao se tai the thi thuong toi trong tu va van ve vi voi xin'.split(' '),
);

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
	return query.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
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
	const content = words.filter((w) => !FILLERS.has(fold(w)));
	const rounds: Search[][] = [];
	if (marked) rounds.push([{ text: words.join(' '), exact: true, weight: 1 }]);
	if (marked && content.length > 1 && content.length < words.length) rounds.push([{ text: content.join(' '), exact: true, weight: 0.8 }]);
	rounds.push([{ text: words.join(' '), exact: false, weight: marked ? 0.6 : 1 }]);
	if (content.length > 0 && content.length < words.length) rounds.push([{ text: content.join(' '), exact: false, weight: 0.7 }]);
	const loose = content.length > 1 ? content : words;
	if (loose.length > 2) {
		rounds.push(loose.slice(0, 8).slice(1).map((w, i) => ({ text: `${loose[i]} ${w}`, exact: false, weight: 0.3 })));
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
	const t = ` ${fold(title).replace(/[^a-z0-9]+/g, ' ').trim()} `;
	const words = queryWords(fold(query));
	if (words.length === 0) return 1;
	if (t.includes(` ${words.join(' ')} `)) return 4;
	const content = words.filter((w) => !FILLERS.has(w));
	const asked = content.length > 0 ? content : words;
	const found = asked.filter((w) => t.includes(` ${w} `)).length / asked.length;
	return 1 + 2 * found * found;
}
