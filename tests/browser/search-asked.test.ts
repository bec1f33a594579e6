import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axe, resultsStand, useSite } from './support.ts';

describe.each(['chromium', 'chromium-109'] as const)('questions that clerks ask, in %s on a phone', (name) => {
	const site = useSite(name);
	let page: Page;
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(site.url);
	});
	afterAll(() => page.close());

	it('are offered while one types, and lead to the page that answers', async () => {
		const box = page.locator('main input[name=q]');
		await box.focus();
		await page.waitForSelector('main [role=combobox]');
		await box.pressSequentially('sep ky xong', { delay: 40 });
		const option = page.locator('[role=option]', { hasText: 'Sếp ký xong rồi thì văn thư làm tiếp gì?' });
		await option.waitFor({ timeout: 20_000 });
		expect(await option.textContent()).toContain('Quản lý văn bản đi');
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await axe(page)).toEqual([]);
		await option.click();
		await page.waitForURL('**/quy-trinh/quan-ly-van-ban-di/');
	});
	it('leave the button beside the box', async () => {
		await page.goto(site.url);
		const [input, button] = await page.$$eval('main form.ask > input, main form.ask > button', (parts) => parts.map((p) => p.getBoundingClientRect().top));
		expect(button).toBeCloseTo(input!, 0);
	});
	it('say in the list why a page stands there', async () => {
		await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent('sep bao dong moc truoc ky sau')}`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] .answers').first().textContent()).toBe('Trả lời: Sếp bảo đóng mộc trước, ký sau');
	});
});
