import type { Tour } from '../crew.ts';
import { addPaper, answer, begin, card, saved, saveFromDock, screen, SHEET } from './round.ts';

export const chiaPhieu: Tour = async (crew) => {
	const page = await begin(crew);
	await answer(page, 'A.01', 'Đạt');
	await saved(page);
	await screen(crew, page, 'Phân công');
	const name = page.getByPlaceholder('Họ tên', { exact: true });
	for (const person of ['Lan', 'Hoà']) {
		await name.fill(person);
		await crew.press(page, 'Thêm người');
	}
	const groupA = page.locator('[data-assign=A]');
	await groupA.selectOption({ label: 'Hoà' });
	await page.locator('[data-assign=B]').selectOption({ label: 'Lan' });
	const give = page.getByRole('button', { name: 'Giao phần cho Hoà' });
	const add = page.getByRole('button', { name: 'Thêm người' });
	await crew.shoot('chia-phieu-phan-cong', { of: [name, groupA, page.locator('[data-assign=B]'), give], marks: { 2: add, 3: groupA, 4: give } });
	const part = await crew.download(page, 'Giao phần cho Hoà');

	const other = await crew.open(SHEET);
	await crew.clock(other, '09:10');
	await crew.look(other);
	await other.setInputFiles('#mo-tep', part);
	await other.locator('.notice.ok').waitFor();
	await crew.press(other, 'Làm tiếp');
	await card(other, 'A.01').waitFor();
	const who = crew.field(other, 'Người đang điền');
	await who.selectOption({ label: 'Hoà' });
	const mine = other.locator('label', { has: other.locator('[data-only-mine]') });
	await mine.check();
	await crew.shoot('chia-phieu-dong-nghiep', {
		of: [who, mine, other.getByRole('navigation', { name: 'Các nhóm' })],
		marks: { 6: who.locator('xpath=ancestor::label[1]') },
	});
	await answer(other, 'A.01', 'Chưa đạt');
	await answer(other, 'A.03', 'Đạt');
	await addPaper(crew, other, 'A.03', '15-BC/ĐU');
	const back = await saveFromDock(crew, other);

	await crew.clock(page, '09:30');
	await crew.press(page, 'Ghép tệp…');
	await page.getByText('Chọn tệp cần ghép…').waitFor();
	await crew.look(page);
	await page.setInputFiles('#gop-tep', {
		name: 'phan-hoa.json',
		mimeType: 'application/json',
		buffer: await (await import('node:fs/promises')).readFile(back),
	});
	const conflict = page.locator('[data-conflict="A.01"]');
	await conflict.waitFor();
	await conflict.locator('input[value=theirs]').check();
	const write = page.getByRole('button', { name: 'Ghi kết quả ghép' });
	await crew.shoot('chia-phieu-ghep', { of: [conflict, write], marks: { 8: write } });
	await crew.press(page, 'Ghi kết quả ghép');
	await page.locator('.notice.ok', { hasText: 'Đã ghép' }).waitFor();
	await crew.look(page);
};
