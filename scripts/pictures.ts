/** `npm run pictures`: takes the pictures of the README from the built site, so that they are never stale. */
import { mkdirSync } from 'node:fs';
import { startBrowser } from './browsers.ts';
import { serve } from './serve.mjs';

const FOLDER = 'docs/pictures';
mkdirSync(FOLDER, { recursive: true });
const site = await serve('dist', 0);
const browser = await startBrowser('chromium');
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
const take = (name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });

await page.goto(`${site.url}/`);
await take('trang-dau');
await page.goto(`${site.url}/van-ban/30-2020-nd-cp/#dieu-31`);
await page.waitForTimeout(300);
await take('van-ban');
await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
await page.click('text=Bắt đầu điền phiếu');
await page.waitForSelector('[data-item]');
for (const card of await page.$$('[data-item]')) {
	const plain = await card.$('input[value=DAT]');
	const id = await card.getAttribute('data-item');
	if (plain !== null) await (await card.$(`input[value=${id === 'A.02' ? 'CHUA' : 'DAT'}]`))?.click({ force: true });
}
await page.evaluate(() => scrollTo(0, 120));
await page.waitForTimeout(500);
await take('dien-phieu');
await page.click('.dock >> text=Xem kết quả');
await page.waitForSelector('[data-result]');
await page.waitForTimeout(300);
await take('ket-qua');
await browser.close();
await site.close();
