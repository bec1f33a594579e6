import { describe, expect, it } from 'vitest';
import { axe, useSite, watch } from './support.ts';

const SHEET = '/so-do/bo-tri-van-ban-dang/';
const PAGES = [
	'/so-do/',
	SHEET,
	'/so-do/bo-tri-van-ban-nha-nuoc/',
	'/so-do/hai-the-thuc-canh-nhau/',
	'/so-do/dau-dong-o-dau/',
	'/so-do/cay-van-ban/',
	'/so-do/vong-doi-tai-lieu/',
];

describe.each(['chromium', 'chromium-109'] as const)('a sheet with boxes, in %s', (name) => {
	const site = useSite(name);

	it('lights up a box and its row together, by pointer and by keyboard, from either side', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		const seen = watch(page, site.url);
		await page.goto(site.url + SHEET);
		const box = page.locator('svg [data-box="o-8"]');
		const row = page.locator('[data-row="o-8"]');
		await page.waitForSelector('svg [data-box][role=button]');
		await box.click();
		expect(await box.getAttribute('aria-pressed')).toBe('true');
		expect(await row.getAttribute('class')).toContain('on');
		expect(await page.locator('.sheet-part.on').count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await page.locator('.on').count()).toBe(0);
		await page.locator('svg [data-box="o-2"]').focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('[data-row="o-2"]').getAttribute('class')).toContain('on');
		const button = page.locator('[data-row="o-9"] button');
		await button.focus();
		await page.keyboard.press('Space');
		expect(await page.locator('svg [data-box="o-9"]').getAttribute('aria-pressed')).toBe('true');
		expect(await page.locator('svg [data-box="o-2"]').getAttribute('aria-pressed')).toBe('false');
		expect(await axe(page)).toEqual([]);
		expect(seen.faults).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		expect((await page.innerText('[data-row="o-9"] th')).trim()).toBe('9a, 9b');
		await page.close();
	});

	it('says the sizes under the drawing on a phone', async () => {
		const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
		const page = await context.newPage();
		await page.goto(site.url + SHEET);
		await page.waitForSelector('svg [data-box][role=button]');
		await page.locator('svg [data-box="o-1"]').tap();
		expect(await page.textContent('[data-says]')).toContain('Cỡ 15');
		expect(await page.isVisible('[data-says]')).toBe(true);
		expect(await axe(page)).toEqual([]);
		await context.close();
	});
});

describe('pictures', () => {
	const site = useSite('chromium');

	it.each(PAGES)('are clean for axe in the light and in the dark, and fit a phone: %s', async (path) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
			const page = await context.newPage();
			const seen = watch(page, site.url);
			await page.goto(site.url + path);
			expect(await axe(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
			expect(seen).toEqual({ foreign: [], faults: [] });
			await context.close();
		}
	});

	it('keep all text in its box as the browser sets it, also without the web face', async () => {
		for (const face of [true, false]) {
			const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
			if (!face) await page.route('**/*.woff2', (r) => r.abort());
			for (const path of [
				'/quy-trinh/ban-giao-khi-thay-nguoi/',
				'/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/',
				'/quy-trinh/lap-ho-so-nop-luu/',
				'/so-do/vong-doi-tai-lieu/',
				SHEET,
			]) {
				await page.goto(site.url + path);
				const over = await page.evaluate(() => {
					for (const d of document.querySelectorAll('details')) d.open = true;
					return [...document.querySelectorAll('svg [data-box]')].flatMap((group) => {
						const box = group.querySelector('rect')?.getBoundingClientRect();
						if (box === undefined || box.width === 0) return [];
						return [...group.querySelectorAll('text:not([text-anchor=end])')].flatMap((t) => {
							const r = t.getBoundingClientRect();
							const number = t.classList.contains('flow-number');
							return number || (r.right <= box.right + 1 && r.left >= box.left - 1 && r.bottom <= box.bottom + 3 && r.top >= box.top - 3)
								? []
								: [t.textContent];
						});
					});
				});
				expect({ path, face, over }).toEqual({ path, face, over: [] });
			}
			await page.close();
		}
	});

	it('print, with the flow opened, without script too', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await page.goto(`${site.url}${SHEET}`);
		expect(await page.getAttribute('svg.pic', 'role')).toBe('img');
		expect(await page.isVisible('[data-row="o-8"] dd')).toBe(true);
		await page.goto(`${site.url}/so-do/cay-van-ban/`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.pic-wide')).toBe(true);
		await context.close();
		const other = await site.browser.newPage({ viewport: { width: 680, height: 960 } });
		await other.goto(`${site.url}/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/`);
		await other.emulateMedia({ media: 'print' });
		await other.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const height = await other.evaluate(() => document.querySelector('.flow svg.pic-wide')?.getBoundingClientRect().height ?? 0);
		expect(height).toBeGreaterThan(200);
		// 257 mm stand between the margins of an A4 page.
		expect((height / 96) * 25.4).toBeLessThan(257);
		await other.close();
	});
});
