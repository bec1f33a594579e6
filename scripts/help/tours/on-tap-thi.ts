import type { Tour } from '../crew.ts';

export const onTapThi: Tour = async (crew) => {
	const page = await crew.open('/tap-huan/cau-hoi/');
	await crew.field(page, 'Chủ đề').selectOption({ label: 'Lập hồ sơ, nộp lưu' });
	const begin = page.getByRole('button', { name: 'Bắt đầu luyện tập' });
	await crew.shoot('on-tap-thi-luyen', {
		of: [page.getByRole('heading', { name: 'Luyện tập', exact: true }), crew.field(page, 'Chủ đề'), begin],
		marks: { 1: crew.field(page, 'Chủ đề'), 2: begin },
	});
	await crew.press(page, 'Bắt đầu luyện tập');
	await page.waitForSelector('[data-question]');
	await crew.look(page);

	await crew.go(page, '/tap-huan/de-thi/#hat=LOP-3A&so=10&phut=15&de=2&ngay=2026-11-23');
	const seed = page.getByLabel('Hạt giống');
	await seed.waitFor();
	await page.waitForSelector('.exam-paper');
	const sheets = page.getByRole('group', { name: 'Tờ nào' });
	const number = page.getByLabel('Số câu');
	await crew.shoot('on-tap-thi-ra-de', {
		of: [number.locator('xpath=..'), seed, sheets, page.getByRole('button', { name: 'Tải đề (.docx)' })],
		marks: { 3: number, 4: sheets, 5: page.getByRole('button', { name: 'Chép địa chỉ của đề' }) },
	});
	await crew.look(page);

	await crew.go(page, '/tap-huan/de-thi/#/thi/hat=LOP-3A&so=10&phut=15&de=2&ngay=2026-11-23');
	await page.reload();
	await page.getByLabel('Mã đề').selectOption('102');
	const sit = page.getByRole('button', { name: 'Bắt đầu làm bài' });
	await crew.shoot('on-tap-thi-lam-bai', {
		of: [page.getByLabel('Mã đề').locator('xpath=..'), page.getByLabel(/^Họ tên hoặc số báo danh/), sit],
		marks: { 6: sit },
	});
	await crew.press(page, 'Bắt đầu làm bài');
	await page.locator('.clock').waitFor();
	await crew.press(page, 'Nộp bài');
	await crew.press(page, 'Nộp thật');
	await page.getByRole('region', { name: 'Kết quả bài thi' }).waitFor();
	const result = await crew.download(page, 'Lưu tệp kết quả');

	await crew.go(page, '/tap-huan/cham-bai/#hat=LOP-3A&so=10&phut=15&de=2&ngay=2026-11-23');
	await page.waitForSelector('.marks');
	await page.locator('[data-row="0"][data-column="-1"]').fill('101');
	for (let i = 0; i < 10; i++) await page.locator(`[data-row="0"][data-column="${i}"]`).fill('a');
	const { readFile } = await import('node:fs/promises');
	await page.setInputFiles('#nap-ket-qua', { name: 'ket-qua-102.json', mimeType: 'application/json', buffer: await readFile(result) });
	await page.getByText(/^Đã thêm 1 bài/).waitFor();
	const marks = page.getByRole('region', { name: 'Bảng nhập bài' });
	await marks.evaluate((e) => (e.scrollLeft = 0));
	const files = page.locator('label.btn', { hasText: 'Chọn tệp kết quả…' });
	await crew.shoot('on-tap-thi-cham', { of: [files, marks], marks: { 7: files, 8: marks.locator('[data-row="0"][data-column="-1"]') } });
	await crew.look(page);
};
