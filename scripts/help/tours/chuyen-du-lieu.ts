import type { Tour } from '../crew.ts';
import { answer, begin, saved, SHEET } from './round.ts';

export const chuyenDuLieu: Tour = async (crew) => {
	const page = await begin(crew);
	await answer(page, 'A.01', 'Đạt');
	await saved(page);
	await crew.press(page, '← Các đợt');
	const list = page.locator('section', { has: page.getByRole('heading', { name: 'Các đợt trên máy này' }) });
	const save = list.getByRole('button', { name: 'Lưu ra tệp' });
	await crew.shoot('chuyen-du-lieu-luu', { of: [list], marks: { 2: save } });
	const file = await crew.download(page, 'Lưu ra tệp', list);
	await page.locator('.notice.ok', { hasText: 'Đã lưu ra tệp' }).waitFor();
	await crew.look(page);

	const other = await crew.open(SHEET);
	const choose = other.locator('label.btn', { hasText: 'Chọn tệp…' });
	const from = other.locator('section', { has: other.getByRole('heading', { name: 'Mở từ tệp' }) });
	await crew.shoot('chuyen-du-lieu-mo', { of: [from], marks: { 5: choose } });
	await other.setInputFiles('#mo-tep', file);
	const said = other.locator('.notice.ok');
	await said.waitFor();
	await crew.shoot('chuyen-du-lieu-da-mo', {
		of: [said, other.locator('section', { has: other.getByRole('heading', { name: 'Các đợt trên máy này' }) })],
		marks: { 6: other.getByRole('link', { name: 'Làm tiếp' }) },
	});
	await crew.press(other, /^Xoá đợt/);
	await crew.look(other);
	await crew.press(other, 'Hoàn tác');
	await crew.press(other, /^Xoá đợt/);
	await crew.press(other, /^Đã xoá gần đây/);
	await crew.press(other, /^Đặt lại/);
	await other.locator('.notice.ok', { hasText: 'Đã đặt lại' }).waitFor();
	await crew.press(other, 'Làm tiếp');
};
