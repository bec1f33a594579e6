import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/browsers.ts';
import { answerAll, axe, pickAnswer, useSite, watch } from './support.ts';

const site = useSite('chromium');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-ho-so-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = '/tu-kiem-tra/phieu/';

/** A browser with a profile on disk, as an office has. */
async function office(profile: string): Promise<BrowserContext> {
	return chromium.launchPersistentContext(join(folder, profile), {
		...(await launchOptions('chromium')),
		viewport: { width: 1280, height: 900 },
		acceptDownloads: true,
	});
}

async function begin(page: Page, name = 'Đảng uỷ xã Bình Minh', kind = 'commune-party-committee'): Promise<void> {
	await page.goto(site.url + PAGE);
	await page.selectOption('[data-field=officeKind]', kind);
	await page.fill('[data-field=office]', name);
	await page.click('text=Bắt đầu điền phiếu');
	await page.waitForSelector('[data-item]');
}
const saved = (page: Page) => page.waitForSelector('[data-save=saved]:has-text("Đã lưu trên máy này lúc")');
/** Waits until a figure at the foot reads as wanted: figures follow an answer one frame later. */
const figureReads = async (page: Page, name: string, want: string): Promise<void> => {
	await page.waitForFunction(([n, w]) => document.querySelector(`[data-figure=${n}]`)?.textContent === w, [name, want], { timeout: 5000 });
};

describe('a self-inspection from beginning to end', () => {
	it('is filled in, survives the browser being closed, and prints its result', async () => {
		let context = await office('du-mot-vong');
		const seen = watch(context, site.url);
		let page = context.pages()[0] ?? (await context.newPage());
		await begin(page);
		const answered = await answerAll(page, (id) => (id === 'E.01' || id === 'B.08' ? 'CHUA' : 'DAT'));
		expect(answered).toBeGreaterThan(60);
		await page.waitForTimeout(600);
		await saved(page);
		await figureReads(page, 'progress', `${answered}/${answered}`);
		await context.close();

		context = await office('du-mot-vong');
		page = context.pages()[0] ?? (await context.newPage());
		await page.goto(site.url + PAGE);
		await page.click('a.btn:has-text("Làm tiếp")');
		await page.waitForSelector('[data-item]');
		await figureReads(page, 'progress', `${answered}/${answered}`);
		await page.click('.dock >> text=Xem kết quả');
		const headline = (await page.textContent('[data-result]')) ?? '';
		expect(headline).toMatch(/^\d\d,\d điểm, tương ứng Tốt\. Xếp Trung bình do 2 mục cam \(B\.08, E\.01\)\.$/);
		expect(await page.textContent('main')).toContain('thang tham khảo để chuẩn bị kiểm tra');
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.signatures')).toBe(true);
		expect(await page.isVisible('header.top')).toBe(false);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
		expect(seen.foreign).toEqual([]);
		expect(seen.faults).toEqual([]);
		await context.close();
	});

	it('keeps what was answered a second before the browser is killed', async () => {
		const options = await launchOptions('chromium');
		const server = await chromium.launchPersistentContext(join(folder, 'bi-giet'), options);
		const page = server.pages()[0] ?? (await server.newPage());
		await begin(page);
		await pickAnswer(page, 'A.01', 'DAT');
		await page.click('[data-item="A.01"] summary:has-text("Ghi chú")');
		await page.fill('[data-item="A.01"] textarea', 'Quy chế ban hành ngày 05/01');
		await page.waitForTimeout(1000);
		// The renderer and the browser die at once, with nothing flushed by an orderly end.
		const session = await server.newCDPSession(page);
		await session.send('Browser.crash' as 'Browser.close').catch(() => undefined);
		await server.close().catch(() => undefined);

		const context = await office('bi-giet');
		const again = context.pages()[0] ?? (await context.newPage());
		await again.goto(site.url + PAGE);
		await again.click('a.btn:has-text("Làm tiếp")');
		await again.waitForSelector('[data-item="A.01"][data-code=DAT]');
		expect(await again.inputValue('[data-item="A.01"] textarea')).toBe('Quy chế ban hành ngày 05/01');
		await context.close();
	});

	it('says the consequence of a gate at once, and tells range, progress and confidence apart', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page);
		await figureReads(page, 'range', '0,0 – 100,0');
		await pickAnswer(page, 'A.01', 'CHUA');
		expect(await page.textContent('[data-item="A.01"] .consequence')).toContain('không quá Khá');
		await pickAnswer(page, 'A.03', 'DAT');
		await figureReads(page, 'confidence', 'thấp, 0 %');
		await page.click('[data-item="A.03"] summary:has-text("Minh chứng")');
		await page.click('[data-item="A.03"] button:has-text("Thêm minh chứng")');
		await page.fill('[data-item="A.03"] .ev input >> nth=0', '12-QĐ/ĐU');
		await page.check('[data-item="A.03"] .ev input[type=checkbox]');
		await figureReads(page, 'confidence', 'cao, 100 %');
		// A second click takes an answer back: it is open again, not failed.
		await pickAnswer(page, 'A.01', 'CHUA');
		await page.waitForSelector('[data-item="A.01"][data-code=CDG]');
		await context.close();
	});

	it('asks a reason for "không áp dụng", and changes of office keep every answer', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.07', 'KAD');
		await page.waitForSelector('[data-item="A.07"] .warnings:has-text("phải ghi lý do")');
		await page.fill('[data-item="A.07"] input[list]', 'Không có cấp dưới');
		await page.waitForSelector('[data-item="A.07"] .warnings', { state: 'detached' });
		await pickAnswer(page, 'A.02', 'DAT');
		await page.click('summary:has-text("Thông tin đợt")');
		await page.selectOption('[data-field=officeKind]', 'party-cell');
		await page.waitForSelector('[data-item="A.02"]', { state: 'detached' });
		await page.selectOption('[data-field=officeKind]', 'commune-party-committee');
		await page.waitForSelector('[data-item="A.02"][data-code=DAT]');
		await context.close();
	});

	it('is done by keyboard alone', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page);
		await page.focus('[data-item="A.01"] input[value=DAT]');
		await page.keyboard.press('Space');
		await page.waitForSelector('[data-item="A.01"][data-code=DAT]');
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() => ['MOT_PHAN', 'CHUA'].includes(document.querySelector('[data-item="A.01"]')?.getAttribute('data-code') ?? ''));
		const hidden = await page.evaluate(() => {
			const dock = document.querySelector('.dock')!.getBoundingClientRect();
			const at = document.activeElement!.getBoundingClientRect();
			return at.bottom > dock.top && at.top < dock.bottom;
		});
		expect(hidden).toBe(false);
		await context.close();
	});

	it('is clean by axe while it is filled in, in the dark and on a phone too', async () => {
		for (const options of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const }]) {
			const context = await site.browser.newContext(options);
			const page = await context.newPage();
			await begin(page);
			await pickAnswer(page, 'A.01', 'CHUA');
			await pickAnswer(page, 'A.02', 'DAT');
			await pickAnswer(page, 'A.03', 'KAD');
			await page.click('[data-item="A.02"] summary:has-text("Minh chứng")');
			await page.click('[data-item="A.02"] button:has-text("Thêm minh chứng")');
			for (const summary of await page.$$('[data-item="A.02"] summary')) await summary.click();
			expect(await axe(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
			await context.close();
		}
	});
});

describe('files', () => {
	it('are saved, read back on another machine, and never overwrite a round', async () => {
		const context = await site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page, 'Đảng uỷ phường Hoà An');
		await pickAnswer(page, 'A.01', 'DAT');
		await pickAnswer(page, 'A.02', 'CHUA');
		const [download] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		expect(download.suggestedFilename()).toMatch(/^tu-kiem-tra-dang-uy-phuong-hoa-an-\d{4}-\d\d-\d\d\.json$/);
		const path = join(folder, 'phieu.json');
		await download.saveAs(path);

		const other = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const there = await other.newPage();
		await there.goto(site.url + PAGE);
		await there.setInputFiles('#mo-tep', path);
		await there.waitForSelector('text=2 câu trả lời');
		await there.click('a.btn:has-text("Làm tiếp")');
		await there.waitForSelector('[data-item="A.01"][data-code=DAT]');
		await there.waitForSelector('[data-item="A.02"][data-code=CHUA]');
		await other.close();

		// On the first machine the round is there already: the file becomes a round of its own.
		await page.goto(`${site.url}${PAGE}#`);
		await page.setInputFiles('#mo-tep', path);
		await page.waitForSelector('text=Đợt đang có trên máy được giữ nguyên');
		expect(await page.locator('.rounds .list > li').count()).toBe(2);
		await context.close();
	});

	it.each([
		['not ours', '{"a": 1}', 'Đây không phải tệp kết quả'],
		['cut off', '{"format": "so-tay-van-thu-luu-tru/dot-tu', 'Tệp không đọc được'],
		['of a newer edition', '{"format": "so-tay-van-thu-luu-tru/dot-tu-kiem-tra", "formatVersion": 99}', 'bản sổ tay mới hơn'],
		['huge', ' '.repeat(5_100_000), 'Tệp quá lớn'],
		['markup', '<script>document.title="bị chạy"</script>', 'Tệp không đọc được'],
	])('that are %s get a clear message and change nothing', async (name, text, message) => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		const path = join(folder, `xau-${name.replaceAll(' ', '-')}.json`);
		writeFileSync(path, text);
		await page.setInputFiles('#mo-tep', path);
		await page.waitForSelector(`.notice.bad:has-text("${message}")`);
		expect(await page.locator('.rounds .list > li').count()).toBe(0);
		expect(await page.title()).not.toContain('bị chạy');
		await context.close();
	});

	it('that hold unknown items are kept whole; altered ones are opened only knowingly; markup runs nothing', async () => {
		const context = await site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.01', 'DAT');
		const [download] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		const text = readFileSync((await download.path())!, 'utf8');
		await page.goto(`${site.url}${PAGE}#`);
		const unknown = join(folder, 'muc-la.json');
		writeFileSync(unknown, text.replace('"A.01"', '"A.99"'));
		await page.setInputFiles('#mo-tep', unknown);
		await page.waitForSelector('.notice.bad:has-text("Tệp đã bị sửa sau khi lưu")');
		expect(await page.locator('.rounds .list > li').count()).toBe(1);
		await page.click('button:has-text("Vẫn mở")');
		await page.waitForSelector('.notice.ok:has-text("1 mục không còn trong phiếu (A.99)")');
		await page.click('.rounds .list > li:has-text("(mở từ tệp)") >> text=Xem kết quả');
		await page.waitForSelector('h2:has-text("Mục không còn trong phiếu")');
		const [again] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("Lưu ra tệp")')]);
		expect(readFileSync((await again.path())!, 'utf8')).toContain('"A.99"');
		await page.goto(`${site.url}${PAGE}#`);
		const markup = join(folder, 'danh-dau.json');
		const evil = '<img src=x onerror=\\"document.title=1\\"><script>document.title=2</script>';
		writeFileSync(markup, text.replace(/"title": "[^"]*"/, `"title": "${evil}"`).replace(/"office": "[^"]*"/, `"office": "${evil}"`));
		await page.setInputFiles('#mo-tep', markup);
		await page.click('button:has-text("Vẫn mở")');
		await page.waitForSelector('.notice.ok');
		expect(await page.textContent('.rounds .list')).toContain('<img src=x');
		expect(await page.title()).toContain('Điền phiếu');
		await context.close();
	});
});

describe('storage', () => {
	it('that is blocked is said at once; work goes on and can be saved to a file', async () => {
		const context = await site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
		await context.addInitScript(() =>
			Object.defineProperty(window, 'indexedDB', {
				get: () => {
					throw new DOMException('chặn', 'SecurityError');
				},
			}),
		);
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		await page.waitForSelector('[role=alert]:has-text("chưa được giữ trên máy")');
		await page.click('text=Bắt đầu điền phiếu');
		await pickAnswer(page, 'A.01', 'DAT');
		await page.waitForSelector('[data-item="A.01"][data-code=DAT]');
		const [download] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		expect(readFileSync((await download.path())!, 'utf8')).toContain('"A.01"');
		await context.close();
	});

	it('that fills up midway loses nothing of the round', async () => {
		const context = await site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.01', 'DAT');
		await page.waitForTimeout(500);
		await page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('hết chỗ', 'QuotaExceededError');
			};
		});
		await pickAnswer(page, 'A.02', 'CHUA');
		await page.waitForSelector('[role=alert]:has-text("không còn chỗ lưu")');
		const [download] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		const file = JSON.parse(readFileSync((await download.path())!, 'utf8')) as { answers: Record<string, { code: string }> };
		expect([file.answers['A.01']?.code, file.answers['A.02']?.code]).toEqual(['DAT', 'CHUA']);
		await context.close();
	});

	it('is shared by two tabs without losing a change of either', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const one = await context.newPage();
		await begin(one);
		const two = await context.newPage();
		await two.goto(one.url());
		await two.waitForSelector('[data-item]');
		await pickAnswer(one, 'A.01', 'DAT');
		await pickAnswer(two, 'A.02', 'CHUA');
		await two.waitForSelector('[data-item="A.01"][data-code=DAT]');
		await one.waitForSelector('[data-item="A.02"][data-code=CHUA]');
		await one.reload();
		await one.waitForSelector('[data-item="A.01"][data-code=DAT]');
		await one.waitForSelector('[data-item="A.02"][data-code=CHUA]');
		await context.close();
	});

	it('keeps several rounds apart; deleting one can be undone', async () => {
		const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await begin(page, 'Cơ quan một');
		await pickAnswer(page, 'A.01', 'DAT');
		await page.waitForTimeout(400);
		await page.goto(`${site.url}${PAGE}#`);
		await begin(page, 'Cơ quan hai');
		await page.waitForSelector('[data-item="A.01"][data-code=CDG]');
		await page.goto(`${site.url}${PAGE}#`);
		await page.waitForSelector('.rounds .list > li >> nth=1');
		await page.locator('.rounds .list > li', { hasText: 'Cơ quan một' }).locator('button', { hasText: 'Xoá' }).click();
		await page.waitForSelector('text=Hoàn tác');
		expect(await page.locator('.rounds .list > li').count()).toBe(1);
		await page.click('text=Hoàn tác');
		await page.locator('.rounds .list > li', { hasText: 'Cơ quan một' }).locator('a', { hasText: 'Làm tiếp' }).click();
		await page.waitForSelector('[data-item="A.01"][data-code=DAT]');
		await context.close();
	});
});
