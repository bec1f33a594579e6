import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { docxText } from '../../../src/documents/read-back.ts';
import { readResult, scoreOf, type ExamResult } from '../../../src/domain/sitting.ts';
import type { Office } from './office.ts';

/** Gives some answer to the question at hand; which one is right is not this job's business. */
async function answerSomehow(page: Page, id: string): Promise<void> {
	const card = page.locator(`[data-question="${id}"]`);
	const choice = card.locator('input[type=radio], input[type=checkbox]').first();
	const selects = card.locator('select');
	const steps = card.locator('.ordering button:enabled');
	if ((await choice.count()) > 0) await choice.check();
	else if ((await selects.count()) > 0) for (let i = 0; i < (await selects.count()); i++) await selects.nth(i).selectOption({ index: 1 });
	else if ((await steps.count()) > 0) await steps.first().click();
	else await card.locator('input').fill('30');
}

/** A round of practice with explanations at once; what was answered is still known another day. */
export async function practises(office: Office): Promise<void> {
	const page = await office.page('/tap-huan/cau-hoi/');
	await page.getByRole('combobox', { name: 'Chủ đề' }).selectOption('ho-so');
	await page.getByLabel('Số câu').selectOption('5');
	await page.getByRole('button', { name: 'Bắt đầu luyện tập' }).click();
	for (let n = 1; n <= 5; n++) {
		await page.waitForSelector(`.id:has-text("Câu ${n}/5")`);
		await answerSomehow(page, (await page.getAttribute('[data-question]', 'data-question'))!);
		await page.getByRole('button', { name: 'Trả lời' }).click();
		expect(await page.textContent('.verdict strong')).toMatch(/^(Đúng|Chưa đúng)\.$/);
		expect(await page.locator('.verdict a').count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: n < 5 ? 'Câu tiếp' : 'Xem kết quả' }).click();
	}
	expect(await page.textContent('.outcome h3')).toMatch(/^Đúng \d\/5 câu$/);
	await page.close();
	const again = await office.page('/tap-huan/cau-hoi/');
	await again.waitForSelector('summary:has-text("5 câu đã làm")');
	await again.close();
}

/** A trainer draws a paper by seed, a learner sits it, is thrown out midway, goes on, hands in; the trainer marks. */
export async function examines(office: Office): Promise<void> {
	const maker = await office.page('/tap-huan/de-thi/');
	await maker.getByRole('button', { name: 'Ra đề', exact: true }).click();
	await maker.waitForSelector('.exam-paper');
	await office.types(maker, '[data-choice=seed]', 'lop-3a');
	await office.types(maker, '[data-choice=count]', '6');
	await maker.waitForFunction(() => /hat=LOP-3A&so=6&/.test(location.hash));
	expect(await maker.textContent('.exam-paper')).toMatch(/Mã đề 101.*Mã đề 102/s);
	const paper = await office.saves(maker, () => maker.getByRole('button', { name: 'Tải đề (.docx)' }).click());
	expect(paper.name).toBe('de-lop-3a.docx');
	expect(docxText(paper.bytes)).toContain('Mã đề 102');
	const exam = (await maker.evaluate(() => location.hash)).slice(1);
	await maker.getByRole('link', { name: 'Thi trên máy' }).click();
	await maker.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
	await maker.waitForSelector('.clock:has-text("đã trả lời 0/6")');
	const ids = await maker.$$eval('[data-question]', (all) => all.map((e) => e.getAttribute('data-question')!));
	for (const id of ids.slice(0, 3)) await answerSomehow(maker, id);
	await maker.waitForSelector('.clock:has-text("đã trả lời 3/6")');
	await office.crashes(maker);

	const page = await office.page(`/tap-huan/de-thi/#/thi/${exam}`);
	await page.waitForSelector('.clock:has-text("đã trả lời 3/6")');
	for (const id of ids.slice(3)) await answerSomehow(page, id);
	await page.waitForSelector('.clock:has-text("đã trả lời 6/6")');
	await page.getByRole('button', { name: 'Nộp bài' }).click();
	await page.getByRole('button', { name: 'Nộp thật' }).click();
	await page.waitForSelector('section h2:has-text("Đúng ")');
	const file = await office.saves(page, () => page.getByRole('button', { name: 'Lưu tệp kết quả' }).click());
	const result = readResult(file.text) as ExamResult;
	const { right, total } = scoreOf(result);
	expect(total).toBe(6);
	expect(await page.textContent('section h2')).toBe(`Đúng ${right}/6 câu`);
	await page.close();

	const board = await office.page(`/tap-huan/cham-bai/#${exam}`);
	await board.waitForSelector('.marks');
	await board.setInputFiles('#nap-ket-qua', office.file(file.name, file.bytes));
	await board.waitForSelector('text=Đã thêm 1 bài từ tệp');
	expect((await board.locator('[data-score]').allTextContents()).map((t) => t.trim())).toContain(`${right}/6`);
	const marks = await office.saves(board, () => board.getByRole('button', { name: 'Tải kết quả (.xlsx)' }).click());
	const [sheet] = await readXlsxFile(marks.bytes.buffer);
	expect(sheet!.data[1]!.slice(1, 4)).toEqual([result.version, right, 6]);
	await board.close();
}

const LESSON = '/tap-huan/hop-co-noi-dung-mat/trinh-chieu/';

/** Slides turned by key, all at once, with a clock, led from the teacher's window. */
export async function teachesWithSlides(office: Office): Promise<void> {
	const page = await office.page(`${LESSON}#slide-7`);
	const shows = (on: Page, n: number) => on.waitForSelector(`.frame.now#slide-${n}`, { timeout: 8000, state: 'attached' });
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await shows(page, 7);
	await press('ArrowRight', 'PageDown', 'Space');
	await shows(page, 10);
	await press('1', '2', 'Enter');
	await shows(page, 12);
	await page.reload();
	await shows(page, 12);
	await press('t');
	expect(await page.textContent('[data-elapsed]')).toMatch(/^0:\d\d \/ 40 phút$/);
	await press('o');
	expect(await page.locator('.pick').count()).toBe(await page.locator('.frame').count());
	await press('ArrowLeft', 'Enter');
	await shows(page, 11);

	const [teacher] = await Promise.all([page.waitForEvent('popup'), press('s')]);
	await shows(teacher, 11);
	await teacher.waitForFunction(() => document.querySelector('[data-link]')?.textContent?.startsWith('Đã nối') === true);
	await teacher.bringToFront();
	await teacher.keyboard.press('ArrowRight');
	await shows(page, 12);
	await shows(teacher, 12);
	await teacher.keyboard.press('b');
	await page.waitForSelector('[data-black]', { state: 'visible' });
	await teacher.close();
	await page.close();
}
