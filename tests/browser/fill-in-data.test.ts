import { describe, expect, it } from 'vitest';
import { useSite, withoutWorker, type Site } from './support.ts';
import { startBrowser } from '../../scripts/browsers.ts';

const site: Site = useSite('chromium');

describe('the questions of the fill-in page', () => {
	it.each(['chromium', 'chromium-109'] as const)('come from files beside it; where they do not come, %s says so and tries again', async (name) => {
		const browser = name === 'chromium' ? site.browser : withoutWorker(await startBrowser(name));
		const context = await browser.newContext();
		const page = await context.newPage();
		let cut = true;
		const asked: string[] = [];
		await page.route(/\/tu-kiem-tra\/phieu\/[^/]+\.json$/, (route) => {
			asked.push(new URL(route.request().url()).pathname);
			return cut ? route.abort() : route.continue();
		});
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		await page.waitForSelector('[role=alert]:has-text("Chưa tải được bộ câu hỏi")');
		expect(await page.textContent('[role=alert]')).toContain('vẫn còn trên máy này');
		cut = false;
		await page.getByRole('button', { name: 'Thử lại' }).click();
		await page.waitForSelector('#phieu form');
		expect(await page.locator('[role=alert]').count()).toBe(0);
		expect(new Set(asked).size).toBe(2);
		for (const path of asked) expect(path).toMatch(/\/(muc|giai-thich)-[0-9a-f]{8}\.json$/);
		await context.close();
		if (name !== 'chromium') await browser.close();
	});
});
