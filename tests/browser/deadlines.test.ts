import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, useSite, watch, type Site, type Watch } from './support.ts';

const TOOL = '/cong-cu/thoi-han/';
const YEAR = '/cong-cu/lich-nam/';

async function events(page: Page): Promise<{ title: string; day: string; text: string }[]> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-ics]')]);
	expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.ics$/);
	const text = readFileSync(await download.path(), 'utf8');
	return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((e) => ({
		title: String(e.getFirstPropertyValue('summary')),
		day: String(e.getFirstPropertyValue('dtstart')),
		text: String(e.getFirstPropertyValue('description')),
	}));
}

/** A page whose script has come: it enables the form. */
async function open(site: Site, path: string, options: { viewport?: { width: number; height: number } } = {}): Promise<{ page: Page; seen: Watch }> {
	const page = await site.browser.newPage(options);
	const seen = watch(page, site.url);
	await page.goto(`${site.url}${path}`);
	await page.waitForSelector('form[data-tool] select:enabled');
	return { page, seen };
}

const dueOf = (page: Page, rule: string) => page.textContent(`[data-rule="${rule}"]:visible [data-due]`);

function mainJob(site: Site): void {
	it('takes a clerk from an event and a day to the deadlines, their basis, and a calendar file', async () => {
		const { page, seen } = await open(site, TOOL);
		await page.selectOption('[name=su-kien]', 'nhan-van-ban-den');
		await page.fill('[name=ngay-den]', '20/11/2026');
		await page.selectOption('[name=co-quan]', 'commune-peoples-committee');
		expect(await dueOf(page, 'trinh')).toMatch(/Chậm nhất thứ hai, 23\/11\/2026.*Bắt buộc/);
		expect(await page.isVisible('[data-rule="bao-nhan"]')).toBe(false);
		expect(await page.getAttribute('[data-rule="trinh"] a[href*="30-2020-nd-cp"]', 'href')).toBe('/van-ban/30-2020-nd-cp/#dieu-23-khoan-1');
		expect(await page.locator('[data-event]:visible').count()).toBe(1);
		await page.selectOption('[name=co-quan]', 'commune-party-committee');
		expect(await dueOf(page, 'trinh')).toMatch(/Vận dụng/);
		expect(new URL(page.url()).search).toBe('?su-kien=nhan-van-ban-den&ngay=2026-11-20&dang=giay&co-quan=commune-party-committee');
		const saved = await events(page);
		expect(saved.map((e) => [e.day, e.title])).toContainEqual(['2026-11-23', 'Trình văn bản đến cho người có thẩm quyền']);
		expect(saved[1]!.text).toContain('Nghị định số 30/2020/NĐ-CP');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});
}

describe('the deadline tool', () => {
	const site = useSite('chromium');
	mainJob(site);

	it('gives the same answer from the address, with both readings where sources differ', async () => {
		const { page } = await open(site, `${TOOL}?su-kien=ket-thuc-cong-viec&ngay=2026-03-05&loai-ho-so=ho-so-khac`);
		expect(await page.inputValue('[name=ngay-ket-thuc]')).toBe('05/3/2026');
		expect(await dueOf(page, 'nop-luu')).toMatch(/Chậm nhất thứ năm, 04\/3\/2027.*không tính thì 05\/3\/2027/);
		expect(await page.textContent('[data-rule="nop-luu"] [data-other="0"]')).toContain('31/12/2027');
		expect(await dueOf(page, 'giu-lai')).toContain('03/3/2029');
		await page.close();
	});
	it('says plainly what is wrong with a day, and shows no old result', async () => {
		const { page } = await open(site, `${TOOL}?su-kien=mat-con-dau&ngay=2026-11-20`);
		expect(await dueOf(page, 'bao-mat-dau')).toContain('21/11/2026');
		await page.fill('[name=ngay-phat-hien]', '31/02/2026');
		expect(await dueOf(page, 'bao-mat-dau')).toBe('');
		await page.locator('[name=ngay-phat-hien]').blur();
		expect(await page.textContent('#ngay-phat-hien-loi')).toBe('Ngày 31 không có: tháng 2/2026 có 28 ngày.');
		expect(await page.getAttribute('[name=ngay-phat-hien]', 'aria-invalid')).toBe('true');
		expect(await page.isDisabled('[data-ics]')).toBe(true);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});
	it('says so where no rule sets a term', async () => {
		const { page } = await open(site, `${TOOL}?su-kien=hop-xong&ngay=2026-11-20`);
		expect(await dueOf(page, 'ky-bien-ban')).toBe('Quy định chưa nêu hạn');
		await page.close();
	});
	it('counts working days without the days off that are given', async () => {
		const { page } = await open(site, `${TOOL}?su-kien=nhan-van-ban-den&ngay=2026-11-20&nghi=2026-11-23`);
		expect(await dueOf(page, 'trinh')).toContain('24/11/2026');
		await page.close();
	});
	it('opens at the event a search hit points to', async () => {
		const { page } = await open(site, `${TOOL}#giai-mat`);
		expect(await page.inputValue('[name=su-kien]')).toBe('giai-mat');
		await page.click('[data-all]');
		expect(await page.locator('[data-event]:visible').count()).toBeGreaterThan(20);
		await page.close();
	});
	it('works by keyboard alone', async () => {
		const { page } = await open(site, TOOL);
		await page.focus('[name=su-kien]');
		const down = await page.evaluate(() =>
			[...document.querySelector<HTMLSelectElement>('[name=su-kien]')!.options].findIndex((o) => o.value === 'quyet-dinh-huy'),
		);
		for (let i = 0; i < down; i++) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Control+A');
		await page.keyboard.type('22/11/2026');
		expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('ngay-quyet-dinh');
		expect(await dueOf(page, 'huy-xong')).toMatch(/06\/12\/2026.*07\/12\/2026/);
		await page.close();
	});
	it.each([
		[`${TOOL}?su-kien=van-ban-mat&ngay=2026-03-05`, 360],
		[`${YEAR}?nam=2027`, 360],
		[`${YEAR}?nam=2027`, 1280],
	])('%s fits %i px and passes axe', async (path, width) => {
		const { page } = await open(site, path, { viewport: { width, height: 800 } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});
	it('is a full table without script', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.url}${TOOL}`);
		expect(await page.isVisible('form[data-tool]')).toBe(false);
		expect(await page.locator('[data-rule]:visible').count()).toBeGreaterThan(80);
		await page.goto(`${site.url}${YEAR}`);
		expect(await page.locator('[data-duty]:visible').count()).toBeGreaterThan(30);
		await context.close();
	});
});

describe("the year's calendar", () => {
	const site = useSite('chromium');
	it('keeps party and state apart, and goes into a calendar', async () => {
		const { page, seen } = await open(site, `${YEAR}?nam=2027&co-quan=commune-party-committee`);
		const table = () => page.textContent('[data-days]');
		expect(await table()).not.toContain('Đánh lại số văn bản đi');
		expect(await table()).not.toContain('Đổi mật khẩu');
		await page.selectOption('[name=co-quan]', 'commune-peoples-committee');
		expect(await table()).toContain('Đánh lại số văn bản đi từ 01');
		await page.check('[name=he-thong]');
		expect(await table()).toContain('thứ tư, 31/3/2027');
		expect(new URL(page.url()).search).toBe('?nam=2027&co-quan=commune-peoples-committee&he-thong=1');
		const saved = await events(page);
		expect(saved.every((e) => e.day.startsWith('2027-'))).toBe(true);
		expect(saved.map((e) => e.title)).toContain('Phê duyệt, ban hành danh mục hồ sơ');
		await page.selectOption('[name=nam]', '2030');
		expect(await table()).toContain('Chỉnh lý xong tài liệu tồn');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await page.close();
	});
});

describe('the deadline tool in Chromium 109', () => {
	mainJob(useSite('chromium-109'));
});
