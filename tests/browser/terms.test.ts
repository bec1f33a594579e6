import { describe, expect, it } from 'vitest';
import { axe, useSite } from './support.ts';

const PAGE = '/quy-trinh/lap-ho-so-nop-luu/';

describe.each(['chromium', 'chromium-109'] as const)('a glossary term in a page, in %s', (name) => {
	const site = useSite(name);

	it('opens its meaning by click and by key, and shuts it again', async () => {
		const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		await page.waitForSelector('a.term[aria-expanded]');
		const term = page.locator('article a.term').first();
		await term.tap();
		expect(await term.getAttribute('aria-expanded')).toBe('true');
		const note = page.locator(`#${await term.getAttribute('aria-controls')}`);
		const meaning = (await page.textContent(`#tu-${await term.getAttribute('data-term')}`)) ?? '';
		expect(meaning.length).toBeGreaterThan(10);
		expect(await note.textContent()).toContain(meaning);
		expect(await note.locator('a').last().getAttribute('href')).toContain('/thuat-ngu/#');
		expect(await axe(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await term.focus();
		await page.keyboard.press('Escape');
		expect(await note.count()).toBe(0);
		await page.keyboard.press('Space');
		expect(await note.isVisible()).toBe(true);
		await context.close();
	});

	it('leads to the glossary without script, with the meanings on the page and on paper', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.used-terms dd')).toBe(true);
		await page.emulateMedia({ media: 'screen' });
		const slug = await page.getAttribute('article a.term', 'data-term');
		await page.click('article a.term');
		expect(page.url()).toBe(`${site.url}/thuat-ngu/#${slug}`);
		await context.close();
	});
});
