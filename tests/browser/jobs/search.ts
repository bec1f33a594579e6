import { expect } from 'vitest';
import { resultsStand } from '../support.ts';
import type { Office } from './office.ts';

/** A clerk who types without tone marks finds the procedure, and from it the provision it rests on. */
export async function findsAProcedureAndItsBasis(office: Office): Promise<void> {
	const page = await office.page('/');
	await page.locator('.ask input').fill('ghi bien ban hoi nghi cap uy');
	await page.locator('.ask input').press('Enter');
	await resultsStand(page);
	await page.waitForSelector('[data-search-texts]');
	expect(await page.locator('[data-search-result] mark').count()).toBeGreaterThan(3);
	await page.locator('[data-search-result] h3 a').first().click();
	await office.arrives(page, /^\/quy-trinh\/ghi-bien-ban-hoi-nghi-cap-uy\/$/);
	const basis = page.locator('main a[href*="van-ban/"][href*="#dieu-"]:visible, main a[href*="van-ban/"][href*="#muc-"]:visible').first();
	const to = await basis.evaluate((a) => (a as HTMLAnchorElement).href);
	await basis.click();
	await page.waitForURL(to);
	const place = page.locator(`[id="${new URL(to).hash.slice(1)}"]`);
	await place.waitFor();
	const box = (await place.boundingBox())!;
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeLessThan(await page.evaluate(() => innerHeight));
	await page.close();
}

/** A reader who knows the number gets to the provision by the names offered as he types, and finds words inside the act. */
export async function opensAProvisionByItsNumber(office: Office): Promise<void> {
	const page = await office.page('/van-ban/');
	await page.locator('header input').focus();
	await page.locator('header [role=combobox]').waitFor();
	await page.keyboard.type('dieu 31 nd 30');
	const option = page.locator('[role=option]').first();
	await option.waitFor();
	await page.waitForFunction(() => getComputedStyle(document.querySelector('.suggest')!).position === 'absolute');
	await option.click();
	await office.arrives(page, /^\/van-ban\/30-2020-nd-cp\/#dieu-31$/);
	await page.getByRole('button', { name: 'Tìm trong văn bản này' }).click();
	await page.locator('.find-bar input').fill('ho so');
	await page.waitForFunction(() => /^1\/\d+ chỗ$/.test(document.querySelector('.find-bar [role=status]')?.textContent ?? ''));
	await page.close();
}

/** The law as it stood on another day. */
export async function readsOnADay(office: Office): Promise<void> {
	const page = await office.page('/van-ban/33-2024-qh15/');
	// Buttons of the page appear in the step in which the link in its foot learns to open a form here; before, it leads to the list of acts.
	await page.locator('[data-print]').first().waitFor();
	await page.click('footer [data-at-day]');
	await page.locator('.at-day input[type=text]').fill('30/6/2025');
	await page.locator('.at-day input[type=text]').press('Enter');
	await page.waitForSelector('html[data-day="2025-06-30"]');
	expect(await page.textContent('.doc-head [data-validity]')).toBe('Chưa có hiệu lực');
	await page.click('[data-day-notice] a[href*="/van-ban/01-2011-qh13/"], [data-day-notice] a[href*="/01-2011-qh13/"]');
	await page.waitForSelector('html[data-day="2025-06-30"]');
	await office.arrives(page, /^\/van-ban\/01-2011-qh13\/\?ngay=2025-06-30$/);
	expect(await page.textContent('.doc-head [data-validity]')).toBe('Đang có hiệu lực');
	await page.click('a[data-today]');
	await office.arrives(page, /^\/van-ban\/01-2011-qh13\/$/);
	await page.close();
}
