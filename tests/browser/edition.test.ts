import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { axe, useSite } from './support.ts';

describe.each<BrowserName>(['chromium', 'chromium-109'])('the day of the edition in %s', (name) => {
	const site = useSite(name);
	const at = async (time: string, path: string) => {
		const page = await site.browser.newPage();
		await page.clock.setFixedTime(new Date(time));
		await page.goto(site.url + path);
		return page;
	};

	it('is said to be past its review from that day on, on screen and on paper, with the way to a newer one', async () => {
		const page = await at('2035-02-03T03:00:00Z', '/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/');
		const notice = page.locator('[data-edition-state=overdue]');
		await notice.waitFor();
		expect(await notice.textContent()).toMatch(/đã qua ngày phải soát lại/);
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		expect(await notice.isVisible()).toBe(true);
		await page.emulateMedia({ media: 'screen' });
		await notice.locator('a').click();
		await page.waitForURL('**/ngoai-tuyen/tai-ve/');
		await page.close();
	});
	it('is no notice before that day', async () => {
		const page = await site.browser.newPage();
		// Whenever this runs: an old commit must not fail for the day on which its own content is due.
		await page.route(`${site.url}/`, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: (await response.text()).replace(/data-review="[^"]*"/, 'data-review="2199-01-01"') });
		});
		await page.goto(`${site.url}/`);
		expect(await page.getAttribute('footer [data-review]', 'data-review')).toBe('2199-01-01');
		// The notice would be there by the time the page's own scripts have run.
		await page.waitForTimeout(1500);
		expect(await page.locator('[data-edition-state]').count()).toBe(0);
		await page.close();
	});
	it('tells a machine whose clock stands before it', async () => {
		const page = await at('2009-01-01T03:00:00Z', '/');
		await page.locator('[data-edition-state=clock]').waitFor();
		await page.close();
	});
	it('stands on paper on every page that is printed as a page', async () => {
		const page = await site.browser.newPage();
		await page.emulateMedia({ media: 'print' });
		const missing: string[] = [];
		for (const path of [
			'/',
			'/van-ban/30-2020-nd-cp/',
			'/bieu-mau/so-dang-ky-van-ban-di/',
			'/tu-kiem-tra/chung/',
			'/tu-kiem-tra/phieu/',
			'/tap-huan/ban-giao-thay-nguoi-sap-nhap/',
			'/404.html',
		]) {
			await page.goto(site.url + path);
			if (!(await page.locator('footer [data-edition]').isVisible())) missing.push(path);
		}
		expect(missing).toEqual([]);
		await page.close();
	});
	it('stands on slides, hand-outs, exam papers, answer sheets, keys and lists of a class, which leave the foot of the page out', async () => {
		const page = await site.browser.newPage();
		const line = /Sổ tay văn thư, lưu trữ, bản ngày \d\d\/\d\d?\/\d{4}/;
		const footHidden = () => page.locator('footer.site').isHidden();
		await page.goto(`${site.url}/tap-huan/hop-co-noi-dung-mat/trinh-chieu/`);
		await page.emulateMedia({ media: 'print' });
		const frames = await page.locator('.frame').count();
		expect(await page.locator('.frame .sheet-foot:visible').allTextContents()).toEqual(Array.from({ length: frames }, () => expect.stringMatching(line)));
		// The line stands on its sheet, not below it.
		expect(
			await page.$$eval('.frame', (all) =>
				all.every((f) => f.querySelector('.sheet-foot')!.getBoundingClientRect().bottom <= f.querySelector('.slide')!.getBoundingClientRect().bottom),
			),
		).toBe(true);
		await page.evaluate(() => (document.documentElement.dataset['paper'] = 'handout'));
		expect(await page.locator('.sheet-foot:visible').count()).toBe(Math.ceil(frames / 3));
		expect(await footHidden()).toBe(true);

		await page.emulateMedia({ media: 'screen' });
		await page.goto(`${site.url}/tap-huan/de-thi/`);
		await page.getByRole('button', { name: 'Ra đề', exact: true }).click();
		for (const sheet of ['Đề', 'Phiếu trả lời', 'Đáp án']) {
			await page.getByRole('button', { name: sheet, exact: true }).click();
			await page.emulateMedia({ media: 'print' });
			const versions = 1 + (await page.locator('.exam-paper hr').count());
			expect(await page.locator('.exam-paper p.small', { hasText: line }).count(), sheet).toBe(versions);
			expect(await footHidden()).toBe(true);
			await page.emulateMedia({ media: 'screen' });
		}

		const exam = await page.evaluate(() => location.hash);
		await page.goto(`${site.url}/tap-huan/cham-bai/${exam}`);
		await page.getByRole('button', { name: 'Danh sách điểm danh' }).click();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.board-sheet .sheet-foot:visible').textContent()).toMatch(line);
		expect(await footHidden()).toBe(true);
		await page.close();
	});
});
