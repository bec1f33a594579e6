import type { Tour } from '../crew.ts';

export const docVanBan: Tour = async (crew) => {
	const page = await crew.open('/');
	await crew.press(page, 'Văn bản', page.locator('footer'));
	await page.waitForURL('**/van-ban/');
	await crew.press(page, /^Luật Lưu trữ số 33\/2024\/QH15/, page.locator('main'));
	await page.waitForURL('**/van-ban/33-2024-qh15/');
	const head = page.locator('.doc-head');
	await head.locator('[data-at-day]').waitFor();
	await crew.shoot('doc-van-ban-dau-trang', {
		of: [head],
		marks: { 2: head.locator('.row').first(), 3: head.locator('[data-at-day]') },
		height: 380,
	});
	await crew.press(page, 'Xem tại ngày khác', head);
	await page.getByLabel('Ngày cần xem').first().fill('30/6/2025');
	const form = page.locator('form', { has: page.getByLabel('Ngày cần xem') }).first();
	await crew.shoot('doc-van-ban-ngay', { of: [form], marks: { 4: form.getByRole('textbox').first(), 5: form.getByRole('button').first() } });
	await crew.press(page, 'Xem tại ngày này', form);
	await page.waitForSelector('html[data-day="2025-06-30"]');
	const banner = page.locator('[data-day-banner]');
	await page.locator('[data-day-notice]').waitFor();
	await crew.shoot('doc-van-ban-tai-ngay', {
		of: [banner, head.locator('h1'), page.locator('[data-day-notice]')],
		marks: { 6: banner.getByRole('link') },
		height: 420,
	});
	await crew.press(page, 'Về hôm nay', banner);

	await crew.go(page, '/van-ban/30-2020-nd-cp/#dieu-30');
	const article = page.locator('#dieu-30');
	await crew.shoot('doc-van-ban-vien-dan', { of: [article], marks: { 7: page.locator('#dieu-30-khoan-3-diem-a .mark') }, height: 330 });
	const copy = article.getByRole('button', { name: 'Chép viện dẫn' });
	await crew.shoot('doc-van-ban-chep', { of: [copy, copy.locator('xpath=preceding-sibling::*[1]')], marks: { 8: copy } });
	await crew.press(page, 'Chép viện dẫn', article);
};
