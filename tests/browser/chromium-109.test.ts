import { describe, expect, it } from 'vitest';
import { useSite, watch } from './support.ts';
import { kinds, settled } from './walk.ts';

const site = useSite('chromium-109');

/** The main jobs run in it too, in every edition: see web.test.ts, lan.test.ts, portable.test.ts. */
describe('Chromium 109, the last on Windows 7', () => {
	it('is what runs here', () => {
		expect(site.browser.version()).toMatch(/^109\./);
	});

	it('shows a page of each kind, wide and narrow, without errors or foreign requests, and it fits', async () => {
		const found: string[] = [];
		expect(kinds().length).toBeGreaterThan(30);
		const context = await site.browser.newContext();
		const seen = watch(context, site.url);
		const page = await context.newPage();
		for (const path of kinds()) {
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.goto(site.url + path);
			await settled(page, path);
			for (const width of [1280, 360]) {
				await page.setViewportSize({ width, height: 740 });
				const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				if (over > 0) found.push(`${path} ${over} px too wide for ${width}`);
			}
		}
		expect(found).toEqual([]);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});
});
