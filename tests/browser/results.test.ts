import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { addDays } from '../../src/domain/dates.ts';
import { today } from '../../src/domain/day.ts';
import type { Answer, RoundContent } from '../../src/schemas/assessment.ts';
import type { Item, Sheet } from '../../src/schemas/checklist.ts';
import { content, paper, ROUND, task } from '../unit/rounds.ts';
import { axe, useSite, watch } from './support.ts';

const now = useSite('chromium');
const old = useSite('chromium-109');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-ket-qua-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = '/tu-kiem-tra/phieu/';
const CHECKLISTS = 'src/content/checklists';
const sheet = parse(readFileSync(`${CHECKLISTS}/sheets/chung.yaml`, 'utf8')) as Sheet;
const asked = new Set(sheet.groups.flatMap((g) => g.items));
const items = [...'abcdefghi'].flatMap((g) => parse(readFileSync(`${CHECKLISTS}/items/${g}.yaml`, 'utf8')) as Item[]).filter((i) => asked.has(i.id));

type Code = 'DAT' | 'CHUA' | 'KAD';
/** An answer of whatever kind the item asks for. */
function answered(item: Item, code: Code): Answer {
	if (code === 'KAD') return { code, reason: 'Không phát sinh', changedAt: 1 };
	if (item.kind === 'ratio') return { code: 'CDG', numerator: code === 'DAT' ? 10 : 0, denominator: 10, changedAt: 1 };
	if (item.kind === 'parts') return { code: 'CDG', parts: Object.fromEntries((item.parts ?? []).map((p) => [p.id, code])), changedAt: 1 };
	return { code, changedAt: 1 };
}

/** A file of a round in which every item is answered. */
function file(name: string, choose: (id: string) => Code, round: Partial<typeof ROUND> = {}, more: Partial<RoundContent> = {}): string {
	const answers = Object.fromEntries(items.map((i) => [i.id, answered(i, choose(i.id))]));
	for (const [id, a] of Object.entries(more.answers ?? {})) answers[id] = { ...answers[id]!, ...a };
	const whole = content({ ...more, answers, round: { ...ROUND, periodFrom: '', edition: sheet.edition, inspectionDay: '', ...round } });
	const written = writeFile(whole, '2026-11-22T08:00:00.000Z');
	if (!written.ok) throw new Error(written.message);
	const path = join(folder, `${name}.json`);
	writeFileSync(path, written.text);
	return path;
}

const NOW = 'aaaaaaaa0002';
const BEFORE = 'aaaaaaaa0001';
const failing = (...ids: string[]) => {
	const set = new Set(ids);
	return (id: string): Code => (set.has(id) ? 'CHUA' : 'DAT');
};

async function office(browser: Browser, ...files: string[]): Promise<{ context: BrowserContext; page: Page }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
	const page = await context.newPage();
	await page.goto(now.url + PAGE);
	for (const [i, path] of files.entries()) {
		await page.setInputFiles('#mo-tep', path);
		await page.waitForSelector(`.rounds .list > li >> nth=${i}`);
		await page.waitForSelector('.notice.ok:has-text("từ tệp")');
	}
	return { context, page };
}
const visit = async (page: Page, screen: string, id = NOW): Promise<void> => {
	await page.goto(`${now.url}${PAGE}#/${id}/${screen}`);
	await page.waitForSelector('#phieu h1');
};
const saved = (page: Page) => page.waitForTimeout(1000);

describe('the result', () => {
	it('names cap and way out, shows the sum behind each figure and the stricter score', async () => {
		const { context, page } = await office(now.browser, file('ket-qua', failing('I.03', 'E.01'), { id: NOW }));
		await visit(page, 'ket-qua');
		expect(await page.textContent('[data-result]')).toMatch(/^\d\d,\d điểm, tương ứng Tốt\. Xếp Yếu do 1 mục đỏ \(I\.03\)\.$/);
		expect(await page.textContent('main')).toContain('Tự chấm theo thang tham khảo');
		expect(await page.textContent('[data-lifted]')).toMatch(/2 việc này: 100,0 điểm\. Xếp Tốt\.$/);
		await page.click('.each tr:has(a[href$="A.01"]) summary');
		expect(await page.textContent('.each tr:has(a[href$="A.01"]) details')).toMatch(/12 × 2 × 1 ÷ \d+ = \d,\d+$/);
		await page.check('[data-strict]');
		expect(await page.textContent('[data-strict-score]')).toMatch(/^Tính như vậy được 4\d,\d điểm \(gọi là “điểm chặt”\); \d\d mục đạt chưa có minh chứng/);
		expect(await page.locator('.bars.lost li').count()).toBe(4);
		await page.click('.each a[href$="/muc/E.01"]');
		await page.waitForSelector('[data-item="E.01"]:focus');
		await context.close();
	});

	it('warns of much that is left out', async () => {
		const out = (id: string): Code => ('EFG'.includes(id[0]!) ? 'KAD' : 'DAT');
		const { context, page } = await office(now.browser, file('kad', out, { id: NOW }));
		await visit(page, 'ket-qua');
		expect(await page.textContent('[data-left-out]')).toMatch(/15 %.*Quá nửa nhóm E, F, G/);
		await context.close();
	});

	it('is scored by local scales from files, kept on the machine, taken away and brought back', async () => {
		const { context, page } = await office(now.browser, file('thang', failing('I.03'), { id: NOW }));
		await visit(page, 'ket-qua');
		await page.setInputFiles('#nap-thang', 'public/thang-diem-mau.json');
		await page.waitForSelector('[data-scale="00-VD/MAU"]');
		const second = join(folder, 'thang-hai.json');
		writeFileSync(second, readFileSync('public/thang-diem-mau.json', 'utf8').replace('00-VD/MAU', '01-VD/MAU'));
		await page.setInputFiles('#nap-thang', second);
		await page.waitForSelector('[data-scale="01-VD/MAU"]');
		await page.reload();
		// Main criteria 20 + 10 + 30 of 80, the secrets criterion lost; 75 of 100, bonus 2.
		await page.waitForSelector('[data-scale="00-VD/MAU"]:has-text("60/80 điểm"):has-text("Quy về 100: 75")');
		expect(await page.textContent('[data-scale="00-VD/MAU"]')).toContain('Tổng: 77, xếp Hoàn thành theo thang này');
		await page.click('[data-scale="01-VD/MAU"] button:has-text("Bỏ thang này")');
		await page.waitForSelector('[data-scale="01-VD/MAU"]', { state: 'detached' });
		await page.click('button:has-text("Hoàn tác")');
		await page.waitForSelector('[data-scale="01-VD/MAU"]');
		const wrong = join(folder, 'thang-sai.json');
		writeFileSync(wrong, '{"format": "khac"}');
		await page.setInputFiles('#nap-thang', wrong);
		await page.waitForSelector('.notice.bad:has-text("không phải tệp thang điểm")');
		await context.close();
	});
});

describe('the comparison with an earlier round', () => {
	const before = file('ky-truoc', failing('A.01', 'B.01', 'C.01'), { id: BEFORE, title: 'Kỳ trước', periodTo: '2026-06-30' });
	it('takes the latest earlier round by itself and marks moves by sign and word', async () => {
		const { context, page } = await office(now.browser, before, file('ky-nay', failing('C.01', 'E.01'), { id: NOW }));
		await visit(page, 'so-ky');
		await page.waitForSelector('[data-full]');
		expect(await page.textContent('[data-full]')).toMatch(/^\d\d,\d → \d\d,\d$/);
		expect(await page.textContent('[data-common]')).toMatch(/trên \d\d mục chấm ở cả hai kỳ/);
		expect(await page.textContent('[data-move=forward]:has-text("A.01")')).toMatch(/▲\sTiến/);
		expect(await page.textContent('[data-move=back]')).toMatch(/^E\.01.*▼\sLùi/);
		expect(await page.locator('[data-move]').count()).toBe(3);
		await page.selectOption('[data-moves]', 'all');
		expect(await page.locator('[data-move]').count()).toBeGreaterThan(60);
		expect(await page.getAttribute('.trend', 'aria-label')).toMatch(/^Điểm qua các đợt: 30\/6\/2026 \d\d,\d; 30\/11\/2026 \d\d,\d$/);
		await context.close();
	});
	it('reads a file without keeping it, and says when the score rose by leaving out', async () => {
		const left = file('bo-bot', (id) => (['A.01', 'B.01'].includes(id) ? 'KAD' : id === 'C.01' ? 'CHUA' : 'DAT'), { id: NOW });
		const { context, page } = await office(now.browser, left);
		await visit(page, 'so-ky');
		await page.setInputFiles('#tep-ky-truoc', before);
		await page.waitForSelector('[data-risen]');
		expect(await page.textContent('[data-move=left-out]')).toContain('Thành không áp dụng');
		await page.goto(`${now.url}${PAGE}#`);
		await page.waitForSelector('.rounds .list > li');
		expect(await page.locator('.rounds .list > li').count()).toBe(1);
		await context.close();
	});
});

describe('the plan', () => {
	it('goes red, cap, points per day; keeps what is written within a second, and tells another tab', async () => {
		// Asked here, not when the file is read: midnight may lie between.
		const day = today();
		const late = addDays(day, -3);
		const { context, page } = await office(
			now.browser,
			file('ke-hoach', failing('I.03', 'E.01', 'A.01', 'B.03', 'H.01'), { id: NOW, inspectionDay: addDays(day, 12) }),
		);
		await visit(page, 'ke-hoach');
		const order = await page.locator('[data-task]').evaluateAll((list) => list.map((l) => l.getAttribute('data-task')));
		expect(order[0]).toBe('I.03');
		expect(order.slice(1, 3).sort()).toEqual(['A.01', 'E.01']);
		expect(await page.textContent('[data-days-left]')).toContain('còn 12 ngày');
		const other = await context.newPage();
		await visit(other, 'ke-hoach');
		await page.fill('[data-task="E.01"] [data-person-of]', 'Chị Hà');
		await page.fill('[data-task="E.01"] input[type=date]', late);
		await page.waitForSelector('[data-task="E.01"][data-late="3"] .tag:has-text("Quá hạn 3 ngày")');
		await other.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-person-of="E.01"]')?.value === 'Chị Hà');
		await saved(page);
		await page.reload();
		await page.waitForSelector('[data-task="E.01"][data-late="3"]');
		expect(await page.inputValue('[data-person-of="E.01"]')).toBe('Chị Hà');
		expect(await page.textContent('[data-plan-count]')).toContain('5 việc, 1 việc quá hạn');
		await context.close();
	});

	it('shows only what is in time, and where that leads', async () => {
		const { context, page } = await office(now.browser, file('kip', failing('I.03', 'E.01', 'A.01', 'F.02', 'G.01', 'B.03'), { id: NOW }));
		await visit(page, 'ke-hoach');
		const all = await page.locator('[data-task]').count();
		await page.selectOption('[data-horizon]', '10');
		await page.waitForSelector('[data-in-time]');
		const some = await page.locator('[data-task]').count();
		expect(some).toBeGreaterThan(0);
		expect(some).toBeLessThan(all);
		expect(await page.textContent('[data-in-time]')).toContain(`kịp ${some}/${all} việc`);
		await page.fill('[data-hands]', '9');
		await page.selectOption('[data-horizon]', '80');
		await page.waitForFunction((n) => document.querySelectorAll('[data-task]').length === n, all);
		expect(await page.textContent('[data-after]')).toMatch(/100,0 điểm\. Xếp Tốt\./);
		await context.close();
	});

	it('brings back what fails again, here and since the earlier round', async () => {
		const earlier = file('xong-ky-truoc', failing(), { id: BEFORE, title: 'Kỳ trước', periodTo: '2026-06-30' }, { plan: { 'E.01': task({ status: 'done' }) } });
		const again = file('tai-phat', failing('E.01', 'A.01'), { id: NOW }, { plan: { 'A.01': task({ status: 'done', person: 'An' }) } });
		const { context, page } = await office(now.browser, earlier, again);
		await visit(page, 'ke-hoach');
		await page.waitForSelector('[data-task="E.01"]:has-text("Đợt “Kỳ trước” đã ghi xong việc này")');
		await page.click('[data-task="A.01"] button:has-text("Mở lại việc")');
		await page.waitForSelector('[data-task="A.01"] .tag:has-text("Tái phát")', { state: 'detached' });
		await page.click('[data-task="A.01"] summary');
		await page.click('[data-task="A.01"] button:has-text("Xoá phần đã ghi")');
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-person-of="A.01"]')?.value === '');
		await page.click('button:has-text("Hoàn tác")');
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-person-of="A.01"]')?.value === 'An');
		await context.close();
	});

	it('goes into a calendar and onto a list for each person', async () => {
		const day = today();
		const plan = { 'E.01': task({ person: 'Chị Hà', due: day }), 'A.01': task({ person: 'Anh Nam', due: addDays(day, 40), text: 'Viết quy chế; trình ký' }) };
		const path = file('lich', failing('E.01', 'A.01', 'B.03'), { id: NOW, inspectionDay: addDays(day, 50) }, { plan });
		const { context, page } = await office(now.browser, path);
		await visit(page, 'ke-hoach');
		const [download] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("Tải vào lịch")')]);
		expect(download.suggestedFilename()).toBe('ke-hoach-khac-phuc-dang-uy-xa-binh-minh.ics');
		const ics = readFileSync((await download.path())!, 'utf8');
		expect(ics.match(/BEGIN:VEVENT/g)?.length).toBe(3);
		expect(ics).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
		expect(ics).toContain('Viết quy chế\\; trình ký');
		await page.click('a:has-text("Việc hôm nay, tuần này")');
		await page.waitForSelector('[data-agenda="Chị Hà"] [data-when=today]:has-text("E.01")');
		expect(await page.locator('[data-agenda]').count()).toBe(1);
		await page.selectOption('[data-span]', 'all');
		expect(await page.locator('[data-agenda]').count()).toBe(3);
		await context.close();
	});
});

describe('the register of papers', () => {
	const evidence = {
		'mc-1': paper({ id: 'mc-1', reference: '12-QĐ/ĐU', holder: '', validUntil: '2020-01-01' }),
		'mc-2': paper({ id: 'mc-2', reference: '12-qđ/đu', date: '', holder: 'Chị Hà', status: 'compared' }),
		'mc-3': paper({ id: 'mc-3', reference: 'Sổ đăng ký văn bản đi', kind: 'register', holder: 'Anh Nam' }),
	};
	const answers = {
		'A.01': { code: 'DAT', evidence: ['mc-1'], changedAt: 1 },
		'A.02': { code: 'DAT', evidence: ['mc-2'], changedAt: 1 },
		'C.01': { evidence: ['mc-3'], changedAt: 1 } as Answer,
	} satisfies RoundContent['answers'];
	const path = file('so', failing(), { id: NOW }, { evidence, answers });

	it('joins what was written in twice, and parts it again', async () => {
		const { context, page } = await office(now.browser, path);
		await visit(page, 'minh-chung');
		expect(await page.locator('[data-paper]').count()).toBe(3);
		await page.click('.notice button:has-text("Gộp")');
		await page.waitForFunction(() => document.querySelectorAll('[data-paper]').length === 2);
		await page.waitForSelector('[data-paper]:has-text("A.01"):has-text("A.02"):has-text("Chị Hà")');
		await page.click('button:has-text("Hoàn tác")');
		await page.waitForFunction(() => document.querySelectorAll('[data-paper]').length === 3);
		expect(await page.textContent('[data-paper="mc-1"]')).not.toContain('A.02');
		expect(await page.textContent('[data-paper="mc-2"]')).toContain('A.02');
		await saved(page);
		await page.reload();
		await page.waitForSelector('[data-paper="mc-2"]:has-text("A.02")');
		await context.close();
	});

	it('adds, changes, attaches, filters, removes; all of it lasts', async () => {
		const { context, page } = await office(now.browser, path);
		await visit(page, 'minh-chung');
		await page.selectOption('[data-filter]', 'expired');
		expect(await page.locator('[data-paper]').count()).toBe(1);
		await page.selectOption('[data-filter]', 'all');
		await page.click('button:has-text("Thêm minh chứng")');
		// The first field has the focus: the number is typed at once.
		await page.waitForSelector('.ev input:focus');
		await page.keyboard.type('Biên bản 7-BB/ĐU');
		await page.selectOption('.proves select', 'B.03');
		await page.waitForSelector('[data-paper]:has-text("Biên bản 7-BB/ĐU") a:has-text("B.03")');
		await page.click('[data-paper="mc-3"] button:has-text("Xoá")');
		await page.waitForSelector('[data-paper="mc-3"]', { state: 'detached' });
		await page.click('button:has-text("Hoàn tác")');
		await page.waitForSelector('[data-paper="mc-3"]:has-text("C.01")');
		await page.click('[data-paper="mc-1"] button:has-text("Xoá")');
		await saved(page);
		await page.reload();
		await page.waitForSelector('[data-paper]:has-text("Biên bản 7-BB/ĐU") a:has-text("B.03")');
		expect(await page.locator('[data-paper]').count()).toBe(3);
		await context.close();
	});

	it('lists what to lay out, by item and by holder', async () => {
		const { context, page } = await office(now.browser, path);
		await visit(page, 'bay-giay-to');
		expect(await page.textContent('tr:has(th:text-is("C.01"))')).toContain('Sổ đăng ký văn bản đi');
		await page.selectOption('[data-by]', 'holder');
		await page.waitForSelector('h2:has-text("Anh Nam")');
		expect(await page.textContent('tr:has-text("Sổ đăng ký văn bản đi")')).toContain('C.01');
		await context.close();
	});
});

describe('the self-check', () => {
	it('lists findings by weight and leads to the card', async () => {
		const { context, page } = await office(
			now.browser,
			file('tu-soat', failing(), { id: NOW }, { answers: { 'A.07': { code: 'KAD', reason: '', changedAt: 2 } } }),
		);
		await visit(page, 'tu-soat');
		expect(await page.textContent('[data-severity=error]')).toContain('phải ghi lý do');
		expect(await page.textContent('[data-severity=warning]')).toContain('Chưa có minh chứng');
		await page.click('[data-severity=error] a:has-text("A.07")');
		await page.waitForSelector('[data-item="A.07"]:focus');
		await context.close();
	});
});

describe('every screen', () => {
	const SCREENS = ['ket-qua', 'so-ky', 'ke-hoach', 'viec-tung-nguoi', 'minh-chung', 'bay-giay-to', 'tu-soat'];
	const before = file('man-truoc', failing('A.01', 'B.01', 'C.01'), { id: BEFORE, periodTo: '2026-06-30' });
	const evidence = { 'mc-1': paper({ id: 'mc-1', validUntil: '2020-01-01' }), 'mc-2': paper({ id: 'mc-2' }) };
	const tasks = { 'E.01': task({ person: 'Chị Hà', due: '2026-01-05' }) };
	const path = file(
		'man',
		(id) => (['I.03', 'E.01', 'B.03'].includes(id) ? 'CHUA' : id.startsWith('G') ? 'KAD' : 'DAT'),
		{ id: NOW },
		{ evidence, plan: tasks, answers: { 'A.01': { code: 'DAT', evidence: ['mc-1'], changedAt: 2 } } },
	);

	it.each([
		['light, wide', { width: 1280, height: 900 }, 'light'],
		['dark, on a phone', { width: 360, height: 740 }, 'dark'],
	] as const)('is clean by axe and no wider than the window: %s', async (_name, viewport, colorScheme) => {
		const { context, page } = await office(now.browser, before, path);
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		const found: string[] = [];
		for (const screen of SCREENS) {
			await visit(page, screen);
			await page.waitForTimeout(300);
			for (const summary of await page.$$('.task >> nth=0 >> summary')) await summary.click();
			for (const violation of await axe(page)) found.push(`${screen} ${violation}`);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (over > 0) found.push(`${screen} ${over} px too wide`);
			const current = await page.locator('.round-nav [aria-current=page]').count();
			if (current !== 1) found.push(`${screen}: ${current} marked steps`);
		}
		expect(found).toEqual([]);
		await context.close();
	});

	it('works in Chromium 109, by its step in the navigation, without faults', async () => {
		const { context, page } = await office(old.browser, before, path);
		const seen = watch(context, now.url);
		await visit(page, '');
		for (const [step, want] of [
			['Minh chứng', '[data-paper]'],
			['Tự soát', '[data-severity]'],
			['Kết quả', '[data-result]'],
			['So kỳ', '[data-common]'],
			['Kế hoạch', '[data-task="I.03"]'],
		] as const) {
			await page.focus(`.round-nav a:text-is("${step}")`);
			await page.keyboard.press('Enter');
			await page.waitForSelector(want);
		}
		await page.fill('[data-person-of="I.03"]', 'Anh Nam');
		await saved(page);
		await page.reload();
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-person-of="I.03"]')?.value === 'Anh Nam');
		expect(seen).toEqual({ foreign: [], faults: [] });
		await context.close();
	});

	it('prints on A4: tables for signing, no buttons', async () => {
		const { context, page } = await office(now.browser, before, path);
		for (const screen of SCREENS) {
			await visit(page, screen);
			await page.emulateMedia({ media: 'print' });
			expect(await page.isVisible('.round-nav')).toBe(false);
			expect(await page.locator('button:visible, select:visible').count()).toBe(0);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
			await page.emulateMedia({ media: 'screen' });
		}
		await visit(page, 'ke-hoach');
		await page.emulateMedia({ media: 'print' });
		expect(await page.textContent('.sheet-table tr:has-text("E.01")')).toContain('Chị Hà');
		expect(await page.isVisible('.sheet-table')).toBe(true);
		await context.close();
	});
});
