import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../scripts/page-kinds.ts';
import { useSite } from './support.ts';

/** Lighthouse takes nothing off below about this; 0.1 counts as a fault. */
const STILL = 0.05;

describe('a page of each kind, opened on a phone', () => {
	const site = useSite('chromium');

	it('stands still: what script brings takes no place from the text', async () => {
		const context = await site.browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.addInitScript(() => {
			const moved = { sum: 0 };
			(window as unknown as { moved: typeof moved }).moved = moved;
			new PerformanceObserver((list) => {
				for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) moved.sum += shift.value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const restless: string[] = [];
		const paths = pageKinds().map((k) => k.pages[0]!);
		expect(paths.length).toBeGreaterThan(30);
		for (const path of paths) {
			await page.goto(site.url + path, { waitUntil: 'networkidle' });
			const sum = await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
			if (sum > STILL) restless.push(`${path} ${sum.toFixed(3)}`);
		}
		// The measure itself: a block that comes late is seen.
		await page.evaluate(() => {
			const late = Object.assign(document.createElement('p'), { textContent: 'muộn' });
			late.style.height = '20rem';
			document.querySelector('main')!.prepend(late);
		});
		await page.waitForFunction((still) => (window as unknown as { moved: { sum: number } }).moved.sum > still, STILL);
		await context.close();
		expect(restless).toEqual([]);
	}, 300_000);
});
