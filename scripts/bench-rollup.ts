/** `npm run bench:rollup`: time and memory for 3,300 result files, one for every commune of the country, in Node and in the browser (needs `dist/`). */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { bookOf, type RollupBook, type RollupData } from '../src/domain/rollup-book.ts';
import { batches } from '../src/domain/rollup-select.ts';
import { summarise } from '../src/domain/rollup-summary.ts';
import { addFile, newRollup } from '../src/domain/rollup.ts';
import { resultFile } from '../tests/fixtures/result-files.ts';
import { measuredOn, writeSection } from './bench-notes.ts';
import { startBrowser, type BrowserName } from './browsers.ts';
import { dropPaths } from './drop.ts';
import { readAgain } from './read-again.ts';
import { serve } from './serve.mjs';

const MIB = 1024 * 1024;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

function makeFiles(book: RollupBook, folder: string, count: number): string {
	const sheet = book.get('chung')!;
	let bytes = 0;
	for (let n = 0; n < count; n++) {
		const text = resultFile(sheet, n);
		bytes += Buffer.byteLength(text);
		writeFileSync(join(folder, `tu-kiem-tra-${String(n).padStart(4, '0')}.json`), text);
	}
	return `${count} tệp, ${comma(bytes / MIB, 1)} MiB`;
}

/** Most memory of a process, in MiB, as Linux counts it; 0 where nothing says. What `resourceUsage` says of a child begins at the size of its parent. */
function peakOf(process: number | 'self'): number {
	try {
		return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

/** A row of the table: what was measured, wall seconds, processor seconds of the work and beside it, memory. */
interface Row {
	name: string;
	wall: number;
	page: number;
	others?: number;
	longest?: number;
	memory: number;
}

/** In a process of its own: making the files leaves much behind in memory. */
function inNode(book: RollupBook, folder: string): Row {
	const [started, cpu] = [performance.now(), process.cpuUsage()];
	const rollup = newRollup(1);
	for (const name of readdirSync(folder))
		addFile(rollup, book, name, readAgain(join(folder, name)), (bytes) => createHash('sha256').update(bytes).digest('hex'));
	const read = performance.now() - started;
	const summary = summarise(rollup, book, { batch: batches(rollup)[0]!.key, source: 'own', anonymous: false })!;
	const [used, wall, memory] = [process.cpuUsage(cpu), performance.now() - started, peakOf('self')];
	console.error(`Node: đọc ${seconds(read)}, tính ${seconds(wall - read)}; ${summary.counted.length} cơ quan`);
	return { name: `Node ${process.versions.node}`, wall: wall / 1000, page: (used.user + used.system) / 1e6, memory };
}

/** What the page sees: when files were given, when the figures stood, its longest task between. */
async function watchPage(page: Page): Promise<() => Promise<{ taken: number; longest: number; head: string }>> {
	await page.evaluate(() => {
		const seen = { start: 0, end: 0, longest: 0 };
		// The files are held back until the driver is done with handing them over: `give` then lets the page have them.
		let held: EventTarget | null = null;
		document.addEventListener(
			'change',
			(event) => {
				if (held !== null) return;
				held = event.target;
				event.stopImmediatePropagation();
			},
			{ capture: true },
		);
		const give = () => {
			seen.start = performance.now();
			held!.dispatchEvent(new Event('change', { bubbles: true }));
		};
		// A drop is not held back: the driver hands over one path, the browser looks into the folder, as it does for a reader.
		document.addEventListener('drop', () => (seen.start = performance.now()), { capture: true });
		Object.assign(window, { seen, give });
		new PerformanceObserver((list) => {
			// What the driver did before, to hand the files over, is no work of the page.
			for (const e of list.getEntries()) if (seen.start > 0 && e.startTime >= seen.start) seen.longest = Math.max(seen.longest, e.duration);
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
	/** Most memory of the drawing process since its start, in MiB. */
	memory: number;
}

async function costOf(browser: Browser): Promise<Cost> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const [drawing, rest] = [processInfo.filter((p) => p.type === 'renderer'), processInfo.filter((p) => p.type !== 'renderer')];
	const sum = (list: typeof processInfo) => list.reduce((s, p) => s + p.cpuTime, 0);
	return { page: sum(drawing), others: sum(rest), memory: Math.max(0, ...drawing.map((p) => peakOf(p.id))) };
}

/** A way by which a reader gives the files: which, and how it is called in the table. */
interface Way {
	words: string;
	paths: readonly string[];
	dropped?: true;
}

async function inBrowser(name: BrowserName, { words, paths, dropped }: Way): Promise<Row> {
	const site = await serve('dist', 0);
	const browser = await startBrowser(name);
	// The offline worker fetches the whole site on a first visit: not what is measured here.
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(`${site.url}/tu-kiem-tra/tong-hop/`);
	await page.waitForSelector('#nap-tep', { state: 'attached' });
	const end = await watchPage(page);
	if (dropped !== true) await page.setInputFiles('#nap-tep', paths);
	await page.waitForTimeout(1000);
	const before = await costOf(browser);
	if (dropped === true) await dropPaths(page, '[data-drop]', paths);
	else await page.evaluate(() => (window as unknown as { give: () => void }).give());
	const { taken, longest, head } = await end();
	const after = await costOf(browser);
	console.log(`${name}: ${head}`);
	const version = browser.version();
	await browser.close();
	await site.close();
	return {
		name: `Chromium ${version.split('.')[0] ?? ''}, ${words}`,
		wall: taken / 1000,
		page: after.page - before.page,
		others: after.others - before.others,
		longest,
		memory: after.memory,
	};
}

const comma = (value: number, digits = 2) => value.toFixed(digits).replace('.', ',');

/** The section of docs/benchmarks.md. */
function section(files: string, rows: readonly Row[]): string {
	const lines = rows.map(
		(r) =>
			`| ${r.name} | ${comma(r.wall)} s | ${comma(r.page)} s | ${r.others === undefined ? '–' : `${comma(r.others)} s`} | ` +
			`${r.longest === undefined ? '–' : `${r.longest.toFixed(0)} ms`} | ${r.memory === 0 ? 'không rõ' : `${r.memory.toFixed(0)} MiB`} |`,
	);
	return `## Tổng hợp kết quả của nhiều cơ quan

${measuredOn()}, bằng \`npm run bench:rollup\`, tải máy ${comma(loadavg()[0] ?? 0, 1)}. ${files}, mỗi tệp một cơ quan. Hạn mức cho 3300 tệp: 3 s, 300 MiB. Trong trình duyệt: từ lúc trang có tệp tới lúc số liệu vẽ xong; bộ nhớ là của cả tiến trình vẽ trang, cao nhất từ lúc mở. Node: không kể việc đọc sổ tay lúc đầu.

| Nơi chạy | Thời gian | Bộ xử lý, việc chính | Bộ xử lý, phần còn lại của trình duyệt | Việc dài nhất | Bộ nhớ cao nhất |
|---|---|---|---|---|---|
${lines.join('\n')}`;
}

/** Sheets of the handbook, as the page carries them. Loaded only here: what reads the handbook takes more memory than the roll-up. */
async function handbook(): Promise<RollupData> {
	const [{ loadLibrary }, { rollupData }] = await Promise.all([import('../src/markdown/library.ts'), import('../src/markdown/rollup-data.ts')]);
	return rollupData(loadLibrary('src/content'));
}

if (process.argv[2] === 'node') {
	const data = JSON.parse(readFileSync(process.argv[4]!, 'utf8')) as RollupData;
	console.log(JSON.stringify(inNode(bookOf(data), process.argv[3]!)));
} else {
	const folder = mkdtempSync(join(tmpdir(), 'rollup-'));
	try {
		const [given, sheets] = [join(folder, 'nop'), join(folder, 'phieu.json')];
		mkdirSync(given);
		const data = await handbook();
		writeFileSync(sheets, JSON.stringify(data));
		const files = makeFiles(bookOf(data), given, Number(process.argv[2] ?? 3300));
		const node = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'node', given, sheets], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const names = readdirSync(given);
		const zip = join(folder, 'nop.zip');
		writeFileSync(zip, zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(given, name)))]))));
		const rows = [JSON.parse(node.stdout) as Row];
		const ways: Way[] = [
			{ words: 'thả một thư mục', paths: [given], dropped: true },
			{ words: 'chọn từng tệp', paths: names.map((name) => join(given, name)) },
			{ words: 'một tệp zip', paths: [zip] },
		];
		for (const way of ways) for (const browser of ['chromium', 'chromium-109'] as const) rows.push(await inBrowser(browser, way));
		const markdown = section(files, rows);
		console.log(markdown);
		// A smaller number of files is a trial: the page keeps the whole.
		if (process.argv[2] === undefined) writeSection('tong-hop', markdown);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
