import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { docxText } from '../../../src/documents/read-back.ts';
import readXlsxFile from 'read-excel-file/universal';
import { readCsv } from '../../../src/papers/csv.ts';
import type { Office, Saved } from './office.ts';

export const FILL_IN = '/tu-kiem-tra/phieu/';
/** What the office fails in: one red item caps the grade. */
const FAILED = 'I.01';
const NOTE = 'Đã đối chiếu sổ đăng ký văn bản đi, quyển 02 <2026>';

/** Answers every item on the screen as a clerk would, without the travel of a mouse. */
async function answerGroup(page: Page): Promise<number> {
	return page.evaluate(async (failed) => {
		// Each answer is drawn before the next is given.
		const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		const cards = [...document.querySelectorAll<HTMLElement>('[data-item]')];
		for (const card of cards) {
			const code = card.dataset['item'] === failed ? 'CHUA' : 'DAT';
			const numbers = [...card.querySelectorAll<HTMLInputElement>('[data-ratio]')];
			const parts = [...card.querySelectorAll<HTMLInputElement>(`.parts input[value=${code}]`)];
			for (const field of numbers) {
				field.value = '10';
				field.dispatchEvent(new Event('input', { bubbles: true }));
				await drawn();
			}
			for (const choice of numbers.length > 0 || parts.length > 0 ? parts : card.querySelectorAll<HTMLInputElement>(`input[value=${code}]`)) {
				if (!choice.checked) choice.click();
				await drawn();
			}
		}
		return cards.length;
	}, FAILED);
}

const progress = (page: Page, of: number) => page.waitForFunction((n) => document.querySelector('[data-figure=progress]')?.textContent === `${n}/${n}`, of);

/** A whole round: profile, every item, evidence, the browser closed, resumed, result, paper. Leaves the round on the machine. */
export async function inspectsItself(office: Office, name: string): Promise<void> {
	let page = await office.page(FILL_IN);
	await page.fill('[data-field=office]', name);
	await page.selectOption('[data-field=officeKind]', 'commune-party-committee');
	await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click();
	await page.waitForSelector('[data-item]');
	await page.check('[data-item="A.02"] input[value=DAT]', { force: true });
	await page.click('[data-item="A.02"] summary:has-text("Minh chứng")');
	await page.click('[data-item="A.02"] button:has-text("Thêm minh chứng")');
	await page.fill('[data-item="A.02"] .ev input >> nth=0', '12-QĐ/ĐU');
	await page.click('[data-item="A.01"] summary:has-text("Ghi chú")');
	await page.fill('[data-item="A.01"] textarea', NOTE);
	let answered = 0;
	for (;;) {
		answered += await answerGroup(page);
		const next = page.locator('button.main', { hasText: /^Nhóm [A-Z]:/ });
		if ((await next.count()) === 0) break;
		const heading = await page.textContent('.ass h2');
		await next.click();
		await page.waitForFunction((before) => document.querySelector('.ass h2')?.textContent !== before, heading);
	}
	expect(answered).toBeGreaterThan(60);
	await progress(page, answered);
	await page.waitForSelector('[data-save=saved]:has-text("Đã lưu trên máy này lúc")');
	await page.waitForTimeout(800);
	await office.nextDay();

	page = await office.page(FILL_IN);
	await page.waitForSelector('text=Dữ liệu nằm trong trình duyệt của máy này');
	await page.locator('.rounds .list > li', { hasText: name }).getByRole('link', { name: 'Làm tiếp' }).click();
	await page.waitForSelector('[data-item]');
	await progress(page, answered);
	expect(await page.inputValue('[data-item="A.01"] textarea')).toBe(NOTE);
	await page.click('.dock >> text=Xem kết quả');
	expect(await page.textContent('[data-result]')).toMatch(/tương ứng Tốt\. Xếp Yếu do 1 mục đỏ \(I\.01\)\./);
	expect(await page.textContent('main')).toContain('thang tham khảo để chuẩn bị kiểm tra');
	await office.prints(page, { sheet: '.signatures', never: 'header.top' });
	await page.close();
}

/** Presses "make" and waits until the page says the file was read back. */
async function make(office: Office, page: Page, kind: string): Promise<Saved> {
	const file = await office.saves(page, () => page.click(`[data-make=${kind}]`));
	await page.waitForSelector(`.papers-said .ok:has-text("${file.name}")`);
	return file;
}

/** Report, workbook and table of the office's round, made and read. */
export async function makesPapers(office: Office, name: string): Promise<void> {
	const page = await office.page(FILL_IN);
	await page.locator('.rounds .list > li', { hasText: name }).getByRole('link', { name: 'Xem kết quả' }).click();
	await page.click('text=Báo cáo, bảng tính');
	const report = await make(office, page, 'report');
	expect(report.name).toMatch(/^bao-cao-tu-kiem-tra-[a-z0-9-]+\.docx$/);
	const words = docxText(report.bytes);
	for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', name, 'thang tham khảo để chuẩn bị kiểm tra']) expect(words).toContain(part);
	const book = await readXlsxFile((await make(office, page, 'workbook')).bytes.buffer, { trim: false });
	expect(book.map((s) => s.sheet)).toEqual(['Kết quả', 'Câu trả lời', 'Minh chứng', 'Kế hoạch', 'Số liệu']);
	const answers = book[1]!.data;
	expect(answers.find((r) => r[0] === 'A.01')![answers[0]!.indexOf('Ghi chú')]).toBe(NOTE);
	const rows = readCsv((await make(office, page, 'answers-csv')).text);
	expect(rows.map((r) => r[0])).toEqual(answers.map((r) => r[0]));
	await page.close();
}

/** The file of the office's round. */
export async function exportsItsRound(office: Office, name: string): Promise<Saved> {
	const page = await office.page(FILL_IN);
	const row = page.locator('.rounds .list > li', { hasText: name });
	const file = await office.saves(page, () => row.getByRole('button', { name: 'Lưu ra tệp' }).click());
	expect(file.name).toMatch(/^tu-kiem-tra-[a-z0-9-]+-\d{4}-\d\d-\d\d\.json$/);
	await page.close();
	return file;
}

/** Opens a file that another office, or another edition, saved. @returns how many rounds are on the machine then */
export async function importsARound(office: Office, file: Saved): Promise<number> {
	const page = await office.page(FILL_IN);
	await page.setInputFiles('#mo-tep', office.file(file.name, file.bytes));
	await page.waitForSelector('.notice.ok:has-text("từ tệp")');
	const rounds = await page.locator('.rounds .list > li').count();
	await page.close();
	return rounds;
}
