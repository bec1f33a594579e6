import { describe, expect, it } from 'vitest';
import { allPages, axe, useSite, watch } from './support.ts';

const site = useSite('chromium');

/** The kinds of page; each is walked again in the dark and on a phone. */
const KINDS = [
	'/',
	'/van-ban/',
	'/van-ban/30-2020-nd-cp/',
	'/van-ban/05-hd-vptw-2026/',
	'/quy-trinh/',
	'/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/',
	'/bieu-mau/so-dang-ky-van-ban-di/',
	'/thuat-ngu/',
	'/tim-kiem/?q=ghi+bien+ban',
	'/tu-kiem-tra/',
	'/tu-kiem-tra/chung/',
	'/tu-kiem-tra/phieu/',
	'/tap-huan/',
	'/moi/',
	'/nguon/',
	'/huong-dan/',
	'/gioi-thieu/',
];

describe('every page', () => {
	it('asks no other origin, logs no error, and is clean by axe', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const seen = watch(context, site.url);
		const page = await context.newPage();
		const found: string[] = [];
		for (const path of allPages()) {
			await page.goto(site.url + path, { waitUntil: 'load' });
			if (path === '/tim-kiem/') await page.waitForSelector('[data-search-status="done"]');
			if (path === '/tu-kiem-tra/phieu/') await page.waitForSelector('h1');
			for (const violation of await axe(page)) found.push(`${path} ${violation}`);
		}
		expect(found).toEqual([]);
		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
		await context.close();
	}, 600_000);

	it.each([
		['in the dark', { colorScheme: 'dark' as const, viewport: { width: 1280, height: 900 } }],
		['on a phone', { viewport: { width: 360, height: 740 } }],
	])('of each kind is clean by axe and fits %s', async (_, options) => {
		const context = await site.browser.newContext(options);
		const page = await context.newPage();
		const found: string[] = [];
		for (const path of KINDS) {
			await page.goto(site.url + path);
			if (path.startsWith('/tim-kiem/')) await page.waitForSelector('[data-search-status="done"]');
			const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (over > 0) found.push(`${path} ${over} px too wide`);
			for (const violation of await axe(page)) found.push(`${path} ${violation}`);
		}
		expect(found).toEqual([]);
		await context.close();
	});
});

describe('a regulation page', () => {
	it('filters its table of contents without tone marks', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`, { waitUntil: 'networkidle' });
		await page.fill('.toc input', 'nop luu');
		const shown = await page.$$eval('.toc li', (rows) => rows.filter((r) => !(r as HTMLElement).hidden).map((r) => r.textContent));
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.every((t) => /nộp lưu/i.test(t ?? ''))).toBe(true);
		await page.fill('.toc input', 'zzzz');
		expect(await page.textContent('.toc [role=status]')).toContain('Không có mục nào');
		await page.close();
	});

	it('copies a citation in the form an office writes it', async () => {
		const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/#dieu-31`, { waitUntil: 'networkidle' });
		await page.click('#dieu-31-khoan-3-diem-a .mark');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('điểm a khoản 3 Điều 31 Nghị định số 30/2020/NĐ-CP');
		expect(page.url()).toContain('#dieu-31-khoan-3-diem-a');
		await page.click('#dieu-30 > .gut button[data-copy]');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Điều 30 Nghị định số 30/2020/NĐ-CP');
		await context.close();
	});

	it('works validity out for the day of reading', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.clock.setFixedTime(new Date('2020-01-15T03:00:00Z'));
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		await page.waitForSelector('[data-validity]:has-text("Chưa có hiệu lực")');
		expect(await page.textContent('[data-validity-reason]')).toBe('Có hiệu lực từ 05/3/2020.');
		await context.close();
	});

	it('shows who cites a provision and leads there', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		await page.click('#dieu-28 > .gut a[href*="/tu-kiem-tra/chung/#e-01"]');
		expect(await page.textContent('#e-01 h3')).toContain('Danh mục hồ sơ');
		await page.close();
	});

	it('prints on A4 without the furniture of the screen', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/16-hd-vptw-2023/`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('header.top')).toBe(false);
		expect(await page.isVisible('.toc')).toBe(false);
		expect(await page.isVisible('h1')).toBe(true);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
		await page.close();
	});

	it('is whole without script', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		expect(await page.isVisible('#dieu-31-khoan-3-diem-dd')).toBe(true);
		await page.click('.toc summary');
		expect(await page.isVisible('.toc li a')).toBe(true);
		expect(await page.isVisible('button[data-copy]')).toBe(false);
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		expect(await page.textContent('h1')).toBe('Điền phiếu tự kiểm tra');
		await context.close();
	});
});
