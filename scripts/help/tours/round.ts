/** What several tours of the self-inspection begin with. */
import type { Page } from 'playwright-core';
import type { Crew } from '../crew.ts';

export const SHEET = '/tu-kiem-tra/phieu/';
export const OFFICE = 'Đảng uỷ xã Bình Minh';

/** A round begun on a machine of its own. */
export async function begin(crew: Crew): Promise<Page> {
	const page = await crew.open(SHEET);
	await page.getByLabel('Tên cơ quan').fill(OFFICE);
	await crew.press(page, 'Bắt đầu điền phiếu');
	await card(page, 'A.01').waitFor();
	return page;
}

export const card = (page: Page, item: string) => page.locator(`[data-item="${item}"]`);

/** Answers an item by the word a reader sees. */
export async function answer(page: Page, item: string, word: string): Promise<void> {
	await card(page, item)
		.locator('label', { hasText: new RegExp(`^${word}$`) })
		.first()
		.click();
}

/** Writes a paper under an item. */
export async function addPaper(crew: Crew, page: Page, item: string, reference: string): Promise<void> {
	await card(page, item)
		.locator('summary', { hasText: /^Minh chứng/ })
		.click();
	await crew.press(page, 'Thêm minh chứng', card(page, item));
	await card(page, item).locator('.ev input').first().fill(reference);
}

/** Waits until everything typed is on disk. */
export const saved = (page: Page) => page.waitForSelector('[data-save=saved]:has-text("Đã lưu trên máy này lúc")');

/** To a screen of the round by its name in the row above. */
export async function screen(crew: Crew, page: Page, name: string): Promise<void> {
	await crew.press(page, name, page.locator('.round-nav'));
}

/** A file with the part of a colleague, or of an office: begun, answered and saved elsewhere. */
export async function saveFromDock(crew: Crew, page: Page): Promise<string> {
	await saved(page);
	return crew.download(page, 'Lưu ra tệp', page.locator('.dock'));
}
