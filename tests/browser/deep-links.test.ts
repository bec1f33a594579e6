import { describe, expect, it } from 'vitest';
import { startBrowser } from '../../scripts/browsers.ts';
import { useSite, withoutWorker } from './support.ts';

const site = useSite('chromium');

const LINKS = [
	'/van-ban/30-2020-nd-cp/#dieu-31-khoan-3-diem-a',
	'/tu-kiem-tra/dang-uy-xa/#e-01',
	'/thuat-ngu/#van-ban-di',
	'/cong-cu/thoi-han/#gia-han-bao-ve',
];

/** Parts of long pages are laid out late and buttons come to life late; an address must still lead to its place, and stay there. */
describe('an address inside a long page', () => {
	it.each(['chromium', 'chromium-109'] as const)('leads to its place in %s', async (name) => {
		const browser = name === 'chromium' ? site.browser : withoutWorker(await startBrowser(name));
		for (const viewport of [
			{ width: 1280, height: 900 },
			{ width: 360, height: 740 },
		]) {
			const page = await browser.newPage({ viewport });
			for (const link of LINKS) {
				await page.goto(site.url + link, { waitUntil: 'networkidle' });
				const found = await page.evaluate(() => {
					const box = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
					return box === undefined ? 'missing' : box.top >= -1 && box.top < innerHeight / 2 && box.height > 0 ? 'there' : `at ${box.top}`;
				});
				expect({ link, width: viewport.width, found }).toEqual({ link, width: viewport.width, found: 'there' });
			}
			await page.close();
		}
		if (name !== 'chromium') await browser.close();
	});

	it('is printed whole', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/dang-uy-xa/`);
		await page.emulateMedia({ media: 'print' });
		const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
		expect(pages).toBeGreaterThan(15);
		await page.close();
	});
});
