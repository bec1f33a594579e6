/** `npm run rollup -- <thư mục>`: the roll-up of /tu-kiem-tra/tong-hop/ without a browser, by the same code. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openAsBlob, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rollupTables, officeTable, toCsv } from '../src/documents/rollup-tables.ts';
import { decimal, GRADE_WORDS, MIDDLE, MIDDLE_MEANS, SOURCE_CHOICES, spreadWords } from '../src/documents/rollup-words.ts';
import { toXlsx } from '../src/documents/xlsx.ts';
import { MAX_FILE_BYTES } from '../src/domain/assessment-limits.ts';
import { today } from '../src/domain/day.ts';
import { readExpected } from '../src/domain/expected-offices.ts';
import { bookOf, type RollupBook } from '../src/domain/rollup-book.ts';
import { writeRollup } from '../src/domain/rollup-file.ts';
import { batches, type Choice } from '../src/domain/rollup-select.ts';
import { summarise } from '../src/domain/rollup-summary.ts';
import { addFile, newRollup, setAside, withNumbers, type Rollup } from '../src/domain/rollup.ts';
import { BROKEN_ENTRY, unpack } from '../src/domain/unzip.ts';
import { isClutter, zipEntries } from '../src/domain/zip-list.ts';
import { loadLibrary } from '../src/markdown/library.ts';
import { rollupData } from '../src/markdown/rollup-data.ts';
import { readAgain } from './read-again.ts';

const HELP = `Tổng hợp kết quả tự kiểm tra của nhiều cơ quan.

  npm run rollup -- <thư mục hoặc tệp .zip> [...]

  --list <tệp.csv>   danh sách phải nộp: Mã; Tên cơ quan; Loại; Cụm
  --out <thư mục>    nơi ghi rollup.json, rollup.xlsx, rollup.csv (không ghi: cạnh thư mục đầu tiên)
  --inspected        lấy kết quả đoàn kiểm tra chấm thay cho tự chấm
  --batch <mã>       phiếu và bộ câu hỏi muốn tính, dạng "chung 2026.1" (không ghi: phiếu nhiều tệp nhất)
  --allow-altered    tính cả tệp bị sửa sau khi lưu
  --anonymous        ẩn tên cơ quan; khi đó không ghi rollup.json vì tệp ấy có tên
  --help             in trang này

Mã thoát: 0 xong; 1 xong nhưng có tệp để riêng (hỏng, bị sửa) hoặc cơ quan chưa nộp; 2 không tổng hợp được.`;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, or the file itself. */
function filesOf(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile())
		.map((f) => join(f.parentPath, f.name))
		.sort();
}

async function gather(rollup: Rollup, book: RollupBook, roots: readonly string[]): Promise<void> {
	for (const root of roots) {
		for (const path of filesOf(root)) {
			const name = relative(statSync(root).isDirectory() ? root : dirname(root), path).replaceAll('\\', '/');
			if (isClutter(name) || /(^|\/)rollup\.json$/.test(name)) continue;
			if (/\.json$/i.test(path)) {
				if (statSync(path).size > MAX_FILE_BYTES) setAside(rollup, name, 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.');
				else addFile(rollup, book, name, readAgain(path), sha256);
			} else if (/\.zip$/i.test(path)) {
				const zip = await openAsBlob(path);
				const entries = await zipEntries(name, zip, { refuse: (inside, reason) => setAside(rollup, inside, reason), skip: () => undefined });
				for (const entry of entries) {
					const bytes = unpack(new Uint8Array(await zip.slice(entry.at, entry.end).arrayBuffer()), entry);
					if (bytes === undefined) setAside(rollup, entry.name, BROKEN_ENTRY);
					else addFile(rollup, book, entry.name, bytes, sha256);
				}
			}
		}
	}
}

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				list: { type: 'string' },
				out: { type: 'string' },
				batch: { type: 'string' },
				inspected: { type: 'boolean' },
				'allow-altered': { type: 'boolean' },
				anonymous: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		});
	} catch (error) {
		return error as Error & { code?: string };
	}
}

/** What is wrong with the arguments: Node says it in English. */
function argumentWords({ message, code }: Error & { code?: string }): string {
	const name = /--?[^\s'"<=,]+/.exec(message)?.[0] ?? '';
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tham số “${name}”.`;
	return /does not take/.test(message) ? `“${name}” không kèm giá trị.` : `“${name}” phải kèm giá trị.`;
}

const handbook = () => bookOf(rollupData(loadLibrary(fileURLToPath(new URL('../src/content', import.meta.url)))));

/**
 * The whole job.
 * @param args as typed after the name of the script
 * @param say where words and complaints go
 * @param bookFrom sheets of the handbook; reading them takes longest, so that it waits until the arguments make sense
 * @returns the exit code, as the help lists them
 */
export async function run(args: string[], say: Pick<Console, 'log' | 'error'> = console, bookFrom: () => RollupBook = handbook): Promise<number> {
	const given = options(args);
	if (given instanceof Error) {
		say.error(`Tham số sai: ${argumentWords(given)}\n\n${HELP}`);
		return 2;
	}
	const { values, positionals } = given;
	if (values.help || positionals.length === 0) {
		say.log(HELP);
		return values.help ? 0 : 2;
	}
	for (const path of [...positionals, ...(values.list === undefined ? [] : [values.list])]) {
		if (existsSync(path)) continue;
		say.error(`Không thấy “${path}”.`);
		return 2;
	}
	const book = bookFrom();
	let rollup = newRollup(Math.floor(Math.random() * 2 ** 31));
	if (values.list !== undefined) {
		const list = readExpected(readFileSync(values.list, 'utf8'));
		for (const problem of list.problems) say.error(`Danh sách: ${problem}`);
		rollup.expected = list.offices;
	}
	await gather(rollup, book, positionals);
	if (values['allow-altered']) rollup.admitted = rollup.records.filter((r) => r.altered).map((r) => r.checksum);
	if (values.anonymous) rollup = withNumbers(rollup);
	const all = batches(rollup);
	const batch = values.batch ?? all[0]?.key;
	if (batch === undefined || !all.some((b) => b.key === batch)) {
		for (const r of rollup.refused.slice(0, 20)) say.error(`  ${r.file}: ${r.reason}`);
		say.error(
			all.length === 0 ? 'Không có tệp kết quả nào đọc được.' : `Không có phiếu “${values.batch}”. Các phiếu: ${all.map((b) => `“${b.key}”`).join(', ')}.`,
		);
		return 2;
	}
	const choice: Choice = { batch, source: values.inspected ? 'inspected' : 'own', anonymous: values.anonymous ?? false };
	const summary = summarise(rollup, book, choice)!;
	const first = resolve(positionals[0]!);
	const out = values.out ?? (statSync(first).isDirectory() ? first : dirname(first));
	mkdirSync(out, { recursive: true });
	const day = today();
	if (!choice.anonymous) writeFileSync(join(out, 'rollup.json'), writeRollup(rollup, new Date().toISOString()));
	writeFileSync(join(out, 'rollup.xlsx'), Buffer.from(await (await toXlsx(rollupTables(summary, choice, day))).arrayBuffer()));
	writeFileSync(join(out, 'rollup.csv'), toCsv(officeTable(summary)));

	say.log(`Phiếu ${batch}; ${SOURCE_CHOICES[choice.source].toLowerCase()}: ${summary.counted.length} cơ quan.`);
	say.log(
		summary.distribution
			.filter((d) => d.count > 0)
			.map((d) => `${GRADE_WORDS[d.grade]}: ${d.count}`)
			.join('; '),
	);
	say.log(
		`${MIDDLE} (${MIDDLE_MEANS}): ${spreadWords(summary.spread, 'median')}; một nửa số cơ quan từ ${spreadWords(summary.spread, 'q1')} đến ${spreadWords(summary.spread, 'q3')}; thấp nhất ${spreadWords(summary.spread, 'min')}.`,
	);
	for (const f of summary.failures.slice(0, 10)) say.log(`  ${f.id} chưa đạt ${f.failed}/${f.base} (${decimal(100 * f.share)}%)`);
	say.log(
		`Còn mục đỏ: ${summary.reds.length} cơ quan. Nháp: ${summary.drafts.length}. Bị sửa sau khi lưu: ${summary.altered.length}. Hỏng: ${summary.refused.length}.`,
	);
	for (const r of summary.refused.slice(0, 20)) say.log(`  ${r.file}: ${r.reason}`);
	if (summary.expectedCount > 0) say.log(`Chưa nộp: ${summary.missing.length}/${summary.expectedCount}.`);
	for (const other of all.filter((b) => b.key !== batch))
		say.log(`Phiếu khác, chưa tính: “${other.key}” (${other.count} tệp). Thêm --batch "${other.key}" để xem.`);
	say.log(`Đã ghi vào ${out}: ${choice.anonymous ? '' : 'rollup.json, '}rollup.xlsx, rollup.csv.`);
	return summary.refused.length + summary.altered.length + summary.missing.length > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
