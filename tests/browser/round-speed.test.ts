import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtSheet } from '../fixtures/built-sheet.ts';
import { resultFile } from '../fixtures/result-files.ts';
import { useSite } from './support.ts';

const sheet = builtSheet();

async function openFull(page: Page, url: string): Promise<string> {
	await page.goto(`${url}/tu-kiem-tra/phieu/`);
	const buffer = Buffer.from(resultFile(sheet, 1, { submitted: '' }));
	await page.setInputFiles('#mo-tep', { name: 'dot.json', mimeType: 'application/json', buffer });
	await page.click('.rounds .list a.btn:has-text("Làm tiếp")');
	await page.waitForSelector('[data-item]');
	return new URL(page.url()).hash;
}

describe.each(['chromium', 'chromium-109'] as const)('an answer in %s', (name) => {
	const site = useSite(name);

	it('is ticked in the first frame, before what follows from it', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		await page.click('text=Bắt đầu điền phiếu');
		await page.waitForSelector('[data-item="A.01"]');
		await page.evaluate(() => {
			const card = document.querySelector('[data-item="A.01"]')!;
			const state = () => [
				card.querySelector('.ans .on input')?.getAttribute('value') ?? '',
				card.getAttribute('data-code'),
				card.querySelector('.consequence') !== null,
			];
			card.addEventListener('click', () => requestAnimationFrame(() => Object.assign(window, { first: state() })), { capture: true, once: true });
		});
		await page.click('[data-item="A.01"] input[value=CHUA]', { force: true });
		await page.waitForSelector('[data-item="A.01"][data-code=CHUA] .consequence');
		expect(await page.evaluate(() => (window as unknown as { first: unknown }).first)).toEqual(['CHUA', 'CDG', false]);
		// Figures follow too; a second click takes the answer back.
		await page.waitForSelector('[data-figure=progress]:has-text("1/")');
		await page.click('[data-item="A.01"] input[value=CHUA]', { force: true });
		await page.waitForSelector('[data-item="A.01"][data-code=CDG]');
		expect(await page.locator('[data-item="A.01"] .ans .on').count()).toBe(0);
		await page.close();
	});

	it('moves none of its neighbours when it is ticked', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		await page.click('text=Bắt đầu điền phiếu');
		await page.waitForSelector('[data-item="A.01"]');
		const places = () =>
			page.$$eval('[data-item="A.01"] .ans label', (labels) =>
				labels.map((l) => [l.getBoundingClientRect().left, l.getBoundingClientRect().width].map(Math.round)),
			);
		const before = await places();
		await page.click('[data-item="A.01"] input[value=DAT]', { force: true });
		await page.waitForSelector('[data-item="A.01"][data-code=DAT]');
		expect(await places()).toEqual(before);
		await page.close();
	});
});

describe('a full sheet', () => {
	const site = useSite('chromium');

	it('is printed on few pages, as result and as filled form', async () => {
		const page = await site.browser.newPage();
		const hash = await openFull(page, site.url);
		for (const [path, wait] of [
			['ket-qua', '[data-result]'],
			['in', '[data-filled]'],
		] as const) {
			await page.evaluate((h) => (location.hash = h), `${hash}/${path}`);
			await page.waitForSelector(wait);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			const pages = pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
			expect(pages, path).toBeGreaterThan(2);
			expect(pages, path).toBeLessThanOrEqual(8);
		}
		await page.close();
	});
});

describe('files that are rolled up', () => {
	const site = useSite('chromium');

	it('are read in batches; one that is too large is set aside, its neighbours are not', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
		const file = (n: number, text = resultFile(sheet, n)) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
		const files = Array.from({ length: 70 }, (_, n) =>
			file(n, n === 40 ? ' '.repeat(5_000_001) : n === 41 ? `\uFEFF${resultFile(sheet, n)}` : n === 69 ? '' : undefined),
		);
		await page.setInputFiles('#nap-tep', files);
		await page.waitForSelector('[data-overview]');
		expect(await page.textContent('[data-message]')).toContain('68 tệp đọc được; 2 tệp hỏng, để riêng.');
		expect(await page.textContent('[data-aside]')).toMatch(/40\.json: Tệp quá lớn[\s\S]*69\.json: Không đọc được/);
		await page.close();
	});
});
