/** `npm run bench:rollup`: time and memory for 3,300 result files, one for every commune of the country, in Node and in the browser (needs `dist/`). */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { bookOf, type RollupBook } from '../src/domain/rollup-book.ts';
import { batches } from '../src/domain/rollup-select.ts';
import { summarise } from '../src/domain/rollup-summary.ts';
import { addFile, newRollup } from '../src/domain/rollup.ts';
import { loadLibrary } from '../src/markdown/library.ts';
import { rollupData } from '../src/markdown/rollup-data.ts';
import { resultFile } from '../tests/fixtures/result-files.ts';
import { startBrowser, type BrowserName } from './browsers.ts';
import { serve } from './serve.mjs';

const MIB = 1024 * 1024;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

function makeFiles(book: RollupBook, folder: string, count: number): void {
	const sheet = book.get('chung')!;
	let bytes = 0;
	for (let n = 0; n < count; n++) {
		const text = resultFile(sheet, n);
		bytes += Buffer.byteLength(text);
		writeFileSync(join(folder, `tu-kiem-tra-${String(n).padStart(4, '0')}.json`), text);
	}
	console.log(`${count} tệp, ${(bytes / MIB).toFixed(1)} MiB`);
}

/** In a process of its own: making the files leaves much behind in memory. */
function inNode(book: RollupBook, folder: string): void {
	const before = process.resourceUsage().maxRSS * 1024;
	const [started, cpu] = [performance.now(), process.cpuUsage()];
	const rollup = newRollup(1);
	for (const name of readdirSync(folder))
		addFile(rollup, book, name, readFileSync(join(folder, name), 'utf8'), (bytes) => createHash('sha256').update(bytes).digest('hex'));
	const read = performance.now() - started;
	const summary = summarise(rollup, book, { batch: batches(rollup)[0]!.key, source: 'own', anonymous: false })!;
	const used = process.cpuUsage(cpu);
	const peak = process.resourceUsage().maxRSS * 1024;
	console.log(
		`Node: đọc ${seconds(read)}, tính ${seconds(performance.now() - started - read)}, bộ xử lý ${seconds((used.user + used.system) / 1000)}; ` +
			`bộ nhớ nhiều nhất ${(peak / MIB).toFixed(0)} MiB (thêm ${((peak - before) / MIB).toFixed(0)}); ${summary.counted.length} cơ quan`,
	);
}

/** What the page sees: when files were given, when the figures stood, its longest task between. */
async function watchPage(page: Page): Promise<() => Promise<{ taken: number; longest: number; head: string }>> {
	await page.evaluate(() => {
		const seen = { start: 0, end: 0, longest: 0 };
		Object.assign(window, { seen });
		document.addEventListener('change', () => (seen.start ||= performance.now()), { capture: true });
		new PerformanceObserver((list) => {
			for (const e of list.getEntries()) if (seen.start > 0) seen.longest = Math.max(seen.longest, e.duration);
		}).observe({ type: 'longtask' });
		new MutationObserver((_, watcher) => {
			if (!document.querySelector('[data-overview]')) return;
			watcher.disconnect();
			requestAnimationFrame(() => setTimeout(() => (seen.end = performance.now())));
		}).observe(document.body, { childList: true, subtree: true });
	});
	return async () => {
		await page.waitForSelector('[data-overview]', { timeout: 120_000 });
		await page.waitForTimeout(500);
		const seen = await page.evaluate(() => (window as unknown as { seen: { start: number; end: number; longest: number } }).seen);
		return { taken: seen.end - seen.start, longest: seen.longest, head: ((await page.textContent('[data-overview] h2')) ?? '').trim() };
	};
}

interface Cost {
	/** Processor seconds since the start: of the process that draws the page, of the others. */
	page: number;
	others: number;
	/** Most memory of the drawing process since its start, as Linux counts it; elsewhere nothing is said. */
	memory: string;
}

async function costOf(browser: Browser): Promise<Cost> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const peak = (id: number) => {
		try {
			return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
		} catch {
			return 0;
		}
	};
	const [drawing, rest] = [processInfo.filter((p) => p.type === 'renderer'), processInfo.filter((p) => p.type !== 'renderer')];
	const most = Math.max(0, ...drawing.map((p) => peak(p.id)));
	const sum = (list: typeof processInfo) => list.reduce((s, p) => s + p.cpuTime, 0);
	return { page: sum(drawing), others: sum(rest), memory: most === 0 ? '' : `, cả tiến trình vẽ trang ${most.toFixed(0)} MiB` };
}

async function inBrowser(name: BrowserName, folder: string): Promise<void> {
	const site = await serve('dist', 0);
	const browser = await startBrowser(name);
	const page = await browser.newPage();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
	await page.waitForSelector('#nap-tep', { state: 'attached' });
	const end = await watchPage(page);
	const metric = async (wanted: string) => (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === wanted)?.value ?? 0;
	let peak = 0;
	const watch = setInterval(
		() =>
			void metric('JSHeapUsedSize').then(
				(now) => (peak = Math.max(peak, now)),
				() => undefined,
			),
		50,
	);
	const before = await costOf(browser);
	// The files one by one: the driver cannot hand a folder to an old browser.
	await page.setInputFiles(
		'#nap-tep',
		readdirSync(folder).map((f) => join(folder, f)),
	);
	const { taken, longest, head } = await end();
	clearInterval(watch);
	const after = await costOf(browser);
	console.log(
		`${name}: ${seconds(taken)} tới lúc vẽ xong; bộ xử lý ${(after.page - before.page).toFixed(2)} s ở trang, ${(after.others - before.others).toFixed(2)} s ở trình duyệt; ` +
			`việc dài nhất ${longest.toFixed(0)} ms; bộ nhớ mã lệnh nhiều nhất ${(peak / MIB).toFixed(0)} MiB${after.memory}; ${head}`,
	);
	await browser.close();
	await site.close();
}

const book = bookOf(rollupData(loadLibrary('src/content')));
if (process.argv[2] === 'node') inNode(book, process.argv[3]!);
else {
	const folder = mkdtempSync(join(tmpdir(), 'rollup-'));
	try {
		makeFiles(book, folder, Number(process.argv[2] ?? 3300));
		spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'node', folder], { stdio: 'inherit' });
		await inBrowser('chromium', folder);
		await inBrowser('chromium-109', folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
