import type { Tour } from '../crew.ts';

export const timKiem: Tour = async (crew) => {
	const page = await crew.open('/quy-trinh/');
	const done = () => page.waitForSelector('[data-search-status="done"]');
	const fold = () => page.locator('summary', { hasText: /^Lọc kết quả/ }).click();
	await crew.look(page);
	await page.keyboard.press('/');
	await page.keyboard.type('ghi bien ban hoi nghi');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/tim-kiem/?q=*');
	await done();
	await fold();
	const box = page.locator('main input[type=search]');
	const hits = page.locator('[data-search-result]');
	await crew.shoot('tim-kiem-ket-qua', { of: [box, hits.nth(0), hits.nth(1), hits.nth(2)], marks: { 2: box, 3: hits.nth(0).getByRole('link').first() } });

	await fold();
	await crew.look(page);
	const kind = crew.field(page, 'Loại');
	await kind.selectOption({ label: 'Biểu mẫu' });
	await done();
	await crew.look(page);
	const filters = page.locator('details', { has: page.locator('summary', { hasText: /^Lọc kết quả/ }) });
	await crew.shoot('tim-kiem-loc', { of: [filters, hits.nth(0)], marks: { 4: kind } });

	await page.goto(page.url().replace(/\?.*/, `?q=${encodeURIComponent('khoan 3 dieu 31 nd 30')}`));
	await done();
	await fold();
	const answer = page.getByRole('region', { name: 'Câu trả lời' });
	await crew.shoot('tim-kiem-dieu-khoan', { of: [box, answer], marks: { 5: box }, height: 420 });
	await answer.getByRole('link').first().click();
	await page.waitForURL('**/van-ban/30-2020-nd-cp/*');

	await crew.go(page, '/van-ban/30-2020-nd-cp/');
	await crew.press(page, 'Tìm trong văn bản này');
	const bar = page.getByRole('search', { name: 'Tìm trong văn bản này' }).or(page.locator('form[aria-label="Tìm trong văn bản này"]')).first();
	await bar.getByRole('searchbox').or(bar.locator('input')).first().fill('nop luu');
	await page.waitForFunction(() => /\d+\/\d+ chỗ/.test(document.body.textContent ?? ''));
	await crew.shoot('tim-kiem-trong-trang', { of: [bar], marks: { 6: bar.locator('input') } });
};
