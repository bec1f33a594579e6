/** `npm run bench:rollup`: time and memory for 3,300 result files, one for every commune of the country, in Node and in the browser (needs `dist/`). */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf } from '../src/domain/rollup-book.ts';
import { batches } from '../src/domain/rollup-select.ts';
import { summarise } from '../src/domain/rollup-summary.ts';
import { addFile, newRollup } from '../src/domain/rollup.ts';
import { loadLibrary } from '../src/markdown/library.ts';
import { rollupData } from '../src/markdown/rollup-data.ts';
import { resultFile } from '../tests/fixtures/result-files.ts';
import { startBrowser, type BrowserName } from './browsers.ts';
import { serve } from './serve.mjs';

const COUNT = Number(process.argv[2] ?? 3300);
const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'rollup-'));
const book = bookOf(rollupData(loadLibrary('src/content')));
const sheet = book.get('chung')!;
let bytes = 0;
for (let n = 0; n < COUNT; n++) {
	const text = resultFile(sheet, n);
	bytes += Buffer.byteLength(text);
	writeFileSync(join(folder, `tu-kiem-tra-${String(n).padStart(4, '0')}.json`), text);
}
console.log(`${COUNT} tệp, ${(bytes / MIB).toFixed(1)} MiB`);

function inNode(): void {
	const before = process.memoryUsage().rss;
	let peak = before;
	const [started, cpu] = [performance.now(), process.cpuUsage()];
	const rollup = newRollup(1);
	for (const [n, name] of readdirSync(folder).entries()) {
		addFile(rollup, book, name, readFileSync(join(folder, name), 'utf8'));
		if (n % 50 === 0) peak = Math.max(peak, process.memoryUsage().rss);
	}
	const read = performance.now() - started;
	const summary = summarise(rollup, book, { batch: batches(rollup)[0]!.key, source: 'own', anonymous: false })!;
	const used = process.cpuUsage(cpu);
	peak = Math.max(peak, process.memoryUsage().rss);
	console.log(
		`Node: đọc ${(read / 1000).toFixed(2)} s, tính ${((performance.now() - started - read) / 1000).toFixed(2)} s, bộ xử lý ${((used.user + used.system) / 1e6).toFixed(2)} s; ` +
			`bộ nhớ nhiều nhất ${(peak / MIB).toFixed(0)} MiB (thêm ${((peak - before) / MIB).toFixed(0)}); ${summary.counted.length} cơ quan`,
	);
}

async function inBrowser(name: BrowserName): Promise<void> {
	const site = await serve('dist', 0);
	const browser = await startBrowser(name);
	const page = await browser.newPage();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
	await page.waitForSelector('#nap-thu-muc', { state: 'attached' });
	await page.evaluate(() => {
		const seen = { start: 0, end: 0, longest: 0 };
		Object.assign(window, { seen });
		document.addEventListener('change', () => (seen.start = performance.now()), { capture: true });
		new PerformanceObserver((list) => {
			for (const e of list.getEntries()) if (seen.start > 0 && seen.end === 0) seen.longest = Math.max(seen.longest, e.duration);
		}).observe({ type: 'longtask' });
		new MutationObserver(() => {
			if (seen.end === 0 && document.querySelector('[data-overview]')) seen.end = performance.now();
		}).observe(document.body, { childList: true, subtree: true });
	});
	let peak = 0;
	const watch = setInterval(() => {
		void session.send('Performance.getMetrics').then(
			({ metrics }) => (peak = Math.max(peak, metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? 0)),
			() => undefined,
		);
	}, 50);
	await page.setInputFiles('#nap-thu-muc', folder);
	await page.waitForSelector('[data-overview]', { timeout: 120_000 });
	clearInterval(watch);
	const seen = await page.evaluate(() => (window as unknown as { seen: { start: number; end: number; longest: number } }).seen);
	console.log(
		`${name}: ${((seen.end - seen.start) / 1000).toFixed(2)} s tới lúc vẽ xong; việc dài nhất ${seen.longest.toFixed(0)} ms; bộ nhớ mã lệnh nhiều nhất ${(peak / MIB).toFixed(0)} MiB; ` +
			`${(await page.textContent('[data-overview] h2'))?.trim()}`,
	);
	await browser.close();
	await site.close();
}

try {
	inNode();
	await inBrowser('chromium');
	await inBrowser('chromium-109');
} finally {
	rmSync(folder, { recursive: true, force: true });
}
