import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { paperInput } from '../fixtures/round-papers.ts';
import { useSite } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-chan-trang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ID = 'aaaaaaaa0003';
const FILLER = 'Dòng thêm để trang vừa đầy';

function roundFile(): string {
	const { content } = paperInput();
	const written = writeFile({ ...content, round: { ...content.round, id: ID } }, '2026-11-22T08:00:00.000Z');
	if (!written.ok) throw new Error(written.message);
	const path = join(folder, 'dot.json');
	writeFileSync(path, written.text);
	return path;
}

/** Words of each sheet, without spaces. */
async function sheets(page: Page): Promise<string[]> {
	const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
	const words: string[] = [];
	for (let n = 1; n <= document.numPages; n++) {
		const { items } = await (await document.getPage(n)).getTextContent();
		words.push(
			(items as { str?: string }[])
				.map((i) => i.str ?? '')
				.join('')
				.replace(/\s/g, ''),
		);
	}
	await document.destroy();
	return words;
}

/** Adds a short line after the last entry of a list, or a row after the last one of a table. */
const lengthen = (page: Page, last: string) =>
	page.evaluate(
		([selector, words]) => {
			const entries = document.querySelectorAll<HTMLElement>(selector!);
			const entry = entries[entries.length - 1]!;
			const copy = entry.cloneNode(false) as HTMLElement;
			const cell = copy.appendChild(document.createElement(copy.tagName === 'TR' ? 'td' : 'span'));
			cell.textContent = words!;
			entry.after(copy);
		},
		[last, FILLER],
	);

describe.each<BrowserName>(['chromium', 'chromium-109'])('a list of a round on paper in %s', (name) => {
	const site = useSite(name);
	let page: Page;
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		await page.setInputFiles('#mo-tep', roundFile());
		await page.waitForSelector('.notice.ok:has-text("từ tệp")');
	});
	afterAll(() => page.context().close());

	it.each([
		['viec-tung-nguoi', '.todo li'],
		['bay-giay-to', '.lay tbody tr'],
	])('has no sheet for the foot of the page alone, however long it is, and names its edition: %s', async (screen, last) => {
		await page.goto(`${site.url}/tu-kiem-tra/phieu/#/${ID}/${screen}`);
		if (screen === 'viec-tung-nguoi') await page.selectOption('[data-span]', 'all');
		await page.waitForSelector(last);
		const first = await sheets(page);
		expect(first[0]).toMatch(/Sổtayvănthư,lưutrữ,bảnngày\d\d\/\d\d?\/\d{4}/);
		let now = first;
		for (let lines = 0; lines < 60 && now.length === first.length; lines++) {
			await lengthen(page, last);
			now = await sheets(page);
		}
		expect(now).toHaveLength(first.length + 1);
		expect(now.at(-1)).toContain(FILLER.replace(/\s/g, ''));
	});
});
