/** Order statistics for few or many offices. Averages hide the weak ones (scoring specification §10). */

export interface FiveNumbers {
	count: number;
	min: number;
	q1: number;
	median: number;
	q3: number;
	max: number;
}

/**
 * The value below which a share of the sorted list lies, between two neighbours in proportion: the same as QUARTILE.INC of a spreadsheet,
 * so that a reader who checks in one finds the same number.
 * @param sorted ascending, not empty
 * @param share 0…1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
	const at = (sorted.length - 1) * share;
	const below = Math.floor(at);
	const lower = sorted[below]!;
	return lower + (sorted[Math.min(below + 1, sorted.length - 1)]! - lower) * (at - below);
}

/** Lowest, quartiles, median and highest; `undefined` of nothing. */
export function fiveNumbers(values: readonly number[]): FiveNumbers | undefined {
	if (values.length === 0) return undefined;
	// By value, and far quicker than a list with a function to compare.
	const sorted = Float64Array.from(values).sort();
	const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [number, number, number];
	return { count: sorted.length, min: sorted[0]!, q1, median, q3, max: sorted[sorted.length - 1]! };
}

/** Rounds half away from zero to one decimal, as scores and their gaps are printed. */
export function oneDecimal(value: number): number {
	return (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9)) / 10;
}

/** 32-bit FNV-1a: the same text always gives the same number, on every machine. */
export function hash32(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}
