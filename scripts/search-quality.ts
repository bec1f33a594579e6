/** Search quality: by the same code as the page, in Node in a second, or through the results page of a built site. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { compose, sectionsOf, type Hit } from '../src/apps/search/compose.ts';
import { find } from '../src/apps/search/find.ts';
import { open, type Opened } from '../src/apps/search/open.ts';
import { searchData } from '../src/apps/search/pack.ts';
import { excerpt } from '../src/domain/excerpt.ts';
import { fold } from '../src/domain/fold.ts';
import { handbook } from '../src/markdown/handbook.ts';
import { searchRecords } from '../src/markdown/search-records.ts';

export interface Judged {
	kind: string;
	query: string;
	/** 1 is first; 0: not found among the hits shown. */
	rank: number;
}

export interface Quality {
	queries: number;
	mrr: number;
	first: number;
	firstFive: number;
}

/** Sets that are worth something only while nobody reads which of their queries fail. */
export const MEASURED_ONLY: ReadonlySet<string> = new Set(['street', 'counter', 'window', 'exam-a', 'exam-b', 'held-out']);

interface Asked {
	kind: string;
	query: string;
	want: RegExp;
}

interface Shown {
	href: string;
	title: string;
	text: string;
}

/** Rows "kind, tab, query, tab, regular expression"; lines that begin with # are comments. */
export function readQueries(file: string): Asked[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.map((line, i) => {
			const [kind, query, want] = line.split('\t');
			if (kind === undefined || query === undefined || want === undefined) throw new Error(`${file}: dòng dữ liệu ${i + 1} không đủ ba cột.`);
			return { kind, query, want: new RegExp(want) };
		});
}

/** As the head of a file of queries says; and without the #, as most of our own expressions are written. */
function written(text: string): string[] {
	const kept = fold(text).replace(/[^a-z0-9#]+/g, '-');
	return [kept, kept.replace(/-?#-?/g, '-')];
}

function rankOf({ want }: Asked, hits: readonly Shown[]): number {
	if (want.source === '^$') return hits.length === 0 ? 1 : 0;
	return hits.findIndex((h) => [h.href, h.title, h.text].some((text) => written(text).some((form) => want.test(form)))) + 1;
}

/** Hits that the page shows at first. */
const SHOWN = 10;

/** The handbook's search, opened from the content. */
export function openHandbook(): { opened: Opened; texts: string[] } {
	const { library, graph } = handbook();
	return { opened: open(searchData(library, graph)), texts: searchRecords(library, graph).map((r) => r.text) };
}

/** What the page would show first for a query, from top to bottom. */
export function shownFor({ opened, texts }: ReturnType<typeof openHandbook>, query: string, day: string): Shown[] {
	const filters = { day };
	const found = find(opened, query, filters);
	const { answer, hits, records } = compose(opened, '/', found, filters, SHOWN);
	const recordOf = new Map(hits.map((h, i) => [h, records[i]!]));
	const shown = (h: Hit): Shown => ({ href: h.url, title: h.title, text: excerpt(texts[recordOf.get(h)!]!, found.marks).join('') });
	return [
		...(answer?.cards.map((c) => ({ href: c.url, title: c.title, text: c.text })) ?? []),
		...sectionsOf(hits, answer?.cards.length ?? 0, true).flatMap((s) => s.hits.map(shown)),
	];
}

/** Judges a file of queries without a browser. */
export function judgeHere(search: ReturnType<typeof openHandbook>, file: string, day: string): Judged[] {
	return readQueries(file).map((asked) => ({ kind: asked.kind, query: asked.query, rank: rankOf(asked, shownFor(search, asked.query, day)) }));
}

/** Asks every query on the results page and finds the rank of the first right hit. */
export async function judge(page: Page, url: string, file: string): Promise<Judged[]> {
	const judged: Judged[] = [];
	for (const asked of readQueries(file)) {
		await page.goto(`${url}/tim-kiem/?q=${encodeURIComponent(asked.query)}`);
		await page.waitForSelector('[data-search-status="done"]');
		// Excerpts are judged too: they follow the list.
		await page.waitForSelector('[data-search-texts]');
		const hits = await page.$$eval('[data-search-result]', (list) =>
			list.map((hit) => {
				const link = hit.querySelector('a');
				return { href: link?.getAttribute('href') ?? '', title: link?.textContent ?? '', text: hit.querySelector('.excerpt')?.textContent ?? '' };
			}),
		);
		judged.push({ kind: asked.kind, query: asked.query, rank: rankOf(asked, hits) });
	}
	return judged;
}

/** Mean reciprocal rank (a miss counts 0) and the shares that came first and among the first five; of at least one question. */
export function quality(judged: readonly Judged[]): Quality {
	const share = (test: (j: Judged) => boolean) => judged.filter(test).length / judged.length;
	return {
		queries: judged.length,
		mrr: judged.reduce((s, j) => s + (j.rank === 0 ? 0 : 1 / j.rank), 0) / judged.length,
		first: share((j) => j.rank === 1),
		firstFive: share((j) => j.rank >= 1 && j.rank <= 5),
	};
}
