import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, resultsStand, useSite, watch, type Watch } from './support.ts';

/** No part of the page is wider than the window. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const textsStand = (page: Page) => page.waitForSelector('[data-search-texts]', { timeout: 20_000 });
/** Where every hit stands. */
const places = (page: Page) => page.$$eval('[data-search-result] h3', (list) => list.map((h) => Math.round(h.getBoundingClientRect().top + scrollY)));

describe.each([360, 1280])('the list of results, %i px wide', (width) => {
	const site = useSite('chromium');
	// Without the worker of the offline edition: what it kept would come past the test that holds the texts back.
	let page: Page;
	let seen: Watch;
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width, height: 800 } });
		seen = watch(page, site.url);
	});
	afterAll(() => page.close());
	const ask = async (query: string) => {
		await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
		await resultsStand(page);
	};

	it.each(['bí mật nhà nước', 'd31 k3 nd30', '66-qđ/tw', 'bieen banr hooij nghij', 'hồ sơ zzzqqq'])('reads well for %s', async (query) => {
		await ask(query);
		await textsStand(page);
		expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(1);
		expect(await fits(page)).toBe(true);
		expect(await axe(page)).toEqual([]);
	});

	it('shows whole lines of an excerpt, with the words found', async () => {
		await ask('thu hồi văn bản');
		await textsStand(page);
		const first = page.locator('[data-search-result] .excerpt').first();
		expect(await first.locator('mark').count()).toBeGreaterThan(1);
		// Words that are cut off are seen by nobody.
		expect(await first.evaluate((p) => p.querySelector('mark')!.getBoundingClientRect().bottom <= p.getBoundingClientRect().bottom + 1)).toBe(true);
	});

	it('moves nothing when the texts come', async () => {
		let free = () => {};
		const held = new Promise<void>((done) => (free = done));
		await page.route('**/pagefind/**', async (route) => {
			await held;
			await route.continue();
		});
		await ask('con dấu');
		const before = await places(page);
		const excerpts = await page.locator('[data-search-result] .excerpt').allTextContents();
		free();
		await textsStand(page);
		expect(await page.locator('[data-search-result] .excerpt').allTextContents()).not.toEqual(excerpts);
		expect(await places(page)).toEqual(before);
		await page.unroute('**/pagefind/**');
	});

	it('leads on in order where nothing was found', async () => {
		await ask('zzzqqqxxx');
		expect(await page.locator('[data-search-result]').count()).toBe(0);
		expect(await fits(page)).toBe(true);
		expect(await axe(page)).toEqual([]);
		await ask('bien banx hoii nghj zz');
		expect(await fits(page)).toBe(true);
		expect(await axe(page)).toEqual([]);
	});

	it('opens its filters, and says which are chosen', async () => {
		await ask('hồ sơ');
		const box = page.locator('.filter-box');
		if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
		await page.selectOption('.filters select >> nth=3', { index: 3 });
		await page.waitForURL('**van-ban=**');
		await resultsStand(page);
		expect(await page.textContent('.filter-box summary')).toContain('1 bộ lọc đang chọn');
		expect(await fits(page)).toBe(true);
		expect(await axe(page)).toEqual([]);
	});

	it('offers names over the list, inside the window', async () => {
		await ask('con dấu');
		await page.focus('#tim-kiem input[name=q]');
		await page.locator('#tim-kiem [role=combobox]').waitFor();
		await page.fill('#tim-kiem input[name=q]', '');
		await page.keyboard.type('bien ban');
		await page.locator('[role=option]').first().waitFor();
		const box = (await page.locator('[role=listbox]').boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(width);
		expect(await fits(page)).toBe(true);
		expect(await axe(page)).toEqual([]);
	});

	it('asks nobody else for anything', () => {
		expect(seen).toEqual({ foreign: [], faults: [] });
	});
});
