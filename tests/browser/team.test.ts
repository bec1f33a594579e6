import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axe, pickAnswer, useSite, watch } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-doan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PAGE = '/tu-kiem-tra/phieu/';

interface AssessmentFile {
	round: { id: string; submitted: string; reopened?: unknown[]; source: string };
	answers: Record<string, { code: string; by?: string; note?: string; evidence?: string[] }>;
	evidence: Record<string, { reference: string; status: string }>;
	handedOver?: { answers: unknown; round: unknown; evidence: unknown; checksum: string };
	checksum: string;
}
const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as AssessmentFile;

for (const browser of ['chromium', 'chromium-109'] as const)
	describe(`several people at one round, ${browser}`, () => {
		const site = useSite(browser);
		const machine = async (width = 1280): Promise<Page> =>
			(await site.browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true })).newPage();
		const begin = async (page: Page): Promise<string> => {
			await page.goto(site.url + PAGE);
			await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
			await page.click('text=Bắt đầu điền phiếu');
			await page.waitForSelector('[data-item]');
			return new URL(page.url()).hash;
		};
		const go = async (page: Page, hash: string, wait: string) => {
			await page.evaluate((h) => (location.hash = h), hash);
			await page.waitForSelector(wait);
		};
		const answered = (page: Page, id: string, value: string) => page.waitForSelector(`[data-item="${id}"][data-code=${value}]`);
		let files = 0;
		const download = async (page: Page, selector: string): Promise<string> => {
			const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
			const path = join(folder, `${browser}-${files++}-${file.suggestedFilename()}`);
			await file.saveAs(path);
			return path;
		};
		const openFile = async (page: Page, path: string) => {
			await page.goto(site.url + PAGE);
			await page.setInputFiles('#mo-tep', path);
			await page.waitForSelector('.notice.ok');
		};
		const addPaper = async (page: Page, item: string, reference: string) => {
			await page.click(`[data-item="${item}"] summary:has-text("Minh chứng")`);
			await page.click(`[data-item="${item}"] button:has-text("Thêm minh chứng")`);
			await page.fill(`[data-item="${item}"] .ev input >> nth=0`, reference);
		};

		it('hands a part to a colleague, merges it back by choice, and takes the merge back', async () => {
			const page = await machine();
			const seen = watch(page, site.url);
			const hash = await begin(page);
			await pickAnswer(page, 'A.01', 'DAT');
			await addPaper(page, 'A.01', '12-QĐ/ĐU');
			await go(page, `${hash}/phan-cong`, '[name=ten]');
			for (const name of ['Lan', 'Hoà']) {
				await page.fill('[name=ten]', name);
				await page.click('text=Thêm người');
			}
			await page.selectOption('[data-assign=A]', { label: 'Hoà' });
			await page.selectOption('[data-assign=B]', { label: 'Lan' });
			expect(await axe(page)).toEqual([]);
			const part = await download(page, 'button[aria-label="Giao phần cho Hoà"]');
			expect(part).toMatch(/phan-hoa/);
			expect(Object.keys(parsed(part).answers)).toEqual(['A.01']);

			// The colleague, on another machine, works on that part alone.
			const other = await machine();
			await openFile(other, part);
			await other.goto(`${site.url}${PAGE}${hash}`);
			await other.waitForSelector('[data-item]');
			await other.selectOption('[data-person]', 'Hoà');
			await other.check('[data-only-mine]');
			expect(await other.locator('.groups button').count()).toBe(1);
			await pickAnswer(other, 'A.01', 'CHUA');
			await pickAnswer(other, 'A.03', 'DAT');
			await addPaper(other, 'A.03', '15-BC/ĐU');
			await other.waitForTimeout(600);
			const back = await download(other, '.dock >> text=Lưu ra tệp');

			await go(page, hash, '[data-item="A.02"]');
			await pickAnswer(page, 'A.02', 'DAT');
			await go(page, `${hash}/gop`, '#gop-tep');
			await page.setInputFiles('#gop-tep', [back]);
			await page.waitForSelector('[data-conflict="A.01"]');
			expect(await page.textContent('[data-count=answers-theirs]')).toBe('1');
			expect(await page.textContent('[data-count=answers-conflict]')).toBe('1');
			expect(await page.textContent('[data-conflict="A.01"]')).toContain('Hoà, ');
			expect(await axe(page)).toEqual([]);
			// Nothing is written while a conflict waits; nothing was written yet at all.
			await page.click('button:has-text("Ghi kết quả ghép")');
			await page.waitForSelector('text=Còn 1 chỗ khác nhau chưa chọn bên nào.');
			await page.click('[data-conflict="A.01"] input[value=theirs]');
			await page.waitForSelector('[data-left]:has-text("Còn 0 chỗ")');
			await page.click('button:has-text("Ghi kết quả ghép")');
			await page.waitForSelector('.notice.ok:has-text("Đã ghép")');
			await go(page, hash, '[data-item]');
			await answered(page, 'A.01', 'CHUA');
			await answered(page, 'A.02', 'DAT');
			await answered(page, 'A.03', 'DAT');
			// The paper typed here stays on the answer that was taken from there.
			expect(await page.textContent('[data-item="A.01"] summary:has-text("Minh chứng")')).toContain('12-QĐ/ĐU');
			await page.reload();
			await answered(page, 'A.03', 'DAT');

			await go(page, `${hash}/gop`, '#gop-tep');
			await page.setInputFiles('#gop-tep', [back]);
			await page.waitForSelector('[data-preview]');
			await page.click('button:has-text("Ghi kết quả ghép")');
			await page.click('.notice.ok >> text=Hoàn tác');
			await page.waitForSelector('text=Đã hoàn tác');
			expect(seen).toEqual({ foreign: [], faults: [] });
			await page.context().close();
			await other.context().close();
		});

		it('undoes a merge to the state before it', async () => {
			const page = await machine(360);
			const hash = await begin(page);
			await pickAnswer(page, 'A.01', 'DAT');
			await page.waitForTimeout(600);
			await go(page, `${hash}/ket-qua`, '[data-result]');
			const path = await download(page, 'button:has-text("Lưu ra tệp")');
			await go(page, hash, '[data-item]');
			await pickAnswer(page, 'A.01', 'CHUA');
			await go(page, `${hash}/gop`, '#gop-tep');
			await page.setInputFiles('#gop-tep', [path]);
			await page.click('text=Tất cả: lấy của tệp');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
			await page.click('button:has-text("Ghi kết quả ghép")');
			await page.waitForSelector('.notice.ok:has-text("Đã ghép")');
			await page.click('.notice.ok >> text=Hoàn tác');
			await page.waitForSelector('text=Đã hoàn tác');
			await go(page, hash, '[data-item]');
			await answered(page, 'A.01', 'CHUA');
			await page.reload();
			await answered(page, 'A.01', 'CHUA');
			await page.context().close();
		});

		it('has a second person judge blind, and says when the office was too kind', async () => {
			const page = await machine();
			const hash = await begin(page);
			for (const id of ['A.01', 'A.02', 'A.03', 'A.05', 'A.06']) await pickAnswer(page, id, 'DAT').catch(() => undefined);
			await page.waitForTimeout(400);
			await go(page, `${hash}/ra-soat`, '[data-review]');
			const card = page.locator('[data-review="A.01"]');
			expect(await card.locator('.facts-of').count()).toBe(0);
			await page.fill('[data-reviewer]', 'Hoà');
			await card.locator('input[value=CHUA]').click({ force: true });
			await page.waitForSelector('[data-review="A.01"][data-state=differs] .facts-of');
			await card.locator('textarea').fill('Quy chế chưa ký');
			await page.waitForSelector('[data-optimistic]:has-text("A.01")');
			expect(await page.textContent('[data-flips]')).toContain('100 %');
			expect(await page.textContent('[data-source]')).toBe('Tự chấm');
			expect(await axe(page)).toEqual([]);
			await page.waitForTimeout(600);
			await page.reload();
			await page.waitForSelector('[data-review="A.01"][data-state=differs]');
			expect(await page.inputValue('[data-review="A.01"] textarea')).toBe('Quy chế chưa ký');
			// Seen openly, one click agrees.
			await page.fill('[data-reviewer]', 'Hoà');
			await page.uncheck('[data-blind]');
			await page.click('button[aria-label="Đồng ý với câu trả lời mục A.02"]');
			await page.waitForSelector('[data-review="A.02"][data-state=same]');
			await page.context().close();
		});

		it('lets an inspection team judge beside the office’s file, which stays as it is', async () => {
			const page = await machine();
			const hash = await begin(page);
			await pickAnswer(page, 'A.01', 'DAT');
			await addPaper(page, 'A.01', '12-QĐ/ĐU');
			await pickAnswer(page, 'A.03', 'DAT');
			await page.waitForTimeout(600);
			const office = await download(page, '.dock >> text=Lưu ra tệp');
			const before = readFileSync(office);
			await page.context().close();

			const team = await machine();
			const seen = watch(team, site.url);
			await team.goto(`${site.url}${PAGE}#/doan-kiem-tra`);
			await team.setInputFiles('#doan-tep', [office]);
			await team.waitForSelector('.notice.ok:has-text("Đã lập đợt kiểm tra Đảng uỷ xã Bình Minh")');
			expect(await axe(team)).toEqual([]);
			await team.setInputFiles('#doan-tep', [office]);
			await team.waitForSelector('.notice.ok:has-text("đã mở trước đó")');
			await team.click('text=Vào chấm');
			await team.waitForSelector('[data-inspect]');
			expect(hash).not.toBe(new URL(team.url()).hash.replace('/doan', ''));
			await team.selectOption('[data-filter]', 'all');
			await team.selectOption('[data-group]', 'A');
			await team.click('button[aria-label="Chấm mục A.03 như cơ quan"]');
			await team.waitForSelector('[data-inspect="A.03"][data-state=same]');
			const card = team.locator('[data-inspect="A.01"]');
			await card.locator('[data-seen]').check();
			await card.locator('.side-of >> nth=1').locator('input[value=CHUA]').click({ force: true });
			await team.waitForSelector('[data-inspect="A.01"][data-state=differs] .consequence:has-text("phải ghi lý do")');
			await team.waitForSelector('[data-differences] .notice:has-text("A.01")');
			await card.locator('[data-reason]').fill('Quy chế đã hết hiệu lực');
			await team.waitForSelector('[data-differences] td:has-text("Quy chế đã hết hiệu lực")');
			expect(await team.textContent('[data-seen-papers]')).toContain('12-QĐ/ĐU (mục A.01');
			await team.selectOption('[data-filter]', 'differs');
			await team.waitForFunction(() => document.querySelectorAll('[data-inspect]').length === 1);
			expect(await axe(team)).toEqual([]);
			await team.emulateMedia({ media: 'print' });
			expect(await team.isVisible('[data-inspect]')).toBe(false);
			expect(await team.isVisible('[data-differences] table')).toBe(true);
			expect(await team.isVisible('.sign-block')).toBe(true);
			await team.emulateMedia({ media: 'screen' });
			await team.waitForTimeout(600);
			const found = parsed(await download(team, 'button:has-text("Lưu ra tệp")'));
			const own = parsed(office);
			expect(found.round.source).toBe('inspected');
			expect(found.answers['A.01']).toMatchObject({ code: 'CHUA', note: 'Quy chế đã hết hiệu lực' });
			expect(found.handedOver).toEqual({ round: own.round, answers: own.answers, evidence: own.evidence, checksum: own.checksum });
			expect(Object.values(own.evidence)[0]?.status).toBe('unchecked');
			expect(readFileSync(office).equals(before)).toBe(true);
			await team.click('summary:has-text("Tệp của cơ quan")');
			await team.setInputFiles('#doi-chieu-tep', [office]);
			await team.waitForSelector('.notice.ok:has-text("đúng là tệp")');
			expect(seen).toEqual({ foreign: [], faults: [] });
			await team.context().close();
		});

		it('is handed in knowingly, then only looked at, and opened again with a trace', async () => {
			const page = await machine();
			const hash = await begin(page);
			await pickAnswer(page, 'A.01', 'DAT');
			await go(page, `${hash}/nop`, '[data-submit]');
			await page.fill('[data-signer=maker]', 'Nguyễn Thị Lan');
			await page.fill('[data-signer=place]', 'Bình Minh');
			expect(await page.textContent('[data-open-points]')).toContain('mục chưa trả lời');
			expect(await axe(page)).toEqual([]);
			await page.click('[data-submit]');
			await page.waitForSelector('[role=alert]:has-text("Đánh dấu vào ô")');
			await page.check('[data-sure]');
			await page.fill('[data-submit-day]', '2026-11-20');
			await page.click('[data-submit]');
			await page.waitForSelector('[data-locked]:has-text("20/11/2026")');
			await page.emulateMedia({ media: 'print' });
			expect(await page.textContent('.sign-block')).toContain('Bình Minh, ngày 20 tháng 11 năm 2026');
			expect(await page.textContent('.sign-block')).toContain('Nguyễn Thị Lan');
			await page.emulateMedia({ media: 'screen' });
			await go(page, hash, '[data-item]');
			expect(await page.isDisabled('[data-item="A.01"] input[value=CHUA]')).toBe(true);
			await page.waitForTimeout(600);
			await page.reload();
			await page.waitForSelector('[data-locked]');
			await go(page, `${hash}/nop`, 'summary:has-text("Mở lại để sửa")');
			const handed = parsed(await download(page, 'button:has-text("Lưu ra tệp")'));
			expect(handed.round.submitted).toBe('2026-11-20');
			await page.click('summary:has-text("Mở lại để sửa")');
			await page.fill('[data-reopen-by]', 'Lan');
			await page.fill('[data-reopen-why]', 'Bổ sung minh chứng');
			expect(await axe(page)).toEqual([]);
			await page.click('[data-reopen]');
			await page.waitForSelector('[data-reopened]:has-text("Lan mở lại bản nộp ngày 20/11/2026. Lý do: Bổ sung minh chứng")');
			await go(page, hash, '[data-item]');
			await pickAnswer(page, 'A.01', 'CHUA');
			await answered(page, 'A.01', 'CHUA');
			await page.context().close();
		});

		it('asks on the card in which way it was met, and who approved leaving a red item out', async () => {
			const page = await machine(360);
			await begin(page);
			await pickAnswer(page, 'A.01', 'DAT');
			await page.click('[data-item="A.01"] summary:has-text("đạt bằng cách khác")');
			await page.check('[data-item="A.01"] label:has-text("Đạt bằng cách khác") input');
			await page.waitForSelector('[data-item="A.01"] .warnings:has-text("phải ghi cách đó")');
			await page.fill('[data-item="A.01"] textarea', 'Theo quy chế của cấp trên');
			await page.waitForSelector('[data-item="A.01"] .warnings', { state: 'detached' });
			await page.click('.groups button >> nth=1');
			const red = page.locator('[data-item="B.01"]');
			for (const part of await red.locator('.parts input[value=KAD]').all()) await part.click({ force: true });
			await page.waitForSelector('[data-item="B.01"][data-code=KAD] .warnings:has-text("người duyệt")');
			await red.locator('input[list]').fill('Trong kỳ không ban hành văn bản');
			await red.locator('label:has-text("Người duyệt") input').fill('Bí thư');
			await page.waitForSelector('[data-item="B.01"] .warnings', { state: 'detached' });
			await page.context().close();
		});
	});
