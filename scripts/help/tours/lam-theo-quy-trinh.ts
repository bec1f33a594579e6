import type { Tour } from '../crew.ts';

export const lamTheoQuyTrinh: Tour = async (crew) => {
	const page = await crew.open('/');
	await crew.press(page, 'Quy trình', page.locator('footer'));
	await page.waitForURL('**/quy-trinh/');
	await page.locator('main a[href="/quy-trinh/lap-ho-so-nop-luu/"]').first().click();
	await page.waitForURL('**/quy-trinh/lap-ho-so-nop-luu/');
	const facts = page.locator('main .facts').first();
	await crew.shoot('lam-theo-quy-trinh-dau', { of: [page.locator('h1'), facts], marks: { 2: facts.locator('dt').first() }, height: 270 });
	const steps = page.locator('.steps > li');
	const heights = await steps.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
	const step = steps.nth(heights.indexOf(Math.min(...heights)));
	await crew.shoot('lam-theo-quy-trinh-buoc', { of: [step], marks: { 3: step.locator('dl') }, height: 420 });
	await page.locator('main a[href="/bieu-mau/danh-muc-ho-so/"]').first().click();
	await page.waitForURL('**/bieu-mau/danh-muc-ho-so/');
	const main = page.locator('main');
	const party = main.getByRole('link', { name: /^Tải mẫu theo thể thức của Đảng/ });
	const preview = main.getByRole('link', { name: 'Xem mẫu' });
	await crew.shoot('lam-theo-quy-trinh-mau', { of: [main.locator('h1'), party, preview], marks: { 5: party, 6: preview }, height: 480 });
	await crew.download(page, /^Tải mẫu theo thể thức của Đảng/, main);
	await crew.press(page, 'Xem mẫu', main);
	await main.getByRole('button', { name: 'In mẫu này' }).waitFor();
	await crew.look(page);
	await page.goBack();
	await page.goBack();
	await page.getByRole('button', { name: 'In quy trình' }).waitFor();
	await crew.look(page);
};
