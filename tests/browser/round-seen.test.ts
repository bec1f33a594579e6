import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandbookData } from '../../src/apps/assessment/data.ts';
import { writeFile } from '../../src/domain/assessment-file.ts';
import type { RoundContent } from '../../src/schemas/assessment.ts';
import { builtSheet } from '../fixtures/built-sheet.ts';
import { resultFile } from '../fixtures/result-files.ts';
import { paperInput } from '../fixtures/round-papers.ts';
import { task } from '../unit/rounds.ts';
import { axe, useSite, type Site } from './support.ts';

const ID = 'aaaaaaaa0003';
const PAGE = '/tu-kiem-tra/phieu/';

function file(content: RoundContent, name = 'dot.json') {
	const written = writeFile({ ...content, round: { ...content.round, id: ID } }, '2026-11-22T08:00:00.000Z');
	if (!written.ok) throw new Error(written.message);
	return { name, mimeType: 'application/json', buffer: Buffer.from(written.text) };
}
/** A page on which the round was opened from its file. `edit` changes what the handbook asks, as a new edition would. */
async function opened(site: Site, width: number, content = paperInput().content, edit?: (data: HandbookData) => void): Promise<Page> {
	const page = await (await site.browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true })).newPage();
	if (edit)
		await page.route('**/phieu/muc-*.json', async (route) => {
			const response = await route.fetch();
			const data = JSON.parse(await response.text()) as HandbookData;
			edit(data);
			await route.fulfill({ response, body: JSON.stringify(data) });
		});
	await page.goto(site.url + PAGE);
	await page.setInputFiles('#mo-tep', file(content));
	await page.waitForSelector('.notice.ok:has-text("từ tệp")');
	return page;
}
const go = async (page: Page, site: Site, screen: string, wait: string) => {
	await page.goto(`${site.url}${PAGE}#/${ID}/${screen}`);
	await page.waitForSelector(wait);
};
const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
/** Tables that must be pushed sideways to be read. */
const cutTables = (page: Page) =>
	page.$$eval('.scroll:has(> table)', (all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.getAttribute('aria-label')));

/** A.02 is new, A.03 was changed, A.05 is no longer asked, a provision of C.01 has lapsed. */
function newEdition(data: HandbookData): void {
	const sheet = data.sheets.find((s) => s.id === 'chung')!;
	const item = (id: string) => data.items.find((i) => i.id === id)!;
	sheet.edition = '2026.2';
	item('A.02').since = '2026.2';
	item('A.03').revised = '2026.2';
	for (const g of sheet.groups) g.items = g.items.filter((id) => id !== 'A.05');
	item('C.01').basis[0]!.until = '2026-10-01';
}

describe.each(['chromium', 'chromium-109'] as const)('a new edition of the questions while a round is open, %s', (name) => {
	const site = useSite(name);

	it('is said item by item, on paper too, with the way to each card and back', async () => {
		const { content } = paperInput();
		delete content.answers['A.02'];
		const page = await opened(site, 1280, content, newEdition);
		await go(page, site, '', '[data-edition-change]');
		const said = (kind: string) => page.textContent(`[data-change=${kind}]`);
		expect(await said('fresh')).toMatch(/^Mục mới: 1, còn 1 mục phải trả lờiA\.02 \S.+Chưa trả lời$/);
		expect(await said('revised')).toMatch(/còn đúng không: 1A\.03 \S.+Đạt$/);
		expect(await said('lapsed')).toMatch(/hết hiệu lực: 1C\.01 \S.+\(từ 01\/10\/2026\)/);
		expect(await said('gone')).toContain('Không còn hỏi: A.05.');
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		for (const kind of ['fresh', 'revised', 'lapsed']) expect(await page.isVisible(`[data-change=${kind}] a`), kind).toBe(true);
		await page.emulateMedia({ media: 'screen' });

		await page.click('[data-change=lapsed] a');
		await page.waitForSelector('[data-item="C.01"]:focus');
		await page.click('[data-change=fresh] a');
		await page.waitForSelector('[data-item="A.02"]:focus');
		expect(await page.textContent('[data-item="A.02"] .id')).toContain('Mục mới');
		expect(await page.textContent('[data-item="A.03"] .id')).toContain('Câu hỏi đã đổi');
		await page.click('[data-item="A.02"] input[value=DAT]', { force: true });
		await page.waitForSelector('[data-change=fresh]:has-text("đã trả lời cả")');

		await go(page, site, 'ket-qua', '[data-other-edition]:has-text("2026.2, mới hơn bộ 2026.1")');
		await go(page, site, '', '[data-edition-change]');
		await page.click('text=Đã xem, dùng bộ 2026.2');
		await page.waitForSelector('[data-edition-change]', { state: 'detached' });
		expect(await page.textContent('[data-item="A.02"] .id')).not.toContain('Mục mới');
		await page.click('.notice:has-text("Từ nay đợt này dùng bộ câu hỏi 2026.2") >> text=Hoàn tác');
		await page.waitForSelector('[data-edition-change]');
		await page.context().close();
	});
});

describe('screens of a round that several hands fill', () => {
	const site = useSite('chromium');

	it('keep the notice of a new edition within a phone', async () => {
		const page = await opened(site, 360, undefined, newEdition);
		await go(page, site, '', '[data-edition-change]');
		await fits(page);
		expect(await axe(page)).toEqual([]);
		await page.context().close();
	});

	it('show a local scale beside the handbook’s own, on a phone and in the workbook', async () => {
		const page = await opened(site, 360);
		await go(page, site, 'ket-qua', '#nap-thang');
		expect(await page.locator('[data-side-by-side]').count()).toBe(0);
		await page.setInputFiles('#nap-thang', 'public/thang-diem-mau.json');
		await page.waitForSelector('[data-side-by-side]');
		const rows = await page.locator('[data-side-by-side] tbody tr').allTextContents();
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatch(/^Thang của sổ tay \(tham khảo\)\d\d,\d – \d\d,\dYếu$/);
		expect(rows[1]).toMatch(/^Thang ví dụ, .+\d\d(,\d)?(Hoàn thành tốt|Hoàn thành|Chưa hoàn thành)$/);
		await page.click('[data-scale] summary');
		await fits(page);
		expect((await cutTables(page)).filter((label) => /hang/.test(label ?? ''))).toEqual([]);
		expect(await axe(page)).toEqual([]);

		await go(page, site, 'giay-to', '[data-make=workbook]');
		const [book] = await Promise.all([page.waitForEvent('download'), page.click('[data-make=workbook]')]);
		const sheets = await readXlsxFile(new Uint8Array(readFileSync(await book.path())).buffer);
		expect(sheets.map((s) => s.sheet)).toContain('Thang địa phương');
		await page.context().close();
	});

	it('set what differs in a merge apart, and list no counts of nothing on a phone', async () => {
		const mine = paperInput().content;
		const [failed] = Object.keys(mine.plan);
		mine.plan[failed!] = task({ person: 'Lê Văn C', due: '2026-12-05', resources: '2 ngày công', changedAt: Date.UTC(2026, 10, 20, 5) });
		const theirs = structuredClone(mine);
		theirs.plan[failed!] = { ...theirs.plan[failed!]!, person: 'Nguyễn Văn Đ', changedAt: Date.UTC(2026, 10, 21, 5) };
		const paper = Object.values(theirs.evidence)[0]!;
		theirs.evidence[paper.id] = { ...paper, place: 'Kho tầng 2', changedAt: 5 };
		const page = await opened(site, 360, mine);
		await go(page, site, 'gop', '#gop-tep');
		await page.setInputFiles('#gop-tep', file(theirs, 'phan-cua-lan.json'));
		await page.waitForSelector('[data-conflict]');
		expect(await page.textContent('.team')).toContain('Đang xem: phan-cua-lan.json.');
		expect(await page.locator('.differs').allTextContents()).toEqual([paper.place, 'Kho tầng 2', 'Lê Văn C', 'Nguyễn Văn Đ']);
		expect(await page.textContent(`[data-conflict="${failed}"]`)).toMatch(/20\/11\/2026, \d\d:00.+21\/11\/2026, \d\d:00/);
		expect(await page.textContent(`[data-conflict="${paper.id}"] legend`)).toMatch(/Minh chứng của mục [A-I]\.\d\d/);
		expect(await page.isVisible('[data-count=plan-conflict]')).toBe(true);
		expect(await page.isVisible('[data-count=plan-joined]')).toBe(false);
		expect(await cutTables(page)).toEqual([]);
		await fits(page);
		expect(await axe(page)).toEqual([]);
		// What was kept is not counted as taken.
		await page.click('text=Tất cả: giữ của máy này');
		await page.click(`[data-conflict="${failed}"] input[value=theirs]`);
		await page.click('button:has-text("Ghi kết quả ghép")');
		await page.waitForSelector('.notice.ok:has-text("Đã ghép: 1 chỗ nhận từ tệp, 1 chỗ khác nhau giữ của máy này.")');
		await page.context().close();
	});

	it('read the table of who fills in what line by line on a phone', async () => {
		const { content } = paperInput();
		content.round.assignment = { A: 'p1', B: 'p2', C: 'p2', D: 'p1', E: 'p1' };
		const page = await opened(site, 360, content);
		await go(page, site, 'phan-cong', '.stacked');
		expect(await cutTables(page)).toEqual([]);
		await fits(page);
		expect(await axe(page)).toEqual([]);
		await page.context().close();
	});

	it('say on the list for the wall until which day it goes', async () => {
		const page = await opened(site, 1280);
		await page.clock.setFixedTime(new Date('2026-11-25T03:00:00Z'));
		await go(page, site, 'viec-tung-nguoi', '.agenda h1');
		expect(await page.textContent('.agenda h1')).toBe('Việc tuần này, đến hết Chủ nhật 29/11/2026');
		await page.context().close();
	});
});

describe('wide tables of the roll-up on a phone', () => {
	const site = useSite('chromium');
	let page: Page;
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
		const sheet = builtSheet();
		const files = Array.from({ length: 8 }, (_, n) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: Buffer.from(resultFile(sheet, n)) }));
		await page.setInputFiles('#nap-tep', files);
		await page.waitForSelector('[data-groups]');
	});
	afterAll(() => page.context().close());

	it('stand as cards, nothing cut off at the side', async () => {
		await fits(page);
		expect(await cutTables(page)).toEqual([]);
		expect(await axe(page)).toEqual([]);
	});
	it('are still sorted by their headings', async () => {
		const first = () => page.textContent('[data-groups] tbody th');
		const before = await first();
		await page.click('[data-groups] thead button:has-text("Nhóm")');
		await page.click('[data-groups] thead button:has-text("Nhóm")');
		expect(await first()).not.toBe(before);
		await page.focus('[data-groups] thead button');
		const box = (await page.locator('[data-groups] thead button').first().boundingBox())!;
		expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
	});
});

describe('the blank form on paper', () => {
	const site = useSite('chromium');

	it('leaves no sheet half empty for the sake of a long item', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/tu-kiem-tra/chung/`);
		const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
		// How many there would be if every sheet were full to the last line: height of it all on paper over that of a sheet.
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: Math.round((165 / 25.4) * 96), height: 900 });
		const full = (await page.evaluate(() => document.body.scrollHeight)) / ((257 / 25.4) * 96);
		expect(sheets).toBeLessThanOrEqual(Math.ceil(full * 1.08));
		await page.close();
	});
});
