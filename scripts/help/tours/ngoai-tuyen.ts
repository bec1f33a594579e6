import type { Tour } from '../crew.ts';

export const ngoaiTuyen: Tour = async (crew) => {
	const page = await crew.open('/', { keeps: true });
	await page.getByText('Đã sẵn sàng dùng ngoại tuyến').first().waitFor({ timeout: 90_000 });
	await crew.look(page);
	await crew.press(page, 'Dùng khi không có mạng', page.locator('footer'));
	await page.waitForURL('**/ngoai-tuyen/');
	const panel = page.locator('offline-panel');
	await panel.getByText(/^Đã sẵn sàng dùng ngoại tuyến: /).waitFor();
	await crew.look(page);
	const keep = panel.getByRole('button', { name: 'Giữ các phần đã chọn' });
	await crew.shoot('ngoai-tuyen-giu', { of: [panel.getByRole('group'), keep], marks: { 3: panel.getByRole('group'), 4: keep } });
};
