import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../src/documents/read-back.ts';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { readCsv } from '../../src/papers/csv.ts';
import { inspectedInput } from '../fixtures/round-papers.ts';
import { axe, useSite, watch } from './support.ts';

const PAGE = '/tu-kiem-tra/phieu/';
const HOSTILE = '=HYPERLINK("http://x") <b>&amp; ]]> 😀';

async function begin(page: Page, url: string): Promise<void> {
	await page.goto(url + PAGE);
	await page.selectOption('[data-field=officeKind]', 'commune-party-committee');
	await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
	await page.click('text=Bắt đầu điền phiếu');
	await page.waitForSelector('[data-item]');
	await page.click('[data-item="A.01"] input[value=CHUA]', { force: true });
	await page.click('[data-item="A.01"] summary:has-text("Ghi chú")');
	await page.fill('[data-item="A.01"] textarea', HOSTILE);
	await page.click('[data-item="A.02"] input[value=DAT]', { force: true });
	await page.click('[data-item="A.02"] summary:has-text("Minh chứng")');
	await page.click('[data-item="A.02"] button:has-text("Thêm minh chứng")');
	await page.fill('[data-item="A.02"] .ev input >> nth=0', '12-QĐ/ĐU');
	await page.click('.dock >> text=Xem kết quả');
	await page.click('text=Báo cáo, bảng tính');
	await page.waitForSelector('h1:has-text("Giấy tờ của đợt")');
}

async function make(page: Page, kind: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
	const [file] = await Promise.all([page.waitForEvent('download') as Promise<Download>, page.click(`[data-make=${kind}]`)]);
	await page.waitForSelector(`.papers-said .ok:has-text("${file.suggestedFilename()}")`);
	return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

describe.each(['chromium', 'chromium-109'] as const)('papers of a round in %s', (name) => {
	const site = useSite(name);

	it('are made, read back and handed over, without a request to anybody', async () => {
		const context = await site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
		const seen = watch(context, site.url);
		const page = await context.newPage();
		await begin(page, site.url);
		expect(await page.isVisible('[data-make=minutes]')).toBe(false);

		const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter((r) => /\/(docx|xlsx|make)\./.test(r.name)).length);
		expect(await loaded()).toBe(0);
		const report = await make(page, 'report');
		expect(await loaded()).toBeGreaterThan(1);
		expect(report.name).toMatch(/^bao-cao-tu-kiem-tra-dang-uy-xa-binh-minh-\d{4}-\d\d-\d\d\.docx$/);
		const words = docxText(report.bytes);
		expect(words).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
		expect(words).toContain(HOSTILE);
		expect(words).toContain('12-QĐ/ĐU');
		expect(words).toContain('thang tham khảo để chuẩn bị kiểm tra');
		expect(words).toContain('Chưa đủ dữ liệu để xếp loại');

		await page.check('input[name=the-thuc][value=state]');
		await page.uncheck('[data-choice=grade]');
		await page.fill('[data-choice=day]', '');
		const state = docxText((await make(page, 'report')).bytes);
		expect(state).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(state).not.toContain('xếp loại:');
		expect(state).toContain('ngày …… tháng');

		expect(docxText((await make(page, 'plan')).bytes)).toContain('khắc phục sau tự kiểm tra');

		const book = await make(page, 'workbook');
		const sheets = await readXlsxFile(book.bytes.buffer, { trim: false });
		expect(sheets.map((s) => s.sheet)).toEqual(['Kết quả', 'Câu trả lời', 'Minh chứng', 'Kế hoạch', 'Số liệu']);
		const answers = sheets[1]!.data;
		const note = answers[0]!.indexOf('Ghi chú');
		expect(answers.find((r) => r[0] === 'A.01')![note]).toBe(HOSTILE);
		expect(strFromU8(unzipSync(book.bytes)['xl/worksheets/sheet2.xml']!)).not.toContain('<f');

		const csv = await make(page, 'answers-csv');
		expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const rows = readCsv(new TextDecoder().decode(csv.bytes));
		expect(rows.find((r) => r[0] === 'A.01')![note]).toBe(`'${HOSTILE}`);
		expect((await make(page, 'plan-csv')).name).toMatch(/\.csv$/);
		expect((await make(page, 'round')).name).toMatch(/\.json$/);

		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
		await context.close();
	});

	it('hold the longest round, minutes of an inspection too', async () => {
		const { content } = inspectedInput();
		// Past 160 kB of one part, a zip made in a worker would be refused by the policy of the page.
		for (const [id, a] of Object.entries(content.answers))
			a.note = `${id} ${Array.from({ length: 150 }, (_, i) => `sổ ${id}-${i * 7919}`).join(' ')}`.slice(0, 1990);
		const written = writeFile(content, '2026-11-22T00:00:00.000Z');
		if (!written.ok) throw new Error(written.message);
		const context = await site.browser.newContext({ acceptDownloads: true });
		const seen = watch(context, site.url);
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		await page.setInputFiles('#mo-tep', { name: 'dot.json', mimeType: 'application/json', buffer: Buffer.from(written.text) });
		await page.click('.rounds .list >> text=Xem kết quả');
		await page.click('text=Báo cáo, bảng tính');
		await page.fill('[data-choice=team]', 'Văn phòng Tỉnh uỷ Bình Nguyên');
		const book = await make(page, 'workbook');
		expect(unzipSync(book.bytes)['xl/sharedStrings.xml']!.length).toBeGreaterThan(160_000);
		const minutes = docxText((await make(page, 'minutes')).bytes);
		for (const words of ['BIÊN BẢN', 'VĂN PHÒNG TỈNH UỶ BÌNH NGUYÊN', 'TRƯỞNG ĐOÀN', 'hai điểm chưa so được với nhau']) expect(minutes).toContain(words);
		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
		await context.close();
	});
});

describe('papers on screen and on paper', () => {
	const site = useSite('chromium');

	it('are usable at 360 px and by axe, and print the filled sheet item by item', async () => {
		const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
		const page = await context.newPage();
		await begin(page, site.url);
		expect(await axe(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await page.click('a:has-text("Phiếu đã điền")');
		await page.waitForSelector('[data-filled="A.01"]');
		expect(await axe(page)).toEqual([]);
		expect(await page.textContent('[data-filled="A.01"]')).toContain(HOSTILE);
		expect(await page.textContent('[data-filled="A.01"] .on')).toContain('Chưa đạt');
		expect(await page.textContent('[data-filled="A.02"]')).toContain('Minh chứng: 12-QĐ/ĐU');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.signatures')).toBe(true);
		expect(await page.$eval('[data-filled="A.01"]', (e) => getComputedStyle(e).breakInside)).toBe('avoid');
		await context.close();
	});
});
