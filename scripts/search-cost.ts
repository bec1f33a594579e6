/** What a search costs in a built site: time with a slow processor, bytes on the wire. */
import { connect, createServer, type AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

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

export interface SearchCost {
	/** Milliseconds from opening the page to the first list. */
	first: number;
	/** Milliseconds from Enter to a list that stands, for queries after the first. */
	later: number[];
	/** Bytes moved until the first list stands, the page included, and for all queries after it. */
	firstBytes: number;
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

/** @param origin address of the served site */
export async function searchCost(browser: Browser, origin: string): Promise<SearchCost> {
	const { url, bytes, close } = await counted(origin);
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
	const start = performance.now();
	await page.goto(`${url}/tim-kiem/?q=van+thu`);
	await page.waitForSelector('[data-search-status="done"]');
	const first = performance.now() - start;
	await page.waitForLoadState('networkidle');
	const firstBytes = bytes();
	const later: number[] = [];
	for (const query of QUERIES) {
		later.push(
			await page.evaluate(
				(q) =>
					new Promise<number>((done) => {
						const box = document.querySelector<HTMLInputElement>('input[name=q]')!;
						const root = document.querySelector('[data-search-status]')!;
						box.value = q;
						const begin = performance.now();
						new MutationObserver((_, watcher) => {
							if (root.getAttribute('data-search-status') !== 'done') return;
							watcher.disconnect();
							done(performance.now() - begin);
						}).observe(root, { attributes: true });
						box.form!.requestSubmit();
					}),
				query,
			),
		);
	}
	await context.close();
	close();
	return { first, later, firstBytes, laterBytes: bytes() - firstBytes };
}
