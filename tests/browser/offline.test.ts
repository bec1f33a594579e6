import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.mjs';
import type { OfflineList } from '../../src/offline/list.ts';
import { axe, resultsStand } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-web-'));
cpSync('dist', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ready = (page: Page) =>
	page.waitForFunction(() => document.getElementById('ngoai-tuyen-dong')?.textContent?.startsWith('Đã sẵn sàng') === true, undefined, { timeout: 60_000 });

describe.each(['chromium', 'chromium-109'] as const)('the web edition without network, in %s', (name) => {
	it('is whole after one visit: pages, search, self-inspection', async () => {
		const served = await serve(folder, 0);
		const browser = await startBrowser(name);
		try {
			const page = await browser.newPage();
			await page.goto(`${served.url}/`);
			await ready(page);
			expect(await page.textContent('#ngoai-tuyen-dong')).toMatch(/bản ngày \d/);
			await served.close();
			await page.goto(`${served.url}/van-ban/30-2020-nd-cp/#dieu-30`);
			expect(await page.textContent('h1')).toContain('30/2020/NĐ-CP');
			await page.goto(`${served.url}/tim-kiem/?q=ghi+bien+ban`);
			await resultsStand(page);
			expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(3);
			await page.goto(`${served.url}/tu-kiem-tra/phieu/`);
			await page.waitForSelector('form');
			await page.goto(`${served.url}/khong-co-trang-nay/`);
			expect(await page.textContent('h1')).toBeTruthy();
		} finally {
			await browser.close();
			await served.close().catch(() => undefined);
		}
	});
});

describe('what is kept', () => {
	it('is chosen by part, said with its size, and can be dropped', async () => {
		const served = await serve(folder, 0);
		const browser = await startBrowser('chromium');
		try {
			const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
			await page.goto(`${served.url}/ngoai-tuyen/`);
			await ready(page);
			expect(await page.textContent('[data-size=tra-cuu]')).toMatch(/\d+ tệp, [\d,]+ MB/);
			const total = async () => Number(/(\d+) tệp, bản ngày/.exec((await page.textContent('[data-offline-state]'))!)?.[1]);
			const all = await total();
			expect(all).toBeGreaterThan(100);
			await page.uncheck('input[value=tra-cuu]');
			await page.click('button[type=submit]');
			await page.waitForFunction((n) => Number(/(\d+) tệp, bản ngày/.exec(document.querySelector('[data-offline-state]')!.textContent!)?.[1]) < n, all);
			expect(await axe(page)).toEqual([]);
			expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
			await page.click('[data-forget]');
			await page.waitForFunction(async () => (await caches.keys()).length === 0);
		} finally {
			await browser.close();
			await served.close();
		}
	});
	it('is single parts where the machine has no room for all: they are whole without network, the rest says that it is not there', async () => {
		const served = await serve(folder, 0);
		const browser = await startBrowser('chromium');
		try {
			const { parts } = JSON.parse(readFileSync('dist/ngoai-tuyen/danh-sach.json', 'utf8')) as OfflineList;
			const sizes = new Map(parts.map((p) => [p.id, p.bytes]));
			const all = parts.reduce((sum, p) => sum + p.bytes, 0);
			// Room for the base, the self-inspection and half of the rest.
			const wanted = sizes.get('nen')! + sizes.get('tu-kiem-tra')!;
			const page = await browser.newPage();
			const session = await page.context().newCDPSession(page);
			await session.send('Storage.overrideQuotaForOrigin', { origin: served.url, quotaSize: Math.round((wanted + all) / 2) });
			await page.goto(`${served.url}/ngoai-tuyen/`);
			await page.waitForSelector('[data-offline-state]:has-text("Máy hết chỗ lưu")', { timeout: 60_000 });
			await page.waitForSelector('#ngoai-tuyen-dong:has-text("Chưa lưu đủ")');
			for (const { id } of parts) if (id !== 'nen' && id !== 'tu-kiem-tra') await page.uncheck(`input[value=${id}]`);
			await page.click('button[type=submit]');
			await page.waitForSelector('[data-offline-state]:has-text("Đã sẵn sàng dùng ngoại tuyến")', { timeout: 60_000 });
			// The choice stands on the next visit.
			await page.reload();
			await page.waitForSelector('[data-offline-state]:has-text("Đã sẵn sàng dùng ngoại tuyến")', { timeout: 60_000 });
			expect(await page.$$eval('input[name=part]:checked', (boxes) => boxes.map((b) => (b as HTMLInputElement).value))).toEqual(['nen', 'tu-kiem-tra']);
			await served.close();
			await page.goto(`${served.url}/tu-kiem-tra/phieu/`);
			await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
			await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click();
			await page.waitForSelector('[data-item]');
			await page.goto(`${served.url}/tim-kiem/?q=con+dau`);
			await resultsStand(page);
			await page.goto(`${served.url}/tap-huan/`);
			await page.waitForURL('**/ngoai-tuyen/?thieu=tap-huan');
			expect(await page.textContent('offline-panel [role=alert]')).toContain('phần “Tập huấn”');
			expect(await axe(page)).toEqual([]);
		} finally {
			await browser.close();
			await served.close().catch(() => undefined);
		}
	});
	it('changes to a new edition only when the reader asks for it', async () => {
		const own = mkdtempSync(join(tmpdir(), 'so-tay-web2-'));
		cpSync('dist', own, { recursive: true });
		const served = await serve(own, 0);
		const browser = await startBrowser('chromium');
		try {
			const page = await browser.newPage();
			await page.goto(`${served.url}/gioi-thieu/`);
			await ready(page);
			// A new edition on the server: one page and the list with it.
			const file = join(own, 'gioi-thieu/index.html');
			writeFileSync(file, readFileSync(file, 'utf8').replace('<h1>', '<h1>Bản mới: '));
			const listFile = join(own, 'ngoai-tuyen/danh-sach.json');
			const list = JSON.parse(readFileSync(listFile, 'utf8')) as { build: string; parts: { files: [string, string][] }[] };
			const old = list.build;
			list.build = 'banmoi';
			for (const p of list.parts) for (const f of p.files) if (f[0] === '/gioi-thieu/') f[1] = 'khac';
			writeFileSync(listFile, JSON.stringify(list));
			writeFileSync(join(own, 'sw.js'), readFileSync(join(own, 'sw.js'), 'utf8').replaceAll(old, 'banmoi'));
			const button = page.getByRole('button', { name: 'Dùng bản mới' });
			// A browser that is just looking for a new worker does not look again: the next page does.
			for (let times = 0; times < 3 && !(await button.isVisible()); times++) {
				await page.reload();
				await button.waitFor({ timeout: 20_000 }).catch(() => undefined);
			}
			expect(await button.isVisible()).toBe(true);
			expect(await page.textContent('h1')).not.toContain('Bản mới');
			await page.goto(`${served.url}/gioi-thieu/`);
			expect(await page.textContent('h1')).not.toContain('Bản mới');
			await button.waitFor({ timeout: 60_000 });
			await button.click();
			await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Bản mới') === true, undefined, { timeout: 30_000 });
		} finally {
			await browser.close();
			await served.close();
			rmSync(own, { recursive: true, force: true });
		}
	});
});

describe('a window in the middle of a form, while another one changes to a new edition', () => {
	it('keeps the late parts of its own edition, is not loaded again, and loses nothing', async () => {
		const own = mkdtempSync(join(tmpdir(), 'so-tay-web3-'));
		cpSync('dist', own, { recursive: true });
		const served = await serve(own, 0);
		const browser = await startBrowser('chromium');
		try {
			const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
			const form = await context.newPage();
			await form.goto(`${served.url}/tu-kiem-tra/phieu/`);
			await ready(form);
			await form.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
			// The new edition has a part of pages under another name: the old name is gone from the server.
			const listFile = join(own, 'ngoai-tuyen/danh-sach.json');
			const list = JSON.parse(readFileSync(listFile, 'utf8')) as OfflineList;
			const path = list.parts.flatMap((p) => p.files).find(([name]) => /^\/tai-nguyen\/make\./.test(name))![0];
			const old = list.build;
			list.build = 'banmoi';
			for (const p of list.parts) p.files = p.files.filter(([name]) => name !== path);
			writeFileSync(listFile, JSON.stringify(list));
			rmSync(join(own, path));
			writeFileSync(join(own, 'sw.js'), readFileSync(join(own, 'sw.js'), 'utf8').replaceAll(old, 'banmoi'));
			const other = await context.newPage();
			await other.goto(`${served.url}/gioi-thieu/`);
			const button = other.getByRole('button', { name: 'Dùng bản mới' });
			for (let times = 0; times < 3 && !(await button.isVisible()); times++) {
				await other.reload();
				await button.waitFor({ timeout: 20_000 }).catch(() => undefined);
			}
			await Promise.all([other.waitForEvent('load'), button.click()]);
			await other.waitForFunction(async () => (await caches.keys()).some((name) => name.endsWith(':banmoi')));
			expect(await form.inputValue('[data-field=office]')).toBe('Đảng uỷ xã Bình Minh');
			// Past what the browser itself remembers of the server.
			const status = (file: string) => form.evaluate(async (f) => (await fetch(f, { cache: 'no-store' })).status, file);
			expect(await status(path)).toBe(200);
			expect(await status('/tai-nguyen/khong-co.js')).toBe(404);
		} finally {
			await browser.close();
			await served.close();
			rmSync(own, { recursive: true, force: true });
		}
	});
});

describe('where nothing can be kept', () => {
	it.each([360, 1280])('the form takes no place, and the reason why moves nothing, at %i px', async (width) => {
		const served = await serve(folder, 0);
		const browser = await startBrowser('chromium');
		try {
			const page = await browser.newPage({ viewport: { width, height: 900 } });
			// As over plain http.
			await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
			await page.route('**/*.woff2', (route) => route.abort());
			const top = () => page.evaluate(() => document.getElementById('mang-theo')!.getBoundingClientRect().top);
			await page.goto(`${served.url}/ngoai-tuyen/`, { waitUntil: 'commit' });
			await page.waitForSelector('#mang-theo');
			const before = await top();
			await page.waitForSelector('[data-offline-state]:has-text("dùng bản mang theo")');
			expect(await page.isVisible('offline-panel form')).toBe(false);
			expect(await top()).toBe(before);
		} finally {
			await browser.close();
			await served.close();
		}
	});
});
