import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { folderEntries, sha256, zip } from '../../scripts/files.ts';
import { listText, releasedSite } from '../../scripts/release/web-files.ts';
import { serve } from '../../scripts/serve.mjs';
import type { ReleaseFile, ReleaseList } from '../../src/domain/release-list.ts';
import { axe } from './support.ts';

// A release of made-up artefacts around the built site, put on a server as the sheet for the administrator says.
const made = (kind: ReleaseFile['kind'], name: string, words: string): [ReleaseFile, Uint8Array] => {
	const content = zip([['a.txt', new TextEncoder().encode(words)]]);
	return [{ kind, name, bytes: content.length, sha256: sha256(content) }, content];
};
const [portable, portableZip] = made('portable', 'so-tay-van-thu-luu-tru-2026-11-22.zip', 'bản mang theo');
const [web, webZip] = made('web', 'so-tay-web-2026-11-22.zip', 'bản web');
const site = () => [...folderEntries('dist/phat-hanh', 'phat-hanh'), ...folderEntries('dist/ngoai-tuyen', 'ngoai-tuyen')];
const list = (files: ReleaseFile[]): ReleaseList => ({ v: 1, edition: '2026-11-22', review: '2027-05-22', commit: 'a'.repeat(40), files });

describe.each<BrowserName>(['chromium', 'chromium-109'])('the download page of a released site in %s', (name) => {
	const root = mkdtempSync(join(tmpdir(), 'so-tay-may-chu-'));
	const beside = join(root, 'phat-hanh');
	let browser: Browser;
	let served: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		for (const part of ['tai-nguyen', 'fonts']) cpSync(join('dist', part), join(root, part), { recursive: true });
		for (const [file, content] of releasedSite(site(), list([portable]))) {
			mkdirSync(dirname(join(root, file)), { recursive: true });
			writeFileSync(join(root, file), content);
		}
		cpSync('dist/404.html', join(root, '404.html'));
		served = await serve(root, 0);
		browser = await startBrowser(name);
	});
	afterAll(async () => {
		await browser.close();
		await served.close();
		rmSync(root, { recursive: true, force: true });
	});
	const open = async () => {
		const page = await browser.newPage({ serviceWorkers: 'block', acceptDownloads: true });
		await page.goto(`${served.url}/ngoai-tuyen/tai-ve/`);
		await page.locator('release-files li').first().waitFor();
		return page;
	};

	it('names what was released with its sums, and says what is not at hand, as long as only the site is put up', async () => {
		const page = await open();
		const item = page.locator('release-files li');
		await item.locator('text=Chưa đặt ở đây').waitFor();
		expect(await item.count()).toBe(1);
		expect(await item.textContent()).toContain(portable.sha256);
		expect(await item.locator('a').count()).toBe(0);
		expect(await page.textContent('[data-release-state]')).toMatch(/Bản ngày 22\/11\/2026/);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});

	it('hands out every artefact once the folder of the release lies beside it; what comes is what the sum says', async () => {
		writeFileSync(join(beside, 'phat-hanh.json'), listText(list([web, portable])));
		writeFileSync(join(beside, portable.name), portableZip);
		writeFileSync(join(beside, web.name), webZip);
		const page = await open();
		const links = page.locator('release-files li a');
		await expect.poll(() => links.count()).toBe(2);
		for (const [i, file] of [web, portable].entries()) {
			const [download] = await Promise.all([page.waitForEvent('download'), links.nth(i).click()]);
			const content = readFileSync((await download.path())!);
			expect(download.suggestedFilename()).toBe(file.name);
			expect(sha256(content)).toBe(file.sha256);
			await page.setInputFiles('#kiem-tep', { name: file.name, mimeType: 'application/zip', buffer: content });
			await page.locator('[data-check-result] .notice.ok', { hasText: file.name }).waitFor();
		}
		await page.setInputFiles('#kiem-tep', { name: web.name, mimeType: 'application/zip', buffer: Buffer.from('khác') });
		await page.locator('[data-check-result] .notice.bad', { hasText: 'KHÔNG KHỚP' }).waitFor();
		await page.close();
	});

	it('says so when a list of sums cannot be read or holds none, beside what it still can check', async () => {
		const page = await open();
		const zip = { name: portable.name, mimeType: 'application/zip', buffer: Buffer.from(portableZip) };
		await page.setInputFiles('#kiem-tep', [{ name: 'SHA256SUMS', mimeType: 'text/plain', buffer: Buffer.from('<html>Không có quyền</html>') }, zip]);
		await page.locator('[data-check-result] .notice.ok', { hasText: portable.name }).waitFor();
		expect(await page.locator('[data-check-result] .notice.bad').textContent()).toMatch(/^SHA256SUMS không có mã nào đọc được/);
		// Alone: it says what is wrong, and asks for no other file.
		await page.setInputFiles('#kiem-tep', { name: 'SHA256SUMS', mimeType: 'text/plain', buffer: Buffer.from('') });
		await page.locator('[data-check-result] .notice.bad', { hasText: 'SHA256SUMS' }).waitFor();
		expect(await page.locator('[data-check-result] > *').count()).toBe(1);
		// A file on a stick that was pulled out.
		await page.evaluate(() => {
			File.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
		});
		await page.setInputFiles('#kiem-tep', [{ name: 'SHA256SUMS', mimeType: 'text/plain', buffer: Buffer.from('x') }, zip]);
		await page.locator('[data-check-result] .notice.bad', { hasText: 'không mở được' }).waitFor();
		await page.locator('[data-check-result] .notice.ok', { hasText: portable.name }).waitFor();
		await page.close();
	});

	it('stands still when the list comes, on a phone and on a desk', async () => {
		// As a release is: a site beside its other three artefacts, none of them at hand.
		const three = [portable, { ...portable, kind: 'book-a4', name: 'so-tay-a4.pdf' }, { ...portable, kind: 'book-a5', name: 'so-tay-a5.pdf' }] as ReleaseFile[];
		const html = releasedSite(site(), list(three)).find(([name]) => name === 'ngoai-tuyen/tai-ve/index.html')![1];
		for (const width of [360, 1280]) {
			const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width, height: 900 } });
			await page.route('**/tai-ve/', (route) => route.fulfill({ body: Buffer.from(html), contentType: 'text/html' }));
			await page.route('**/phat-hanh.json', (route) => route.fulfill({ body: listText(list(three)), contentType: 'application/json' }));
			await page.route('**/phat-hanh/*.{zip,pdf}', (route) => route.fulfill({ status: 404, body: '' }));
			const top = () => page.evaluate(() => document.querySelector('[data-check]')!.getBoundingClientRect().top);
			await page.route('**/*.woff2', (route) => route.abort());
			await page.goto(`${served.url}/ngoai-tuyen/tai-ve/`, { waitUntil: 'commit' });
			await page.waitForSelector('[data-check]', { state: 'attached' });
			const before = await top();
			await expect.poll(() => page.locator('release-files li', { hasText: 'Chưa đặt ở đây' }).count()).toBe(3);
			expect({ width, moved: (await top()) - before }).toEqual({ width, moved: 0 });
			await page.close();
		}
	});
});
