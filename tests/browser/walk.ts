/** Walks over built pages. The test files beside it share the work: two of them run at once. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { allPages, pageKinds } from '../../scripts/page-kinds.ts';
import { axe, COLOUR_RULES, resultsStand, useSite, watch } from './support.ts';

async function settled(page: Page, path: string): Promise<void> {
	if (path.startsWith('/tim-kiem/')) await resultsStand(page);
	if (path === '/tu-kiem-tra/phieu/') await page.waitForSelector('#phieu form');
}

/**
 * Every page once, by axe, with its requests and its console.
 * @param part which share, from 0
 */
export function walkEveryPage(part: number, parts: number): void {
	const site = useSite('chromium');
	describe('every page', () => {
		it(`asks no other origin, logs no error, and is clean by axe (${part + 1}/${parts})`, async () => {
			// Without the worker of the offline edition: what a page that is left still asked it for fails by another name than "aborted".
			const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
			const seen = watch(context, site.url);
			const page = await context.newPage();
			const found: string[] = [];
			// Neighbours in the list are of one kind and weigh about the same: dealing them out keeps the shares even.
			const paths = allPages().filter((_, i) => i % parts === part);
			expect(paths.length).toBeGreaterThan(20);
			for (const path of paths) {
				await page.goto(site.url + path, { waitUntil: 'load' });
				await settled(page, path);
				for (const violation of await axe(page)) found.push(`${path} ${violation}`);
			}
			expect(found).toEqual([]);
			expect(seen.foreign).toEqual([]);
			expect(seen.faults).toEqual([]);
			await context.close();
		}, 600_000);
	});
}

/** The heaviest page of each kind, by the routes: a new one is walked without being listed. The search page with an answer too. */
const kinds = (): string[] => [...pageKinds().map((k) => k.pages[0]!), '/tim-kiem/?q=ghi+bien+ban'];

/** Each kind of page in another dress. */
export function walkKinds(dress: 'dark' | 'phone'): void {
	const site = useSite('chromium');
	const [options, rules] =
		dress === 'dark'
			? [{ colorScheme: 'dark' as const, viewport: { width: 1280, height: 900 } }, COLOUR_RULES]
			: [{ viewport: { width: 360, height: 740 } }, undefined];
	describe(`a page of each kind, ${dress === 'dark' ? 'in the dark' : 'on a phone'}`, () => {
		it('is clean by axe and fits', async () => {
			const context = await site.browser.newContext(options);
			const page = await context.newPage();
			const found: string[] = [];
			expect(kinds().length).toBeGreaterThan(30);
			for (const path of kinds()) {
				await page.goto(site.url + path);
				await settled(page, path);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				if (over > 0) found.push(`${path} ${over} px too wide`);
				for (const violation of await axe(page, rules)) found.push(`${path} ${violation}`);
			}
			expect(found).toEqual([]);
			await context.close();
		}, 600_000);
	});
}
