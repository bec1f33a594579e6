import type { Tour } from '../crew.ts';

export const tapHuan: Tour = async (crew) => {
	const page = await crew.open('/');
	await crew.press(page, 'Tập huấn', page.locator('header'));
	await page.waitForURL('**/tap-huan/');
	await crew.press(page, /^Họp có nội dung mật/, page.locator('main'));
	await page.waitForURL('**/tap-huan/hop-co-noi-dung-mat/');
	await crew.look(page);
	const show = page.getByRole('link', { name: 'Trình chiếu' }).first();
	await crew.shoot('tap-huan-bai', { of: [page.locator('h1'), show], marks: { 2: show }, height: 480 });
	await crew.press(page, 'Trình chiếu', page.locator('main'));
	await page.waitForURL('**/trinh-chieu/**');
	const start = page.getByRole('button', { name: 'Bắt đầu trình chiếu' });
	await start.waitFor();
	const head = page.locator('.deck-head');
	await crew.shoot('tap-huan-trinh-chieu', {
		of: [head],
		marks: { 3: head.getByRole('button', { name: 'In phiếu phát cho lớp' }), 4: start, 5: head.getByRole('button', { name: 'Cửa sổ người dạy' }) },
	});
	await crew.press(page, 'Bắt đầu trình chiếu');
	await page.keyboard.press('ArrowRight');
	await page.locator('.frame.now#slide-2').waitFor({ state: 'attached' });
	await crew.look(page);
	const bar = page.getByRole('toolbar', { name: 'Điều khiển trình chiếu' });
	const [teacher] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
	await teacher.setViewportSize({ width: 900, height: 470 });
	await teacher.locator('.frame.now#slide-2').waitFor({ state: 'attached' });
	await teacher.waitForFunction(() => document.querySelector('[data-link]')?.textContent?.startsWith('Đã nối') === true);
	await crew.look(teacher);
	await crew.shoot('tap-huan-nguoi-day', { of: [teacher.locator('.deck')], height: 640 });
	await teacher.close();
	await bar.waitFor();
	await crew.shoot('tap-huan-thanh-nut', {
		of: [bar],
		marks: { 6: bar.getByRole('button', { name: 'Trang sau' }), 7: bar.getByRole('button', { name: 'Tất cả' }), 8: bar.getByRole('button', { name: 'Thôi' }) },
	});
};
