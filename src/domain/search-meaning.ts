/**
 * What words mean in this handbook: words and pages as points of one space, learnt from the questions that pages answer (`learn-meaning.ts`).
 * A query lies where its words lie together; pages near to it were asked for in such words, though they may hold none of them. Pure.
 */
import { fold } from './fold.ts';

/**
 * As shipped: points are rows of `dims` numbers of four bits, each row with a scale of its own, base64. A point has `views` equal parts, from
 * learnings that began by chance at different places: what one of them saw amiss the others seldom do.
 */
export interface PackedMeaning {
	dims: number;
	views: number;
	/** Folded words, and pairs of neighbours as "first_second"; parted by spaces. */
	words: string;
	/** A point for each of the words, its weight within it. */
	points: string;
	/** A point for each page, each of its parts of length 1; all zero where nothing was learnt of it. */
	pages: string;
}

export interface OpenMeaning {
	dims: number;
	views: number;
	rowOf: ReadonlyMap<string, number>;
	points: Rows;
	pages: Rows;
}

/** Largest number that four bits with a sign hold. */
const MOST = 7;
/** Bytes before the numbers of a row: its scale. */
const HEAD = 2;
/** A scale is a whole number of these. */
const STEP = 1 / 4096;

const FEATURE = /[a-z0-9]+/g;

/** Words of a text and pairs of neighbours, folded: what a text is told by. */
export function featuresOf(text: string): string[] {
	const words = fold(text).match(FEATURE) ?? [];
	return [...words, ...words.slice(1).map((word, i) => `${words[i]!}_${word}`)];
}

/** @param rows points, one behind the other */
export function packRows(rows: Float32Array | Float64Array, dims: number): string {
	const width = HEAD + dims / 2;
	const bytes = new Uint8Array((rows.length / dims) * width);
	for (let row = 0; row * dims < rows.length; row++) {
		const values = rows.subarray(row * dims, (row + 1) * dims);
		let most = 0;
		for (const v of values) most = Math.max(most, Math.abs(v));
		const scale = Math.min(Math.ceil(most / MOST / STEP), 0xffff);
		const at = row * width;
		bytes[at] = scale >> 8;
		bytes[at + 1] = scale & 0xff;
		const nibble = (v: number) => (scale === 0 ? 0 : Math.round(v / (scale * STEP))) & 0xf;
		for (let i = 0; i < dims; i += 2) bytes[at + HEAD + i / 2] = (nibble(values[i]!) << 4) | nibble(values[i + 1]!);
	}
	let binary = '';
	for (let i = 0; i < bytes.length; i += 0x2000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
	return btoa(binary);
}

/** The rows of these numbers, in this order; −1 is an empty one. */
export function orderRows(packed: string, dims: number, order: readonly number[]): string {
	const binary = atob(packed);
	const width = HEAD + dims / 2;
	return btoa(order.map((row) => (row < 0 ? '\0'.repeat(width) : binary.slice(row * width, (row + 1) * width))).join(''));
}

/** Points one behind the other, each read when it is asked for: a query wants some of the words, and the pages that hold them. */
export class Rows {
	private readonly binary: string;
	private readonly dims: number;
	private readonly values: Float32Array;
	/** By row: 0 not read yet, 1 all nought, 2 a point. */
	private readonly read: Uint8Array;

	constructor(packed: string, dims: number) {
		this.binary = atob(packed);
		this.dims = dims;
		const count = this.binary.length / (HEAD + dims / 2);
		this.values = new Float32Array(count * dims);
		this.read = new Uint8Array(count);
	}
	/** The numbers of all rows; those of rows that were never asked for are nought. */
	get all(): Float32Array {
		return this.values;
	}
	/** Reads a row. @returns where it begins in `all` */
	at(row: number): number {
		if (this.read[row] === 0) this.unpack(row);
		return row * this.dims;
	}
	/** False for a row of noughts. */
	has(row: number): boolean {
		if (this.read[row] === 0) this.unpack(row);
		return this.read[row] === 2;
	}
	private unpack(row: number): void {
		const { binary, dims, values } = this;
		const from = row * (HEAD + dims / 2);
		const scale = ((binary.charCodeAt(from) << 8) | binary.charCodeAt(from + 1)) * STEP;
		let any = false;
		for (let i = 0; i < dims; i += 2) {
			const byte = binary.charCodeAt(from + HEAD + i / 2);
			// Two's complement of four bits.
			const first = ((byte << 24) >> 28) * scale;
			const second = ((byte << 28) >> 28) * scale;
			values[row * dims + i] = first;
			values[row * dims + i + 1] = second;
			any ||= first !== 0 || second !== 0;
		}
		this.read[row] = any ? 2 : 1;
	}
}

/** @returns points, one behind the other */
export function unpackRows(packed: string, dims: number): Float32Array {
	const rows = new Rows(packed, dims);
	for (let row = 0; row * dims < rows.all.length; row++) rows.at(row);
	return rows.all;
}

export function openMeaning({ dims, views, words, points, pages }: PackedMeaning): OpenMeaning {
	return { dims, views, rowOf: new Map(words.split(' ').map((word, i) => [word, i])), points: new Rows(points, dims), pages: new Rows(pages, dims) };
}

/** A page that came after the learning is taken to be this much as near as the nearest: neither first nor buried. */
const NOT_LEARNT = 0.6;

/** Where a query lies: its words added up, each view of length 1 / views; undefined where none of them is known. */
function whereLies({ dims, views, rowOf, points }: OpenMeaning, query: string): Float32Array | undefined {
	const at = new Float32Array(dims);
	for (const feature of featuresOf(query)) {
		const row = rowOf.get(feature);
		if (row === undefined) continue;
		const from = points.at(row);
		for (let i = 0; i < dims; i++) at[i]! += points.all[from + i]!;
	}
	const width = dims / views;
	for (let begin = 0; begin < dims; begin += width) {
		const part = at.subarray(begin, begin + width);
		const length = Math.hypot(...part);
		if (length === 0) return undefined;
		for (let i = 0; i < width; i++) part[i]! /= length * views;
	}
	return at;
}

/**
 * How near pages lie to a query.
 * @param wanted numbers of the pages
 * @returns for each of them the cosine, −1 to 1, the mean of all views; undefined where no word of the query is known
 */
export function nearness(meaning: OpenMeaning, query: string, wanted: readonly number[]): Float32Array | undefined {
	const { dims, pages } = meaning;
	const at = whereLies(meaning, query);
	if (at === undefined) return undefined;
	const values = pages.all;
	const near = new Float32Array(wanted.length);
	let nearest = 0;
	for (let n = 0; n < near.length; n++) {
		const from = pages.at(wanted[n]!);
		let dot = 0;
		for (let i = 0; i < dims; i++) dot += at[i]! * values[from + i]!;
		near[n] = dot;
		if (dot > nearest) nearest = dot;
	}
	for (let n = 0; n < near.length; n++) if (!pages.has(wanted[n]!)) near[n] = NOT_LEARNT * nearest;
	return near;
}
