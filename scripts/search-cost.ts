/** What a search costs in a built site: time with a slow processor, bytes on the wire. */
import { connect, createServer, type AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';

/** How many times slower the processor is made. */
export const SLOW = 6;

const QUERIES = [
	'con dau',
	'lập hồ sơ',
	'bi mat nha nuoc',
	'nộp lưu',
	'điều 31 nđ 30',
	'ai giữ con dấu',
	'văn bản đến',
	'sao chup tai lieu mat',
	'ghi biên bản',
	'thời hạn lưu trữ',
	'bieen banr hooij nghij',
	'bao lau phai nop ho so vao luu tru',
];

/** What is typed key by key: names, a citation, words that stand everywhere. */
const TYPED = ['ghi bien ban', 'con dau', 'dieu 31 nd 30', 'luat luu tru', 'van ban den'];
/** A page that is heavy to lay out, with the box of the header. */
const LONG = '/van-ban/30-2020-nd-cp/';
/** Time between two keys of somebody who types well. */
const STROKE = 120;

export interface SearchCost {
	/** Milliseconds from opening the page to the first list. */
	first: number;
	/** Milliseconds from Enter to the frame that shows the first hits, for queries after the first. */
	later: number[];
	/** The same, to the frame that shows the whole list. */
	whole: number[];
	/** Milliseconds from a key to the frame that shows its suggestions. */
	keys: number[];
	/** Bytes moved until the first list stands, the page included. */
	firstBytes: number;
	/** Bytes moved for all queries after it, the texts of their hits included. */
	laterBytes: number;
}

/** Passes a served site on and counts what it sends: requests of workers are hidden from the page's own session. */
async function counted(url: string): Promise<{ url: string; bytes: () => number; close: () => void }> {
	let bytes = 0;
	const server = createServer((client) => {
		const origin = connect(Number(new URL(url).port), new URL(url).hostname);
		for (const socket of [client, origin]) socket.on('error', () => socket.destroy());
		origin.on('data', (chunk) => (bytes += chunk.length));
		client.pipe(origin).pipe(client);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bytes: () => bytes, close: () => server.close() };
}

/** A page with a slow processor. The offline worker would fetch the whole handbook beside what is measured. */
async function slowPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW });
	await page.addInitScript(() => {
		const measure = { begun: 0, taken: 0, whole: 0 };
		Object.assign(window, { measure });
		addEventListener('keydown', (event) => (measure.begun = event.timeStamp), { capture: true });
	});
	return page;
}

interface Measure {
	begun: number;
	/** To the end of the frame with what was asked for. */
	taken: number;
	whole: number;
}

/** Keeps the time from the last key to the end of the frame in which something came true. */
const untilPainted = (page: Page, wait: 'list' | 'suggestions') =>
	page.evaluate((what) => {
		const { measure } = window as unknown as { measure: Measure };
		measure.taken = measure.whole = 0;
		// A message that is sent in a frame arrives when the frame was painted.
		const keep = (as: 'taken' | 'whole') => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (measure[as] = performance.now() - measure.begun);
			port2.postMessage(null);
		};
		if (what === 'suggestions') return addEventListener('input', () => requestAnimationFrame(() => keep('taken')), { once: true });
		const root = document.querySelector('[data-search-status]')!;
		let first = false;
		const watcher = new MutationObserver(() => {
			if (!first && root.hasAttribute('data-search-first')) {
				first = true;
				keep('taken');
			}
			if (root.getAttribute('data-search-status') !== 'done') return;
			watcher.disconnect();
			keep('whole');
		});
		// What stood there belongs to the query before.
		addEventListener('submit', () => watcher.observe(root, { attributes: true }), { once: true });
	}, wait);

async function measured(page: Page, as: 'taken' | 'whole'): Promise<number> {
	const handle = await page.waitForFunction((key) => (window as unknown as { measure: Measure }).measure[key] || false, as);
	return Number(await handle.jsonValue());
}

/** @param url address of the served site */
async function suggestions(browser: Browser, url: string): Promise<number[]> {
	const page = await slowPage(browser);
	await page.goto(url + LONG, { waitUntil: 'networkidle' });
	const box = page.locator('header input[name=q]');
	await box.focus();
	await page.waitForSelector('header [role=combobox]');
	// The data comes and is opened while nobody types.
	await page.waitForTimeout(1500);
	const keys: number[] = [];
	for (const text of TYPED) {
		await box.fill('');
		for (const key of text) {
			await page.waitForTimeout(STROKE);
			await untilPainted(page, 'suggestions');
			await page.keyboard.press(key === ' ' ? 'Space' : key);
			keys.push(await measured(page, 'taken'));
		}
	}
	await page.context().close();
	return keys;
}

/** @param origin address of the served site */
export async function searchCost(browser: Browser, origin: string): Promise<SearchCost> {
	const keys = await suggestions(browser, origin);
	const { url, bytes, close } = await counted(origin);
	const page = await slowPage(browser);
	const start = performance.now();
	await page.goto(`${url}/tim-kiem/?q=van+thu`);
	await page.waitForSelector('[data-search-status="done"]');
	const first = performance.now() - start;
	await page.waitForSelector('[data-search-texts]');
	await page.waitForLoadState('networkidle');
	const firstBytes = bytes();
	const later: number[] = [];
	const whole: number[] = [];
	await page.focus('#tim-kiem input[name=q]');
	for (const query of QUERIES) {
		await page.$eval('#tim-kiem input[name=q]', (box, q) => ((box as HTMLInputElement).value = q), query);
		await untilPainted(page, 'list');
		await page.keyboard.press('Enter');
		whole.push(await measured(page, 'whole'));
		later.push(await measured(page, 'taken'));
		await page.waitForSelector('[data-search-texts]');
	}
	await page.waitForLoadState('networkidle');
	await page.context().close();
	close();
	return { first, later, whole, keys, firstBytes, laterBytes: bytes() - firstBytes };
}
