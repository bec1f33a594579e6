import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '../../src/domain/quiz.ts';
import { readResult, scoreOf, type ExamResult } from '../../src/domain/sitting.ts';
import { builtBank } from '../fixtures/quiz-bank.ts';
import { axe, useSite, watch } from './support.ts';

const old = useSite('chromium-109');
const site = useSite('chromium');

const open = async (where: typeof site, path: string, options?: BrowserContextOptions) => {
	const context = await where.browser.newContext(options);
	const page = await context.newPage();
	const seen = watch(page, where.url);
	await page.goto(where.url + path);
	return { context, page, seen };
};
const questionOf = (id: string) => builtBank().find((q) => q.id === id)!;
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Answers the question on the page, rightly or wrongly, as a reader would. */
async function answer(page: Page, q: QuizQuestion, right: boolean): Promise<void> {
	const card = page.locator(`[data-question="${q.id}"]`);
	const pick = (id: string) => card.locator(`input[value="${id}"]`).check();
	if (q.type === 'single') await pick(right ? q.answer : q.options.find((o) => o.id !== q.answer)!.id);
	else if (q.type === 'boolean') await pick(String(q.answer === right));
	else if (q.type === 'multiple') for (const id of right ? q.answer : [q.options.find((o) => !q.answer.includes(o.id))!.id]) await pick(id);
	else if (q.type === 'number') await card.locator('input').fill(right ? String(q.answer).replace('.', ',') : '98765');
	else if (q.type === 'match') {
		const all = card.locator('select');
		for (let i = 0; i < q.pairs.length; i++) {
			const first = q.pairs.findIndex((p) => p.right === q.pairs[right ? i : (i + 1) % q.pairs.length]!.right);
			await all.nth(i).selectOption(String(first));
		}
	} else if (right) {
		for (let place = 0; place < q.steps.length; place++) {
			for (;;) {
				const texts = await card.locator('.ordering li > span:first-child').allTextContents();
				const plain = await page.evaluate((html) => Object.assign(document.createElement('p'), { innerHTML: html }).textContent ?? '', q.steps[place]!);
				const at = texts.findIndex((t) => t.trim() === plain.trim());
				if (at === place) break;
				await card.getByRole('button', { name: `Đưa bước ${at + 1} lên` }).click();
			}
		}
	}
	// Steps are never shown in their right order: left as they are they are wrong.
}

describe('practice', () => {
	it('in Chromium 109: asks all six types, explains, keeps what was wrong, erases with undo', async () => {
		const { context, page, seen } = await open(old, '/tap-huan/cau-hoi/');
		const byId = new Map(builtBank().map((q) => [q.id, q]));
		await page.getByRole('combobox', { name: 'Chủ đề' }).selectOption('ho-so');
		await page.getByLabel('Số câu').selectOption('');
		await page.getByRole('button', { name: 'Bắt đầu luyện tập' }).click();
		const types = new Set<string>();
		const total = [...byId.values()].filter((q) => q.topic === 'ho-so').length;
		await page.waitForSelector('[data-question]');
		for (let n = 0; n < total; n++) {
			const q = byId.get((await page.getAttribute('[data-question]', 'data-question'))!)!;
			const right = types.has(q.type) || q.type !== 'single';
			types.add(q.type);
			await answer(page, q, right);
			await page.getByRole('button', { name: 'Trả lời' }).click();
			expect(await page.textContent('.verdict strong'), q.id).toBe(right ? 'Đúng.' : 'Chưa đúng.');
			expect(await page.locator('.verdict a').count()).toBeGreaterThan(0);
			await page.getByRole('button', { name: /Câu tiếp|Xem kết quả/ }).click();
		}
		expect([...types].sort()).toEqual(['boolean', 'match', 'multiple', 'number', 'order', 'single']);
		expect(await page.textContent('.outcome h3')).toBe(`Đúng ${total - 1}/${total} câu`);
		await page.getByRole('button', { name: 'Làm lại 1 câu sai' }).click();
		expect(await page.locator('[data-question]').count()).toBe(1);
		// Kept over a reload.
		await page.reload();
		await page.waitForSelector(`summary:has-text("${total} câu đã làm")`);
		await page.click('.kept summary');
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Lưu ra tệp' }).click();
		const file = await (await saved).path();
		expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { cards: object }).cards)).toHaveLength(total);
		await page.getByRole('button', { name: 'Xoá hết' }).click();
		await page.waitForSelector('summary:has-text("0 câu đã làm")');
		await page.getByRole('button', { name: `Lấy lại ${total} câu vừa xoá` }).click();
		await page.waitForSelector(`summary:has-text("${total} câu đã làm")`);
		await page.getByRole('button', { name: 'Xoá hết' }).click();
		await page.setInputFiles('.kept input[type=file]', file);
		await page.waitForSelector(`text=Đã nhập: nay có ${total} câu đã làm.`);
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});

	it('goes by keyboard alone, explains at the end when asked to, and is clean on a phone', async () => {
		const { context, page } = await open(site, '/tap-huan/cau-hoi/', { viewport: { width: 360, height: 740 } });
		await page.getByLabel('Giải thích').selectOption('end');
		await page.getByLabel('Số câu').selectOption('5');
		await page.getByRole('button', { name: 'Bắt đầu luyện tập' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('[data-question]');
		for (let n = 0; n < 5; n++) {
			const id = (await page.getAttribute('[data-question]', 'data-question'))!;
			const q = questionOf(id);
			// The question takes the focus in the frame after it is drawn.
			await page.waitForFunction(() => document.activeElement?.tagName === 'H3');
			if (n === 0) expect(await axe(page)).toEqual([]);
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			if ('options' in q || q.type === 'boolean') {
				await page.keyboard.press('Tab');
				await page.keyboard.press('Space');
				await page.keyboard.press('Enter');
			} else {
				await answer(page, q, true);
				await page.getByRole('button', { name: 'Trả lời' }).press('Enter');
			}
			if (n < 4) await page.waitForFunction((before) => document.querySelector('[data-question]')?.getAttribute('data-question') !== before, id);
		}
		await page.waitForSelector('.outcome .verdict');
		expect(await page.locator('.outcome .verdict').count()).toBe(5);
		expect(await axe(page)).toEqual([]);
		await context.close();
	});

	it('leaves out what no act in force carries on the day', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.route('**/tap-huan/cau-hoi/', async (route) => {
			const response = await route.fetch();
			// The Law on Archives, as if it had lapsed.
			const body = (await response.text()).replace('"slug":"33-2024-qh15",', '"slug":"33-2024-qh15","until":"2020-01-01",');
			await route.fulfill({ response, body });
		});
		await page.goto(`${site.url}/tap-huan/cau-hoi/`);
		const lapsed = builtBank().filter((q) => q.links.every((l) => l.regulation === '33-2024-qh15')).length;
		expect(lapsed).toBeGreaterThan(0);
		await page.waitForSelector(`text=Để ra ngoài ${lapsed} câu`);
		await context.close();
	});

	it('loads a topic only when it is practised, says so when it does not come, and tries again', async () => {
		const context = await old.browser.newContext({ viewport: { width: 360, height: 740 } });
		const page = await context.newPage();
		const asked: string[] = [];
		let barred = true;
		await page.route('**/du-lieu.json', async (route) => {
			asked.push(new URL(route.request().url()).pathname);
			await (barred ? route.abort() : route.continue());
		});
		await page.goto(`${old.url}/tap-huan/cau-hoi/bien-ban/`);
		await page.getByRole('link', { name: 'Luyện tập trên máy' }).click();
		await page.waitForSelector('text=/Có \\d+ câu: đã làm 0/');
		expect(await page.getByLabel('Chủ đề').inputValue()).toBe('bien-ban');
		expect(asked).toEqual([]);
		await page.getByRole('button', { name: 'Bắt đầu luyện tập' }).click();
		await page.waitForSelector('text=Không tải được câu hỏi');
		expect(await axe(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		barred = false;
		await page.getByRole('button', { name: 'Tải lại câu hỏi' }).click();
		await page.waitForSelector('[data-question^="B-"]');
		expect(new Set(asked)).toEqual(new Set(['/tap-huan/cau-hoi/bien-ban/du-lieu.json']));
		await context.close();
	});

	it('finds a question by the address it had while all stood on one page', async () => {
		const { context, page } = await open(old, '/tap-huan/cau-hoi/#h-001');
		await page.waitForURL('**/tap-huan/cau-hoi/ho-so/#h-001');
		expect(await page.isVisible('#h-001 summary')).toBe(true);
		await context.close();
	});
});

describe('a scenario', () => {
	it('in Chromium 109: marks are kept, compared, explained and cleared', async () => {
		const { context, page, seen } = await open(old, '/tap-huan/tinh-huong/bien-ban-chi-bo/', { viewport: { width: 360, height: 740 } });
		await page.waitForSelector('[data-compare]:visible');
		expect(await page.isVisible('[data-key]')).toBe(false);
		const key = JSON.parse((await page.getAttribute('scenario-check', 'data-faults'))!) as { faults: { place: string }[]; sound: string[] };
		const box = (place: string) => page.locator(`input[type=checkbox][value="${place}"]`);
		await box(key.faults[0]!.place).focus();
		await page.keyboard.press('Space');
		await box(key.sound[0]!).check();
		await page.reload();
		await page.waitForSelector('[data-count]:has-text("Đã đánh dấu 2 chỗ.")');
		await page.click('[data-compare]');
		const same = key.faults.filter((f) => f.place === key.faults[0]!.place).length;
		expect(await page.textContent('[data-result]')).toBe(`Thấy ${same}/${key.faults.length} lỗi. Đánh dấu nhầm 1 chỗ, trong đó 1 chỗ trông như sai mà đúng.`);
		expect(await page.textContent(`[data-said="${key.faults[0]!.place}"]`)).toBe('Lỗi, đã thấy');
		expect(await page.locator('[data-seen]:has-text("bỏ sót")').count()).toBe(key.faults.length - same);
		expect(await page.isVisible('.scenario-key a[href*="/van-ban/"]')).toBe(true);
		expect(await axe(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		await page.click('[data-again]');
		expect(await page.isVisible('[data-key]')).toBe(false);
		expect(await page.textContent('[data-count]')).toBe('Đã đánh dấu 0 chỗ.');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});
	it('is whole without script', async () => {
		const { context, page } = await open(site, '/tap-huan/tinh-huong/kiem-tra-dang-uy-xa/', { javaScriptEnabled: false });
		await page.click('.scenario-key > summary');
		expect(await page.isVisible('[data-fault]')).toBe(true);
		await context.close();
	});
});

describe('the exam maker', () => {
	it('draws the same paper in Chromium 109 and today, from the address alone', async () => {
		const { context, page } = await open(site, '/tap-huan/de-thi/');
		await page.waitForSelector('form.form');
		expect(await page.locator('.exam-paper').count()).toBe(0);
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Ra đề', exact: true }).click();
		await page.waitForSelector('.exam-paper');
		await page.getByLabel('Hạt giống').fill('lop-3a');
		await page.getByLabel('Hạt giống').press('Tab');
		await page.getByLabel('Số câu').fill('24');
		await page.getByLabel('Số câu').press('Tab');
		await page.getByLabel('Lập hồ sơ, nộp lưu').check();
		await page.getByLabel('Biên bản').check();
		await page.waitForFunction(() => location.hash.includes('cd='));
		expect(await axe(page)).toEqual([]);
		const sheets = async (p: Page) => {
			const out: Record<string, string> = {};
			for (const name of ['Đề', 'Phiếu trả lời', 'Đáp án']) {
				await p.getByRole('group', { name: 'Tờ nào' }).getByRole('button', { name, exact: true }).click();
				out[name] = (await p.textContent('.exam-paper')) ?? '';
			}
			return out;
		};
		const here = await sheets(page);
		const hash = await page.evaluate(() => location.hash);
		expect(hash).toContain('hat=LOP-3A&so=24');
		const other = await open(old, `/tap-huan/de-thi/${hash}`, { viewport: { width: 360, height: 740 } });
		await other.page.waitForSelector('.exam-paper');
		expect(await overflow(other.page)).toBeLessThanOrEqual(0);
		expect(await sheets(other.page)).toEqual(here);
		expect(here['Đề']).toMatch(/Mã đề 101.*Mã đề 102/s);
		expect(here['Đề']).not.toContain('ĐÁP ÁN');
		expect(await other.page.isVisible('.notice.bad')).toBe(false);
		// A paper drawn from other questions says so.
		await other.page.goto(`${old.url}/tap-huan/de-thi/${hash.replace(/ma=.*/, 'ma=000000')}`);
		await other.page.waitForSelector('.notice.bad:has-text("khác bộ dùng khi ra đề")');
		expect(other.seen).toEqual({ foreign: [], faults: [] });
		await other.context.close();
		await context.close();
	});

	it('gives the sheet shown, and only it, as a Word file and on A4', async () => {
		const { context, page } = await open(old, '/tap-huan/de-thi/#hat=A1&so=10&phut=15&de=2&ngay=2026-11-22');
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Tải đề (.docx)' }).click();
		const file = await saved;
		expect(file.suggestedFilename()).toBe('de-a1.docx');
		const xml = new TextDecoder().decode(unzipSync(readFileSync(await file.path()))['word/document.xml']);
		const words = xml.replace(/<[^>]+>/g, '');
		expect(words).toContain('Mã đề 102 · 10 câu · 15 phút');
		expect(words).not.toContain('ĐÁP ÁN');
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.exam-paper')).toBe(true);
		expect(await page.isVisible('form.form')).toBe(false);
		expect(await page.isVisible('h1')).toBe(false);
		await context.close();
	});
});

describe('an exam on screen', () => {
	const exam = '/tap-huan/de-thi/#/thi/hat=B2&so=6&phut=20&de=2&cd=ho-so&ngay=2026-11-22';
	it('in Chromium 109: outlives a closed tab, is handed in once, and gives a file that checks', async () => {
		const context = await old.browser.newContext({ viewport: { width: 360, height: 740 } });
		const first = await context.newPage();
		const seen = watch(first, old.url);
		await first.goto(old.url + exam);
		await first.getByLabel('Mã đề').selectOption('102');
		await first.getByLabel(/Họ tên/).fill('Trần Thị B');
		await first.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
		await first.waitForSelector('.clock:has-text("Mã đề 102 · đã trả lời 0/6")');
		expect(await axe(first)).toEqual([]);
		expect(await overflow(first)).toBeLessThanOrEqual(0);
		const ids = await first.$$eval('[data-question]', (all) => all.map((e) => e.getAttribute('data-question')!));
		const questions = ids.map(questionOf);
		for (const q of questions.slice(0, 3)) await answer(first, q, true);
		await first.waitForSelector('.clock:has-text("đã trả lời 3/6")');
		await first.close({ runBeforeUnload: false });

		const page = await context.newPage();
		await page.goto(old.url + exam);
		await page.waitForSelector('.clock:has-text("Mã đề 102 · đã trả lời 3/6")');
		for (const q of questions.slice(3, 5)) await answer(page, q, true);
		await page.getByRole('button', { name: 'Nộp bài' }).click();
		await page.waitForSelector('text=Nộp rồi không sửa được');
		await page.getByRole('button', { name: 'Nộp thật' }).click();
		expect(await page.textContent('section h2')).toBe('Đúng 5/6 câu');
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Lưu tệp kết quả' }).click();
		const text = readFileSync(await (await saved).path(), 'utf8');
		const result = readResult(text);
		expect(result).toMatchObject({ version: '102', who: 'Trần Thị B' });
		expect(scoreOf(result as ExamResult)).toEqual({ right: 5, total: 6 });
		expect(await axe(page)).toEqual([]);
		await page.reload();
		await page.waitForSelector('h2:has-text("Đúng 5/6 câu")');
		expect(seen.foreign).toEqual([]);
		await context.close();
	});

	it('outlives a crash of its tab', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.goto(site.url + exam);
		await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
		const id = (await page.getAttribute('[data-question]', 'data-question'))!;
		await answer(page, questionOf(id), true);
		await page.waitForSelector('.clock:has-text("đã trả lời 1/6")');
		// The process behind the page dies without a word.
		const crashed = page.waitForEvent('crash');
		await page.goto('chrome://crash').catch(() => undefined);
		await crashed;
		const again = await context.newPage();
		await again.goto(site.url + exam);
		await again.waitForSelector('.clock:has-text("đã trả lời 1/6")');
		await context.close();
	});

	it('is handed in by the clock, also while the page was closed; two tabs keep each other’s answers', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.goto(site.url + exam);
		await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
		const other = await context.newPage();
		await other.goto(site.url + exam);
		const ids = await page.$$eval('[data-question]', (all) => all.map((e) => e.getAttribute('data-question')!));
		const [a, b] = ids.map(questionOf);
		await answer(page, a!, true);
		await answer(other, b!, true);
		await page.waitForSelector('.clock:has-text("đã trả lời 2/6")');
		await other.close();
		await page.close();
		const late = await context.newPage();
		await late.clock.setFixedTime(new Date(Date.now() + 25 * 60_000));
		await late.goto(site.url + exam);
		await late.waitForSelector('h2:has-text("Đúng 2/6 câu")');
		await context.close();
	});
});
