/**
 * Learning what words mean from texts whose page is known (questions, names, sentences): each word becomes a point, each page too, so that
 * the words of a text, added up, lie nearer to its page than to any other. A linear model of small rank, trained by Adam on the softmax over all
 * pages; words of a text are left out by chance, so that none is relied on alone. Pure: the same seed gives the same points.
 */
import { Learner, lengths, type Prepared } from './learner.ts';
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
