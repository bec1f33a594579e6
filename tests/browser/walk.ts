/** Walks over built pages. The test files beside it share the work: two of them run at once. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { allPages, pageKinds } from '../../scripts/page-kinds.ts';
import type { Looks } from './axe-looks.ts';
import { axe, resultsStand, useSite, watch } from './support.ts';

/** Waits for what a page draws after it is loaded. */
export async function settled(page: Page, path: string): Promise<void> {
	if (path.startsWith('/tim-kiem/')) await resultsStand(page);
	if (path === '/tu-kiem-tra/phieu/') await page.waitForSelector('#phieu form');
}

/** What axe has judged on the pages walked so far, one after the other in this worker. */
const judged: Looks = new Set();

/**
 * Every page once, by axe, with its requests and its console.
 * @param part which share, from 0
 */
export function walkEveryPage(part: number, parts: number): void {
	const site = useSite('chromium');
	describe('every page', () => {
		it(`asks no other origin, logs no error, and is clean by axe (${part + 1}/${parts})`, async () => {
			const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
			const seen = watch(context, site.url);
			const page = await context.newPage();
			const found: string[] = [];
			// Neighbours in the list are of one kind and weigh about the same: dealing them out keeps the shares even.
			const paths = allPages().filter((_, i) => i % parts === part);
			const kindOf = new Map(pageKinds().flatMap(({ route, pages }) => pages.map((p) => [p, route] as const)));
			expect(paths.length).toBeGreaterThan(20);
			for (const path of paths) {
				await page.goto(site.url + path, { waitUntil: 'load' });
				await settled(page, path);
				for (const violation of await axe(page, { kind: kindOf.get(path)!, judged })) found.push(`${path} ${violation}`);
			}
			expect(found).toEqual([]);
			expect(seen.foreign).toEqual([]);
			expect(seen.faults).toEqual([]);
			await context.close();
		}, 600_000);
	});
}

/** The heaviest page of each kind, by the routes: a new one is walked without being listed. The search page with an answer too. */
export const kinds = (): string[] => [...pageKinds().map((k) => k.pages[0]!), '/tim-kiem/?q=ghi+bien+ban'];

/**
 * Each kind of page as a phone shows it in the dark: what a narrow page and other colours can break, in one walk. axe asks all of every element here.
 * @param part which share, from 0
 */
export function walkKinds(part: number, parts: number): void {
	const site = useSite('chromium');
	describe('a page of each kind, on a phone in the dark', () => {
		it(`is clean by axe and fits (${part + 1}/${parts})`, async () => {
			const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
			const page = await context.newPage();
			const found: string[] = [];
			const paths = kinds().filter((_, i) => i % parts === part);
			expect(paths.length).toBeGreaterThan(15);
			for (const path of paths) {
				await page.goto(site.url + path);
				await settled(page, path);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				if (over > 0) found.push(`${path} ${over} px too wide`);
				for (const violation of await axe(page)) found.push(`${path} ${violation}`);
			}
			expect(found).toEqual([]);
			await context.close();
		}, 600_000);
	});
}
