import { describe, expect, it } from 'vitest';
import { answerAll, axe, resultsStand, useSite, watch } from './support.ts';

const site = useSite('chromium-109');

const MAIN = [
	'/',
	'/van-ban/',
	'/van-ban/30-2020-nd-cp/',
	'/van-ban/05-hd-vptw-2026/',
	'/quy-trinh/',
	'/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/',
	'/bieu-mau/',
	'/bieu-mau/bien-ban-hoi-nghi/',
	'/thuat-ngu/',
	'/so-sanh/',
	'/tu-kiem-tra/',
	'/tu-kiem-tra/chung/',
	'/tu-kiem-tra/phieu/',
	'/tap-huan/',
	'/tap-huan/ghi-bien-ban-hoi-nghi/',
	'/moi/',
	'/nguon/',
	'/huong-dan/',
	'/gioi-thieu/',
];

describe('Chromium 109, the last on Windows 7', () => {
	it('is what runs here', () => {
		expect(site.browser.version()).toMatch(/^109\./);
	});

	it('shows the main pages without errors, foreign requests or axe violations', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		const seen = watch(page, site.url);
		const found: string[] = [];
		for (const path of MAIN) {
			await page.goto(site.url + path);
			if (path === '/tu-kiem-tra/phieu/') await page.waitForSelector('h1');
			for (const violation of await axe(page)) found.push(`${path} ${violation}`);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (over > 0) found.push(`${path} ${over} px too wide`);
		}
		expect(found).toEqual([]);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});

	it('searches', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/`);
		await page.fill('input[name=q]', 'dieu 31 nd 30');
		await page.keyboard.press('Enter');
		await resultsStand(page);
		expect(await page.locator('[data-search-result] h3 a').first().getAttribute('href')).toBe('/van-ban/30-2020-nd-cp/#dieu-31');
		await page.goto(`${site.url}/tim-kiem/?q=ghi+bien+ban`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] h3 a').first().getAttribute('href')).toBe('/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/');
		await page.close();
	});

	it('carries a whole self-inspection, saved and resumed', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const seen = watch(context, site.url);
		const page = await context.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
		await page.click('text=Bắt đầu điền phiếu');
		await page.waitForSelector('[data-item]');
		const answered = await answerAll(page, (id) => (id === 'I.01' ? 'CHUA' : 'DAT'));
		await page.waitForTimeout(600);
		await page.reload();
		await page.waitForSelector('[data-item]');
		await page.waitForSelector(`[data-figure=progress]:has-text("${answered}/${answered}")`);
		await page.click('.dock >> text=Xem kết quả');
		expect(await page.textContent('[data-result]')).toMatch(/tương ứng Tốt\. Xếp Yếu do 1 mục đỏ \(I\.01\)\./);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});
});
