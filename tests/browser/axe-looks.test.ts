import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/browsers.ts';
import { newLooks, type Looks } from './axe-looks.ts';
import { axe } from './support.ts';

/** A page as many others: paragraphs, links with room around them, a box that something may be put over. */
const html = (fault = '', more = '') => `<!doctype html><html lang="vi"><head><title>Trang</title><style>
	body { background: #fff; color: #222; font: 16px sans-serif }
	ul { list-style: none; padding: 0 }
	li { margin: 16px 0 }
	li a { display: inline-block; height: 16px; line-height: 16px; overflow: hidden }
	h2 { font-size: 24px; color: #767676; background: #f2f2f2 }
	.box { position: relative; height: 60px; background: #555 }
	.box span { position: absolute; top: 100px; left: 0; background: none }
	button { width: 24px; height: 24px; padding: 0; border: 0; margin: 24px }
	${fault}
</style></head><body><main><h1>Trang</h1>${'<section><h2>Phần của trang</h2><p>Chữ trên trang giấy</p></section>'.repeat(12)}
<ul>${Array.from({ length: 12 }, (_, n) => `<li><a href="#${n}">Trang số ${n}</a></li>`).join('')}</ul>
<p><button>A</button><button>B</button></p><div class="box"><span>Chữ đặt lên</span></div><p>Sau hộp</p><p>Cuối trang</p>${more}</main></body></html>`;

const FAULTS: [string, string, string][] = [
	['the colour of one paragraph, by its place', 'section:nth-of-type(7) p { color: #bbb }', 'color-contrast'],
	['the ground of one part', 'section:nth-of-type(5) { background: #444 }', 'color-contrast'],
	['letters that are no longer large', 'section:nth-of-type(9) h2 { font-size: 14px }', 'color-contrast'],
	['a part that fades', 'section:nth-of-type(11) { opacity: 0.4 }', 'color-contrast'],
	['words that are put on another ground', '.box span { top: 10px }', 'color-contrast'],
	['one link too close to the next', 'li:nth-child(6) { margin: -16px 0 }', 'target-size'],
	['a button under the next one', 'button:last-child { margin-left: -44px }', 'target-size'],
	['one button too small, beside the next', 'button { margin: 0 } button:first-child { width: 12px; height: 12px }', 'target-size'],
];

describe('axe on a page among many of its kind', () => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await startBrowser('chromium');
		page = await browser.newPage();
	});
	afterAll(() => browser.close());
	/** What is found on a page after one without faults was judged. */
	async function afterACleanOne(fault: string, more?: string): Promise<string[]> {
		const judged: Looks = new Set();
		await page.setContent(html());
		expect(await axe(page, { kind: 'a', judged })).toEqual([]);
		await page.setContent(html(fault, more));
		return axe(page, { kind: 'a', judged });
	}

	it.each(FAULTS)('finds %s, as axe does that is asked everything', async (_, fault, rule) => {
		const found = await afterACleanOne(fault);
		expect(found.map((f) => f.split(':')[0])).toContain(rule);
		expect(await page.locator('[data-axe-contrast], [data-axe-size]').count()).toBe(0);
		expect((await axe(page)).map((f) => f.split(':')[0])).toEqual(found.map((f) => f.split(':')[0]));
	});

	it('finds what other rules see wherever it stands', async () => {
		expect((await afterACleanOne('', '<img src="data:,">')).join()).toMatch(/^image-alt: /);
	});

	it('asks of a look once, again on another kind of page, and of everything where something lies over what stood for it', async () => {
		const judged: Looks = new Set();
		await page.setContent(html());
		const looks = await newLooks(page, 'a', judged);
		expect(looks.length).toBeGreaterThan(4);
		expect(looks.length).toBeLessThan(12);
		await axe(page, { kind: 'a', judged });
		expect(await newLooks(page, 'a', judged)).toEqual([]);
		expect(await newLooks(page, 'b', judged)).toEqual(looks);
		const over = '.box { position: absolute; top: 0; left: 0; width: 100%; height: 260px } section:nth-of-type(n) p { color: #bbb }';
		expect((await afterACleanOne(over)).join()).toContain('color-contrast');
	});
});
