/**
 * The roll-up of many offices' result files (scoring specification §10). Pure and incremental: files are added one at a time, in any
 * order; the state holds figures only, never the text of a file. `rollup-summary.ts` turns the state into what is shown.
 */
import type { ExpectedOffice } from './expected-offices.ts';
import { fold } from './fold.ts';
import { readBytes } from './quick-result.ts';
import type { RollupBook } from './rollup-book.ts';
import { readFigures, type Figures, type Reading } from './rollup-figures.ts';
import { hash32 } from './statistics.ts';

export interface SetAside {
	file: string;
	reason: string;
}

export interface Rollup {
	/** Everything that could be read, drafts and older versions too, in the order of arrival. */
	records: Figures[];
	refused: SetAside[];
	/** Offices that should hand in; empty: nobody said. */
	expected: ExpectedOffice[];
	/** Files that count although they were changed after saving, by checksum. */
	admitted: string[];
	/** Among versions of one result: checksum of the one a reader chose instead of the newest. */
	chosen: string[];
	/** Drawn once; orders the numbers of the anonymous mode. */
	seed: number;
	/** Office key → number, in the anonymous mode; grows, never changes. */
	numbers: Record<string, number>;
	/** Cluster, folded → number, likewise. */
	clusterNumbers: Record<string, number>;
}

export type Added = { kind: 'accepted'; figures: Figures } | { kind: 'refused'; reason: string } | { kind: 'duplicate'; of: string };

/** Most files one roll-up holds: three times the communes of the country. */
export const MAX_FILES = 10_000;

/** An empty roll-up. @param seed orders the numbers of the anonymous mode */
export function newRollup(seed: number): Rollup {
	return { records: [], refused: [], expected: [], admitted: [], chosen: [], seed, numbers: {}, clusterNumbers: {} };
}

/** Checksums already there; rebuilt when somebody else changed the list. */
const known = new WeakMap<Rollup, { sums: Map<string, string>; count: number }>();
function sumsOf(rollup: Rollup): Map<string, string> {
	let index = known.get(rollup);
	if (index === undefined || index.count !== rollup.records.length) {
		index = { sums: new Map(rollup.records.map((r) => [r.checksum, r.file])), count: rollup.records.length };
		known.set(rollup, index);
	}
	return index.sums;
}

/** Adds what was read of a file to the state. A file that was added before, under whatever name, is told and left out. */
export function addReading(rollup: Rollup, file: string, read: Reading): Added {
	const refuse = (reason: string): Added => {
		rollup.refused.push({ file, reason });
		return { kind: 'refused', reason };
	};
	const sums = sumsOf(rollup);
	if (rollup.records.length >= MAX_FILES) return refuse(`Quá ${MAX_FILES} tệp trong một bảng tổng hợp.`);
	if (!read.ok) return refuse(read.reason);
	const before = sums.get(read.figures.checksum);
	if (before !== undefined) return { kind: 'duplicate', of: before };
	rollup.records.push(read.figures);
	sums.set(read.figures.checksum, file);
	known.get(rollup)!.count++;
	// Folded while its file is worked on: the figures of thousands would otherwise wait for all of it at once.
	plain(read.figures.office);
	plain(read.figures.officeCode);
	return { kind: 'accepted', figures: read.figures };
}

/** Reads a file, as a text or as bytes, and adds it. */
export function addFile(rollup: Rollup, book: RollupBook, file: string, content: string | Uint8Array, hash?: (bytes: Uint8Array) => string): Added {
	return addReading(rollup, file, typeof content === 'string' ? readFigures(file, content, book, hash) : readBytes(file, content, book, hash));
}

/** Sets a file aside that was not even read: too large, a folder inside a zip, and so on. */
export function setAside(rollup: Rollup, file: string, reason: string): void {
	rollup.refused.push({ file, reason });
}

/** Folded names and codes: each is asked for many times over, and folding is slow. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function plain(text: string): string {
	let known = folded.get(text);
	if (known === undefined) {
		known = fold(text)
			.replace(/[^a-z0-9]+/g, ' ')
			.trim();
		if (folded.size === MOST_FOLDED) folded.clear();
		folded.set(text, known);
	}
	return known;
}

/** Who an office is: a key, and its entry of the expected list where it has one. */
export interface Identity {
	key: string;
	expected?: ExpectedOffice;
}

/**
 * Tells offices apart: by code, else by name, folded. A file without a code joins the coded office of the same name, when only one bears it;
 * with an expected list, code and name are looked up there first.
 */
export function identifier(rollup: Pick<Rollup, 'records' | 'expected'>): (office: { officeCode: string; office: string }) => Identity {
	const byCode = new Map(rollup.expected.flatMap((e) => (e.code === '' ? [] : [[plain(e.code), e] as const])));
	const byName = new Map<string, ExpectedOffice | null>();
	for (const e of rollup.expected) byName.set(plain(e.name), byName.has(plain(e.name)) ? null : e);
	const codeOfName = new Map<string, string | null>();
	for (const { office, officeCode } of rollup.records) {
		if (officeCode === '' || office === '') continue;
		const [name, code] = [plain(office), plain(officeCode)];
		const other = codeOfName.get(name);
		codeOfName.set(name, other === undefined || other === code ? code : null);
	}
	const keyOf = (e: ExpectedOffice) => (e.code === '' ? `ten:${plain(e.name)}` : `ma:${plain(e.code)}`);
	return ({ officeCode, office }) => {
		const expected = (officeCode === '' ? undefined : byCode.get(plain(officeCode))) ?? byName.get(plain(office)) ?? undefined;
		if (expected !== undefined) return { key: keyOf(expected), expected };
		const code = officeCode === '' ? codeOfName.get(plain(office)) : plain(officeCode);
		return { key: typeof code === 'string' ? `ma:${code}` : `ten:${plain(office)}` };
	};
}

/** Draws numbers for what has none yet, in an order that says nothing about names, places or order of arrival. */
function draw(numbers: Record<string, number>, keys: Iterable<string>, seed: number): Record<string, number> {
	const fresh = [...new Set(keys)].filter((k) => !Object.hasOwn(numbers, k)).map((k) => [hash32(`${seed} ${k} ${seed}`), k] as const);
	fresh.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
	let next = Math.max(0, ...Object.values(numbers));
	return { ...numbers, ...Object.fromEntries(fresh.map(([, key]) => [key, ++next])) };
}

/** The state with a number for every office and cluster it knows; numbers given before stay. */
export function withNumbers(rollup: Rollup): Rollup {
	const identify = identifier(rollup);
	const offices = [...rollup.records.map((r) => identify(r).key), ...rollup.expected.map((e) => identify({ officeCode: e.code, office: e.name }).key)];
	const clusters = [...rollup.records.map((r) => identify(r).expected?.cluster || r.cluster), ...rollup.expected.map((e) => e.cluster)].filter((c) => c !== '');
	return {
		...rollup,
		numbers: draw(rollup.numbers, offices, rollup.seed),
		clusterNumbers: draw(rollup.clusterNumbers, clusters.map(plain), rollup.seed + 1),
	};
}

/** Folded form under which clusters are joined. */
export const clusterKey = plain;
