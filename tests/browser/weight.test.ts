import { describe, expect, it } from 'vitest';
import { wireCost } from '../../scripts/wire-cost.ts';
import { useSite } from './support.ts';

const LONG = '/van-ban/30-2020-nd-cp/';

describe('a long regulation', () => {
	const site = useSite('chromium');

	it('is within 64 KiB on the wire, script within 12 KiB, with all that comes by itself after the first look', async () => {
		const context = await site.browser.newContext();
		const cost = await wireCost(await context.newPage(), site.url + LONG);
		await context.close();
		// The one that works out validity is asked for last, by another module.
		expect(cost.scripts.some((s) => /\/revalidate\.[^/]+\.js$/.test(s))).toBe(true);
		expect(cost.script).toBeLessThanOrEqual(12 * 1024);
		expect(cost.total).toBeLessThanOrEqual(64 * 1024);
	});
});

describe.each(['chromium', 'chromium-109'] as const)('modules in %s', (name) => {
	const site = useSite(name);

	it('are asked for once the text is on the screen', async () => {
		const context = await site.browser.newContext({ serviceWorkers: 'block' });
		for (const path of [LONG, '/nguon/', '/ngoai-tuyen/', '/tap-huan/cau-hoi/bi-mat/']) {
			const page = await context.newPage();
			await page.goto(site.url + path);
			const first = await page.waitForFunction(() => {
				const paint = performance.getEntriesByName('first-contentful-paint')[0];
				const modules = performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.js'));
				return paint && modules.length > 0 && { paint: paint.startTime, module: Math.min(...modules.map((e) => e.startTime)) };
			});
			const { paint, module } = (await first.jsonValue()) as { paint: number; module: number };
			expect(module, path).toBeGreaterThanOrEqual(paint);
			await page.close();
		}
		await context.close();
	});

	it('are asked for by a page that nobody looks at', async () => {
		const context = await site.browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		// As in a tab behind others: no frame is drawn, no paint is told.
		await page.addInitScript(() => {
			window.requestAnimationFrame = () => 0;
			delete (window as { PerformanceObserver?: unknown }).PerformanceObserver;
		});
		await page.goto(`${site.url}/gioi-thieu/`);
		await page.waitForSelector('script[type=module]', { state: 'attached' });
		await context.close();
	});
});
