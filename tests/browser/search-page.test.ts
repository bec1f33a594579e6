import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { axe, resultsStand, useSite, watch } from './support.ts';

/** The list with its excerpts. */
const textsStand = (page: Page) => page.waitForSelector('[data-search-texts]', { timeout: 20_000 });
const options = (page: Page) => page.locator('[role=option]');

describe.each<BrowserName>(['chromium', 'chromium-109'])('search in %s', (name) => {
	const site = useSite(name);

	it('offers names as one types in the header, by keyboard', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}/van-ban/`, { waitUntil: 'networkidle' });
		await page.keyboard.press('/');
		const box = page.locator('header [role=combobox]');
		await box.waitFor();
		await page.keyboard.type('ghi bien');
		await options(page).first().waitFor();
		expect(await box.getAttribute('aria-expanded')).toBe('true');
		expect(await page.locator('header [role=status]').textContent()).toMatch(/^\d+ gợi ý/);
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('ArrowDown');
		const active = await box.getAttribute('aria-activedescendant');
		expect(await page.locator(`#${active!}`).getAttribute('aria-selected')).toBe('true');
		expect(await page.locator(`#${active!}`).textContent()).toContain('Ghi biên bản');
		await page.keyboard.press('Escape');
		expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
		expect(await page.inputValue('header input')).toBe('ghi bien');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/quy-trinh/*bien-ban*/');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('offers names by mouse on the home page, and the plain search stays what Enter does', async () => {
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
		await page.locator('.ask input').focus();
		await page.locator('.ask [role=combobox]').waitFor();
		await page.keyboard.type('dieu 31 nd 30');
		await options(page).first().waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		await options(page).first().click();
		await page.waitForURL('**/van-ban/30-2020-nd-cp/#dieu-31');
		await page.goBack({ waitUntil: 'networkidle' });
		await page.locator('.ask input').fill('con dau');
		await page.locator('.ask input').press('Enter');
		await page.waitForURL('**/tim-kiem/?q=con+dau');
		await page.close();
	});

	it('keeps recent searches on this machine, and erases them one by one and all', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		for (const query of ['con dau', 'nop luu']) {
			await page.goto(`${site.url}/tim-kiem/`, { waitUntil: 'networkidle' });
			await page.locator('#tim-kiem [role=combobox]').or(page.locator('#tim-kiem input[name=q]')).first().focus();
			await page.locator('#tim-kiem [role=combobox]').waitFor();
			await page.keyboard.type(query);
			await page.keyboard.press('Enter');
			await page.waitForSelector('[data-search-result]');
		}
		await page.goto(`${site.url}/tim-kiem/`, { waitUntil: 'networkidle' });
		expect(await page.locator('.recent li a').allTextContents()).toEqual(['nop luu', 'con dau']);
		expect(await page.locator('.recent').textContent()).toContain('Lưu trên máy này');
		expect(await axe(page)).toEqual([]);
		await page.locator('.recent li button').first().click();
		expect(await page.locator('.recent li a').allTextContents()).toEqual(['con dau']);
		await page.locator('#tim-kiem input[name=q]').focus();
		await options(page).first().waitFor();
		expect(await options(page).first().textContent()).toContain('con dau');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Xoá hết' }).click();
		expect(await page.locator('.recent').count()).toBe(0);
		expect(await page.evaluate(() => localStorage.getItem('so-tay-vtlt.tim-gan-day'))).toBeNull();
		await context.close();
	});

	it('groups the first hits, the best before all groups, and adds more beneath', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}/tim-kiem/?q=con+dau`);
		await textsStand(page);
		const headings = await page.locator('.results h2').allTextContents();
		expect(headings[0]).toBe('Sát nhất');
		expect(headings).toContain('Điều khoản, văn bản');
		expect(await axe(page)).toEqual([]);
		const before = await page.locator('[data-search-result] h3').allTextContents();
		await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
		await page.waitForFunction((n) => document.querySelectorAll('[data-search-result]').length > n, before.length);
		expect((await page.locator('[data-search-result] h3').allTextContents()).slice(0, before.length)).toEqual(before);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('gives back query, filters, how many stood there, the place and the hit that was followed', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=ho+so`);
		await textsStand(page);
		await page.selectOption('select >> nth=2', 'party-cell');
		await page.waitForURL('**co-quan=party-cell**');
		await resultsStand(page);
		await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
		await page.waitForFunction(() => document.querySelectorAll('[data-search-result]').length > 10);
		const last = page.locator('[data-search-result] h3 a').nth(14);
		const title = await last.textContent();
		await last.scrollIntoViewIfNeeded();
		const scroll = await page.evaluate(() => scrollY);
		expect(scroll).toBeGreaterThan(300);
		await last.click();
		await page.waitForURL((url) => !url.pathname.startsWith('/tim-kiem/'));
		await page.goBack();
		await page.waitForSelector('[data-followed]');
		await textsStand(page);
		expect(await page.inputValue('input[name=q]')).toBe('ho so');
		expect(await page.inputValue('select >> nth=2')).toBe('party-cell');
		expect(await page.locator('[data-search-result]:has([data-followed]) h3').textContent()).toBe(title);
		expect(Math.abs((await page.evaluate(() => scrollY)) - scroll)).toBeLessThan(200);
		await page.goBack();
		await page.waitForURL((url) => !url.search.includes('co-quan'));
		expect(await page.inputValue('select >> nth=2')).toBe('');
		await page.close();
	});

	it('leads on where nothing was found', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=zzzqqqxxx&loai=form`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result]').count()).toBe(0);
		expect(await page.locator('.notice a[href$="/van-ban/"]').count()).toBe(1);
		await page.getByRole('button', { name: 'Bỏ các bộ lọc rồi tìm lại' }).click();
		await page.waitForURL((url) => !url.search.includes('loai'));
		await page.close();
	});

	it('finds inside a regulation: marks, count, next and previous, Escape', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`, { waitUntil: 'networkidle' });
		await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
		await page.locator('.find-bar input').fill('van ban den');
		const said = page.locator('.find-bar [role=status]');
		await page.waitForFunction(() => /^1\/\d+ chỗ$/.test(document.querySelector('.find-bar [role=status]')?.textContent ?? ''));
		const total = Number(/\/(\d+)/.exec((await said.textContent())!)![1]);
		expect(total).toBeGreaterThan(2);
		expect(await page.evaluate(() => [...CSS.highlights.get('tim-thay')!].every((r) => /^văn bản đến$/iu.test(r.toString().normalize('NFC'))))).toBe(true);
		await page.keyboard.press('Enter');
		expect(await said.textContent()).toBe(`2/${total} chỗ`);
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.press('Shift+Enter');
		expect(await said.textContent()).toBe(`${total}/${total} chỗ`);
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await page.locator('.find-bar').isVisible()).toBe(false);
		expect(await page.evaluate(() => CSS.highlights.has('tim-thay'))).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tìm trong văn bản này');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('finds inside a regulation where the browser draws no marks, and leaves the text as it was', async () => {
		const page = await site.browser.newPage();
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`, { waitUntil: 'networkidle' });
		// Elements and words, without attributes: other parts of the page set theirs when they come.
		const text = () => page.evaluate(() => [...document.querySelectorAll('.prov-text')].map((p) => p.innerHTML.replace(/<(\w+)[^>]*>/g, '<$1>')).join());
		const before = await text();
		await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
		await page.locator('.find-bar input').fill('điều');
		await page.waitForSelector('mark.found.on');
		expect(await page.locator('mark.found').count()).toBeGreaterThan(5);
		expect((await page.locator('mark.found').allTextContents()).every((t) => t.toLowerCase() === 'điều')).toBe(true);
		await page.keyboard.press('Escape');
		expect(await page.locator('mark.found').count()).toBe(0);
		expect((await text()) === before).toBe(true);
		await page.close();
	});
});
