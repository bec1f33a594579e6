/**
 * `npm run build:book`: the handbook, or parts of it, as a PDF book in A4 or A5, by the packaged Chromium.
 * Chapters come from `dist/`, so that the book says what the site says. Chromium cannot print the page of another place, so
 * the book is printed as a draft, asked where everything stands, and printed again until the numbers hold. The first draft also
 * tells which chapters end with a few lines on a sheet of their own: they are set a little closer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatDay } from '../src/domain/day.ts';
import { handbook } from '../src/markdown/handbook.ts';
import { bookArguments, type BookOptions } from './book/arguments.ts';
import { buildChapters } from './book/chapters.ts';
import { compactPdf } from './book/compact.ts';
import { bookHtml, writeChapters, type BookText } from './book/compose.ts';
import { destinationPages } from './book/destinations.ts';
import { provisionIndex, termIndex } from './book/indexes.ts';
import { FAULTY_BOOK, inspectSheets } from './book/inspect.ts';
import { PageNumbers } from './book/page-numbers.ts';
import { bookParts, chosenParts, knownIds, type Part } from './book/parts.ts';
import { bookCss, openPress } from './book/print.ts';
import { readSheets } from './book/sheets.ts';
import { chapterPages, setCloser } from './book/short-ends.ts';
import { findAll, wordsOf } from './book/tree.ts';
import { builtEdition } from './built-edition.ts';

const HELP = `Dựng sách PDF từ sổ tay.

  npm run build:book -- [lựa chọn]

  --parts <phần,…>   chỉ in những phần này (${'{phần}'}), hoặc từng trang: van-ban/30-2020-nd-cp
  --paper a4|a5      khổ giấy (không ghi: a4)
  --out <tệp.pdf>    nơi ghi (không ghi: dist-book/)
  --built            dùng dist/ đang có, không dựng lại
  --inspect          soát từng trang đã in (lề, đề mục, bảng, số trang); cả sách thêm vài phút
  --help             in trang này`;
/** Drafts hardly ever need more than two; more than this says that something else is wrong. */
const MOST_DRAFTS = 6;

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

async function printBook(text: BookText): Promise<Uint8Array> {
	let chapters = writeChapters(text.book);
	const css = await bookCss();
	const numbers = new PageNumbers();
	const press = await openPress('dist');
	try {
		for (let draft = 1; draft <= MOST_DRAFTS; draft++) {
			const printed = await press.print(bookHtml(text, chapters, css, numbers, true), true);
			const pages = await destinationPages(printed);
			const held = numbers.learn(pages);
			if (draft === 1) chapters = await setCloser(text, chapters, css, numbers, press, await chapterPages(text, printed, pages));
			console.log(`Bản nháp ${draft}: ${held ? 'số trang đã đúng' : 'chưa yên'}.`);
			if (!held) continue;
			const pdf = await press.print(bookHtml(text, chapters, css, numbers, false), false);
			for (const [anchor, page] of await destinationPages(pdf))
				if (numbers.pageOf(anchor) !== page) throw new Error(`Bản in khác bản nháp ở “${anchor}”, trang ${page}.`);
			return pdf;
		}
		throw new Error(`Sau ${MOST_DRAFTS} bản nháp số trang vẫn đổi.`);
	} finally {
		await press.close();
	}
}

/** Words of every heading in the chapters. */
const headingsOf = (text: BookText): string[] =>
	text.book.parts.flatMap((p) => [p.part.title, ...p.chapters.flatMap((c) => findAll(c.section, (e) => /^h[1-6]$/.test(e.tagName)).map(wordsOf))]);

function bookText(parts: readonly Part[], options: BookOptions, edition: string): BookText {
	const { library } = handbook();
	const book = buildChapters('dist', parts, library, process.env['SITE_BASE']);
	const regulations = parts.filter((p) => p.id === 'van-ban').flatMap((p) => p.chapters.map((c) => c.id.slice('van-ban/'.length)));
	const glossary = parts.some((p) => p.id === 'thuat-ngu');
	return {
		book,
		provisions: provisionIndex(library, book.uses, new Set(regulations)),
		terms: termIndex(library, book.uses, glossary),
		paper: options.paper,
		edition: formatDay(edition),
		partial: options.parts.length > 0,
	};
}

const all = bookParts(handbook().library);
const read = bookArguments(process.argv.slice(2), knownIds(all));
if ('fault' in read) fail(read.fault);
if ('help' in read) {
	console.log(HELP.replace('{phần}', all.map((p) => p.id).join(', ')));
	process.exit(0);
}
const { options } = read;
if (!options.built) {
	const run = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (run.status !== 0) process.exit(run.status ?? 1);
} else if (!existsSync('dist/index.html')) fail('Chưa có dist/: bỏ --built, hoặc chạy npm run build trước.');

const started = Date.now();
const { edition } = builtEdition('dist');
const out = options.out ?? `dist-book/so-tay-van-thu-luu-tru-${edition}-${options.paper}${options.parts.length > 0 ? '-trich' : ''}.pdf`;
const text = bookText(chosenParts(all, options.parts), options, edition);
const pdf = compactPdf(await printBook(text), edition, headingsOf(text));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, pdf);
console.log(`Đã dựng ${out}: ${(pdf.length / 2 ** 20).toFixed(1).replace('.', ',')} MiB, ${Math.round((Date.now() - started) / 1000)} giây.`);
if (options.inspect) {
	const sheets = await readSheets(pdf);
	const faults = inspectSheets(sheets, options.paper);
	for (const fault of faults) console.warn(fault);
	console.log(`Đã soát ${sheets.length} trang: ${faults.length === 0 ? 'không thấy lỗi' : `${faults.length} chỗ cần xem`}.`);
	if (faults.length > 0) process.exitCode = FAULTY_BOOK;
}
