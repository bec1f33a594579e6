/** A result file of today's format, as the handbook writes it, read without making a text and all its data of it. */
import { FILE_FORMAT, FILE_VERSION } from '../schemas/rounds.ts';
import { sha256Hex } from './assessment-checksum.ts';
import { MAX_DEPTH, MAX_FILE_BYTES } from './assessment-limits.ts';
import type { RollupBook } from './rollup-book.ts';
import { figuresOf, parseResult, type Parsed, type Reading } from './rollup-figures.ts';
import { skim } from './skim.ts';
import { ALL, each, pick } from './skim-wants.ts';

// What enters a figure; `figuresOf` looks at nothing else. The same few papers stand for all that are alike in it.
const answer = { code: ALL, numerator: ALL, denominator: ALL, parts: ALL, evidence: ALL };
const ANSWERS = each(pick(answer, (v, at) => ({ code: v[at], numerator: v[at + 1], denominator: v[at + 2], parts: v[at + 3], evidence: v[at + 4] })));
const COMPARED = { status: 'compared' };
const PAPERS = each(pick({ status: ALL }, (v, at) => (v[at] === 'compared' ? COMPARED : { status: v[at] })));
const handedOver = { round: ALL, answers: ANSWERS, evidence: PAPERS };
const HANDED_OVER = pick(handedOver, (v, at) => ({ round: v[at], answers: v[at + 1], evidence: v[at + 2] }));
const WANTED = pick({ format: ALL, formatVersion: ALL, checksum: ALL, ...handedOver, handedOver: HANDED_OVER }, (v, at) => ({
	format: v[at],
	formatVersion: v[at + 1],
	checksum: v[at + 2],
	round: v[at + 3],
	answers: v[at + 4],
	evidence: v[at + 5],
	handedOver: v[at + 6],
}));

const decoder = new TextDecoder();

/**
 * `parseResult` of a file's bytes. Most files are skimmed; what is older, strange or wrong goes the long way, which has the words for it.
 * Never throws.
 */
export function parseBytes(bytes: Uint8Array): Parsed {
	const skimmed = bytes.length > MAX_FILE_BYTES ? undefined : skim(bytes, WANTED, 'checksum', MAX_DEPTH);
	const raw = skimmed?.data as Readonly<Record<string, unknown>> | undefined;
	if (skimmed === undefined || raw?.['format'] !== FILE_FORMAT || raw['formatVersion'] !== FILE_VERSION) return parseResult(decoder.decode(bytes));
	return { ok: true, raw, version: FILE_VERSION, bytes: skimmed.bytes };
}

/** `readFigures` of a file's bytes. */
export function readBytes(file: string, bytes: Uint8Array, book: RollupBook, hash: (bytes: Uint8Array) => string = sha256Hex): Reading {
	const parsed = parseBytes(bytes);
	return figuresOf(file, parsed, book)(parsed.ok ? hash(parsed.bytes) : '');
}
