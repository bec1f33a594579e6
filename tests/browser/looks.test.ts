/** What a reader sees at a glance and no other test looks at: rows that wrap, tables squeezed or cut, sheets that lie the wrong way, lines too long to follow. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { useSite } from './support.ts';

const SLIDES = '/tap-huan/giu-tai-lieu-mat/trinh-chieu/';
const REGISTER = '/bieu-mau/so-dang-ky-bmnn-den/';

/** Sizes of the sheets a page prints, in points, as [width, height]. */
async function sheets(page: Page): Promise<number[][]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [Math.round(Number(m[1])), Math.round(Number(m[2]))]);
}

describe('a page at a glance', () => {
	const site = useSite('chromium');

	it('keeps the search box in the row of its header down to the width of a telephone', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/quy-trinh/`);
		for (const width of [740, 768, 800, 1024, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const [rooms, box] = await Promise.all(['nav.main', 'header.top form'].map((s) => page.locator(s).boundingBox()));
			expect(box!.y, `${width} px`).toBeLessThan(rooms!.y + rooms!.height / 2);
		}
		await page.close();
	});

	it.each(['/bieu-mau/bien-ban-hoi-nghi/', '/cong-cu/lich-nam/', '/nguon/'])('neither cuts nor squeezes the table of %s on a telephone', async (path) => {
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(site.url + path, { waitUntil: 'networkidle' });
		const table = page.locator('main .scroll:has(> table.stacked)').first();
		expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
		const narrow = await table.evaluate((box) =>
			[...box.querySelectorAll<HTMLElement>('tbody :is(th, td)')].filter((c) => c.innerText.trim().length > 30 && c.clientWidth < 200).map((c) => c.innerText),
		);
		expect(narrow).toEqual([]);
		await page.close();
	});

	it('has lines an eye can follow', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		for (const path of ['/van-ban/', '/bieu-mau/', '/tap-huan/', '/moi/', '/van-ban/30-2020-nd-cp/', '/tu-kiem-tra/dang-uy-xa/']) {
			await page.goto(site.url + path, { waitUntil: 'networkidle' });
			await page.waitForSelector('html:not([data-lazy])', { state: 'attached' });
			const long = await page.$$eval('main :is(.lead, .list > li > p:not(.line), .facts dd, .item > p, .prov-text p)', (texts) =>
				texts.flatMap((t) => {
					const lines = Math.round(t.clientHeight / parseFloat(getComputedStyle(t).lineHeight));
					const letters = (t.textContent ?? '').replace(/\s+/g, ' ').length / lines;
					return lines > 2 && letters > 95 ? [`${Math.round(letters)} ${(t.textContent ?? '').slice(0, 40)}`] : [];
				}),
			);
			expect(long, path).toEqual([]);
		}
		await page.close();
	});

	it('folds a margin that very many pages cite, and opens it by key', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/#dieu-2`, { waitUntil: 'networkidle' });
		const margin = page.locator('#dieu-2 > .gut');
		const height = async () => (await margin.boundingBox())!.height;
		const folded = await height();
		expect(folded).toBeLessThan(450);
		const summary = margin.locator('summary');
		const said = Number(/và (\d+) mục, trang nữa/.exec((await summary.textContent()) ?? '')?.[1]);
		expect(await margin.locator('details a').count()).toBe(said);
		await summary.focus();
		await page.keyboard.press('Enter');
		expect(await height()).toBeGreaterThan(folded + 100);
		await page.close();
	});

	it('leaves no sheet of an exam without a question', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tap-huan/de-thi/`);
		await page.fill('[data-choice=seed]', 'Y3TQRP');
		await page.getByRole('button', { name: 'Ra đề' }).click();
		const end = page.locator('.exam-paper p', { hasText: /^HẾT$/ });
		await end.first().waitFor();
		const before = await end.evaluateAll((ends) =>
			ends.map((e) => {
				const [last, foot] = [e.previousElementSibling!, e.nextElementSibling!];
				return [last, e].every((p) => getComputedStyle(p).breakAfter === 'avoid') && /^Hạt giống/.test(foot.textContent ?? '');
			}),
		);
		expect(before).toEqual([true, true]);
		await page.close();
	});
});

describe.each(['chromium', 'chromium-109'] satisfies BrowserName[])('sheets of paper in %s', (name) => {
	const site = useSite(name);

	it('lie for slides', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + SLIDES);
		await page.waitForSelector('[data-do=start]');
		const sizes = await sheets(page);
		expect(sizes.length).toBeGreaterThan(10);
		expect(sizes.filter(([width, height]) => width! < height!)).toEqual([]);
		await page.evaluate(() => (window.print = () => {}));
		await page.click('[data-print-as=handout]');
		const handout = await sheets(page);
		expect(handout.length).toBeLessThan(sizes.length / 2);
		expect(handout.filter(([width, height]) => width! > height!)).toEqual([]);
		await page.close();
	});

	it('lie for the wide register of a form', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + REGISTER, { waitUntil: 'networkidle' });
		expect(await page.locator('.specimen.landscape').count()).toBeGreaterThan(0);
		expect((await sheets(page)).some(([width, height]) => width! > height!)).toBe(true);
		await page.close();
	});
});

// Where sizes go by name the page lies from its first figures on.
describe('a roll-up in a browser of one size', () => {
	const site = useSite('chromium-109');

	it('lies', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
		await page.locator('#tong-hop input').first().waitFor({ state: 'attached' });
		expect((await sheets(page)).filter(([width, height]) => width! < height!)).toEqual([]);
		await page.close();
	});
});
