import type { Page } from 'playwright-core';
import type { Tour } from '../crew.ts';
import { addPaper, answer, card, OFFICE, saved, screen, SHEET } from './round.ts';

/** Answers what is still open, group by group, so that the result is one a reader may meet. */
async function meetTheRest(page: Page): Promise<void> {
	for (;;) {
		await page.evaluate(async () => {
			// One at a time: each is drawn before the next is pressed, as with a hand.
			for (const met of document.querySelectorAll<HTMLInputElement>('[data-item]:not([data-item="A.02"]) input[value=DAT]:not(:checked)')) {
				met.click();
				await new Promise(requestAnimationFrame);
			}
		});
		for (const field of await page.locator('[data-ratio]').all()) await field.fill('10');
		const next = page.locator('button.main', { hasText: /^Nhóm [A-I]:/ });
		if ((await next.count()) === 0) return;
		const heading = await page.textContent('.ass h2');
		// By the element, not by its place: fields above it are still moving it.
		await next.evaluate((e) => (e as HTMLElement).click());
		await page.waitForFunction((before) => document.querySelector('.ass h2')?.textContent !== before, heading);
	}
}

export const tuKiemTra: Tour = async (crew) => {
	const page = await crew.open(SHEET);
	const kind = page.getByLabel('Loại cơ quan');
	await kind.selectOption('commune-party-committee');
	await page.getByLabel('Tên cơ quan').fill(OFFICE);
	await page.getByLabel('Đoàn kiểm tra đến ngày (nếu biết)').fill('2026-12-15');
	const start = page.getByRole('button', { name: 'Bắt đầu điền phiếu' });
	await crew.shoot('tu-kiem-tra-bat-dau', {
		of: [kind.locator('xpath=..'), page.getByLabel('Đoàn kiểm tra đến ngày (nếu biết)'), start],
		marks: { 1: kind, 2: start },
	});
	await crew.press(page, 'Bắt đầu điền phiếu');
	await card(page, 'A.01').waitFor();
	await answer(page, 'A.01', 'Chưa đạt');
	await page.waitForSelector('[data-item="A.01"] .consequence');
	const fields = card(page, 'A.01').locator('fieldset').first();
	await crew.shoot('tu-kiem-tra-tra-loi', { of: [card(page, 'A.01')], marks: { 3: fields }, height: 400 });
	await answer(page, 'A.01', 'Đạt');
	await addPaper(crew, page, 'A.01', '12-QĐ/ĐU');
	const paper = card(page, 'A.01').locator('.ev').first();
	const more = card(page, 'A.01').getByRole('button', { name: 'Thêm minh chứng' });
	await crew.shoot('tu-kiem-tra-minh-chung', { of: [card(page, 'A.01').locator('summary', { hasText: /^Minh chứng/ }), paper, more], marks: { 4: more } });
	await answer(page, 'A.02', 'Chưa đạt');
	await meetTheRest(page);
	await saved(page);
	await crew.shoot('tu-kiem-tra-chan-trang', {
		of: [page.locator('.dock')],
		marks: { 5: page.locator('.dock [role=status]'), 6: page.locator('.dock').getByText('Xem kết quả') },
	});
	await crew.press(page, 'Xem kết quả', page.locator('.dock'));
	await page.waitForSelector('[data-result]');
	const caps = page.getByRole('heading', { name: /^(Sửa trước: mục đang hạ xếp loại|Việc cần sửa trước)$/ });
	await crew.shoot('tu-kiem-tra-ket-qua', { of: [page.locator('[data-result]'), caps], height: 560 });
	await crew.press(page, '← Các đợt');
	await crew.press(page, 'Làm tiếp');
	await card(page, 'A.01').waitFor();
	await screen(crew, page, 'Giấy tờ');
	await page.getByRole('button', { name: 'Tải báo cáo .docx' }).waitFor();
	const report = page.getByRole('button', { name: 'Tải báo cáo .docx' });
	await crew.shoot('tu-kiem-tra-giay-to', { of: [page.getByRole('heading', { name: 'Văn bản Word' }), report], marks: { 7: report }, height: 420 });
	await crew.download(page, 'Tải báo cáo .docx');
	await screen(crew, page, 'Ký, nộp');
	await page.getByRole('button', { name: 'Đánh dấu đã nộp' }).waitFor();
	await page.locator('[data-sure]').check();
	await crew.press(page, 'Đánh dấu đã nộp');
	await page.waitForSelector('[data-locked]');
	await crew.look(page);
};
