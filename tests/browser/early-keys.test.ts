import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { useSite, watch } from './support.ts';

/** A page whose modules wait until they are let go. */
async function held(page: Page, url: string): Promise<() => void> {
	let go!: () => void;
	const gone = new Promise<void>((done) => (go = done));
	await page.route('**/tai-nguyen/*.js', async (route) => {
		await gone;
		await route.continue();
	});
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	return go;
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

describe.each<BrowserName>(['chromium', 'chromium-109'])('keys before the scripts of a page, in %s', (name) => {
	const site = useSite(name);

	it.each(['/', '/van-ban/30-2020-nd-cp/', '/tim-kiem/'])('"/" goes to the search box of %s, which then offers names', async (path) => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		const go = await held(page, site.url + path);
		await page.keyboard.press('/');
		expect(await focused(page)).toBe('q');
		go();
		await page.locator('input[role=combobox]').waitFor();
		expect(await focused(page)).toBe('q');
		await page.keyboard.type('ghi bien');
		await page.locator('[role=option]').first().waitFor();
		expect(await page.locator('input[role=combobox]').inputValue()).toBe('ghi bien');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('"/" is a letter where somebody types, and nothing with Ctrl', async () => {
		const page = await site.browser.newPage();
		const go = await held(page, `${site.url}/`);
		await page.keyboard.press('Control+/');
		expect(await focused(page)).toBe('');
		await page.focus('input[name=q]');
		await page.keyboard.type('30/2020');
		expect(await page.inputValue('input[name=q]')).toBe('30/2020');
		go();
		await page.close();
	});

	it('what is typed into the search page is kept and searched for', async () => {
		const page = await site.browser.newPage();
		const go = await held(page, `${site.url}/tim-kiem/`);
		await page.keyboard.press('/');
		await page.keyboard.type('con dau');
		go();
		await page.locator('[data-search-result]').first().waitFor();
		expect(await page.inputValue('input[name=q]')).toBe('con dau');
		// The address is written behind the first hits.
		await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'con dau');
		await page.close();
	});
});
