import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/browsers.ts';
import { axe, pickAnswer, useSite } from './support.ts';

const site = useSite('chromium');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-kho-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = '/tu-kiem-tra/phieu/';
const NAME = 'so-tay-van-thu-luu-tru.tu-kiem-tra';
const V1 = 'tests/fixtures/dot-v1.json';

async function begin(page: Page, name = 'Đảng uỷ xã Bình Minh'): Promise<void> {
	await page.goto(site.url + PAGE);
	await page.fill('[data-field=office]', name);
	await page.click('text=Bắt đầu điền phiếu');
	await page.waitForSelector('[data-item]');
}
const fresh = (): Promise<BrowserContext> => site.browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
const stands = (page: Page, id: string, code: string) => page.waitForSelector(`[data-item="${id}"][data-code=${code}]`);
const addPaper = async (page: Page, id: string, reference: string): Promise<void> => {
	await page.click(`[data-item="${id}"] summary:has-text("Minh chứng")`);
	await page.click(`[data-item="${id}"] button:has-text("Thêm minh chứng")`);
	await page.fill(`[data-item="${id}"] .ev input >> nth=0`, reference);
};
const list = (page: Page) => page.goto(`${site.url}${PAGE}#`);

describe('what version 1 left on the machine', () => {
	it('is there again, evidence in the register, nothing else changed', async () => {
		const context = await fresh();
		const page = await context.newPage();
		// Any page of the same origin that does not open the store itself.
		await page.goto(`${site.url}/gioi-thieu/`);
		await page.evaluate(
			([name, text]) =>
				new Promise<void>((done, fail) => {
					const file = JSON.parse(text) as { round: { id: string }; answers: Record<string, object> };
					const opening = indexedDB.open(name, 1);
					opening.onupgradeneeded = () => {
						opening.result.createObjectStore('rounds', { keyPath: 'id' });
						opening.result.createObjectStore('answers', { keyPath: ['round', 'item'] }).createIndex('round', 'round');
					};
					opening.onsuccess = () => {
						const tx = opening.result.transaction(['rounds', 'answers'], 'readwrite');
						tx.objectStore('rounds').put(file.round);
						for (const [item, answer] of Object.entries(file.answers)) tx.objectStore('answers').put({ ...answer, round: file.round.id, item });
						tx.onerror = () => fail(new Error('không ghi được'));
						tx.oncomplete = () => {
							opening.result.close();
							done();
						};
					};
				}),
			[NAME, readFileSync(V1, 'utf8')] as const,
		);
		await page.goto(site.url + PAGE);
		await page.click('a.btn:has-text("Làm tiếp")');
		await stands(page, 'A.01', 'DAT');
		await stands(page, 'A.07', 'KAD');
		expect(await page.textContent('[data-item="A.01"] summary:has-text("Minh chứng")')).toBe('Minh chứng (2): 12-QĐ/ĐU; Sổ đăng ký văn bản đi');
		await page.click('[data-item="A.03"] summary:has-text("Minh chứng")');
		await page.waitForSelector('[data-item="A.03"] .shared:has-text("Dùng chung với mục A.01")');
		const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		const file = JSON.parse(readFileSync((await saved.path())!, 'utf8')) as { formatVersion: number; answers: object; evidence: object };
		expect([file.formatVersion, Object.keys(file.answers).length, Object.keys(file.evidence).length]).toEqual([2, 6, 4]);
		await context.close();
	});
	it('in a file opens the same way', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await page.goto(site.url + PAGE);
		await page.setInputFiles('#mo-tep', V1);
		await page.waitForSelector('.notice.ok:has-text("6 câu trả lời")');
		await page.click('.notice.ok >> text=Hoàn tác');
		await page.waitForSelector('h2:has-text("Bắt đầu")');
		await context.close();
	});
});

describe('a browser that is killed', () => {
	it('while somebody types without a rest has kept all but the last second, papers too', async () => {
		const options = await launchOptions('chromium');
		const first = await chromium.launchPersistentContext(join(folder, 'dang-go'), options);
		const page = first.pages()[0] ?? (await first.newPage());
		await begin(page);
		await pickAnswer(page, 'A.02', 'DAT');
		await addPaper(page, 'A.02', '12-QĐ/ĐU');
		await page.click('[data-item="A.02"] summary:has-text("Ghi chú")');
		await page.focus('[data-item="A.02"] textarea');
		const start = Date.now();
		const typed: [at: number, length: number][] = [];
		for (let n = 0; Date.now() - start < 2500; n++) {
			await page.keyboard.type('x');
			typed.push([Date.now(), n + 1]);
		}
		const killedAt = Date.now();
		const session = await first.newCDPSession(page);
		await session.send('Browser.crash' as 'Browser.close').catch(() => undefined);
		await first.close().catch(() => undefined);

		const second = await chromium.launchPersistentContext(join(folder, 'dang-go'), options);
		const again = second.pages()[0] ?? (await second.newPage());
		await again.goto(site.url + PAGE);
		await again.click('a.btn:has-text("Làm tiếp")');
		await stands(again, 'A.02', 'DAT');
		const kept = (await again.inputValue('[data-item="A.02"] textarea')).length;
		const due = typed.filter(([at]) => at <= killedAt - 1000).at(-1)![1];
		expect(kept).toBeGreaterThanOrEqual(due);
		expect(await again.textContent('[data-item="A.02"] summary:has-text("Minh chứng")')).toContain('12-QĐ/ĐU');
		await second.close();
	});
});

describe('what was taken away', () => {
	it('by beginning anew or deleting comes back, at once or from the list, after a reload too', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.02', 'DAT');
		await addPaper(page, 'A.02', '12-QĐ/ĐU');
		await page.waitForTimeout(900);
		await list(page);
		await page.click('button:has-text("Làm lại từ đầu")');
		await page.click('.notice >> text=Hoàn tác');
		await page.waitForSelector('text=Hoàn tác', { state: 'detached' });
		await page.click('a.btn:has-text("Làm tiếp")');
		await stands(page, 'A.02', 'DAT');
		expect(await page.textContent('[data-item="A.02"] summary:has-text("Minh chứng")')).toContain('12-QĐ/ĐU');

		await list(page);
		await page.click('.rounds .list button:has-text("Xoá")');
		await page.waitForSelector('h2:has-text("Bắt đầu")');
		await page.reload();
		await page.click('summary:has-text("Đã xoá gần đây")');
		expect(await axe(page)).toEqual([]);
		await page.click('.trash li:has-text("trước khi xoá") button');
		await page.waitForSelector('.notice.ok:has-text("Đã đặt lại")');
		await page.click('a.btn:has-text("Làm tiếp")');
		await stands(page, 'A.02', 'DAT');
		await context.close();
	});
	it('in another tab is told, and can be kept from here', async () => {
		const context = await fresh();
		const one = await context.newPage();
		await begin(one);
		await pickAnswer(one, 'A.02', 'DAT');
		await one.waitForTimeout(500);
		const two = await context.newPage();
		await two.goto(site.url + PAGE);
		await two.click('.rounds .list button:has-text("Xoá")');
		await one.click('[role=alert] button:has-text("Giữ lại đợt này")');
		await one.waitForSelector('[role=alert]', { state: 'detached' });
		await two.waitForSelector('.rounds .list > li');
		await one.reload();
		await stands(one, 'A.02', 'DAT');
		await context.close();
	});
});

describe('two tabs', () => {
	it('lose no paper and no field of the profile', async () => {
		const context = await fresh();
		const one = await context.newPage();
		await begin(one);
		const two = await context.newPage();
		await two.goto(one.url());
		await two.waitForSelector('[data-item]');
		await pickAnswer(one, 'A.02', 'DAT');
		await addPaper(one, 'A.02', 'giấy của thẻ một');
		await pickAnswer(two, 'A.03', 'DAT');
		await addPaper(two, 'A.03', 'giấy của thẻ hai');
		for (const page of [one, two]) await page.click('summary:has-text("Thông tin đợt")');
		await one.fill('[data-field=title]', 'Đợt của thẻ một');
		await two.fill('[data-field=periodFrom]', '2026-01-01');
		await one.waitForTimeout(1000);
		await one.reload();
		await one.waitForSelector('[data-item="A.02"] summary:has-text("giấy của thẻ một")');
		await one.waitForSelector('[data-item="A.03"] summary:has-text("giấy của thẻ hai")');
		await one.click('summary:has-text("Thông tin đợt")');
		expect([await one.inputValue('[data-field=title]'), await one.inputValue('[data-field=periodFrom]')]).toEqual(['Đợt của thẻ một', '2026-01-01']);
		await context.close();
	});
});

describe('storage that goes away', () => {
	it('full for a while: work goes on, and is on disk once there is room', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await begin(page);
		await page.evaluate(() => {
			const put = IDBObjectStore.prototype.put;
			Object.assign(window, { roomAgain: () => (IDBObjectStore.prototype.put = put) });
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('hết chỗ', 'QuotaExceededError');
			};
		});
		await pickAnswer(page, 'A.02', 'DAT');
		await addPaper(page, 'A.02', '12-QĐ/ĐU');
		await page.waitForSelector('[role=alert]:has-text("không còn chỗ lưu")');
		await page.click('text=Thử lưu lại trên máy');
		await page.waitForSelector('[role=alert]:has-text("Vẫn chưa lưu được")');
		await page.evaluate(() => (window as unknown as { roomAgain(): void }).roomAgain());
		await page.click('text=Thử lưu lại trên máy');
		await page.waitForSelector('[role=alert]', { state: 'detached' });
		await page.reload();
		await stands(page, 'A.02', 'DAT');
		await page.waitForSelector('[data-item="A.02"] summary:has-text("12-QĐ/ĐU")');
		await context.close();
	});
	it('cleared under an open page: what the page holds goes back', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.02', 'DAT');
		await page.waitForTimeout(500);
		const session = await context.newCDPSession(page);
		await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'indexeddb' });
		await pickAnswer(page, 'A.03', 'CHUA');
		await page.waitForTimeout(1500);
		await page.waitForSelector('[role=alert]', { state: 'detached' });
		await page.reload();
		await stands(page, 'A.02', 'DAT');
		await stands(page, 'A.03', 'CHUA');
		await context.close();
	});
	it('taken over by a newer edition in another tab: is said, and the file still holds everything', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await begin(page);
		await pickAnswer(page, 'A.02', 'DAT');
		await page.waitForTimeout(500);
		const other = await context.newPage();
		await other.goto(`${site.url}/gioi-thieu/`);
		await other.evaluate(
			(name) =>
				new Promise<void>((done) => {
					indexedDB.open(name, 3).onsuccess = () => done();
				}),
			NAME,
		);
		await page.waitForSelector('[role=alert]:has-text("bản sổ tay mới hơn")');
		await pickAnswer(page, 'A.03', 'CHUA');
		const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		const file = JSON.parse(readFileSync((await saved.path())!, 'utf8')) as { answers: Record<string, { code: string }> };
		expect([file.answers['A.02']?.code, file.answers['A.03']?.code]).toEqual(['DAT', 'CHUA']);
		await context.close();
	});
});

describe('people', () => {
	it('are named beside their answers; the office is offered again for the next round', async () => {
		const context = await fresh();
		const page = await context.newPage();
		await begin(page, 'Đảng uỷ phường Hoà An');
		await page.click('summary:has-text("Thông tin đợt")');
		await page.click('summary:has-text("Người cùng điền")');
		await page.fill('input[name=ten]', 'Nguyễn Văn A');
		await page.click('text=Thêm người');
		await page.selectOption('[data-assign=A]', { label: 'Nguyễn Văn A' });
		await page.selectOption('[data-person]', { label: 'Nguyễn Văn A' });
		await page.waitForSelector('text=Nhóm được giao: A');
		await pickAnswer(page, 'A.02', 'DAT');
		const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.dock button:has-text("Lưu ra tệp")')]);
		const file = JSON.parse(readFileSync((await saved.path())!, 'utf8')) as { answers: Record<string, { by?: string }>; round: { assignment: object } };
		expect(file.answers['A.02']?.by).toBe('Nguyễn Văn A');
		expect(Object.keys(file.round.assignment)).toEqual(['A']);
		await list(page);
		await page.waitForSelector('h2:has-text("Thêm đợt mới")');
		expect(await page.inputValue('[data-field=office]')).toBe('Đảng uỷ phường Hoà An');
		await context.close();
	});
});
