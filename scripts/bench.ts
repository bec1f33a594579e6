/**
 * `npm run bench`: measures the budgets of this project on the built site and writes its sections of docs/benchmarks.md
 * (the other benchmarks write theirs: bench:search, bench:rollup, bench:growth).
 * Numbers depend on the machine; the peer's figures in the table were taken with the same text on one like it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindsToMeasure, lighthouseScores, writeLighthouse } from './bench-lighthouse.ts';
import { measuredOn, writeSection } from './bench-notes.ts';
import { startBrowser } from './browsers.ts';
import { roundCost } from './round-cost.ts';
import { SLOW, searchCost } from './search-cost.ts';
import { judge, quality } from './search-quality.ts';
import { serve } from './serve.mjs';
import { wireCost } from './wire-cost.ts';

const LONG = '/van-ban/30-2020-nd-cp/';
const site = await serve('dist', 0);
const rows: string[] = [];
const row = (what: string, budget: string, now: string, peer: string) => {
	rows.push(`| ${what} | ${budget} | ${now} | ${peer} |`);
	console.log(`${what.padEnd(62)} ${now.padEnd(34)} (hạn mức: ${budget})`);
};
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const worst = (list: number[]) => Math.max(...list);

const folderSize = (folder: string): number =>
	readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((n, f) => n + (f.isFile() ? statSync(join(f.parentPath, f.name)).size : 0), 0);

const browser = await startBrowser('chromium');
const fresh = await browser.newContext();
const long = await wireCost(await fresh.newPage(), site.url + LONG);
await fresh.close();
row('Văn bản dài, mọi tệp, gzip', '≤ 64 KiB', `${(long.total / 1024).toFixed(1)} KiB`, '140 KiB');
row('– trong đó mã lệnh, trước khi người đọc làm gì', '≤ 12 KiB', `${(long.script / 1024).toFixed(1)} KiB`, '101 KiB');

const scores = await lighthouseScores(site.url, kindsToMeasure());
writeLighthouse(scores);
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
const round = await roundCost(browser, site.url);
const spread = (list: number[]) => `giữa ${Math.round(median(list))} ms, chậm nhất ${Math.round(worst(list))} ms`;
row(`Trả lời một mục đến lúc vẽ xong, phiếu ${round.items} mục, CPU chậm ${SLOW} lần`, '≤ 50 ms', spread(round.answers), '–');
row(`Mở một đợt ${round.items} mục đã trả lời`, '≤ 300 ms', spread(round.opening), '–');
row(`– với CPU chậm ${SLOW} lần`, '–', spread(round.openingSlow), '–');
await browser.close();
await site.close();

const pages = readdirSync('dist', { recursive: true }).filter((f) => String(f).endsWith('.html')).length;
row(
	'Cỡ bản web',
	'–',
	`${pages} trang, ${(folderSize('dist') / 1024 / 1024).toFixed(1)} MiB; chỉ mục tìm ${(folderSize('dist/pagefind') / 1024 / 1024).toFixed(1)} MiB`,
	'–',
);

const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as { version: string };
writeSection(
	'han-muc',
	`## Hạn mức

${measuredOn()}, Astro ${version}, bằng \`npm run bench\`. Cột cuối là số của Starlight 0.42 với cùng lời văn.

| Đo gì | Hạn mức | Hiện nay | Starlight |
|---|---|---|---|
${rows.join('\n')}`,
);
process.exit(0);
