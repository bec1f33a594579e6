import { describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { axe, useSite, watch } from './support.ts';

const KEY = 'so-tay-vtlt.dau.moi-nhan-viec';
const PATH = '/moi-nhan-viec/';

/** The page, once its script has said where one stands. */
async function open(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForSelector('[data-progress]:visible');
	return page;
}
const progress = (page: Page) => page.textContent('[data-progress]');

describe.each(['chromium', 'chromium-109'] as const)('the path of a newcomer in %s', (name) => {
	const site = useSite(name);

	it('remembers ticks, in the other tab too, by keyboard', async () => {
		const context = await site.browser.newContext();
		const seen = watch(context, site.url);
		const one = await open(context, site.url + PATH);
		const two = await open(context, site.url + PATH);
		expect(await progress(one)).toBe('Chưa đánh dấu bước nào trong 36 bước.');
		await one.focus('#o-nv-01');
		await one.keyboard.press('Space');
		expect(await progress(one)).toBe('Đã xong 1 trong 36 bước: ngày đầu 1/8, tuần đầu 0/11, tháng đầu 0/9, quý đầu 0/8.');
		await two.waitForSelector('#o-nv-01:checked');
		await two.check('#o-nv-02');
		await one.waitForSelector('#o-nv-02:checked');
		await one.reload();
		await one.waitForSelector('#o-nv-02:checked');
		expect(await one.textContent('[data-next]')).toBe('Xem ai giữ dấu, dấu đang ở đâu');
		expect(await one.textContent('[data-day="nv-01"]')).toMatch(/^xong \d{2}\/\d{1,2}\/\d{4}$/);
		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
		await context.close();
	});

	it('erases, and brings back even after the page was closed', async () => {
		const context = await site.browser.newContext();
		const page = await open(context, site.url + PATH);
		await page.check('#o-nv-01');
		await page.check('#o-nv-09');
		await page.click('[data-erase]');
		expect(await page.isChecked('#o-nv-01')).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-undo'))).toBe(true);
		await page.close();
		const later = await open(context, site.url + PATH);
		await later.check('#o-nv-03');
		expect(await later.textContent('[data-undo]')).toBe('Lấy lại 2 dấu vừa xoá');
		await later.click('[data-undo]');
		for (const id of ['nv-01', 'nv-03', 'nv-09']) expect(await later.isChecked(`#o-${id}`), id).toBe(true);
		await context.close();
	});

	it('sets aside what it cannot read, and keeps ticks of other editions', async () => {
		const context = await site.browser.newContext();
		const page = await open(context, site.url + PATH);
		await page.evaluate((key) => localStorage.setItem(key, '{"v":9,"xong":["nv-01"]}'), KEY);
		await page.reload();
		await page.check('#o-nv-02');
		expect(await page.evaluate((key) => localStorage.getItem(`${key}.cu`), KEY)).toBe('{"v":9,"xong":["nv-01"]}');
		await page.evaluate((key) => localStorage.setItem(key, '{"v":1,"done":{"nv-99":"2026-01-01"}}'), KEY);
		await page.reload();
		await page.check('#o-nv-02');
		expect(Object.keys(JSON.parse((await page.evaluate((key) => localStorage.getItem(key), KEY))!).done).sort()).toEqual(['nv-02', 'nv-99']);
		await context.close();
	});

	it('says so where the browser keeps nothing, and goes on', async () => {
		const context = await site.browser.newContext();
		await context.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		const page = await open(context, site.url + PATH);
		expect(await page.isVisible('[data-memory]')).toBe(false);
		await page.check('#o-nv-01');
		await page.check('#o-nv-02');
		expect(await page.isVisible('[data-memory]')).toBe(true);
		expect(await progress(page)).toContain('Đã xong 2 trong 36 bước');
		await context.close();
	});

	it('shows the side one works on', async () => {
		const context = await site.browser.newContext();
		const page = await open(context, site.url + PATH);
		const notes = () => page.$$eval('#nv-05 .side-note', (all) => all.filter((n) => !(n as HTMLElement).hidden).map((n) => n.textContent ?? ''));
		expect(await notes()).toEqual([expect.stringContaining('Cơ quan đảng')]);
		await page.check('input[value=state]');
		expect(await notes()).toEqual([expect.stringContaining('Cơ quan nhà nước')]);
		await page.reload();
		await page.waitForSelector('input[value=state]:checked');
		await context.close();
	});
});

describe('the path and the roles', () => {
	const site = useSite('chromium');

	it('are clean by axe and fit a phone, in the dark as well', async () => {
		for (const options of [
			{ viewport: { width: 1280, height: 900 } },
			{ viewport: { width: 360, height: 740 } },
			{ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
		]) {
			const context = await site.browser.newContext(options);
			for (const path of [PATH, '/vai-tro/', '/vai-tro/van-thu/', '/']) {
				const page = await context.newPage();
				await page.goto(site.url + path, { waitUntil: 'networkidle' });
				expect({ path, found: await axe(page) }).toEqual({ path, found: [] });
				expect({ path, over: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) }).toEqual({
					path,
					over: 0,
				});
				await page.close();
			}
			await context.close();
		}
	});

	it('are whole without script, and say that ticks are not kept', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(site.url + PATH);
		expect(await page.isVisible('noscript p')).toBe(true);
		expect(await page.isVisible('[data-erase]')).toBe(false);
		expect(await page.$$eval('.side-note', (all) => all.filter((n) => !(n as HTMLElement).hidden).length)).toBeGreaterThan(10);
		await page.goto(`${site.url}/vai-tro/van-thu/`);
		expect(await page.isVisible('office-filter')).toBe(false);
		expect(await page.isVisible('#vt-01')).toBe(true);
		await context.close();
	});

	it('show a role for one kind of office, and remember which', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.goto(`${site.url}/vai-tro/nguoi-dung-dau/`);
		await page.waitForSelector('office-filter:not([hidden])');
		await page.selectOption('#co-quan', 'party-cell');
		expect(await page.isVisible('#dd-09')).toBe(false);
		expect(await page.isVisible('#dd-22')).toBe(true);
		expect(await page.textContent('office-filter [role=status]')).toMatch(/^Chi bộ: \d+ việc; ẩn \d+ việc của loại cơ quan khác\.$/);
		expect(await page.isVisible('h2#month')).toBe(false);
		await page.selectOption('#co-quan', 'commune-party-committee');
		expect(await page.textContent('#dd-12 .binds')).toContain('Cách làm nên theo');
		expect(await page.$$eval('#dd-09 .binds strong', (all) => all.filter((s) => (s as HTMLElement).offsetParent !== null).map((s) => s.textContent))).toEqual([
			'Vận dụng',
		]);
		await page.goto(`${site.url}/vai-tro/van-thu/`);
		await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#co-quan')?.value === 'commune-party-committee');
		await context.close();
	});

	it('print a role on two sheets, the path with boxes', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		const sheets = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)!.length;
		for (const role of ['nguoi-dung-dau', 'van-thu', 'nguoi-bao-ve-bmnn']) {
			await page.goto(`${site.url}/vai-tro/${role}/`);
			await page.waitForSelector('office-filter:not([hidden])');
			await page.selectOption('#co-quan', 'commune-party-committee');
			expect({ role, sheets: await sheets() }).toEqual({ role, sheets: 2 });
		}
		await page.goto(site.url + PATH);
		expect(await page.isVisible('.print-only .facts')).toBe(false);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('#o-nv-01')).toBe(true);
		expect(await page.isVisible('[data-erase]')).toBe(false);
		expect(await page.isVisible('.print-only .facts')).toBe(true);
		await context.close();
	});

	it('are seen at once by a newcomer on the first page', async () => {
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(`${site.url}/`);
		const box = (await page.locator('main a[href="/moi-nhan-viec/"]').boundingBox())!;
		expect(box.y + box.height).toBeLessThan(740);
		await page.click('main a[href="/moi-nhan-viec/"]');
		expect(await page.textContent('h1')).toBe('Mới nhận việc văn thư, lưu trữ');
		await page.close();
	});
});
