import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { useSite, watch } from './support.ts';

const PAGE = '/van-ban/30-2020-nd-cp/';
const said = (page: Page) => page.textContent('.find-bar [role=status]');
/** The words that are marked, as they stand in the page. */
const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('tim-thay') ?? [])].map((r) => r.toString().normalize('NFC').toLowerCase()));
const counted = (page: Page) => page.waitForFunction(() => /^\d+\/\d+ chỗ$/.test(document.querySelector('.find-bar [role=status]')?.textContent ?? ''));

async function find(page: Page, words: string): Promise<void> {
	await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
	await page.locator('.find-bar input').fill(words);
	await counted(page);
}

describe.each<BrowserName>(['chromium', 'chromium-109'])('finding inside a regulation, in %s', (name) => {
	const site = useSite(name);

	it('is worked by keyboard alone, from the button and back to it', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await page.getByRole('button', { name: 'Tìm trong văn bản này' }).focus();
		await page.keyboard.press('Enter');
		await page.locator('.find-bar input').waitFor();
		expect(await page.evaluate(() => document.activeElement?.matches('.find-bar input'))).toBe(true);
		await page.keyboard.type('luu tru');
		await counted(page);
		const total = Number((await said(page))!.split(/[/ ]/)[1]);
		expect(total).toBeGreaterThan(3);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Chỗ sau');
		await page.keyboard.press('Space');
		expect(await said(page)).toBe(`2/${total} chỗ`);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		expect(await said(page)).toBe(`1/${total} chỗ`);
		await page.keyboard.press('Enter');
		expect(await said(page)).toBe(`${total}/${total} chỗ`);
		// Escape works from any part of the bar.
		await page.keyboard.press('Escape');
		expect(await page.locator('.find-bar').isVisible()).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tìm trong văn bản này');
		expect(await marked(page)).toEqual([]);
		// And again: the same bar, empty.
		await page.keyboard.press('Enter');
		expect(await page.locator('.find-bar').count()).toBe(1);
		expect(await page.inputValue('.find-bar input')).toBe('');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('opens what is folded away around a place it goes to, and only that', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await page.evaluate(() => {
			for (const id of ['dieu-13', 'dieu-33']) {
				const text = document.querySelector(`#${id} .prov-text`)!;
				const details = document.createElement('details');
				const summary = document.createElement('summary');
				summary.textContent = 'Xem';
				text.replaceWith(details);
				details.append(summary, text);
			}
		});
		await find(page, 'mực xanh');
		const state = () =>
			page.$$eval('#dieu-13 details:has(> .prov-text), #dieu-33 details:has(> .prov-text)', (list) => list.map((d) => (d as HTMLDetailsElement).open));
		expect(await marked(page)).toContain('mực xanh');
		for (let n = 0; n < 5 && !(await state())[0]; n++) await page.keyboard.press('Enter');
		expect(await state()).toEqual([true, false]);
		expect(
			await page.evaluate(() => {
				const place = ([...CSS.highlights.get('tim-dang-xem')!][0] as Range).getBoundingClientRect();
				return place.height > 0 && place.top > 0 && place.bottom < innerHeight;
			}),
		).toBe(true);
		await page.close();
	});

	it('prints the text alone, and marks it again afterwards', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await find(page, 'con dấu');
		await page.keyboard.press('Enter');
		const before = { said: await said(page), marks: (await marked(page)).length };
		expect(before.said).toMatch(/^2\//);
		await page.evaluate(() =>
			addEventListener('beforeprint', () => {
				Object.assign(window, { onPaper: CSS.highlights.has('tim-thay') || CSS.highlights.has('tim-dang-xem') });
			}),
		);
		await page.pdf({ format: 'A4' });
		expect(await page.evaluate(() => (window as unknown as { onPaper?: boolean }).onPaper)).toBe(false);
		await page.waitForFunction(() => CSS.highlights.has('tim-dang-xem'));
		expect({ said: await said(page), marks: (await marked(page)).length }).toEqual(before);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.find-bar').isVisible()).toBe(false);
		await page.close();
	});

	it('prints the text alone where marks are elements, too', async () => {
		const page = await site.browser.newPage();
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await find(page, 'con dấu');
		const marks = await page.locator('mark.found').count();
		await page.evaluate(() => addEventListener('beforeprint', () => void Object.assign(window, { onPaper: document.querySelectorAll('mark.found').length })));
		await page.pdf({ format: 'A4' });
		expect(await page.evaluate(() => (window as unknown as { onPaper?: number }).onPaper)).toBe(0);
		await page.waitForFunction((n) => document.querySelectorAll('mark.found').length === n, marks);
		await page.close();
	});

	it('marks the right words when the page is read on another day', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}/van-ban/33-2024-qh15/?ngay=2025-06-30`, { waitUntil: 'networkidle' });
		await page.waitForSelector('html[data-day="2025-06-30"]');
		await find(page, 'lưu trữ hiện hành');
		expect(new Set(await marked(page))).toEqual(new Set(['lưu trữ hiện hành']));
		const there = await said(page);
		// From a day to today: the page is another one, and counts the same words.
		await page.click('a[data-today]');
		await page.waitForURL((url) => url.search === '');
		await page.waitForLoadState('networkidle');
		await find(page, 'lưu trữ hiện hành');
		expect(await said(page)).toBe(there);
		expect(new Set(await marked(page))).toEqual(new Set(['lưu trữ hiện hành']));
		// What the day adds to the page moves no mark off its word.
		await page.goto(`${site.url}/van-ban/33-2024-qh15/?ngay=2020-01-01#dieu-17`, { waitUntil: 'networkidle' });
		await find(page, 'nghi dinh');
		expect(new Set(await marked(page))).toEqual(new Set(['nghị định']));
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});
});
