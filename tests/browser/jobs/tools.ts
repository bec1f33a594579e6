import { expect } from 'vitest';
import ICAL from 'ical.js';
import { strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { docxText } from '../../../src/documents/read-back.ts';
import { builtSheet } from '../../fixtures/built-sheet.ts';
import { resultFile } from '../../fixtures/result-files.ts';
import type { Office } from './office.ts';

/** From an event and a day to the deadline, its basis and an entry for the calendar. */
export async function countsADeadline(office: Office): Promise<void> {
	const page = await office.page('/cong-cu/thoi-han/');
	await page.waitForSelector('form[data-tool] select:enabled');
	await page.selectOption('[name=su-kien]', 'nhan-van-ban-den');
	await page.fill('[name=ngay-den]', '20/11/2026');
	await page.selectOption('[name=co-quan]', 'commune-peoples-committee');
	expect(await page.textContent('[data-rule="trinh"]:visible [data-due]')).toMatch(/Chậm nhất thứ hai, 23\/11\/2026.*Bắt buộc/);
	const basis = await page.$eval('[data-rule="trinh"] a[href*="30-2020-nd-cp"]', (a) => (a as HTMLAnchorElement).href);
	expect(office.edition.path(basis)).toBe('/van-ban/30-2020-nd-cp/#dieu-23-khoan-1');
	expect(await office.at(page)).toContain('?su-kien=nhan-van-ban-den&ngay=2026-11-20');
	const file = await office.saves(page, () => page.click('[data-ics]'));
	const events = new ICAL.Component(ICAL.parse(file.text) as unknown[]).getAllSubcomponents('vevent');
	expect(events.map((e) => String(e.getFirstPropertyValue('dtstart')))).toContain('2026-11-23');
	// The address alone gives the same answer.
	await page.reload();
	await page.waitForSelector('[data-rule="trinh"]:visible [data-due]:has-text("23/11/2026")');
	await page.close();
}

let files: { zip: Uint8Array; loose: string[] } | undefined;
function handedIn(): { zip: Uint8Array; loose: string[] } {
	if (files !== undefined) return files;
	const sheet = builtSheet();
	const zipped = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`xa/${n}.json`, strToU8(resultFile(sheet, n))]));
	return (files = { zip: zipSync(zipped), loose: [resultFile(sheet, 8), resultFile(sheet, 9).slice(0, 400)] });
}

/** Files of ten offices, eight of them in a zip, one broken: figures, spreadsheet, report. */
export async function rollsUp(office: Office): Promise<void> {
	const { zip, loose } = handedIn();
	const page = await office.page('/tu-kiem-tra/tong-hop/');
	await page.waitForSelector('#nap-tep', { state: 'attached' });
	await page.setInputFiles('#nap-tep', [office.file('cac-xa.zip', zip), ...loose.map((text, n) => office.file(`xa-${n}.json`, strToU8(text)))]);
	await page.waitForSelector('[data-overview]');
	expect(await page.textContent('[data-message]')).toContain('9 tệp đọc được; 1 tệp hỏng, để riêng');
	expect(await page.textContent('[data-overview] h2')).toContain('9 cơ quan');
	const book = await office.saves(page, () => page.click('button:has-text("Bảng tính")'));
	const sheets = await readXlsxFile(book.bytes.buffer as ArrayBuffer);
	expect(sheets.find((s) => s.sheet === 'Từng cơ quan')!.data).toHaveLength(10);
	const report = await office.saves(page, () => page.click('button:has-text("thể thức Đảng")'));
	expect(docxText(report.bytes)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
	await page.close();
}
