/**
 * `npm run bench:search -- [queries file …]`: MRR, R@1, R@5 by kind of query, which queries fail, and, on the built site,
 * time and bytes. Without a file every set of tests/search is measured
 * and the section of docs/benchmarks.md is written. `-- --page` asks the results page itself.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { measuredOn, writeSection } from './bench-notes.ts';
import { startBrowser } from './browsers.ts';
import { judge, judgeHere, MEASURED_ONLY, openHandbook, quality, type Judged } from './search-quality.ts';
import { SLOW, searchCost } from './search-cost.ts';
import { serve } from './serve.mjs';
import { today } from '../src/domain/day.ts';

const SETS = ['queries', 'unseen', 'tune', 'fresh', 'office', 'desk', ...MEASURED_ONLY].map((name) => `tests/search/${name}.tsv`);
const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const built = existsSync('dist/tim-kiem/index.html');
const site = built ? await serve('dist', 0) : undefined;
const browser = built ? await startBrowser('chromium') : undefined;
const ask: (file: string) => Promise<Judged[]> =
	process.argv.includes('--page') && browser && site
		? async (file) => judge(await browser.newPage(), site.url, file)
		: (
				(search) => (file) =>
					Promise.resolve(judgeHere(search, file, today()))
			)(openHandbook());

const line = (name: string, list: readonly Judged[]) => {
	const q = quality(list);
	console.log(`${name.padEnd(12)} ${String(q.queries).padStart(4)}  MRR ${q.mrr.toFixed(3)}  R@1 ${q.first.toFixed(2)}  R@5 ${q.firstFive.toFixed(2)}`);
};
const rows: string[] = [];
const figures = (list: readonly Judged[]) => {
	const q = quality(list);
	return [String(q.queries), ...[q.mrr, q.first, q.firstFive].map((n) => n.toFixed(3).replace('.', ','))].join(' | ');
};
for (const file of given.length > 0 ? given : SETS) {
	const judged = await ask(file);
	const set = basename(file, '.tsv');
	rows.push(`| **${set}** | **tất cả** | ${figures(judged)} |`);
	for (const [kind, list] of Map.groupBy(judged, (j) => j.kind)) rows.push(`| ${set} | ${kind} | ${figures(list)} |`);
	console.log(file);
	for (const [kind, list] of Map.groupBy(judged, (j) => j.kind)) line(`  ${kind}`, list);
	line('  tất cả', judged);
	if (MEASURED_ONLY.has(set)) continue;
	for (const j of judged.filter((x) => x.rank !== 1)) console.log(`  ${j.rank === 0 ? 'không thấy' : `hạng ${j.rank}`}\t${j.kind}\t${j.query}`);
}
if (given.length === 0)
	writeSection(
		'tim',
		`## Chất lượng tìm kiếm

${measuredOn()}, bằng \`npm run bench:search\`. Số này không phụ thuộc máy nhanh hay chậm. MRR: trung bình của 1/hạng câu trả lời đúng đầu tiên; đúng ngay đầu, trong năm kết quả đầu: phần của số câu. Bộ \`office\` viết theo lời cán bộ trước khi ai thấy sổ tay trả lời, lần đo đầu, chưa sửa gì: MRR 0,745; đúng ngay đầu 0,613; trong năm kết quả đầu 0,887. Bộ \`street\` do người chưa thấy phần tìm kiếm viết, trước khi có câu hỏi ở \`src/content/asked\`: MRR 0,747; đúng ngay đầu 0,650; trong năm kết quả đầu 0,850. Bộ \`desk\`, \`counter\` do hai người khác viết sau đó, chưa thấy phần tìm kiếm; lần đo đầu: MRR 0,899 và 0,838; đúng ngay đầu 0,850 và 0,780; trong năm kết quả đầu 0,970 và 0,910. Bộ \`window\` do một người nữa viết, đo lần đầu trước khi phần học được nối vào: MRR 0,929; đúng ngay đầu 0,880; trong năm kết quả đầu 0,990. Bộ \`exam-a\`, \`exam-b\` theo đúng khuôn của \`queries\`, do hai người chưa thấy phần tìm kiếm viết. Bộ ${[...MEASURED_ONLY].map((name) => `\`${name}\``).join(', ')} chỉ đo, không xem câu nào trượt.

| Bộ câu hỏi | Kiểu | Số câu | MRR | Đúng ngay đầu | Trong năm đầu |
|---|---|---|---|---|---|
${rows.join('\n')}`,
	);
if (browser && site) {
	const cost = await searchCost(browser, site.url);
	const times = (list: readonly number[]) => {
		const sorted = list.toSorted((a, b) => a - b);
		return `giữa ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, chậm nhất ${sorted.at(-1)!.toFixed(0)} ms`;
	};
	const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
	console.log(`CPU chậm ${SLOW} lần: lần đầu ${cost.first.toFixed(0)} ms (mở trang đến khi có danh sách)`);
	console.log(`  các lần sau, từ Enter đến khi vẽ xong kết quả đầu: ${times(cost.later)}; cả danh sách: ${times(cost.whole)}`);
	console.log(`  gợi ý, từ mỗi phím đến khi vẽ xong: ${times(cost.keys)} (${cost.keys.length} phím)`);
	console.log(`Tải về: lần đầu ${kib(cost.firstBytes)}, ${cost.later.length} lần sau ${kib(cost.laterBytes)} (cả lời văn của kết quả)`);
} else console.log('Chưa có dist/: chạy npm run build để đo thời gian và số byte.');
await browser?.close();
await site?.close();
