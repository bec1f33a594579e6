import type { Tour } from '../crew.ts';

export const thoiHan: Tour = async (crew) => {
	const page = await crew.open('/cong-cu/thoi-han/');
	await page.waitForSelector('form[data-tool] select:enabled');
	const event = page.getByLabel('Việc gì xảy ra');
	await event.selectOption('nhan-van-ban-den');
	const day = page.locator('[name=ngay-den]');
	await day.fill('20/11/2026');
	const office = page.getByLabel('Cơ quan của anh/chị');
	await office.selectOption('commune-party-committee');
	const rule = page.locator('[data-rule="trinh"]');
	await rule.locator('[data-due]').waitFor();
	await crew.shoot('thoi-han-chon', {
		of: [event, day, office, page.locator('label[for=su-kien]'), page.locator('[data-status]')],
		marks: { 1: event, 2: day, 3: office },
	});
	await crew.shoot('thoi-han-ket-qua', { of: [rule], marks: { 4: rule.locator('[data-due]') } });
	await crew.press(page, 'Ngày nghỉ lễ trong khoảng này');
	await page.locator('#nghi').fill('23/11/2026');
	await crew.look(page);
	const calendar = page.getByRole('button', { name: 'Tải vào lịch (.ics)' });
	await crew.shoot('thoi-han-lich', {
		of: [page.locator('#nghi'), page.locator('details', { has: page.locator('#nghi') }), calendar],
		marks: { 5: page.locator('#nghi'), 6: calendar },
	});
	await crew.download(page, 'Tải vào lịch (.ics)');
	await crew.press(page, 'Xem mọi việc');
	await crew.press(page, 'lịch việc trong năm');
	await page.waitForURL('**/cong-cu/lich-nam/**');
	await page.waitForSelector('form[data-tool] select:enabled');
	await page.locator('[name=co-quan]').selectOption('commune-party-committee');
	const table = page.locator('[data-days]');
	await crew.shoot('thoi-han-nam', {
		of: [page.locator('form[data-tool]'), table],
		marks: { 7: page.locator('[name=nam]'), 8: page.locator('[name=co-quan]') },
		height: 560,
	});
};
