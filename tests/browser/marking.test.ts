import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readExamAddress } from '../../src/domain/exam-address.ts';
import { drawExam, examPool, examVersions, keyOf, poolMark } from '../../src/domain/exam.ts';
import { resultOf } from '../../src/domain/sitting.ts';
import { LEVELS } from '../../src/schemas/training.ts';
import { TOPICS } from '../../src/schemas/common.ts';
import { builtBank } from '../fixtures/quiz-bank.ts';
import { axe, useSite, watch, type Site } from './support.ts';

const old = useSite('chromium-109');
const site = useSite('chromium');

const EXAM = 'hat=B2&so=6&phut=20&de=2&cd=ho-so&ngay=2026-11-22';

async function board(where: Site, width = 1280, exam = EXAM) {
	const context = await where.browser.newContext({ viewport: { width, height: 800 } });
	const page = await context.newPage();
	const seen = watch(page, where.url);
	await page.goto(`${where.url}/tap-huan/cham-bai/#${exam}`);
	await page.waitForSelector('.marks');
	const known = { topics: Object.keys(TOPICS), levels: Object.keys(LEVELS) };
	const fallback = { seed: 'A', count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: '2026-11-22' };
	const { choice } = readExamAddress(exam, fallback, known)!;
	const pool = examPool(builtBank(), choice);
	const versions = examVersions(drawExam(pool, choice), choice);
	const keys = versions.map((v) => v.questions.map(keyOf));
	return { context, page, seen, versions, keys, mark: poolMark(pool) };
}
const paste = (page: Page, row: number, column: number, text: string) =>
	page.$eval(
		`[data-row="${row}"][data-column="${column}"]`,
		(cell, text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		},
		text,
	);
const scores = async (page: Page) => (await page.locator('[data-score]').allTextContents()).map((t) => t.trim());

for (const [name, where] of [
	['Chromium 109', old],
	['Chromium of today', site],
] as const)
	describe(`the board of a class in ${name}`, () => {
		it('is typed by keyboard, takes a pasted block, and gives a workbook that reads back', async () => {
			const { context, page, seen, versions, keys } = await board(where);
			await page.focus('[data-row="0"][data-column="-1"]');
			await page.keyboard.type('101');
			for (const key of keys[0]!) {
				await page.keyboard.press('Tab');
				await page.keyboard.type(key.toLowerCase());
			}
			expect(await scores(page)).toEqual(['6/6']);
			await page.getByRole('button', { name: 'Thêm một dòng' }).click();
			const wrong = keys[1]!.map((k, i) => (i === 0 ? '???' : k)).join('\t');
			await paste(page, 1, -1, `102\t${wrong}\r\n101\t${keys[0]!.slice(0, 5).join('\t')}\t\tthừa\r\n`);
			await page.waitForSelector('text=Đã dán 2 dòng. 1 ô không có chỗ');
			expect(await scores(page)).toEqual(['6/6', '5/6', '5/6']);
			expect(await page.textContent('[data-unread]')).toContain('người 2 câu 1');
			expect(await page.textContent('[data-figures]')).toContain('3 bài · điểm trung bình 8,89 · điểm ở giữa (một nửa số bài cao hơn, một nửa thấp hơn) 8,33');
			const missed = await page.$$eval('[data-missed]', (all) => all.map((e) => e.getAttribute('data-missed')));
			const expected = [versions[1]!.questions[0]!.question.id, versions[0]!.questions[5]!.question.id];
			expect(missed).toEqual([...new Set(expected)].sort());
			expect(await page.locator('[data-missed] a[href*="/van-ban/"]').count()).toBeGreaterThan(0);
			// Names: only when asked for, and never a formula.
			await page.getByLabel('Ghi tên').check();
			await page.fill('[data-row="0"][data-column="-2"]', '=1+1');
			expect(await axe(page)).toEqual([]);
			const saved = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Tải kết quả (.xlsx)' }).click();
			const file = await saved;
			expect(file.suggestedFilename()).toBe('ket-qua-lop-b2.xlsx');
			const [results] = await readXlsxFile(readFileSync(await file.path()));
			expect(results!.data.slice(0, 2).map((r) => r.slice(0, 6))).toEqual([
				['Số', 'Tên', 'Mã đề', 'Đúng', 'Số câu', 'Điểm (thang 10)'],
				[1, '=1+1', '101', 6, 6, 10],
			]);
			expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('=1+1');
			expect(seen).toEqual({ foreign: [], faults: [] });
			await context.close();
		});
	});

describe('partial credit', () => {
	it('is chosen by the trainer, told on paper and to the learner, and given by the board, in Chromium 109', async () => {
		const context = await old.browser.newContext({ viewport: { width: 360, height: 740 } });
		const page = await context.newPage();
		await page.goto(`${old.url}/tap-huan/de-thi/#${EXAM}`);
		await page.waitForSelector('.exam-paper');
		expect(await page.textContent('.exam-paper')).not.toContain('Chấm từng phần');
		await page.getByLabel('Cách chấm').selectOption('phan');
		await page.waitForFunction(() => location.hash.includes('&cham=phan&'));
		expect(await page.textContent('.exam-paper')).toContain('Chấm từng phần');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
		await page.getByRole('link', { name: 'Thi trên máy' }).click();
		await page.waitForSelector('.sit-start >> text=Chấm từng phần');
		expect(await axe(page)).toEqual([]);
		await context.close();

		const given = await board(old, 1280, EXAM.replace('so=6', 'so=20').replace('&ngay', '&cham=phan&ngay'));
		const at = given.versions[0]!.questions.findIndex(({ question: q }) => q.type === 'match');
		expect(at).toBeGreaterThanOrEqual(0);
		const [first = ''] = given.keys[0]![at]!.split(', ');
		const parts = given.keys[0]![at]!.split(', ').length;
		await given.page.fill('[data-row="0"][data-column="-1"]', '101');
		await given.page.fill(`[data-row="0"][data-column="${at}"]`, first);
		const points = String(Math.round(100 / parts) / 100).replace('.', ',');
		expect(await scores(given.page)).toEqual([`${points}/20`]);
		expect(await given.page.locator('td.partly').count()).toBe(1);
		expect(await given.page.textContent('[data-figures]')).toContain('Chấm từng phần');
		expect(await axe(given.page)).toEqual([]);
		await given.context.close();
	});
});

describe('result files', () => {
	it('join the board once; bad ones are named and set aside', async () => {
		const { context, page, versions, mark } = await board(site);
		const paper = versions[1]!.questions.map((a) => a.question);
		const responses = Object.fromEntries(paper.flatMap((q) => (q.type === 'single' || q.type === 'boolean' ? [[q.id, q.answer]] : [])));
		const sitting = { v: 1 as const, exam: `${EXAM}&ma=${mark}`, version: '102', who: 'Bảy', started: 1, minutes: 20, responses };
		const text = JSON.stringify(resultOf(sitting, 2, paper));
		const give = (name: string, body: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(body) });
		await page.evaluate(
			([good]) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([good!], 'ket-qua-102.json'));
				dataTransfer.items.add(new File(['{"a":'], 'hong.json'));
				document.querySelector('[data-drop]')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
			},
			[text],
		);
		await page.waitForSelector('text=Đã thêm 1 bài từ tệp; để riêng 1 tệp');
		const right = Object.keys(responses).length;
		expect(right).toBeGreaterThan(0);
		expect(await scores(page)).toEqual([`${right}/6`]);
		await page.setInputFiles('#nap-ket-qua', [give('lan-hai.json', text), give('sua.json', text.replace('"who":"Bảy"', '"who":"Tám"'))]);
		await page.waitForSelector('[data-aside] li >> nth=2');
		expect(await page.locator('[data-aside] li').allTextContents()).toEqual([
			'hong.json: Không phải tệp kết quả thi của sổ tay.',
			'lan-hai.json: Đã có trên bảng.',
			'sua.json: Tệp kết quả đã bị sửa hoặc hỏng khi chép.',
		]);
		expect(await page.textContent('#cham-bai-app')).not.toContain('Bảy');
		await context.close();
	});
});

describe('leaving and printing', () => {
	it('asks before rows are lost, in Chromium 109, and keeps them when another exam is typed into the address', async () => {
		const { context, page, keys } = await board(old, 360);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
		await page.fill('[data-row="0"][data-column="-1"]', '101');
		await page.fill('[data-row="0"][data-column="0"]', keys[0]![0]!);
		await page.evaluate(() => (location.hash = '#hat=KHAC&so=10'));
		await page.waitForSelector('text=Bảng này chưa lưu');
		expect(await scores(page)).toEqual(['1/6']);
		const asked = page.waitForEvent('dialog');
		await page.click('h1');
		void page.close({ runBeforeUnload: true });
		const dialog = await asked;
		expect(dialog.type()).toBe('beforeunload');
		await dialog.dismiss();
		await page.getByRole('button', { name: 'Chấm đề khác' }).click();
		await page.getByRole('button', { name: 'Bỏ bảng này' }).click();
		await page.getByLabel('Địa chỉ của đề').fill('không có gì');
		await page.getByRole('button', { name: 'Mở bảng chấm', exact: true }).click();
		await page.waitForSelector('text=Trong đó không có đề nào');
		expect(await axe(page)).toEqual([]);
		await page.getByLabel('Địa chỉ của đề').fill(`http://may-khac/tap-huan/de-thi/#/thi/${EXAM}`);
		await page.getByRole('button', { name: 'Mở bảng chấm', exact: true }).click();
		await page.waitForSelector('.marks');
		await context.close();
	});

	it('prints one sheet at a time: marks, or a list to sign whose names are there only when ticked', async () => {
		const { context, page, keys } = await board(site);
		await page.getByLabel('Ghi tên').check();
		await paste(page, 0, -2, `An\t101\t${keys[0]!.join('\t')}\nBình\t102\t${keys[1]!.join('\t')}`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.marks')).toBe(false);
		expect(await page.isVisible('[data-figures]')).toBe(true);
		await page.emulateMedia({ media: 'screen' });
		await page.getByRole('group', { name: 'Tờ nào' }).getByRole('button', { name: 'Danh sách điểm danh' }).click();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.attendance tbody tr').count()).toBe(25);
		expect(await page.textContent('.attendance')).toContain('Bình');
		expect(await page.isVisible('[data-figures]')).toBe(false);
		expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);
		await page.emulateMedia({ media: 'screen' });
		await page.getByLabel('Ghi tên').uncheck();
		expect(await page.textContent('.attendance')).not.toContain('Bình');
		await context.close();
	});
});
