import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { useSite } from './support.ts';

const PAGE = '/van-ban/30-2020-nd-cp/';
const FAR = 'dieu-31-khoan-3-diem-a';
const lazy = (page: Page) => page.evaluate(() => 'lazy' in document.documentElement.dataset);
const laidOut = (page: Page) => page.waitForFunction(() => !('lazy' in document.documentElement.dataset) && document.querySelector('.later') === null);
const topOf = (page: Page, id: string) => page.evaluate((x) => document.getElementById(x)!.getBoundingClientRect().top, id);

/** Waits two seconds of a reader's life, in which whatever still moves would move. */
async function stays(page: Page, id: string, from = -2): Promise<void> {
	const there = await topOf(page, id);
	expect(there).toBeGreaterThan(from);
	expect(there).toBeLessThan(60);
	await page.waitForTimeout(1500);
	expect(Math.abs((await topOf(page, id)) - there)).toBeLessThan(3);
}

describe.each<BrowserName>(['chromium', 'chromium-109'])('a long page whose later parts are laid out later, in %s', (name) => {
	const site = useSite(name);
	/** The page while its later parts wait: the module that lays them out does not come. */
	async function waiting(width = 412): Promise<Page> {
		const page = await site.browser.newPage({ viewport: { width, height: 800 } });
		await page.route('**/later.*.js', (route) => route.abort());
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		expect(await lazy(page)).toBe(true);
		return page;
	}

	it('has every part at its height soon, and is then as long as a page laid out at once', async () => {
		const page = await site.browser.newPage({ viewport: { width: 412, height: 800 } });
		// The face of the handbook comes in time for one visit and not for another: without it both are alike.
		await page.route('**/*.woff2', (route) => route.abort());
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await laidOut(page);
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		const whole = await height();
		await page.goto('about:blank');
		await page.goto(`${site.url + PAGE}#dieu-1`);
		expect(await lazy(page)).toBe(false);
		expect(Math.abs((await height()) - whole)).toBeLessThan(3);
		await page.close();
	});

	it('has about its length while they wait', async () => {
		for (const width of [412, 1280]) {
			const page = await waiting(width);
			const [guessed, real] = await page.evaluate(() => {
				const before = document.documentElement.scrollHeight;
				delete document.documentElement.dataset['lazy'];
				return [before, document.documentElement.scrollHeight] as const;
			});
			expect(guessed).not.toBe(real);
			expect(guessed / real).toBeGreaterThan(0.6);
			expect(guessed / real).toBeLessThan(1.6);
			await page.close();
		}
	});

	it('leads an address of a place there at once', async () => {
		const page = await site.browser.newPage({ viewport: { width: 412, height: 800 } });
		await page.goto(`${site.url + PAGE}#${FAR}`);
		expect(await lazy(page)).toBe(false);
		await stays(page, FAR);
		await page.close();
	});

	it.each([412, 1280])('leads a link to its place, parts waiting or not, at %i px', async (width) => {
		for (const page of [await waiting(width), await site.browser.newPage({ viewport: { width, height: 800 } })]) {
			if (page.url() === 'about:blank') await page.goto(site.url + PAGE);
			await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.toc a[href="#dieu-31"]')!.click());
			await stays(page, 'dieu-31');
			await page.close();
		}
	});

	it('comes back to where the reader was', async () => {
		const page = await site.browser.newPage({ viewport: { width: 412, height: 800 } });
		await page.goto(site.url + PAGE, { waitUntil: 'networkidle' });
		await laidOut(page);
		await page.evaluate(() => document.getElementById('dieu-28')!.scrollIntoView());
		await page.waitForTimeout(300);
		await page.goto(`${site.url}/gioi-thieu/`, { waitUntil: 'networkidle' });
		// Within half a line: the second time the page may have another face.
		await page.goBack({ waitUntil: 'networkidle' });
		await stays(page, 'dieu-28', -15);
		await page.reload({ waitUntil: 'networkidle' });
		await stays(page, 'dieu-28', -15);
		await page.close();
	});

	it('keeps the text under the eyes of a reader who scrolls while parts come', async () => {
		const page = await site.browser.newPage({ viewport: { width: 412, height: 800 } });
		let come = () => {};
		const asked = new Promise<void>((done) => (come = done));
		await page.route('**/later.*.js', async (route) => {
			await asked;
			await route.continue();
		});
		await page.goto(site.url + PAGE);
		await page.mouse.move(200, 400);
		await page.mouse.wheel(0, 15_000);
		await page.waitForFunction(() => scrollY > 10_000);
		await page.waitForTimeout(500);
		const seen = await page.evaluate(() => {
			const at = document.elementFromPoint(200, 300)!.closest('[id]')!;
			return { id: at.id, top: at.getBoundingClientRect().top };
		});
		come();
		await laidOut(page);
		expect(Math.abs((await topOf(page, seen.id)) - seen.top)).toBeLessThan(5);
		await page.close();
	});

	it('focuses, prints and finds what waits', async () => {
		const page = await waiting();
		const inView = (id: string) =>
			page.evaluate((x) => {
				const { top, bottom, height } = document.getElementById(x)!.getBoundingClientRect();
				return height > 0 && bottom > 0 && top < innerHeight;
			}, id);
		await page.evaluate((x) => document.getElementById(x)!.querySelector('a')!.focus(), FAR);
		await page.waitForTimeout(300);
		expect(await inView(FAR)).toBe(true);
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(() => getComputedStyle(document.querySelector('.later')!).contentVisibility)).toBe('visible');
		await page.emulateMedia({ media: 'screen' });
		expect(await page.evaluate(() => getComputedStyle(document.querySelector('.later')!).contentVisibility)).toBe('auto');
		// The page's own search lays everything out before it looks for its place.
		await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
		await page.locator('.find-bar input').fill('nộp lưu');
		await page.waitForFunction(() => /^\d+\/\d+ chỗ$/.test(document.querySelector('.find-bar [role=status]')?.textContent ?? ''));
		expect(await lazy(page)).toBe(false);
		const place = () => page.evaluate(() => ([...CSS.highlights.get('tim-dang-xem')!][0] as Range).getBoundingClientRect().top);
		const first = await place();
		await page.waitForTimeout(500);
		expect(Math.abs((await place()) - first)).toBeLessThan(3);
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(800);
		await page.close();
	});
});
