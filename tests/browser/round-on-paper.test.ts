import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { inspectedInput, paperInput } from '../fixtures/round-papers.ts';
import { useSite } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ID = 'aaaaaaaa0002';
const PAGE = '/tu-kiem-tra/phieu/';

function file(name: string, input: ReturnType<typeof paperInput>): string {
	const written = writeFile({ ...input.content, round: { ...input.content.round, id: ID } }, '2026-11-22T08:00:00.000Z');
	if (!written.ok) throw new Error(written.message);
	const path = join(folder, `${name}.json`);
	writeFileSync(path, written.text);
	return path;
}
const sheets = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

describe('the screens of a round on paper', () => {
	const site = useSite('chromium');
	let page: Page;
	const go = async (screen: string, wait = '#phieu h1') => {
		await page.goto(`${site.url}${PAGE}#/${ID}/${screen}`);
		await page.waitForSelector(wait);
	};
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(site.url + PAGE);
		await page.setInputFiles('#mo-tep', file('dot', paperInput()));
		await page.waitForSelector('.notice.ok:has-text("từ tệp")');
	});
	afterAll(() => page.context().close());

	it('take no sheet more than they have words for, and say whose they are', async () => {
		await go('nop', '[data-submit]');
		expect(await sheets(page)).toBe(1);
		expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--running'))).toMatch(
			/^"Đảng uỷ xã Bình Minh · .+ · Sổ tay văn thư, lưu trữ, bản ngày \d\d?\/\d\d?\/\d{4}"$/,
		);
	});
	it('give the second person a sheet to take along that hides the first answers', async () => {
		await go('ra-soat', 'section[data-review]');
		await page.emulateMedia({ media: 'print' });
		const lines = await page.locator('.review-lines tbody tr').count();
		expect(lines).toBe(await page.locator('section[data-review]').count());
		expect(await page.isVisible('.review-lines')).toBe(true);
		expect(await page.isVisible('section[data-review]')).toBe(false);
		expect(await page.textContent('.review-sheet')).not.toMatch(/\d+\/\d+ mục|Chưa trả lời/);
		await page.emulateMedia({ media: null });
	});
	it('show on the sheet being filled in which answer was picked, without colour', async () => {
		await go('', '[data-item]');
		await page.emulateMedia({ media: 'print' });
		const weight = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((e) => getComputedStyle(e).fontWeight);
		expect(Number(await weight('.ans label.on'))).toBeGreaterThan(Number(await weight('.ans label:not(.on)')));
		expect(await page.isVisible('text=Thông tin đợt tự kiểm tra')).toBe(false);
		await page.emulateMedia({ media: null });
	});
	it('lead an inspection team from what is missing to the card, and count a missing reason once', async () => {
		const input = inspectedInput();
		const judged = Object.entries(input.content.answers).find(([, a]) => a.note === 'Đoàn xem 3 hồ sơ, thiếu tờ kết thúc.')!;
		judged[1].note = '';
		const team = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await team.goto(site.url + PAGE);
		await team.setInputFiles('#mo-tep', file('doan', input));
		await team.waitForSelector('.notice.ok:has-text("từ tệp")');
		await team.goto(`${site.url}${PAGE}#/${ID}/nop`);
		await team.waitForSelector('[data-open-points]');
		const count = /\((\d+)\)/.exec((await team.textContent('[data-open-points] h2')) ?? '')?.[1];
		expect(await team.textContent('label:has([data-sure])')).toContain(`${count} chỗ còn thiếu`);
		const line = team.locator('[data-open-points] p', { hasText: 'chưa ghi lý do' });
		expect(await line.textContent()).toContain(`1 mục chấm khác cơ quan mà chưa ghi lý do: ${judged[0]}.`);
		await line.locator('a').click();
		await team.waitForSelector(`[data-inspect="${judged[0]}"]:focus`);
		expect(await team.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		// Nothing of the two scores is cut off at the side.
		const cell = (await team.locator('[data-side=team] td').last().boundingBox())!;
		expect(cell.x + cell.width).toBeLessThanOrEqual(360);
		await team.context().close();
	});
});
