/**
 * `npm run release -- --out <folder>`: the three artefacts of one commit with their sums and the sheet for whoever hands them on.
 * The day of the edition is the day of the commit, so that whoever builds it again gets the same bytes. A tree with changes is refused,
 * since nobody could build it again; `--dirty` builds it all the same and says so. `--no-book` leaves the PDFs out.
 * Every page of the books is looked at by program; a fault stops the release. The folder stays empty until everything stands: half a
 * release could be handed out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay } from '../src/domain/day.ts';
import type { ReleaseFile, ReleaseKind, ReleaseList } from '../src/domain/release-list.ts';
import { editionReview } from '../src/markdown/handbook.ts';
import { PAPERS, type Paper } from './book/arguments.ts';
import { FAULTY_BOOK } from './book/inspect.ts';
import { folderEntries, sha256, sizeWords, sumsText, zip } from './files.ts';
import { handOverHtml, handOverText } from './release/hand-over-files.ts';
import { listText, releasedSite } from './release/web-files.ts';

const argument = (name: string) => {
	const at = process.argv.indexOf(name);
	return at < 0 ? undefined : process.argv[at + 1];
};
const has = (name: string) => process.argv.includes(name);
function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
function git(...args: string[]): string {
	const run = spawnSync('git', args, { encoding: 'utf8' });
	if (run.status !== 0) stop('Không hỏi được git. Chạy lệnh này trong kho mã của sổ tay.');
	return run.stdout.trim();
}

const OUT = argument('--out');
if (OUT === undefined) stop('Thiếu nơi ghi: npm run release -- --out <thư mục> [--no-book] [--dirty]');
if (existsSync(OUT) && readdirSync(OUT).length > 0) stop(`Thư mục ${OUT} đã có tệp. Chọn thư mục trống.`);
const changed = git('status', '--porcelain');
if (changed !== '' && !has('--dirty')) stop(`Cây mã còn thay đổi chưa ghi:\n${changed}\nGhi lại (commit) rồi phát hành, hoặc thêm --dirty để dựng thử.`);

const commit = git('rev-parse', 'HEAD');
const edition = process.env['EDITION_DAY'] ?? git('log', '-1', '--format=%cs');
process.env['EDITION_DAY'] = edition;
const runs = (script: string, ...args: string[]): number | null =>
	spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status;
function run(script: string, ...args: string[]): void {
	if (runs(script, ...args) !== 0) stop(`Lệnh npm run ${script} không xong. Thư mục ${OUT} chưa có gì.`);
}
const faultyBook = (paper: Paper, file: string): string =>
	`Sách khổ ${paper.toUpperCase()} có lỗi, nên dừng phát hành: xem các dòng “Trang …” ở trên. Mở những trang ấy trong ${file}, sửa rồi phát hành lại; ` +
	`hoặc thêm --no-book để phát hành không có sách. Thư mục ${OUT} chưa có gì.`;

const files: ReleaseFile[] = [];
const contents = new Map<string, Uint8Array | string>();
function keep(kind: ReleaseKind, name: string, content: Uint8Array): void {
	contents.set(name, content);
	files.push({ kind, name, bytes: content.length, sha256: sha256(content) });
	console.log(`${name}: ${sizeWords(content.length)}`);
}

console.log(`Bản ngày ${formatDay(edition)}, ${commit.slice(0, 12)}${changed === '' ? '' : ', có thay đổi chưa ghi'}.`);
if (process.env['SITE_URL'] === undefined) console.log('Lưu ý: chưa đặt SITE_URL, nên địa chỉ trong sơ đồ trang và bảng tin là http://localhost:4321.');
run('build');
const work = mkdtempSync(join(tmpdir(), 'so-tay-phat-hanh-'));
/** A book with faults stays, so that they can be looked at. */
let keepWork = false;
process.on('exit', () => keepWork || rmSync(work, { recursive: true, force: true }));
run('build:portable', '--built', '--out', work);
const portable = `so-tay-van-thu-luu-tru-${edition}.zip`;
keep('portable', portable, readFileSync(join(work, portable)));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
if (scripts['build:book'] === undefined) console.log('Chưa có lệnh build:book: bản phát hành này không có sách PDF.');
else if (has('--no-book')) console.log('Bỏ sách PDF theo yêu cầu (--no-book).');
else
	for (const paper of PAPERS) {
		const name = `so-tay-sach-${paper}-${edition}.pdf`;
		const status = runs('build:book', '--built', '--inspect', '--paper', paper, '--out', join(work, name));
		keepWork = status === FAULTY_BOOK;
		if (keepWork) stop(faultyBook(paper, join(work, name)));
		if (status !== 0) stop(`Lệnh npm run build:book không xong (khổ ${paper.toUpperCase()}). Thư mục ${OUT} chưa có gì.`);
		keep(`book-${paper}`, name, readFileSync(join(work, name)));
	}
const release: ReleaseList = { v: 1, edition, review: editionReview(), commit: changed === '' ? commit : `${commit.slice(0, 12)}-sua-do`, files };
// Last, since its pages name the others.
keep('web', `so-tay-web-${edition}.zip`, zip([...folderEntries('deploy', 'cau-hinh'), ...releasedSite(folderEntries('dist', 'trang'), release)]));
files.unshift(files.pop()!);
contents.set('phat-hanh.json', listText(release));
contents.set('DOC-TRUOC-KHI-TRAO.txt', handOverText(release));
contents.set('DOC-TRUOC-KHI-TRAO.html', handOverHtml(release));
contents.set('LICENSE.txt', readFileSync('LICENSE'));
contents.set('SHA256SUMS', sumsText(contents));
mkdirSync(OUT, { recursive: true });
for (const [name, content] of contents) writeFileSync(join(OUT, name), content);
console.log(`Xong: ${OUT}. Mở DOC-TRUOC-KHI-TRAO.html trước khi trao.`);
