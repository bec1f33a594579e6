import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resultsStand, useSite, watch } from './support.ts';

const site = useSite('chromium-109');

describe('search data, in Chromium 109', () => {
	it.each([
		['lu7u tru74 hie65n ha2nh', '/thuat-ngu/#luu-tru-hien-hanh'],
		['biên bảng hội nghị', '/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/'],
		['d31 k3 nd30', '/van-ban/30-2020-nd-cp/#dieu-31-khoan-3'],
		['ai giữ con dấu', '/quy-trinh/quan-ly-con-dau-thiet-bi-khoa/'],
	])('%s leads to %s', async (query, href) => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] h3 a').first().getAttribute('href')).toBe(href);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('is a plain script that a page opened from a folder can load', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
		copyFileSync('dist/tim-kiem/chi-muc.js', join(folder, 'chi-muc.js'));
		writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script src="chi-muc.js"></script>');
		const page = await site.browser.newPage();
		await page.goto(pathToFileURL(join(folder, 'index.html')).href);
		const records = await page.evaluate(() => (globalThis as unknown as { soTayTimKiem?: { records: string } }).soTayTimKiem?.records ?? '[]');
		expect((JSON.parse(records) as unknown[]).length).toBeGreaterThan(900);
		await page.close();
	});

	it('still lists what it finds when the texts cannot be loaded', async () => {
		const context = await site.browser.newContext();
		await context.route('**/pagefind/**', (route) => route.abort());
		const page = await context.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=con+dau`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] h3 a').count()).toBeGreaterThan(5);
		await context.close();
	});

	it('tries again after its file could not be had', async () => {
		const context = await site.browser.newContext();
		let blocked = true;
		await context.route('**/chi-muc.js', (route) => (blocked ? route.abort() : route.continue()));
		const page = await context.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=con+dau`);
		await page.waitForSelector('text=Không mở được phần tìm kiếm');
		blocked = false;
		await page.click('form.ask button >> nth=-1');
		await page.waitForSelector('[data-search-result]');
		await context.close();
	});

	it('keeps day, office and regulation in the address', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=luu+tru&van-ban=01-2011-qh13`);
		await resultsStand(page);
		const links = await page.$$eval('[data-search-result] h3 a', (as) => as.map((a) => a.getAttribute('href') ?? ''));
		expect(links.length).toBeGreaterThan(0);
		expect(links.every((l) => l.includes('/01-2011-qh13/'))).toBe(true);
		await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent('luật lưu trữ')}&ngay=2020-01-01`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] h3 a').first().getAttribute('href')).toBe('/van-ban/01-2011-qh13/');
		await page.close();
	});
});
