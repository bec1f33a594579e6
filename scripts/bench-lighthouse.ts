/**
 * `npm run bench:lighthouse`: Lighthouse (mobile) on the heaviest page of every kind. Give addresses to measure only those; then
 * nothing is written. Needs `dist/` and a quiet machine: Lighthouse slows the processor it finds.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { measuredOn, writeSection } from './bench-notes.ts';
import { launchOptions } from './browsers.ts';
import { pageKinds } from './page-kinds.ts';
import { serve } from './serve.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export interface LighthouseRow {
	path: string;
	/** How many pages are of this kind. */
	pages: number;
	/** Performance, accessibility, best practices, search engines. */
	scores: number[];
	/** Largest contentful paint, seconds. */
	lcp: number;
}

/** Measures pages one after the other, each in a fresh profile. @param kinds address and number of pages it stands for */
export async function lighthouseScores(origin: string, kinds: readonly { path: string; pages: number }[]): Promise<LighthouseRow[]> {
	const port = 9377;
	const options = await launchOptions('chromium');
	const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
	const found: LighthouseRow[] = [];
	for (const { path, pages } of kinds) {
		const run = await lighthouse(origin + path, { port, logLevel: 'error', onlyCategories: CATEGORIES });
		const { categories, audits } = run!.lhr;
		const row = {
			path,
			pages,
			scores: CATEGORIES.map((c) => Math.round((categories[c]?.score ?? 0) * 100)),
			lcp: (audits['largest-contentful-paint']?.numericValue ?? 0) / 1000,
		};
		found.push(row);
		const failed = Object.values(audits).filter(
			(a) => a.score !== null && a.score < 0.9 && ['binary', 'metricSavings', 'numeric'].includes(a.scoreDisplayMode),
		);
		console.log(
			`  ${path}: ${row.scores.join(' / ')}, LCP ${row.lcp.toFixed(2)} s${row.scores.every((s) => s === 100) ? '' : ` – ${failed.map((a) => a.id).join(', ')}`}`,
		);
	}
	await browser.close();
	return found;
}

/** The heaviest page of each kind; the page shown for a missing address is no page to be found by search engines. */
export const kindsToMeasure = (): { path: string; pages: number }[] =>
	pageKinds()
		.filter((k) => k.route !== '/404.html')
		.map((k) => ({ path: k.pages[0]!, pages: k.pages.length }));

/** Writes the section of docs/benchmarks.md. */
export function writeLighthouse(rows: readonly LighthouseRow[]): void {
	const lines = rows.map((r) => `| \`${r.path}\` | ${r.pages} | ${r.scores.join(' | ')} | ${r.lcp.toFixed(2).replace('.', ',')} s |`);
	writeSection(
		'lighthouse',
		`## Lighthouse (mobile) từng loại trang

${measuredOn()}, bằng \`npm run bench:lighthouse\`: trang nặng nhất của mỗi loại.

| Trang | Số trang cùng loại | Tốc độ | Tiếp cận | Thực hành | SEO | LCP |
|---|---|---|---|---|---|---|
${lines.join('\n')}

axe (WCAG 2.2 AA và thực hành tốt): 0 lỗi trên mọi trang; kiểm trong \`npm test\`.`,
	);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const site = await serve('dist', 0);
	const asked = process.argv.slice(2);
	const rows = await lighthouseScores(site.url, asked.length > 0 ? asked.map((path) => ({ path, pages: 1 })) : kindsToMeasure());
	if (asked.length === 0) writeLighthouse(rows);
	await site.close();
	process.exit(0);
}
