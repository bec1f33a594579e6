/**
 * `npm run bench:editions`: what each edition weighs, from what lies in `dist/`, `dist-portable/` and `dist-book/`, or from the artefacts of
 * a release (`-- --release <folder>`). `-- --books` builds both books first and takes their time and memory: do that on a quiet machine.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { measuredOn, writeSection } from './bench-notes.ts';
import { editionTable, type EditionRow } from './edition-table.ts';
import { filesIn, folderEntries, zip } from './files.ts';
import { peakMemoryOf } from './process-memory.ts';

const asked = process.argv.indexOf('--release');
const RELEASE = asked < 0 ? undefined : process.argv[asked + 1]!;

const weight = (folder: string, files = filesIn(folder)): number => files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** The newest file of a folder that is named so; names hold the day of the edition. */
function newest(folder: string, name: RegExp): string | undefined {
	if (!existsSync(folder)) return undefined;
	const found = readdirSync(folder)
		.filter((f) => name.test(f))
		.sort()
		.at(-1);
	return found && join(folder, found);
}

/** Builds a book in a process of its own; seconds on the clock and the most memory that it and its browser took together. */
async function buildBook(paper: string): Promise<{ seconds: number; memory: number | undefined }> {
	const started = Date.now();
	const run = spawn(process.execPath, ['scripts/build-book.ts', '--built', '--paper', paper], { stdio: 'inherit' });
	const memory = await peakMemoryOf(run);
	if (run.exitCode !== 0) throw new Error(`Sách ${paper} không dựng được.`);
	return { seconds: (Date.now() - started) / 1000, memory };
}

async function bookRow(paper: 'a4' | 'a5', build: boolean): Promise<EditionRow | undefined> {
	const cost = build ? await buildBook(paper) : undefined;
	const file = newest(RELEASE ?? 'dist-book', new RegExp(`-${paper}(-\\d{4}-\\d\\d-\\d\\d)?\\.pdf$`));
	if (file === undefined) return undefined;
	const bytes = readFileSync(file);
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const pages = document.numPages;
	await document.destroy();
	return { name: `Sách PDF, khổ ${paper.toUpperCase()}`, bytes: bytes.length, pages, ...cost };
}

if (!existsSync('dist/index.html')) {
	console.error('Chưa có dist/: chạy npm run build trước.');
	process.exit(1);
}
const dist = filesIn('dist');
const rows: (EditionRow | undefined)[] = [{ name: 'Web, mạng nội bộ: thư mục', bytes: weight('dist', dist), files: dist.length }];
const webZip = RELEASE && newest(RELEASE, /^so-tay-web-.*\.zip$/);
rows.push({
	name: 'Web, mạng nội bộ: tệp nén',
	bytes: webZip ? statSync(webZip).size : zip([...folderEntries('deploy', 'cau-hinh'), ...folderEntries('dist', 'trang')]).length,
});
const folder = newest('dist-portable', /^so-tay-[^.]*$/);
if (folder) rows.push({ name: 'Mang theo: thư mục', bytes: weight(folder), files: filesIn(folder).length });
const portableZip = newest(RELEASE ?? 'dist-portable', /^so-tay-van-thu-luu-tru-.*\.zip$/);
if (portableZip) rows.push({ name: 'Mang theo: tệp nén (hạn mức 15 MB)', bytes: statSync(portableZip).size });
for (const paper of ['a4', 'a5'] as const) rows.push(await bookRow(paper, process.argv.includes('--books')));

const table = editionTable(rows.filter((r) => r !== undefined));
console.log(table);
writeSection(
	'ban',
	`## Các bản\n\n${measuredOn()} bằng \`npm run bench:editions\`. Cỡ không phụ thuộc máy; thời gian, bộ nhớ chỉ có khi dựng sách ngay lúc đo.\n\n${table}`,
);
