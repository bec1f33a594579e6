/** Search quality in the built site, measured through its own results page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { fold } from '../src/domain/fold.ts';

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

/** Rows "kind, tab, query, tab, regular expression"; lines that begin with # are comments. */
export function readQueries(file: string): { kind: string; query: string; want: RegExp }[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.map((line, i) => {
			const [kind, query, want] = line.split('\t');
			if (kind === undefined || query === undefined || want === undefined) throw new Error(`${file}: dòng dữ liệu ${i + 1} không đủ ba cột.`);
			return { kind, query, want: new RegExp(want) };
		});
}

const address = (text: string) => fold(text).replace(/[^a-z0-9]+/g, '-');

/** Asks every query on the results page and finds the rank of the first right hit. */
export async function judge(page: Page, url: string, file: string): Promise<Judged[]> {
	const judged: Judged[] = [];
	for (const { kind, query, want } of readQueries(file)) {
		await page.goto(`${url}/tim-kiem/?q=${encodeURIComponent(query)}`);
		await page.waitForSelector('[data-search-status="done"]');
		const hits = await page.$$eval('[data-search-result]', (list) =>
			list.map((hit) => {
				const link = hit.querySelector('a');
				return { href: link?.getAttribute('href') ?? '', title: link?.textContent ?? '', text: hit.querySelector('.excerpt')?.textContent ?? '' };
			}),
		);
		const wanted = (h: (typeof hits)[number]) => want.test(address(h.href)) || want.test(address(h.title)) || want.test(address(h.text));
		const rank = want.source === '^$' ? (hits.length === 0 ? 1 : 0) : hits.findIndex(wanted) + 1;
		judged.push({ kind, query, rank });
	}
	return judged;
}

export function quality(judged: readonly Judged[]): Quality {
	const share = (test: (j: Judged) => boolean) => judged.filter(test).length / judged.length;
	return {
		queries: judged.length,
		mrr: judged.reduce((s, j) => s + (j.rank === 0 ? 0 : 1 / j.rank), 0) / judged.length,
		first: share((j) => j.rank === 1),
		firstFive: share((j) => j.rank >= 1 && j.rank <= 5),
	};
}
