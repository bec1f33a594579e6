/**
 * Learning what words mean from texts whose page is known (questions, names, sentences): each word becomes a point, each page too, so that
 * the words of a text, added up, lie nearer to its page than to any other. A linear model of small rank, trained by Adam on the softmax over all
 * pages; words of a text are left out by chance, so that none is relied on alone. Pure: the same seed gives the same points.
 */
import { seeded, shuffled } from './seeded.ts';
import { featuresOf, packRows, type PackedMeaning } from './search-meaning.ts';

export interface Example {
	/** Number of the page that the text belongs to. */
	page: number;
	text: string;
	/** How much the example counts. */
	weight: number;
}

export interface Learning {
	/** Numbers a point has in each view; even. */
	dims: number;
	/** Learnings that begin at different places. */
	views: number;
	/** Times that all examples are gone through. */
	rounds: number;
	/** A word that fewer examples hold is not learnt; a pair of words likewise. */
	leastWords: number;
	leastPairs: number;
	seed: string;
}

/** Chosen over questions that were left out of the learning (docs/search.md). */
export const LEARNING: Learning = { dims: 24, views: 2, rounds: 4, leastWords: 2, leastPairs: 25, seed: 'so-tay' };

const BATCH = 256;
const RATE = 0.01;
/** What is left of the rate after each round. */
const SLOWER = 0.9;
const LEFT_OUT = 0.25;
/** Steepness of the softmax over cosines. */
const STEEP = 12;
const BETA = [0.9, 0.999] as const;
const TINY = 1e-6;

/** Points under training, with the running means that Adam keeps of their slopes. */
class Points {
	readonly at: Float64Array;
	readonly slope: Float64Array;
	private readonly mean: Float64Array;
	private readonly square: Float64Array;
	constructor(rows: number, dims: number, next: () => number) {
		const size = rows * dims;
		// The sum of three draws is near enough to a bell.
		this.at = Float64Array.from({ length: size }, () => (next() + next() + next() - 1.5) * 0.2);
		this.slope = new Float64Array(size);
		this.mean = new Float64Array(size);
		this.square = new Float64Array(size);
	}
	/** @param step counted from 1 */
	move(step: number, rate: number): void {
		const [first, second] = BETA;
		const unbias = 1 - first ** step;
		const unbiasSquare = 1 - second ** step;
		const { at, slope, mean, square } = this;
		for (let i = 0; i < at.length; i++) {
			const s = slope[i]!;
			const m = (mean[i] = first * mean[i]! + (1 - first) * s);
			const q = (square[i] = second * square[i]! + (1 - second) * s * s);
			at[i]! -= (rate * (m / unbias)) / (Math.sqrt(q / unbiasSquare) + TINY);
		}
		slope.fill(0);
	}
}

interface Prepared {
	page: number;
	weight: number;
	/** Rows of its words, each with its weight; together of length 1. */
	rows: Uint32Array;
	values: Float64Array;
}

/** Words worth learning, and how much each tells: rare ones tell more. */
function wordsOf(examples: readonly Example[], { leastWords, leastPairs }: Learning): Map<string, { row: number; tells: number }> {
	const count = new Map<string, number>();
	for (const { text } of examples) for (const word of new Set(featuresOf(text))) count.set(word, (count.get(word) ?? 0) + 1);
	const kept = [...count].filter(([word, n]) => n >= (word.includes('_') ? leastPairs : leastWords)).sort(([a], [b]) => (a < b ? -1 : 1));
	return new Map(kept.map(([word, n], row) => [word, { row, tells: Math.log(examples.length / n) }]));
}

function prepare(examples: readonly Example[], words: ReadonlyMap<string, { row: number; tells: number }>): Prepared[] {
	return examples.flatMap(({ page, text, weight }) => {
		const known = featuresOf(text).flatMap((word) => words.get(word) ?? []);
		const length = Math.hypot(...known.map((k) => k.tells));
		if (length === 0) return [];
		return [{ page, weight, rows: Uint32Array.from(known, (k) => k.row), values: Float64Array.from(known, (k) => k.tells / length) }];
	});
}

/** Length of each row. */
function lengths(points: Float64Array, dims: number): Float64Array {
	const out = new Float64Array(points.length / dims);
	for (let row = 0; row < out.length; row++) out[row] = Math.max(Math.hypot(...points.subarray(row * dims, (row + 1) * dims)), TINY);
	return out;
}

/** Points of words and pages, moved batch by batch. */
class Learner {
	readonly words: Points;
	readonly pages: Points;
	private readonly dims: number;
	private readonly next: () => number;
	private step = 0;
	/** Slopes of pages as though they were of length 1; `turn` makes them slopes of the points. */
	private readonly pull: Float64Array;

	constructor(words: number, pages: number, dims: number, next: () => number) {
		this.dims = dims;
		this.next = next;
		this.words = new Points(words, dims, next);
		this.pages = new Points(pages, dims, next);
		this.pull = new Float64Array(pages * dims);
	}

	learn(batch: readonly Prepared[], rate: number): void {
		const long = lengths(this.pages.at, this.dims);
		this.pull.fill(0);
		for (const example of batch) this.compare(example, long, batch.length);
		this.turn(long);
		this.step++;
		this.words.move(this.step, rate);
		this.pages.move(this.step, rate);
	}

	/** Holds one text against every page, and adds what should change to the slopes. */
	private compare({ page, weight, rows, values }: Prepared, long: Float64Array, size: number): void {
		const { dims, words, next } = this;
		const at = this.pages.at;
		const kept = values.map((v) => (next() < LEFT_OUT ? 0 : v));
		const unit = new Float64Array(dims);
		rows.forEach((row, n) => {
			for (let i = 0; i < dims; i++) unit[i]! += kept[n]! * words.at[row * dims + i]!;
		});
		const length = Math.max(Math.hypot(...unit), TINY);
		for (let i = 0; i < dims; i++) unit[i]! /= length;

		const share = new Float64Array(long.length);
		let most = -Infinity;
		for (let p = 0; p < share.length; p++) {
			let dot = 0;
			for (let i = 0; i < dims; i++) dot += unit[i]! * at[p * dims + i]!;
			share[p] = (STEEP * dot) / long[p]!;
			if (share[p]! > most) most = share[p]!;
		}
		let whole = 0;
		for (let p = 0; p < share.length; p++) whole += share[p] = Math.exp(share[p]! - most);

		const strength = (STEEP * weight) / size;
		const back = new Float64Array(dims);
		for (let p = 0; p < share.length; p++) {
			const g = (share[p]! / whole - (p === page ? 1 : 0)) * strength;
			const by = g / long[p]!;
			for (let i = 0; i < dims; i++) {
				back[i]! += by * at[p * dims + i]!;
				this.pull[p * dims + i]! += g * unit[i]!;
			}
		}
		let along = 0;
		for (let i = 0; i < dims; i++) along += back[i]! * unit[i]!;
		rows.forEach((row, n) => {
			for (let i = 0; i < dims; i++) words.slope[row * dims + i]! += (kept[n]! * (back[i]! - unit[i]! * along)) / length;
		});
	}

	/** Of what pulls at a page only what turns it counts: along itself it would only grow longer. */
	private turn(long: Float64Array): void {
		const { dims, pull } = this;
		const { at, slope } = this.pages;
		for (let p = 0; p < long.length; p++) {
			let along = 0;
			for (let i = 0; i < dims; i++) along += (pull[p * dims + i]! * at[p * dims + i]!) / long[p]!;
			for (let i = 0; i < dims; i++) slope[p * dims + i] = (pull[p * dims + i]! - (along * at[p * dims + i]!) / long[p]!) / long[p]!;
		}
	}
}

/** One view: points of words, each multiplied by what it tells, and of pages, each of length 1; a page without examples has none. */
function view(
	list: readonly Prepared[],
	tells: Float64Array,
	pages: number,
	{ dims, rounds }: Learning,
	seed: string,
): { words: Float64Array; pages: Float64Array } {
	const learner = new Learner(tells.length, pages, dims, seeded(seed));
	let rate = RATE;
	for (let round = 0; round < rounds; round++, rate *= SLOWER) {
		const order = shuffled(list, `${seed} ${round}`);
		for (let begin = 0; begin < order.length; begin += BATCH) learner.learn(order.slice(begin, begin + BATCH), rate);
	}
	const long = lengths(learner.pages.at, dims);
	const shown = new Set(list.map((e) => e.page));
	const scaled = (points: Float64Array, by: (row: number) => number) => points.map((v, i) => v * by(Math.floor(i / dims)));
	return {
		words: scaled(learner.words.at, (row) => tells[row]!),
		pages: scaled(learner.pages.at, (row) => (shown.has(row) ? 1 / long[row]! : 0)),
	};
}

/** Rows of several lists side by side. */
function beside(lists: readonly Float64Array[], dims: number): Float64Array {
	const out = new Float64Array(lists.length * lists[0]!.length);
	lists.forEach((list, n) => {
		for (let row = 0; row * dims < list.length; row++) out.set(list.subarray(row * dims, (row + 1) * dims), (row * lists.length + n) * dims);
	});
	return out;
}

/** @param pages how many there are */
export function learnMeaning(examples: readonly Example[], pages: number, learning: Learning = LEARNING): PackedMeaning {
	const { dims, views, seed } = learning;
	const words = wordsOf(examples, learning);
	const list = prepare(examples, words);
	const tells = Float64Array.from(words.values(), (w) => w.tells);
	const seen = Array.from({ length: views }, (_, n) => view(list, tells, pages, learning, `${seed} ${n}`));
	const whole = dims * views;
	const packed = (points: readonly Float64Array[]) => packRows(beside(points, dims), whole);
	return { dims: whole, views, words: [...words.keys()].join(' '), points: packed(seen.map((v) => v.words)), pages: packed(seen.map((v) => v.pages)) };
}
