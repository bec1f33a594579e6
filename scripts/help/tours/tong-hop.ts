import { builtSheet } from '../../../tests/fixtures/built-sheet.ts';
import { officeOf, resultFile } from '../../../tests/fixtures/result-files.ts';
import type { Tour } from '../crew.ts';

const OFFICES = 14;

export const tongHop: Tour = async (crew) => {
	const sheet = builtSheet();
	const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
	const files = Array.from({ length: OFFICES - 2 }, (_, n) => json(`tu-kiem-tra-${n + 1}.json`, resultFile(sheet, n)));
	const list = [
		'Mã;Tên cơ quan;Loại;Cụm',
		...Array.from({ length: OFFICES }, (_, n) => officeOf(n)).map((o) => `${o.officeCode};${o.office};Đảng uỷ xã;${o.cluster}`),
	].join('\r\n');

	const page = await crew.open('/tu-kiem-tra/tong-hop/');
	const intake = page.getByRole('region', { name: 'Nạp tệp kết quả' });
	await intake.waitFor();
	await crew.look(page);
	await page.setInputFiles('#nap-tep', [...files, json('hong.json', '{"a":1}')]);
	await page.waitForSelector('[data-overview]');
	await crew.press(page, /^Danh sách phải nộp/);
	await crew.look(page);
	await page.setInputFiles('#nap-danh-sach', { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${list}\r\n`) });
	await page.waitForSelector('[data-missing]');
	await crew.shoot('tong-hop-nap', {
		of: [intake, page.locator('details', { has: page.locator('#nap-danh-sach') })],
		marks: { 2: intake.locator('label.btn', { hasText: 'Chọn cả thư mục…' }), 3: page.locator('summary', { hasText: /^Danh sách phải nộp/ }) },
		height: 600,
	});
	await crew.shoot('tong-hop-ket-qua', { of: [page.locator('[data-overview]')], height: 620 });
	const choose = page.getByRole('region', { name: 'Chọn phần muốn xem' });
	const hide = page.locator('label', { has: page.locator('[data-anonymous]') });
	await hide.check();
	await page.getByText('Cơ quan 01').first().waitFor();
	await crew.shoot('tong-hop-loc', { of: [choose], marks: { 4: crew.field(choose, 'Ai chấm'), 6: hide } });
	await hide.uncheck();
	const keep = page.getByRole('region', { name: 'Xuất và lưu' });
	await crew.shoot('tong-hop-xuat', {
		of: [keep],
		marks: { 7: keep.getByRole('button', { name: 'Bảng tính .xlsx' }), 8: keep.getByRole('button', { name: 'Lưu để làm tiếp' }) },
	});
	await crew.download(page, 'Lưu để làm tiếp');
};
