import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { axe, watch } from './support.ts';

let out: string;
let folder: string;
beforeAll(() => {
	out = mkdtempSync(join(tmpdir(), 'so-tay-tap-huan-'));
	execFileSync(process.execPath, ['scripts/build-portable.ts', '--built', '--out', out]);
	folder = join(
		out,
		readdirSync(out).find((name) => !name.includes('.zip'))!,
	);
}, 240_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each<BrowserName>(['chromium', 'chromium-109'])('half a day of training from a stick in %s', (name) => {
	let browser: Browser;
	beforeAll(async () => void (browser = await startBrowser(name)));
	afterAll(() => browser.close());
	const address = (file: string) => pathToFileURL(join(folder, file)).href;
	const open = async (file: string) => {
		const page = await browser.newPage();
		const seen = watch(page, 'file://');
		await page.goto(address(file));
		return { page, seen };
	};
	const click = (page: Page, text: string) => page.getByRole('button', { name: text }).click();

	it('teaches with slides led from a second window', async () => {
		const { page, seen } = await open('MO-SO-TAY.html');
		await page.getByRole('link', { name: 'Tập huấn' }).first().click();
		await page.getByRole('link', { name: 'Giữ tài liệu mật', exact: true }).first().click();
		await page.getByRole('link', { name: 'Trình chiếu', exact: true }).click();
		await click(page, 'Bắt đầu trình chiếu');
		const [teacher] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
		await teacher.waitForFunction(() => document.querySelector('[data-link]')?.textContent?.startsWith('Đã nối') === true);
		await teacher.keyboard.press('PageDown');
		await page.waitForSelector('.frame.now#slide-2');
		await page.keyboard.press('o');
		expect(await page.locator('.pick').first().textContent()).toBe('1');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('asks questions, shows the provision behind one, and leads on from old addresses', async () => {
		const { page, seen } = await open('so-tay/tap-huan/cau-hoi/ho-so/index.html');
		await page.getByRole('link', { name: 'Luyện tập trên máy' }).click();
		await page.waitForFunction(() => document.querySelector('select')?.value === 'ho-so');
		await click(page, 'Bắt đầu luyện tập');
		// The first one never asked.
		await page.waitForSelector('[data-question="H-001"]');
		await page.locator('.choices input').first().check();
		await click(page, 'Trả lời');
		await page.locator('.verdict a').first().click();
		await page.waitForURL('**/van-ban/*/index.html**');
		await page.goto(address('so-tay/tap-huan/cau-hoi/index.html'));
		await page.waitForSelector('summary:has-text("1 câu đã làm")');
		await page.evaluate(() => (location.hash = '#h-003'));
		await page.waitForURL('**/cau-hoi/ho-so/index.html#h-003');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});

	it('draws an exam, takes it on screen, and marks the class', async () => {
		const { page, seen } = await open('so-tay/tap-huan/de-thi/index.html');
		await page.getByLabel('Hạt giống').fill('USB1');
		await page.getByLabel('Hạt giống').press('Tab');
		await click(page, 'Ra đề');
		await page.waitForSelector('.exam-paper');
		const saved = page.waitForEvent('download');
		await click(page, 'Tải đề (.docx)');
		expect((await saved).suggestedFilename()).toBe('de-usb1.docx');
		await page.getByRole('link', { name: 'Thi trên máy' }).click();
		await click(page, 'Bắt đầu làm bài');
		await page.waitForSelector('.clock');
		// The tab is closed and the address opened again.
		const exam = page.url();
		await page.goto('about:blank');
		await page.goto(exam);
		await page.waitForSelector('.clock');
		await click(page, 'Nộp bài');
		await click(page, 'Nộp thật');
		const result = page.waitForEvent('download');
		await click(page, 'Lưu tệp kết quả');
		const file = await (await result).path();
		await page.goto(`${address('so-tay/tap-huan/cham-bai/index.html')}#${exam.split('#/thi/')[1]}`);
		await page.waitForSelector('.marks');
		await page.setInputFiles('#nap-ket-qua', file);
		await page.waitForSelector('text=Đã thêm 1 bài từ tệp.');
		const book = page.waitForEvent('download');
		await click(page, 'Tải kết quả (.xlsx)');
		expect((await book).suggestedFilename()).toBe('ket-qua-lop-usb1.xlsx');
		expect(seen).toEqual({ foreign: [], faults: [] });
		// axe itself asks for style sheets, which a page from a folder cannot.
		expect(await axe(page)).toEqual([]);
		await page.close();
	});

	it('says so when a file of questions was not copied', async () => {
		const { page } = await open('so-tay/tap-huan/cau-hoi/index.html');
		await page.evaluate(() => {
			// As on a stick from which one file is missing.
			const load = window.fetch;
			window.fetch = (input) => load(`${String(input)}-thieu`);
		});
		await page.waitForSelector('form');
		await click(page, 'Bắt đầu luyện tập');
		await page.waitForSelector('text=thiếu tệp trong thư mục sổ tay');
		await page.close();
	});
});
