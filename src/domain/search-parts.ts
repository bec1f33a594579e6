/** Names and questions of all records, numbered one behind the other: what is held against a query by itself. Pure. */
import { FIELDS, type Field, type OpenIndex } from './search-index.ts';

export interface Parts {
	/** First part of each field of names or questions, by index into `fields`; the next entry is behind its last. Other fields have none. */
	first: Uint32Array;
	/** Where each part begins in `codes`: it ends at the 0 before the next. One more for the end of the last. */
	starts: Uint32Array;
}

const NAMES = FIELDS.indexOf('names');
const ASKED = FIELDS.indexOf('asked');
const KNOWN = new WeakMap<OpenIndex, Parts>();

/** The parts of an index; numbered when first asked for. */
export function partsIn(index: OpenIndex): Parts {
	let parts = KNOWN.get(index);
	if (parts === undefined) KNOWN.set(index, (parts = number(index)));
	return parts;
}

function number({ codes, starts }: OpenIndex): Parts {
	const fields = starts.length - 1;
	const first = new Uint32Array(fields + 1);
	const begins: number[] = [];
	for (let f = 0; f < fields; f++) {
		first[f] = begins.length;
		const kind = f % FIELDS.length;
		if (kind !== NAMES && kind !== ASKED) continue;
		const end = starts[f + 1]!;
		begins.push(starts[f]!);
		// The last 0 is the end of the field.
		for (let at = starts[f]!; at < end - 1; at++) if (codes[at] === 0) begins.push(at + 1);
	}
	first[fields] = begins.length;
	begins.push(codes.length + 1);
	return { first, starts: Uint32Array.from(begins) };
}

/** Codes of the words of each name or question of a record. */
export function partsOf(index: OpenIndex, field: Field, record: number): number[][] {
	const { first, starts } = partsIn(index);
	const f = record * FIELDS.length + FIELDS.indexOf(field);
	const parts: number[][] = [];
	for (let part = first[f]!; part < first[f + 1]!; part++) parts.push(codesFrom(index, starts[part]!));
	return parts;
}

/** Codes of the words of one name or question of a record. */
export function partOf(index: OpenIndex, field: Field, record: number, nth: number): number[] {
	const { first, starts } = partsIn(index);
	return codesFrom(index, starts[first[record * FIELDS.length + FIELDS.indexOf(field)]! + nth]!);
}

/** Codes of the words from a place to the end of its part. */
function codesFrom({ codes }: OpenIndex, start: number): number[] {
	const out: number[] = [];
	for (let at = start; codes[at]! > 0; at++) out.push(codes[at]! - 1);
	return out;
}
