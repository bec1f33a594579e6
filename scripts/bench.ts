/**
 * `npm run bench`: measures the budgets of this project on the built site and writes docs/benchmarks.md.
 * Numbers depend on the machine; the peer's figures in the table were taken with the same text on one like it.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import lighthouse from 'lighthouse';
import { launchOptions, startBrowser } from './browsers.ts';
import { SLOW, searchCost } from './search-cost.ts';
import { judge, quality } from './search-quality.ts';
import { serve } from './serve.mjs';

const LONG = '/van-ban/30-2020-nd-cp/';
const KINDS: [name: string, path: string][] = [
	['Trang đầu', '/'],
	['Danh sách văn bản', '/van-ban/'],
	['Văn bản dài', LONG],
	['Quy trình', '/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/'],
	['Biểu mẫu', '/bieu-mau/so-dang-ky-van-ban-di/'],
	['Thuật ngữ', '/thuat-ngu/'],
	['Tìm kiếm', '/tim-kiem/'],
	['Tự kiểm tra', '/tu-kiem-tra/'],
	['Phiếu để trống', '/tu-kiem-tra/chung/'],
	['Điền phiếu', '/tu-kiem-tra/phieu/'],
	['Bài giảng', '/tap-huan/ghi-bien-ban-hoi-nghi/'],
	['So sánh', '/so-sanh/'],
];

const site = await serve('dist', 0);
const rows: string[] = [];
const row = (what: string, budget: string, now: string, peer: string) => {
	rows.push(`| ${what} | ${budget} | ${now} | ${peer} |`);
	console.log(`${what.padEnd(62)} ${now.padEnd(34)} (hạn mức: ${budget})`);
};
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const worst = (list: number[]) => Math.max(...list);

/** Bytes on the wire until the page is quiet, gzip as a plain server sends it. */
async function wire(browser: Browser, path: string): Promise<{ total: number; script: number }> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	const kinds = new Map<string, string>();
	let total = 0;
	let script = 0;
	session.on('Network.responseReceived', (e) => kinds.set(e.requestId, e.type));
	session.on('Network.loadingFinished', (e) => {
		total += e.encodedDataLength;
		if (kinds.get(e.requestId) === 'Script') script += e.encodedDataLength;
	});
	await page.goto(site.url + path, { waitUntil: 'networkidle' });
	await context.close();
	return { total, script };
}

async function slowPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW });
	return page;
}

/** Milliseconds from a click on an answer to the frame that shows it, by the browser's own event timing. */
async function answerLatency(browser: Browser): Promise<number[]> {
	const page = await slowPage(browser);
	await page.goto(`${site.url}/tu-kiem-tra/phieu/`);
	await page.click('text=Bắt đầu điền phiếu');
	await page.waitForSelector('[data-item]');
	await page.evaluate(() => {
		const taken: number[] = [];
		Object.assign(window, { taken });
		new PerformanceObserver((list) => {
			for (const e of list.getEntries()) if (e.name === 'click') taken.push(e.duration);
		}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
	});
	for (const group of ['A', 'B', 'C', 'D']) {
		if (group !== 'A') await page.click(`.groups button:has-text("${group}. ")`);
		await page.waitForTimeout(800);
		for (const input of await page.$$('[data-item] .ans input[value=DAT]')) {
			await input.scrollIntoViewIfNeeded();
			await page.waitForTimeout(400);
			await input.click({ force: true });
			await page.waitForTimeout(200);
		}
	}
	const times = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
	await page.context().close();
	return times;
}

async function lighthouseScores(): Promise<{ name: string; scores: number[]; lcp: number }[]> {
	const port = 9377;
	const options = await launchOptions('chromium');
	const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
	const found: { name: string; scores: number[]; lcp: number }[] = [];
	for (const [name, path] of KINDS) {
		const run = await lighthouse(site.url + path, { port, logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] });
		const { categories, audits } = run!.lhr;
		const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((c) => Math.round((categories[c]?.score ?? 0) * 100));
		found.push({ name, scores, lcp: (audits['largest-contentful-paint']?.numericValue ?? 0) / 1000 });
		const failed = Object.values(audits).filter(
			(a) => a.score !== null && a.score < 0.9 && ['binary', 'metricSavings', 'numeric'].includes(a.scoreDisplayMode),
		);
		console.log(
			`  ${name}: ${scores.join(' / ')}, LCP ${found.at(-1)!.lcp.toFixed(2)} s${scores.every((s) => s === 100) ? '' : ` – ${failed.map((a) => a.id).join(', ')}`}`,
		);
	}
	await browser.close();
	return found;
}

const folderSize = (folder: string): number =>
	readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((n, f) => n + (f.isFile() ? statSync(join(f.parentPath, f.name)).size : 0), 0);

const browser = await startBrowser('chromium');
const long = await wire(browser, LONG);
row('Văn bản dài, mọi tệp, gzip', '≤ 64 KiB', `${(long.total / 1024).toFixed(1)} KiB`, '140 KiB');
row('– trong đó mã lệnh, trước khi người đọc làm gì', '≤ 12 KiB', `${(long.script / 1024).toFixed(1)} KiB`, '101 KiB');

const scores = await lighthouseScores();
const lowest = [0, 1, 2, 3].map((i) => Math.min(...scores.map((s) => s.scores[i]!)));
row('Lighthouse (mobile), thấp nhất mọi loại trang', '100 / 100 / 100 / 100', lowest.join(' / '), '100 / 100 / 100 / 90');
row('LCP (mobile), chậm nhất mọi loại trang', '≤ 1,1 s', `${worst(scores.map((s) => s.lcp)).toFixed(2)} s`, '1,4 s');

const cost = await searchCost(browser, site.url);
const middleAndWorst = (list: number[]) => `giữa ${Math.round(median(list))} ms, chậm nhất ${Math.round(worst(list))} ms`;
row(`Tìm kiếm sau lần đầu, từ Enter đến khi vẽ xong kết quả đầu, CPU chậm ${SLOW} lần`, '≤ 150 ms', middleAndWorst(cost.later), '–');
row(`Gợi ý, từ một phím đến khi vẽ xong, CPU chậm ${SLOW} lần`, '≤ 50 ms', middleAndWorst(cost.keys), '–');
row(`Tải về cho một lượt tìm sau lần đầu, cả lời văn`, '–', `${(cost.laterBytes / cost.later.length / 1024).toFixed(0)} KiB`, '–');
const judged = quality(await judge(await browser.newPage(), site.url, 'tests/search/queries.tsv'));
row(`Chất lượng tìm, ${judged.queries} câu đã biết`, 'MRR ≥ 0,95', `MRR ${judged.mrr.toFixed(3)}, đúng ngay đầu ${judged.first.toFixed(2)}`, 'MRR 0,57');
const unseen = quality(await judge(await browser.newPage(), site.url, 'tests/search/unseen.tsv'));
row(`Chất lượng tìm, ${unseen.queries} câu viết mà không xem mã`, 'MRR ≥ 0,95', `MRR ${unseen.mrr.toFixed(3)}, đúng ngay đầu ${unseen.first.toFixed(2)}`, '–');
const answers = await answerLatency(browser);
row(
	`Trả lời một mục đến lúc vẽ xong, CPU chậm ${SLOW} lần`,
	'≤ 50 ms',
	`giữa ${Math.round(median(answers))} ms, chậm nhất ${Math.round(worst(answers))} ms`,
	'–',
);
await browser.close();
await site.close();

const pages = readdirSync('dist', { recursive: true }).filter((f) => String(f).endsWith('.html')).length;
row(
	'Cỡ bản web',
	'–',
	`${pages} trang, ${(folderSize('dist') / 1024 / 1024).toFixed(1)} MiB; chỉ mục tìm ${(folderSize('dist/pagefind') / 1024 / 1024).toFixed(1)} MiB`,
	'–',
);

const day = new Date().toISOString().slice(0, 10);
const version = (JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as { version: string }).version;
writeFileSync(
	'docs/benchmarks.md',
	`# Số đo

Đo ngày ${day} bằng \`npm run bench\`, ${cpus().length} nhân (${cpus()[0]?.model ?? 'không rõ'}), Node ${process.versions.node}, Astro ${version}. Cột cuối là số của Starlight 0.42 với cùng lời văn.

| Đo gì | Hạn mức | Hiện nay | Starlight |
|---|---|---|---|
${rows.join('\n')}

## Lighthouse (mobile) từng loại trang

| Trang | Tốc độ | Tiếp cận | Thực hành | SEO | LCP |
|---|---|---|---|---|---|
${scores.map((s) => `| ${s.name} | ${s.scores.join(' | ')} | ${s.lcp.toFixed(2)} s |`).join('\n')}

axe (WCAG 2.2 AA và thực hành tốt): 0 lỗi trên mọi trang; kiểm trong \`npm test\`.
`,
);
console.log('Đã ghi docs/benchmarks.md.');
process.exit(0);
