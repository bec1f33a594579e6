/** The four pictures of the README, from the built site. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { keepPicture } from './camera.ts';
import { CONTEXT, MORNING } from './crew.ts';

const FOLDER = 'docs/pictures';

/** Takes them; says how many changed. */
export async function readmePictures(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ ...CONTEXT, viewport: { width: 1280, height: 860 } });
	const page = await context.newPage();
	await page.clock.setFixedTime(new Date(MORNING));
	let changed = 0;
	const take = async (name: string) => {
		await page.evaluate(() => document.fonts.ready);
		const png = await sharp(await page.screenshot({ animations: 'disabled' }))
			.png({ palette: true, colours: 128, dither: 0 })
			.toBuffer();
		if (await keepPicture(`${FOLDER}/${name}.png`, png)) changed++;
	};
	await page.goto(`${url}/`);
	await take('trang-dau');
	await page.goto(`${url}/van-ban/30-2020-nd-cp/#dieu-31`);
	await page.waitForTimeout(300);
	await take('van-ban');
	await page.goto(`${url}/tu-kiem-tra/phieu/`);
	await page.getByLabel('Tên cơ quan').fill('Đảng uỷ xã Bình Minh');
	await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click();
	await page.waitForSelector('[data-item]');
	for (const card of await page.$$('[data-item]')) {
		const plain = await card.$('input[value=DAT]');
		const id = await card.getAttribute('data-item');
		if (plain !== null) await (await card.$(`input[value=${id === 'A.02' ? 'CHUA' : 'DAT'}]`))?.click({ force: true });
	}
	await page.evaluate(() => scrollTo(0, 120));
	await page.waitForTimeout(500);
	await take('dien-phieu');
	await page
		.locator('.dock')
		.getByRole('link', { name: 'Xem kết quả' })
		.or(page.locator('.dock').getByRole('button', { name: 'Xem kết quả' }))
		.first()
		.click();
	await page.waitForSelector('[data-result]');
	await page.waitForTimeout(300);
	await take('ket-qua');
	await context.close();
	return changed;
}
