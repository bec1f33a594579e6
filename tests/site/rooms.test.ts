import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';
import { searchRecords } from '../../src/markdown/search-records.ts';
import { ROOMS } from '../../src/markdown/search/rooms.ts';

describe('pages where something is done', () => {
	it.each(ROOMS.map((r) => [r.url, r.title]))('%s is found by what its heading says', (url, title) => {
		const html = readFileSync(`dist${url}index.html`, 'utf8');
		const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!.replace(/<[^>]*>/g, ' ');
		expect(heading.replace(/\s+/g, ' ').trim().startsWith(title), heading).toBe(true);
	});
	it('are found like everything else, sheets too', () => {
		const { library, graph } = handbook();
		const found = new Set(searchRecords(library, graph).map((r) => r.url));
		expect([...ROOMS.map((r) => r.url), ...[...library.sheets.keys()].map((slug) => `/tu-kiem-tra/${slug}/`)].filter((url) => !found.has(url))).toEqual([]);
	});
});
