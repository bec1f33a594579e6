import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSheet } from '../fixtures/built-sheet.ts';
import { resultFile } from '../fixtures/result-files.ts';
import { axe, useSite, watch } from './support.ts';

const sheet = builtSheet();
const PATH = '/tu-kiem-tra/tong-hop/';
let folder = '';
const LIST = `\uFEFFMã;Tên cơ quan;Loại;Cụm\r\n${Array.from({ length: 62 }, (_, n) => `XA-${String(n + 1).padStart(4, '0')};Đảng uỷ xã Số ${n + 1};Đảng uỷ xã;Cụm ${(n % 3) + 1}`).join('\r\n')}\r\n`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollup-'));
	const all = join(folder, 'nop', 'cum');
	mkdirSync(all, { recursive: true });
	// 50 handed in, 2 drafts, 3 of a team, 2 broken, 1 changed, 1 of another kind, and a zip with 2 more.
	for (let n = 0; n < 50; n++) writeFileSync(join(all, `tu-kiem-tra-${n}.json`), resultFile(sheet, n));
	for (const n of [50, 51]) writeFileSync(join(all, `nhap-${n}.json`), resultFile(sheet, n, { submitted: '' }));
	for (const n of [0, 1, 2]) writeFileSync(join(all, `doan-${n}.json`), resultFile(sheet, n, { source: 'inspected' }, 0.4));
	writeFileSync(join(all, 'cat.json'), resultFile(sheet, 60).slice(0, 500));
	writeFileSync(join(all, 'la.json'), '{"a":1}');
	writeFileSync(join(all, 'sua.json'), resultFile(sheet, 58).replace('"DAT"', '"CHUA"'));
	writeFileSync(join(all, 'bao-cao.docx'), 'x');
	writeFileSync(
		join(folder, 'nop', 'them.zip'),
		zipSync({ 'xa/52.json': strToU8(resultFile(sheet, 52)), 'xa/53.json': strToU8(resultFile(sheet, 53)), 'trong.zip': strToU8('x') }),
	);
	writeFileSync(join(folder, 'danh-sach.csv'), LIST);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(page: Page, url: string, asFolder = true): Promise<void> {
	await page.goto(url + PATH);
	// The driver cannot hand a folder to an old browser; its files are picked one by one there.
	if (asFolder) await page.setInputFiles('#nap-thu-muc', join(folder, 'nop'));
	else
		await page.setInputFiles('#nap-tep', [
			...readdirSync(join(folder, 'nop', 'cum')).map((f) => join(folder, 'nop', 'cum', f)),
			join(folder, 'nop', 'them.zip'),
		]);
	await page.waitForSelector('[data-overview]');
	await page.setInputFiles('#nap-danh-sach', join(folder, 'danh-sach.csv'));
	await page.waitForSelector('[data-missing]');
}
async function download(page: Page, button: string): Promise<Buffer> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.click(`button:has-text("${button}")`)]);
	return readFileSync(await file.path());
}
const rowsOf = async (bytes: Buffer, name: string) =>
	((await readExcel(bytes)) as unknown as { sheet: string; data: (string | number | null)[][] }[]).find((s) => s.sheet === name)!.data;

describe.each(['chromium', 'chromium-109'] as const)('the roll-up in %s', (name) => {
	const site = useSite(name);

	it('counts what was handed in, names what was not, and gives it all out as spreadsheet, report and file', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
		const page = await context.newPage();
		const seen = watch(page, site.url);
		await load(page, site.url, name === 'chromium');
		expect(await page.textContent('[data-message]')).toContain('58 tệp đọc được; 3 tệp hỏng, để riêng; 1 tệp loại khác, bỏ qua.');
		expect(await page.textContent('[data-overview] h2')).toBe('52 cơ quan trong số liệu, 10/62 chưa nộp');
		expect(await page.textContent('[data-overview]')).toContain('cấp trên phải theo dõi tiếp');
		expect(await page.textContent('[data-bias] h2')).toContain('3 cơ quan');
		const aside = await page.textContent('[data-aside]');
		for (const part of ['Tệp hỏng: 3', 'Bị sửa sau khi lưu: 1', 'Nháp, chưa ghi ngày nộp: 2', 'cat.json', 'nằm trong tệp zip']) expect(aside).toContain(part);
		expect(await axe(page)).toEqual([]);

		const book = await download(page, 'Bảng tính');
		const offices = await rowsOf(book, 'Từng cơ quan');
		expect(offices).toHaveLength(53);
		expect(await rowsOf(book, 'Chưa nộp')).toHaveLength(11);
		expect(await rowsOf(book, 'Tệp hỏng')).toHaveLength(4);
		const report = unzipSync(await download(page, 'thể thức Đảng'));
		expect(strFromU8(report['word/document.xml']!)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
		const saved = await download(page, 'Lưu để làm tiếp');

		// The saved table opens again, alone, and says the same.
		const again = await context.newPage();
		await again.goto(site.url + PATH);
		await again.setInputFiles('#nap-tep', { name: 'tong-hop.json', mimeType: 'application/json', buffer: saved });
		await again.waitForSelector('[data-overview]');
		expect(await again.textContent('[data-overview] h2')).toBe('52 cơ quan trong số liệu, 10/62 chưa nộp');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});

	it('hides every name when asked, on the page and in what leaves', async () => {
		const page = await site.browser.newPage();
		await load(page, site.url, name === 'chromium');
		await page.check('[data-anonymous]');
		await page.waitForSelector('text=Cơ quan 01');
		const text = await page.evaluate(() => document.getElementById('tong-hop')!.textContent);
		expect(text).not.toMatch(/Đảng uỷ xã (?!, )[A-ZĐ]|XA-0|tu-kiem-tra-\d|cat\.json/);
		const parts = unzipSync(await download(page, 'Bảng tính'));
		expect(
			Object.values(parts)
				.map((p) => strFromU8(p))
				.join('\n'),
		).not.toMatch(/Đảng uỷ xã [A-ZĐ]|XA-0|tu-kiem-tra-\d|cat\.json/);
		expect(await page.locator('button:has-text("Lưu để làm tiếp")').count()).toBe(0);
		await page.close();
	});
});

describe('the roll-up', () => {
	const site = useSite('chromium');

	it('sorts by keyboard and narrows to a cluster', async () => {
		const page = await site.browser.newPage();
		await load(page, site.url);
		const first = () => page.textContent('[data-offices] tbody th');
		await page.focus('[data-offices] th button:has-text("Điểm")');
		await page.keyboard.press('Enter');
		expect(await page.getAttribute('[data-offices] th:has(button:has-text("Điểm"))', 'aria-sort')).toBe('ascending');
		const lowest = await first();
		await page.keyboard.press('Enter');
		expect(await page.getAttribute('[data-offices] th:has(button:has-text("Điểm"))', 'aria-sort')).toBe('descending');
		expect(await first()).not.toBe(lowest);
		await page.selectOption('#loc-cum', 'Cụm 1');
		await page.waitForSelector('[data-overview] h2:has-text("/21 chưa nộp")');
		await page.selectOption('#loc-nguon', 'inspected');
		await page.waitForSelector('[data-overview] h2:has-text("1 cơ quan")');
		await page.close();
	});

	it('stops when asked, keeps what was read, and takes it back', async () => {
		const page = await site.browser.newPage();
		await page.goto(site.url + PATH);
		await page.waitForSelector('#nap-tep', { state: 'attached' });
		await page.evaluate(() => {
			new MutationObserver((_, watcher) => {
				const stop = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Dừng');
				if (stop === undefined || !document.querySelector('progress[value]:not([value="0"])')) return;
				watcher.disconnect();
				stop.click();
			}).observe(document.body, { childList: true, subtree: true, attributes: true });
		});
		const files = Array.from({ length: 500 }, (_, n) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: Buffer.from(resultFile(sheet, n)) }));
		await page.setInputFiles('#nap-tep', files);
		await page.waitForSelector('[data-message]:has-text("Đã dừng.")');
		const read = Number(/(\d+) tệp đọc được/.exec((await page.textContent('[data-message]')) ?? '')?.[1]);
		expect(read).toBeGreaterThan(0);
		expect(read).toBeLessThan(500);
		expect(await page.textContent('[data-overview] h2')).toContain(`${read} cơ quan`);
		await page.click('text=Bỏ phần vừa nạp');
		await page.waitForSelector('[data-overview]', { state: 'detached' });
		await page.close();
	});

	it('packs a long spreadsheet without a worker', async () => {
		const page = await site.browser.newPage();
		const seen = watch(page, site.url);
		await page.goto(site.url + PATH);
		const files = Array.from({ length: 700 }, (_, n) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: Buffer.from(resultFile(sheet, n)) }));
		await page.setInputFiles('#nap-tep', files);
		await page.waitForSelector('[data-overview]');
		expect(await rowsOf(await download(page, 'Bảng tính'), 'Từng cơ quan')).toHaveLength(701);
		expect(seen.faults).toEqual([]);
		await page.close();
	});

	it('reads on a narrow screen', async () => {
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await load(page, site.url);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});
});
