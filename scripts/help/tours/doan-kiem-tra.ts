import { readFile } from 'node:fs/promises';
import type { Tour } from '../crew.ts';
import { addPaper, answer, begin, saveFromDock, SHEET } from './round.ts';

export const doanKiemTra: Tour = async (crew) => {
	const office = await begin(crew);
	await answer(office, 'A.01', 'Đạt');
	await addPaper(crew, office, 'A.01', '12-QĐ/ĐU');
	await answer(office, 'A.03', 'Đạt');
	const file = { name: 'tu-kiem-tra-binh-minh.json', mimeType: 'application/json', buffer: await readFile(await saveFromDock(crew, office)) };

	const page = await crew.open(SHEET);
	await crew.press(page, 'Chấm tệp của cơ quan khác');
	const choose = page.locator('label.btn', { hasText: 'Mở tệp của cơ quan…' });
	await choose.waitFor();
	await crew.look(page);
	await page.setInputFiles('#doan-tep', file);
	const said = page.locator('.notice.ok');
	await said.waitFor();
	await crew.shoot('doan-kiem-tra-mo', {
		of: [page.getByRole('heading', { level: 1 }), choose, said],
		marks: { 2: choose, 3: said.getByRole('link', { name: 'Vào chấm' }) },
	});
	await crew.press(page, 'Vào chấm', said);
	await page.waitForSelector('[data-inspect]');
	await page.locator('[data-filter]').selectOption('all');
	await page.locator('[data-group]').selectOption('A');
	await crew.press(page, 'Chấm mục A.03 như cơ quan');
	const card = page.locator('[data-inspect="A.01"]');
	const team = card.locator('.side-of').nth(1);
	await card.locator('[data-seen]').check();
	await team.locator('label', { hasText: /^Chưa đạt$/ }).click();
	const reason = card.locator('[data-reason]');
	await reason.fill('Quy chế chưa có chữ ký');
	const judged = team.locator('fieldset').first();
	await crew.shoot('doan-kiem-tra-cham', { of: [card], marks: { 5: judged, 6: reason, 7: card.locator('[data-seen]').first() }, height: 440 });
	const score = page.getByRole('region', { name: 'Bảng hai điểm' });
	await crew.shoot('doan-kiem-tra-diem', { of: [score, score.locator('xpath=following-sibling::p[1]')], marks: { 4: score } });
	await crew.press(page, 'Tệp của cơ quan');
	await page.getByText('Đối chiếu với tệp…').waitFor();
	await crew.press(page, 'Ký, kết thúc');
	await page.getByRole('button', { name: 'Kết thúc, khoá kết quả' }).waitFor();
	await crew.look(page);
};
