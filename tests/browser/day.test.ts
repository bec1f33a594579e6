import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, resultsStand, useSite, watch } from './support.ts';

const stands = (page: Page, day = '2025-06-30') => page.waitForSelector(`html[data-day="${day}"]`);
const banner = (page: Page) => page.textContent('[data-day-banner] strong');

describe.each(['chromium', 'chromium-109'] as const)('the handbook as of a day, in %s', (name) => {
	const site = useSite(name);

	it('is asked for by typing, kept on the way, shared by address, and left again', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const seen = watch(context, site.url);
		const page = await context.newPage();
		await page.goto(`${site.url}/van-ban/33-2024-qh15/`, { waitUntil: 'networkidle' });
		expect(await page.textContent('.doc-head [data-validity]')).not.toBe('Chưa có hiệu lực');
		// From the footer of any page, the cursor lands in the field.
		await page.click('footer [data-at-day]');
		await page.waitForSelector('.at-day form');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('30/6/2025');
		await page.keyboard.type('31/6/2025');
		await page.keyboard.press('Enter');
		expect(await page.textContent('.day-wrong')).toBe('Ngày 31 không có: tháng 6/2025 có 30 ngày.');
		await page.fill('.at-day input[type=text]', '30/6/2025');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/van-ban/33-2024-qh15/?ngay=2025-06-30');
		await stands(page);
		expect(await banner(page)).toBe('Đang xem tại ngày 30/6/2025');
		expect(await page.textContent('.doc-head [data-validity]')).toBe('Chưa có hiệu lực');
		expect(await page.textContent('[data-day-notice]')).toContain('Ngày 30/6/2025 văn bản này chưa có hiệu lực.');

		// To what was in force then, and on through the head of the page to another room.
		await page.click('[data-day-notice] a[href*="/van-ban/01-2011-qh13/"]');
		await page.waitForURL('**/van-ban/01-2011-qh13/?ngay=2025-06-30');
		await stands(page);
		expect(await page.textContent('.doc-head [data-validity]')).toBe('Đang có hiệu lực');
		expect(await page.$('[data-day-notice]')).toBeNull();
		await page.click('nav.main >> text=Tra cứu');
		await page.waitForURL('**/van-ban/?ngay=2025-06-30');
		await stands(page);
		await page.click('a[data-today]');
		await page.waitForURL(`${site.url}/van-ban/`);
		expect(await page.$('[data-day-banner]')).toBeNull();
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});

	it('hides in the list what was out of force, and keeps that in the address', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/?ngay=2025-06-30`);
		await stands(page);
		const row = (slug: string) => page.locator('.list > li', { has: page.locator(`a[href^="/van-ban/${slug}/"]`) });
		expect(await row('33-2024-qh15').textContent()).toContain('Chưa có hiệu lực');
		expect(await page.textContent('[data-day-list] [role=status]')).toMatch(
			/^Ngày 30\/6\/2025: \d+ văn bản có hiệu lực, \d+ chưa rõ, \d+ chưa có hiệu lực, \d+ đã hết/,
		);
		await page.check('#ngay-xem-loc');
		expect(await row('33-2024-qh15').isVisible()).toBe(false);
		expect(await row('01-2011-qh13').isVisible()).toBe(true);
		expect(page.url()).toBe(`${site.url}/van-ban/?ngay=2025-06-30&hieu-luc=con`);
		await page.reload();
		await stands(page);
		expect(await row('33-2024-qh15').isVisible()).toBe(false);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});

	it('marks citations in words, on screen and on paper', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/so-sanh/luat-luu-tru-2011-2024/?ngay=2025-06-30`);
		await stands(page);
		const after = (href: string) => page.$eval(`main a[href^="${href}"]`, (a) => a.nextElementSibling?.textContent ?? '');
		expect(await after('/van-ban/33-2024-qh15/')).toBe(' (ngày ấy chưa có hiệu lực)');
		expect(await after('/van-ban/01-2011-qh13/')).not.toContain('ngày ấy');
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('[data-day-banner] strong')).toBe(true);
		expect(await page.isVisible('a[data-today]')).toBe(false);
		expect(await page.isVisible('.off-day')).toBe(true);
		await page.close();
	});

	it('searches as of the day', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/quy-trinh/?ngay=2025-06-30`);
		await stands(page);
		await page.fill('header input[name=q]', 'luat luu tru 2024');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/tim-kiem/?*ngay=2025-06-30*');
		await resultsStand(page);
		const hit = page.locator('[data-search-result]', { has: page.locator('a[href*="/van-ban/33-2024-qh15/"]') }).first();
		expect(await hit.textContent()).toContain('Chưa có hiệu lực');
		await page.selectOption('.filters select >> nth=1', 'con');
		await resultsStand(page);
		expect(page.url()).toContain('ngay=2025-06-30');
		expect(page.url()).toContain('hieu-luc=con');
		await page.locator('[data-search-result] h3 a').first().click();
		await page.waitForURL('**ngay=2025-06-30**');
		await page.close();
	});

	it('answers an address whose day cannot be read, and stays at today', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/01-2011-qh13/?ngay=hom-qua`);
		await page.waitForSelector('.day-wrong');
		expect(await page.textContent('.day-wrong')).toContain('Không đọc được “hom-qua”');
		expect(await page.textContent('.doc-head [data-validity]')).toBe('Hết hiệu lực');
		await page.close();
	});
});

describe('without a day', () => {
	const site = useSite('chromium');
	it('nothing of it is fetched, and without script the link leads to a page that says why', async () => {
		const page = await site.browser.newPage();
		const asked: string[] = [];
		page.on('request', (r) => asked.push(new URL(r.url()).pathname));
		await page.goto(`${site.url}/van-ban/33-2024-qh15/`, { waitUntil: 'networkidle' });
		expect(asked.filter((p) => /hieu-luc\.json|\/(?:mode|panel)\.|\/day\.[^/]*css/.test(p))).toEqual([]);
		await page.close();
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const still = await context.newPage();
		await still.goto(`${site.url}/van-ban/33-2024-qh15/?ngay=2025-06-30`);
		await still.click('footer [data-at-day]');
		expect(await still.isVisible('#tai-ngay noscript p, #tai-ngay p >> text=cần JavaScript')).toBe(true);
		await context.close();
	});
});
