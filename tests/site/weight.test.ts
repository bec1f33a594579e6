import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allPages } from '../../scripts/page-kinds.ts';

const pages = allPages().map((path) => ({ path, html: readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8') }));

/** Pages that carry all their text for paper and for reading without script; each says how much it may weigh, KiB gzip. */
const LONG: Record<string, number> = {};
const SHEET = /^\/tu-kiem-tra\/(?!phieu|tong-hop)[^/]+\/$/;

describe('what a page asks for before its text', () => {
	it('is the page alone: no style sheet, no script, and the face only behind the text', () => {
		const found = pages.filter(({ html }) => {
			const head = html.slice(0, html.indexOf('</head>'));
			return /<link[^>]*rel="(?:stylesheet|preload|modulepreload)"/.test(head) || /<script[^>]*\ssrc=/.test(html);
		});
		expect(found.map((p) => p.path)).toEqual([]);
		for (const { path, html } of pages) expect(html.indexOf('</main>'), path).toBeLessThan(html.indexOf('rel="preload"'));
	});

	it('fits three round trips of a slow line', () => {
		// A new connection brings 14, then 29 KiB: what is longer is shown a round trip later (150 ms on a slow telephone).
		const heavy = pages
			.map(({ path, html }) => ({ path, kib: gzipSync(html).length / 1024, budget: LONG[path] ?? (SHEET.test(path) ? 72 : 42) }))
			.filter(({ kib, budget }) => kib > budget);
		expect(heavy).toEqual([]);
	});

	it('is small beside the page: one face for the alphabet and all weights', () => {
		expect(readFileSync('dist/fonts/source-sans-3.woff2').length).toBeLessThan(20 * 1024);
	});
});
