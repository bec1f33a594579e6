import { getDocumentProxy } from 'unpdf';
import type { Paper } from './arguments.ts';
import { INDEXES, TRIAL_END, trialHtml, type BookText, type Numbers } from './compose.ts';
import { destinationPages } from './destinations.ts';
import { MARGINS } from './page-rules.ts';
import type { Press } from './print.ts';

const POINTS = 72 / 25.4;
/** A page with less than this of its height, seven lines on a small one, is a sheet for little: the last of a chapter, or one before something whole. */
const SHORT = { last: 0.17, inside: 0.22 };
/** What setting a chapter closer saves at most of its length. */
const MOST = 0.12;
/** Classes of a chapter that is set closer, the milder first; styles/closer.css says how. */
const WAYS = ['close', 'closest'] as const;

const set = (html: string, way: string): string => html.replace('class="chapter ', `class="chapter ${way} `);

/** Name of a chapter's pages, and the first of them. */
type Start = readonly [name: string, page: number];

function pagesOf(starts: readonly Start[]): Map<string, number> {
	return new Map(starts.slice(0, -1).map(([name, page], i) => [name, starts[i + 1]![1] - page]));
}

/** How much of each page of a draft has words, from its top down to the lowest line: 0 to 1. The first page comes first. */
async function fillings(pdf: Uint8Array, paper: Paper): Promise<number[]> {
	const { top, bottom } = MARGINS[paper];
	// The reader keeps what it is given.
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const filled: number[] = [];
	for (let n = 1; n <= document.numPages; n++) {
		const page = await document.getPage(n);
		const [floor, ceiling] = [bottom * POINTS, page.view[3]! - top * POINTS];
		const items = (await page.getTextContent()).items as { str?: string; transform: number[] }[];
		const lines = items.flatMap((item) => (item.str === undefined || item.str.trim() === '' ? [] : [item.transform[5]!]));
		filled.push((ceiling - Math.min(ceiling, ...lines.filter((y) => y > floor && y < ceiling))) / (ceiling - floor));
		page.cleanup();
	}
	await document.destroy();
	return filled;
}

/** How full each page of each chapter of a draft is, by the names of their pages. @param pages what the draft told of its places */
export async function chapterPages(text: BookText, pdf: Uint8Array, pages: ReadonlyMap<string, number>): Promise<Map<string, number[]>> {
	const end = pages.get(INDEXES.provisions) ?? pages.get(INDEXES.terms);
	const starts = text.book.parts.flatMap((p) => p.chapters.map((c, i): Start => [c.page, pages.get(i === 0 ? p.anchor : c.anchor)!]));
	const counts = pagesOf(end === undefined ? starts : [...starts, ['', end]]);
	const filled = await fillings(pdf, text.paper);
	return new Map(starts.filter(([name]) => counts.has(name)).map(([name, first]) => [name, filled.slice(first - 1, first - 1 + counts.get(name)!)]));
}

/** How many pages of a few lines a chapter has that it could do without. @param filled how full its pages are */
export function shortPages(filled: readonly number[]): number {
	const isShort = (share: number, i: number) => (i < filled.length - 1 ? share < SHORT.inside : share < SHORT.last && share / (i + share) < MOST);
	return filled.filter((share, i) => i > 0 && isShort(share, i)).length;
}

/**
 * Sets such chapters a little closer, so that the sheet goes. What helps is tried on these chapters alone: a chapter begins a page of its
 * own, so that it has as many pages there as in the book. Where nothing helps, it is set as all others are.
 * @param chapters the chapters as HTML, in the order of the book
 * @param filled how full the pages of each are
 * @returns the chapters, some of them with another class
 */
export async function setCloser(
	text: BookText,
	chapters: readonly string[],
	css: string,
	numbers: Numbers,
	press: Press,
	filled: ReadonlyMap<string, readonly number[]>,
): Promise<string[]> {
	const names = text.book.parts.flatMap((p) => p.chapters);
	const done = [...chapters];
	let left = names.map((c, at) => ({ ...c, at, short: shortPages(filled.get(c.page) ?? []) })).filter((c) => c.short > 0);
	for (const way of WAYS) {
		// Where two sheets could go, the milder way would save one and leave the other.
		const trial = left.filter((c) => way === 'closest' || c.short === 1);
		if (trial.length === 0) continue;
		const html = trial.map((c) => set(chapters[c.at]!, way));
		const anchors = trial.map((c) => c.anchor);
		const pages = await destinationPages(await press.print(trialHtml(text, html, anchors, css, numbers), true));
		const counts = pagesOf([...trial.map((c): Start => [c.page, pages.get(c.anchor)!]), ['', pages.get(TRIAL_END)!]]);
		const helped = new Set(trial.filter((c) => counts.get(c.page)! < filled.get(c.page)!.length));
		trial.forEach((c, i) => helped.has(c) && (done[c.at] = html[i]!));
		left = left.filter((c) => !helped.has(c));
	}
	return done;
}
