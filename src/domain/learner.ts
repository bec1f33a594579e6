/** The arithmetic of learning: points of words and pages, moved batch by batch (`learn-meaning.ts`). Pure but for the chance that is handed in. */

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

/** A text ready to be learnt from. */
export interface Prepared {
	page: number;
	weight: number;
	/** Rows of its words, each with its weight; together of length 1. */
	rows: Uint32Array;
	values: Float64Array;
}

/** Length of each row. */
export function lengths(points: Float64Array, dims: number): Float64Array {
	const out = new Float64Array(points.length / dims);
	for (let row = 0; row < out.length; row++) out[row] = Math.max(Math.hypot(...points.subarray(row * dims, (row + 1) * dims)), TINY);
	return out;
}

/** Points of words and pages, moved batch by batch. */
export class Learner {
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
