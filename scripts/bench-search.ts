/** `npm run bench:search -- [queries file]`: MRR, R@1, R@5 by kind of query, and which queries fail. Needs a built site. */
import { startBrowser } from './browsers.ts';
import { judge, quality } from './search-quality.ts';
import { serve } from './serve.mjs';

const file = process.argv[2] ?? 'tests/search/queries.tsv';
const site = await serve('dist', 0);
const browser = await startBrowser('chromium');
const judged = await judge(await browser.newPage(), site.url, file);
const line = (name: string, list: typeof judged) => {
	const q = quality(list);
	console.log(`${name.padEnd(10)} ${String(q.queries).padStart(4)}  MRR ${q.mrr.toFixed(3)}  R@1 ${q.first.toFixed(2)}  R@5 ${q.firstFive.toFixed(2)}`);
};
for (const kind of new Set(judged.map((j) => j.kind)))
	line(
		kind,
		judged.filter((j) => j.kind === kind),
	);
line('tất cả', judged);
for (const j of judged.filter((x) => x.rank !== 1)) console.log(`${j.rank === 0 ? 'không thấy' : `hạng ${j.rank}`}\t${j.kind}\t${j.query}`);
await browser.close();
await site.close();
