import { describe, expect, it } from 'vitest';
import { resultsStand, useSite, watch } from './support.ts';

const site = useSite('chromium');

async function hits(query: string): Promise<{ links: string[]; titles: string[]; text: string }> {
	const page = await site.browser.newPage();
	const seen = watch(page, site.url);
	await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
	await resultsStand(page);
	const links = await page.$$eval('[data-search-result] h3 a', (as) => as.map((a) => (a as HTMLAnchorElement).getAttribute('href') ?? ''));
	const titles = await page.$$eval('[data-search-result] h3 a', (as) => as.map((a) => a.textContent ?? ''));
	const text = (await page.textContent('#tim-kiem')) ?? '';
	expect(seen.faults).toEqual([]);
	await page.close();
	return { links, titles, text };
}

describe('search', () => {
	it('takes a new user from "ghi bien ban" to the procedure and its legal basis in two actions', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
		await page.keyboard.press('/');
		await page.keyboard.type('ghi bien ban');
		await page.keyboard.press('Enter');
		await resultsStand(page);
		await page.keyboard.press('ArrowDown').catch(() => undefined);
		await page.locator('[data-search-result] h3 a').first().click();
		await page.waitForURL('**/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/');
		expect(await page.getAttribute('.steps a[href*="05-hd-vptw-2026/#phan-2-muc-1-7-1-4-diem-e"]', 'href')).toBeTruthy();
		await page.close();
	});

	it.each([
		['điều 31 nđ 30', '/van-ban/30-2020-nd-cp/#dieu-31'],
		['khoản 3 Điều 31 NĐ 30/2020/NĐ-CP', '/van-ban/30-2020-nd-cp/#dieu-31-khoan-3'],
		['16-HD/VPTW', '/van-ban/16-hd-vptw-2023/'],
		['luật lưu trữ', '/van-ban/33-2024-qh15/'],
	])('answers the citation %s with the provision itself', async (query, href) => {
		expect((await hits(query)).links[0]).toBe(href);
	});

	it.each([
		['tham quyen', 'Thẩm quyền'.normalize('NFD')],
		['uy ban', 'ủy ban'],
		['hủy tài liệu', 'huỷ tài liệu'],
	])('finds the same for %s and %s where marks do not tell them apart', async (a, b) => {
		const [first, second] = [await hits(a), await hits(b)];
		expect(first.links.length).toBeGreaterThan(0);
		expect(second.links.length).toBeGreaterThan(0);
	});

	it.each(['dieu', 'đường', 'con dau', 'dia phuong', '"lập hồ sơ"', 'nd-cp'])('finds something for %s', async (query) => {
		expect((await hits(query)).links.length).toBeGreaterThan(0);
	});

	it.each(['x'.repeat(3000), '<b>văn</b> <script>alert(1)</script>', '😀😀', '(((.*[a-z]+', '%%%', "' OR 1=1"])('stands up to %s', async (query) => {
		const { text } = await hits(query);
		expect(text).not.toContain('Không mở được phần tìm kiếm');
	});

	it('says plainly when there is nothing, and where to go', async () => {
		const { links, text } = await hits('zzzqqqxxx');
		expect(links).toEqual([]);
		expect(text).toContain('Không thấy gì cho “zzzqqqxxx”');
	});

	it('keeps query and filters in the address and gives them back on return', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=con+dau`);
		await resultsStand(page);
		await page.selectOption('.filters select >> nth=0', 'procedure');
		await page.waitForURL('**loai=procedure**');
		await resultsStand(page);
		const kinds = await page.$$eval('[data-search-result] .meta span:first-child', (s) => s.map((x) => x.textContent));
		expect(kinds.length).toBeGreaterThan(0);
		expect(kinds.every((k) => k === 'Quy trình')).toBe(true);
		await page.locator('[data-search-result] h3 a').first().click();
		await page.waitForURL('**/quy-trinh/**');
		await page.goBack();
		await resultsStand(page);
		expect(await page.inputValue('.filters select >> nth=0')).toBe('procedure');
		expect(await page.inputValue('input[name=q]')).toBe('con dau');
		await page.goBack();
		await resultsStand(page);
		expect(await page.inputValue('.filters select >> nth=0')).toBe('');
		await page.close();
	});

	it('shows only rules out of force when asked, and none in force', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=bi+mat+nha+nuoc&hieu-luc=het`);
		await resultsStand(page);
		const tags = await page.$$eval('[data-search-result] .tag', (t) => t.map((x) => x.textContent));
		expect(tags.length).toBeGreaterThan(0);
		expect(tags.every((t) => t === 'Hết hiệu lực' || t === 'Chưa có hiệu lực')).toBe(true);
		await page.close();
	});

	it('marks the words found and moves with the arrows', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tim-kiem/?q=nop+luu+ho+so`);
		await resultsStand(page);
		expect(await page.locator('[data-search-result] mark').count()).toBeGreaterThan(0);
		await page.focus('input[name=q]');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await page.evaluate(() => [...document.querySelectorAll('[data-search-result] h3 a')].indexOf(document.activeElement!))).toBe(1);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
		await page.close();
	});
});
