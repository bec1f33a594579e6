import { describe, expect, it } from 'vitest';
import { useSite } from './support.ts';

const site = useSite('chromium');

describe('a regulation page', () => {
	it('filters its table of contents without tone marks', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`, { waitUntil: 'networkidle' });
		await page.fill('.toc input', 'nop luu');
		const shown = await page.$$eval('.toc li', (rows) => rows.filter((r) => !(r as HTMLElement).hidden).map((r) => r.textContent));
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.every((t) => /nộp lưu/i.test(t ?? ''))).toBe(true);
		await page.fill('.toc input', 'zzzz');
		expect(await page.textContent('.toc [role=status]')).toContain('Không có mục nào');
		await page.close();
	});

	it('copies a citation in the form an office writes it', async () => {
		const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/#dieu-31`, { waitUntil: 'networkidle' });
		await page.click('#dieu-31-khoan-3-diem-a .mark');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('điểm a khoản 3 Điều 31 Nghị định số 30/2020/NĐ-CP');
		expect(page.url()).toContain('#dieu-31-khoan-3-diem-a');
		await page.click('#dieu-30 > .gut button[data-copy]');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Điều 30 Nghị định số 30/2020/NĐ-CP');
		await context.close();
	});

	it('works validity out for the day of reading', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.clock.setFixedTime(new Date('2020-01-15T03:00:00Z'));
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		await page.waitForSelector('[data-validity]:has-text("Chưa có hiệu lực")');
		expect(await page.textContent('[data-validity-reason]')).toBe('Có hiệu lực từ 05/3/2020.');
		await context.close();
	});

	it('shows who cites a provision and leads there', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		// Very many pages cite it: the rest of them is folded.
		await page.click('#dieu-28 > .gut summary');
		await page.click('#dieu-28 > .gut a[href*="/tu-kiem-tra/chung/#e-01"]');
		expect(await page.textContent('#e-01 h3')).toContain('Danh mục hồ sơ');
		await page.close();
	});

	it('keeps a text beneath its heading, however much cites it', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		const gaps = await page.$$eval('.prov:has(> .gut):has(> .prov-text)', (sections) =>
			sections.map((s) => {
				const text = s.querySelector(':scope > .prov-text')!.getBoundingClientRect();
				return { id: s.id, gap: text.top - s.querySelector(':scope > .hd')!.getBoundingClientRect().bottom };
			}),
		);
		expect(gaps.length).toBeGreaterThan(20);
		expect(gaps.filter(({ gap }) => gap > 16)).toEqual([]);
		await page.close();
	});

	it('prints on A4 without the furniture of the screen', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/van-ban/16-hd-vptw-2023/`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('header.top')).toBe(false);
		expect(await page.isVisible('.toc')).toBe(false);
		expect(await page.isVisible('h1')).toBe(true);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
		await page.close();
	});

	it('is whole without script', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.url}/van-ban/30-2020-nd-cp/`);
		expect(await page.isVisible('#dieu-31-khoan-3-diem-dd')).toBe(true);
		await page.click('.toc summary');
		expect(await page.isVisible('.toc li a')).toBe(true);
		expect(await page.isVisible('button[data-copy]')).toBe(false);
		await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
		expect(await page.textContent('h1')).toBe('Điền phiếu tự kiểm tra');
		await context.close();
	});
});
