/**
 * `npm run bench:growth`: what the handbook costs when it is 3, 10, 30 and 100 times as big. Content is made up in a temporary folder.
 * Reading, graph, terms and search data are measured at every size; the Pagefind index up to 30; the whole build at 1, 3 and 10:
 * at 100 it would make 15,000 pages at a tenth of a second each, with nothing to learn from the wait. `-- --no-build` leaves the build
 * out, `-- --sizes=1,10` other sizes, `-- --build=30` builds up to that size. A linear part costs as much a record at every size.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeIndex } from '../integrations/search-index.ts';
import { searchData } from '../src/apps/search/pack.ts';
import { buildGraph } from '../src/markdown/graph.ts';
import { loadLibrary } from '../src/markdown/library.ts';
import { searchRecords } from '../src/markdown/search-records.ts';
import { createTermLinker, termForms } from '../src/markdown/terms.ts';
import { measuredOn, writeSection } from './bench-notes.ts';
import { makeContent } from './made-up-content.ts';

const DAY = '2026-11-22';
const ROOT = resolve('.');

interface Measured {
	regulations: number;
	records: number;
	/** Seconds of processor time. */
	read: number;
	graph: number;
	data: number;
	terms: number;
	/** Search data, KiB gzip. */
	size: number;
	/** Peak memory, MiB. */
	memory: number;
	pagefind?: number;
	pagefindSize?: number;
}

async function seconds<T>(work: () => T | Promise<T>): Promise<[T, number]> {
	const before = process.cpuUsage();
	const made = await work();
	const used = process.cpuUsage(before);
	return [made, (used.user + used.system) / 1e6];
}

const folderSize = (folder: string): number =>
	readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((n, f) => n + (f.isFile() ? statSync(join(f.parentPath, f.name)).size : 0), 0);

/** Measures one size in a process of its own: memory and warm code of another size must not count. */
async function measure(content: string, withPagefind: boolean): Promise<Measured> {
	const [library, read] = await seconds(() => loadLibrary(content));
	const [graph, graphed] = await seconds(() => buildGraph(library, DAY));
	const [json, data] = await seconds(() => JSON.stringify(searchData(library, graph)));
	const [, terms] = await seconds(() => {
		const link = createTermLinker(termForms([...library.terms.values()].map((t) => t.data)), (slug) => `/thuat-ngu/#${slug}`);
		for (const p of library.procedures.values()) link(p.data.steps.map((s) => `<p>${s.do}</p>`).join('\n'));
	});
	const records = searchRecords(library, graph);
	const memory = process.resourceUsage().maxRSS / 1024;
	const result: Measured = {
		regulations: library.regulations.size,
		records: records.length,
		read,
		graph: graphed,
		data,
		terms,
		size: gzipSync(json).length / 1024,
		memory,
	};
	if (!withPagefind) return result;
	const out = mkdtempSync(join(tmpdir(), 'so-tay-chi-muc-'));
	const start = performance.now();
	await writeIndex(records, out);
	result.pagefind = (performance.now() - start) / 1000;
	result.pagefindSize = folderSize(out) / 1024;
	rmSync(out, { recursive: true, force: true });
	return result;
}

/** Builds the site over other content, in a copy of the project with a cache of its own. */
function build(content: string): { pages: number; seconds: number; size: number } {
	const folder = mkdtempSync(join(tmpdir(), 'so-tay-lon-'));
	for (const name of ['src', 'integrations', 'public', 'tsconfig.json', 'package.json', 'astro.config.mjs'])
		cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.startsWith(join(ROOT, 'src/content/')) });
	cpSync(content, join(folder, 'src/content'), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	// The graph check stops at duties of made-up rules that no made-up item leads to; its work is measured above.
	writeFileSync(
		join(folder, 'growth.config.mjs'),
		`import config from './astro.config.mjs';\nexport default { ...config, cacheDir: './.cache', integrations: config.integrations.filter((i) => i.name !== 'graph-check') };\n`,
	);
	const start = performance.now();
	const run = spawnSync('npx', ['astro', 'build', '--config', 'growth.config.mjs'], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		shell: process.platform === 'win32',
	});
	const taken = (performance.now() - start) / 1000;
	if (run.status !== 0) throw new Error(`${run.stdout.slice(-4000)}${run.stderr.slice(-4000)}`);
	const dist = join(folder, 'dist');
	const pages = readdirSync(dist, { recursive: true }).filter((f) => String(f).endsWith('.html')).length;
	const made = { pages, seconds: taken, size: folderSize(dist) / 2 ** 20 };
	rmSync(folder, { recursive: true, force: true });
	return made;
}

if (process.argv[2] === '--measure') {
	console.log(JSON.stringify(await measure(process.argv[3]!, process.argv[4] === 'pagefind')));
	process.exit(0);
}

const decimal = (n: number, digits = 1) => n.toFixed(digits).replace('.', ',');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-noi-dung-'));
const SIZES = (process.argv.find((a) => a.startsWith('--sizes='))?.slice(8) ?? '1,3,10,30,100').split(',').map(Number);
/** The biggest size of which the whole site is built. */
const BUILT = process.argv.includes('--no-build') ? 0 : Number(process.argv.find((a) => a.startsWith('--build='))?.slice(8) ?? 10);
/** The biggest size that is indexed by Pagefind, which shares the machine with other jobs by its own threads. */
const INDEXED = 30;
const rows: string[] = [];
const builds: string[] = [];
try {
	for (const times of SIZES) {
		const content = join(folder, String(times));
		makeContent('src/content', content, times);
		const run = spawnSync(process.execPath, ['--max-old-space-size=8192', import.meta.filename, '--measure', content, times <= INDEXED ? 'pagefind' : ''], {
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
		});
		if (run.status !== 0) throw new Error(run.stderr);
		const m = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Measured;
		const each = (s: number) => `${decimal(s)} s (${decimal((s * 1000) / m.records, 2)} ms)`;
		rows.push(
			`| × ${times} | ${m.regulations} | ${m.records} | ${each(m.read)} | ${each(m.graph)} | ${each(m.terms)} | ${each(m.data)} | ${m.size.toFixed(0)} KiB (${decimal((m.size * 1024) / m.records, 0)} B) | ` +
				`${m.pagefind === undefined ? '–' : `${each(m.pagefind)}, ${decimal(m.pagefindSize! / 1024)} MiB`} | ${m.memory.toFixed(0)} MiB |`,
		);
		console.log(rows.at(-1));
		if (times <= BUILT) {
			const b = build(content);
			builds.push(
				`| × ${times} | ${b.pages} | ${decimal(b.seconds, 0)} s | ${decimal((b.seconds * 1000) / b.pages, 0)} ms | ${decimal(b.size)} MiB | ${decimal((b.size * 1024) / b.pages)} KiB |`,
			);
			console.log(builds.at(-1));
		}
		rmSync(content, { recursive: true, force: true });
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
writeSection(
	'lon-len',
	`## Khi sổ tay lớn gấp 10, gấp 100

${measuredOn()}, bằng \`npm run bench:growth\`. Nội dung dựng tạm: chép văn bản, quy trình, biểu mẫu, thuật ngữ thành nhiều bản với mã khác, dẫn lẫn nhau như bản thật. Trong ngoặc là phần của mỗi bản ghi tìm kiếm: bằng nhau ở mọi cỡ nghĩa là tăng đều theo nội dung.

| Cỡ | Văn bản | Bản ghi tìm | Đọc và kiểm từng tệp | Kiểm viện dẫn, nối ngược | Nối thuật ngữ | Dữ liệu tìm | – nén gzip | Chỉ mục Pagefind | Bộ nhớ |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
${
	builds.length === 0
		? ''
		: `
Dựng cả sổ tay (cỡ lớn hơn không dựng, chỉ đo các phần trên: mỗi trang chừng 0,1 s, × 100 là 15.000 trang):

| Cỡ | Trang | Dựng | Mỗi trang | Cỡ bản web | Mỗi trang |
|---|---|---|---|---|---|
${builds.join('\n')}
`
}`,
);
