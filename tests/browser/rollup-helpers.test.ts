import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dropPaths } from '../../scripts/drop.ts';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { loadLibrary } from '../../src/markdown/library.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import { resultFile } from '../fixtures/result-files.ts';
import { useSite } from './support.ts';

const sheet = bookOf(rollupData(loadLibrary('src/content'))).get('chung')!;
/** On the disk, where a folder of an office is: handed over in words, each visit would send megabytes to the browser. */
const folder = mkdtempSync(join(tmpdir(), 'so-tay-tong-hop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function put(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

/** More than the page reads alone, with what goes wrong in between: cut, too large, twice the same, changed after saving, a zip. */
const FILES = [
	...Array.from({ length: 180 }, (_, n) => put(`${n}.json`, resultFile(sheet, n))),
	put('cat.json', resultFile(sheet, 200).slice(0, 900)),
	put('to.json', ' '.repeat(5_000_001)),
	put('lai-7.json', resultFile(sheet, 7)),
	put('sua.json', resultFile(sheet, 201).replace('"DAT"', '"CHUA"')),
	put('cum.zip', zipSync(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`xa/${n}.json`, strToU8(resultFile(sheet, 300 + n))])))),
	...Array.from({ length: 20 }, (_, n) => put(`sau-${n}.json`, resultFile(sheet, 400 + n))),
];

/** What the page says of all files, and how many helpers it started. */
async function rolledUp(
	context: BrowserContext,
	url: string,
	prepare: (page: Page) => Promise<unknown>,
	wait: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ said: string; helpers: number }> {
	const page = await context.newPage();
	let helpers = 0;
	page.on('worker', () => helpers++);
	await prepare(page);
	await page.goto(`${url}/tu-kiem-tra/tong-hop/`);
	await page.setInputFiles('#nap-tep', FILES);
	await wait(page);
	await page.waitForSelector('[data-overview]');
	await page.waitForSelector('[data-message] .notice');
	const parts = await Promise.all(['[data-message]', '[data-overview]', '[data-offices]', '[data-aside]'].map((part) => page.textContent(part)));
	await page.close();
	return { said: parts.join('\n'), helpers };
}

describe.each(['chromium', 'chromium-109'] as const)('a large folder in %s', (name) => {
	const site = useSite(name);

	it('is read beside the page, and comes to the same where no helper starts or one breaks down', async () => {
		const context = await site.browser.newContext({ serviceWorkers: 'block' });
		const beside = await rolledUp(context, site.url, () => Promise.resolve());
		expect(beside.helpers).toBe(2);
		expect(beside.said).toContain('291 tệp đọc được; 2 tệp hỏng, để riêng; 1 tệp trùng y hệt, bỏ qua.');
		expect(beside.said).toMatch(/to\.json: Tệp quá lớn/);
		const alone = await rolledUp(context, site.url, (page) => page.addInitScript('delete window.Worker'));
		expect(alone).toEqual({ said: beside.said, helpers: 0 });
		const broken = await rolledUp(context, site.url, (page) =>
			page.route(/\/helper-[^/]*\.js$/, (route) => route.fulfill({ body: 'throw new Error("hỏng")', contentType: 'text/javascript' })),
		);
		expect(broken.said).toBe(beside.said);
		await context.close();
	});

	it('is read when the folder itself is dropped', async () => {
		const page = await site.browser.newPage({ serviceWorkers: 'block' });
		let helpers = 0;
		page.on('worker', () => helpers++);
		await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
		await dropPaths(page, '[data-drop]', [folder]);
		await page.waitForSelector('[data-overview]');
		expect(await page.textContent('[data-message]')).toContain('291 tệp đọc được; 2 tệp hỏng, để riêng; 1 tệp trùng y hệt, bỏ qua.');
		expect(await page.textContent('[data-aside]')).toMatch(/to\.json: Tệp quá lớn/);
		expect(helpers).toBe(2);
		await page.close();
	});

	it('is read in the end where helpers hang without a word', async () => {
		const context = await site.browser.newContext({ serviceWorkers: 'block' });
		const beside = await rolledUp(context, site.url, () => Promise.resolve());
		const hanging = await rolledUp(
			context,
			site.url,
			async (page) => {
				await page.clock.install();
				await page.route(/\/helper-[^/]*\.js$/, (route) => route.fulfill({ body: 'onmessage = () => {};', contentType: 'text/javascript' }));
			},
			async (page) => {
				await page.waitForSelector('progress');
				expect(await page.locator('[data-overview]').count()).toBe(0);
				// Orders go out one after the other: time passes until nothing is left to wait for.
				for (let n = 0; n < 20 && (await page.locator('progress').count()) > 0; n++) {
					await page.clock.fastForward(11_000);
					await page.waitForTimeout(100);
				}
			},
		);
		expect(hanging).toEqual(beside);
		await context.close();
	});
});
