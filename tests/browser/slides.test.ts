import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { BrowserName } from '../../scripts/browsers.ts';
import { axe, useSite, watch } from './support.ts';

const PATH = '/tap-huan/hop-co-noi-dung-mat/trinh-chieu/';
/** Lessons that the site carries as slides. */
const lessons = readdirSync('dist/tap-huan').filter((name) => existsSync(`dist/tap-huan/${name}/trinh-chieu/index.html`));
const now = (page: Page) => page.getAttribute('.frame.now', 'id');
const shows = (page: Page, id: string) => page.waitForSelector(`.frame.now#${id}`, { timeout: 8000, state: 'attached' });
const press = async (page: Page, ...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};

describe.each(['chromium', 'chromium-109'] satisfies BrowserName[])('slides in %s', (name) => {
	const site = useSite(name);

	it('turn by key, number and deep link, and keep their place over a reload', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(`${site.url}${PATH}#slide-7`);
		await shows(page, 'slide-7');
		await press(page, 'ArrowRight', 'PageDown', 'Space');
		expect(await now(page)).toBe('slide-10');
		await press(page, 'PageUp', 'ArrowLeft');
		expect(await now(page)).toBe('slide-8');
		await press(page, '1', '2', 'Enter');
		expect(await now(page)).toBe('slide-12');
		expect(await page.textContent('[data-said]')).toMatch(/^Trang 12 trên \d+: \S/);
		await page.reload();
		await shows(page, 'slide-12');
		await press(page, 'Home');
		expect(await now(page)).toBe('slide-1');
		await press(page, 'End', 'ArrowRight');
		expect(await now(page)).toBe(`slide-${await page.locator('.frame').count()}`);
		await press(page, 'Escape');
		expect(await page.locator('.frame.now').count()).toBe(0);
		expect(await page.isVisible('h1')).toBe(true);
		expect(seen.faults).toEqual([]);
		expect(seen.foreign).toEqual([]);
		await page.close();
	});

	it('go dark, show notes, time, help and all at once', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}${PATH}#slide-5`);
		await shows(page, 'slide-5');
		await press(page, 'b');
		expect(await page.isVisible('[data-black]')).toBe(true);
		await press(page, 'ArrowRight');
		expect(await page.isVisible('[data-black]')).toBe(false);
		expect(await now(page)).toBe('slide-5');
		expect(await page.isVisible('#slide-5 .notes-in')).toBe(false);
		await press(page, 'n');
		expect(await page.isVisible('#slide-5 .notes-in')).toBe(true);
		await press(page, 'n', 't');
		expect(await page.textContent('[data-elapsed]')).toMatch(/^0:\d\d \/ 40 phút$/);
		expect(await page.textContent('[data-part]')).toContain('phút 8');
		await press(page, '?');
		expect(await page.isVisible('[data-help]')).toBe(true);
		await press(page, 'ArrowRight', 'Escape');
		expect(await now(page)).toBe('slide-5');
		await press(page, 'o');
		expect(await page.locator('.pick').count()).toBe(await page.locator('.frame').count());
		await press(page, 'ArrowRight', 'Enter');
		await shows(page, 'slide-6');
		expect(await page.locator('.pick').count()).toBe(0);
		await page.close();
	});

	it('are led from the window of the teacher', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}${PATH}#slide-3`);
		await shows(page, 'slide-3');
		const [teacher] = await Promise.all([page.waitForEvent('popup'), press(page, 's')]);
		await shows(teacher, 'slide-3');
		await teacher.waitForFunction(() => document.querySelector('[data-link]')?.textContent?.startsWith('Đã nối') === true);
		expect(await teacher.isVisible('#slide-4 .slide')).toBe(true);
		await teacher.bringToFront();
		await press(teacher, 'ArrowRight');
		await shows(page, 'slide-4');
		await shows(teacher, 'slide-4');
		await press(teacher, '9', 'Enter');
		await shows(page, 'slide-9');
		await press(teacher, 'b');
		await page.waitForSelector('[data-black]', { state: 'visible' });
		await page.reload();
		await shows(page, 'slide-9');
		await teacher.waitForTimeout(1500);
		await press(teacher, 'ArrowLeft');
		await shows(page, 'slide-8');
		expect(await teacher.isVisible('#slide-8 .notes-in')).toBe(true);
		expect(await axe(teacher)).toEqual([]);
		await teacher.close();
		await page.close();
	});
});

describe('slides', () => {
	const site = useSite('chromium');

	it('fit a wide and an old projector without scrolling', async () => {
		const over: string[] = [];
		for (const [width, height] of [
			[1280, 720],
			[1024, 768],
		] as const) {
			const page = await site.browser.newPage({ viewport: { width, height } });
			for (const lesson of lessons) {
				await page.goto(`${site.url}/tap-huan/${lesson}/trinh-chieu/#slide-1`);
				await shows(page, 'slide-1');
				over.push(
					...(await page.$$eval(
						'.frame',
						(frames, where) =>
							frames.flatMap((frame) => {
								for (const other of frames) other.classList.toggle('now', other === frame);
								const slide = frame.querySelector('.slide')!;
								const by = Math.max(slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth);
								return by > 1 ? [`${where} ${frame.id} +${by}`] : [];
							}),
						`${width} ${lesson}`,
					)),
				);
			}
			await page.close();
		}
		expect(over).toEqual([]);
	});

	it('print one a sheet, or three a sheet with lines', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + PATH);
		await page.waitForSelector('[data-do=start]');
		const total = await page.locator('.frame').count();
		const pages = async () => ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length;
		expect(await pages()).toBe(total);
		await page.goto(`${site.url}${PATH}?in=phieu`);
		await page.waitForSelector('html[data-paper=handout]');
		expect(await pages()).toBe(Math.ceil(total / 3));
		await page.close();
	});

	it('are a page to read without script, and clean in every view', async () => {
		const still = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		const plain = await still.newPage();
		await plain.goto(site.url + PATH);
		expect(await plain.isVisible('#slide-7 h2')).toBe(true);
		expect(await plain.isVisible('[data-do=start]')).toBe(false);
		await still.close();
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(site.url + PATH);
		await page.click('[data-do=help]');
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await page.goto(`${site.url}${PATH}?a#slide-5`);
		await shows(page, 'slide-5');
		expect(await axe(page)).toEqual([]);
		await press(page, 'o');
		expect(await axe(page)).toEqual([]);
		await page.close();
	});
});
