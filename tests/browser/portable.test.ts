import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { watch } from './support.ts';

let folder: string;
beforeAll(() => {
	const out = mkdtempSync(join(tmpdir(), 'so-tay-mang-theo-'));
	execFileSync(process.execPath, ['scripts/build-portable.ts', '--built', '--out', out]);
	folder = join(
		out,
		readdirSync(out).find((name) => !name.includes('.zip'))!,
	);
}, 240_000);

describe.each<BrowserName>(['chromium', 'chromium-109'])('the portable edition in %s', (name) => {
	let browser: Browser;
	beforeAll(async () => void (browser = await startBrowser(name)));
	afterAll(() => browser.close());
	const address = (file: string) => pathToFileURL(join(folder, file)).href;

	it('searches from its first page, with excerpts, and comes back', async () => {
		const page = await browser.newPage();
		const seen = watch(page, 'file://');
		await page.goto(address('MO-SO-TAY.html'));
		await page.locator('.ask input').fill('ghi bien ban');
		await page.locator('.ask input').press('Enter');
		await page.waitForSelector('[data-search-texts]');
		expect(await page.locator('[data-search-result] mark').count()).toBeGreaterThan(3);
		await page.locator('[data-search-result] h3 a').first().click();
		await page.waitForURL('**/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/index.html');
		await page.goBack();
		await page.waitForSelector('[data-followed]');
		await page.selectOption('select >> nth=0', 'form');
		await page.waitForURL('**loai=form**');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('offers names as one types, styled, and opens them', async () => {
		const page = await browser.newPage();
		const seen = watch(page, 'file://');
		await page.goto(address('so-tay/van-ban/index.html'));
		await page.locator('header input').focus();
		await page.locator('header [role=combobox]').waitFor();
		await page.keyboard.type('dieu 31 nd 30');
		const option = page.locator('[role=option]').first();
		await option.waitFor();
		await page.waitForFunction(() => getComputedStyle(document.querySelector('.suggest')!).position === 'absolute');
		await option.click();
		await page.waitForURL('**/van-ban/30-2020-nd-cp/index.html#dieu-31');
		await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
		await page.locator('.find-bar input').fill('ho so');
		await page.waitForFunction(() => /^1\/\d+ chỗ$/.test(document.querySelector('.find-bar [role=status]')?.textContent ?? ''));
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});
});
