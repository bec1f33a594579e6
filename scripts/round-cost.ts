/** What a large round costs in a built site: from a click on an answer to the frame that shows it, from "Làm tiếp" to the sheet. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { HandbookData } from '../src/apps/assessment/data.ts';
import type { RollupSheet } from '../src/domain/rollup-book.ts';
import type { OfficeKind } from '../src/schemas/offices.ts';
import { resultFile } from '../tests/fixtures/result-files.ts';
import { SLOW } from './search-cost.ts';

const PATH = 'tu-kiem-tra/phieu/';
const KIND: OfficeKind = 'commune-party-committee';

export interface RoundCost {
	/** Items of the sheet, all of them answered. */
	items: number;
	/** Milliseconds by the browser's own event timing: steps of 8 ms, the wait for a frame included. Processor slowed. */
	answers: number[];
	/** Milliseconds from the click to the frame that shows the first cards, with the processor as it is and slowed. */
	opening: number[];
	openingSlow: number[];
}

/** The data of the fill-in page with one more sheet: every item of the handbook, in the groups of the general sheet. No sheet of the handbook is that long. */
function withEveryItem(json: string): { json: string; sheet: RollupSheet } {
	const data = JSON.parse(json) as HandbookData;
	const general = data.sheets.find((s) => s.id === 'chung')!;
	const items = data.items.map((i) => ({ ...i, appliesTo: [...new Set<OfficeKind>([...i.appliesTo, KIND])] }));
	const groups = general.groups.map((g) => ({ ...g, items: items.map((i) => i.id).filter((id) => id.startsWith(g.id)) }));
	const sheet = { ...general, id: 'moi-muc', groups };
	const asked = items.map((i) => ({ ...i, group: i.id[0]! }));
	return { json: JSON.stringify({ ...data, items, sheets: [...data.sheets, sheet] }), sheet: { ...sheet, items: asked } as RollupSheet };
}

/** Milliseconds from a click on a link to the frame that shows the first card. */
async function open(page: Page): Promise<number> {
	await page.evaluate(() => (location.hash = ''));
	await page.waitForSelector('.rounds .list a.btn');
	await page.waitForTimeout(600);
	const shown = page.evaluate(
		() =>
			new Promise<number>((done) => {
				let start = 0;
				addEventListener('click', (e) => (start = e.timeStamp), { capture: true, once: true });
				new MutationObserver((_, watcher) => {
					if (!document.querySelector('[data-item]')) return;
					watcher.disconnect();
					requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
				}).observe(document.body, { childList: true, subtree: true });
			}),
	);
	await page.click('.rounds .list a.btn:has-text("Làm tiếp")');
	return shown;
}

/** Answers changed one by one, each at a quiet moment. */
async function answer(page: Page, count: number): Promise<number[]> {
	await page.evaluate(() => {
		const taken: number[] = [];
		Object.assign(window, { taken });
		new PerformanceObserver((list) => {
			for (const e of list.getEntries()) if (e.name === 'click') taken.push(e.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	const cards = await page.$$('[data-item]:has(.ans input[value=CHUA]):not(:has(.parts))');
	for (const [n, card] of cards.slice(0, count).entries()) {
		const now = await card.getAttribute('data-code');
		const input = (await card.$(`.ans input[value=${now === 'DAT' ? 'CHUA' : 'DAT'}]`))!;
		await input.scrollIntoViewIfNeeded();
		const box = (await input.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		// What the scrolling and the last answer left to do is done before the next click.
		await page.waitForTimeout(n === 0 ? 1500 : 900);
		await page.mouse.down();
		await page.mouse.up();
		await page.waitForTimeout(500);
	}
	// Faster than 16 ms is not reported.
	const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
	return [...taken, ...Array<number>(Math.max(0, Math.min(count, cards.length) - taken.length)).fill(16)];
}

/** @param origin address of the served site whose files lie in `dist/` */
export async function roundCost(browser: Browser, origin: string, times = 5, clicks = 12): Promise<RoundCost> {
	const file = readdirSync(join('dist', PATH)).find((name) => name.startsWith('muc-'))!;
	const { json, sheet } = withEveryItem(readFileSync(join('dist', PATH, file), 'utf8'));
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.route(`**/${PATH}${file}`, (route) => route.fulfill({ body: json, contentType: 'application/json' }));
	await page.goto(`${origin}/${PATH}`);
	const buffer = Buffer.from(resultFile(sheet, 1, { submitted: '', officeKind: KIND }));
	await page.setInputFiles('#mo-tep', { name: 'moi-muc.json', mimeType: 'application/json', buffer });
	await page.waitForSelector('.rounds .list a.btn');
	const opening: number[] = [];
	for (let n = 0; n < times; n++) opening.push(await open(page));
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
	const openingSlow: number[] = [];
	for (let n = 0; n < times; n++) openingSlow.push(await open(page));
	const answers = await answer(page, clicks);
	await context.close();
	return { items: sheet.items.length, answers, opening, openingSlow };
}
