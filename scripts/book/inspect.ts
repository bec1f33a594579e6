import type { Paper } from './arguments.ts';
import { MARGINS } from './page-rules.ts';
import type { Piece, Sheet } from './sheets.ts';

/** How `build:book --inspect` ends when the book stands but has something to mend. */
export const FAULTY_BOOK = 3;

const POINTS = 72 / 25.4;
/** Letters that overhang their place by less are no fault. */
const SLACK = 2;
/** Points; below this nobody reads without a glass. */
const SMALLEST = 5;
/** A page filled less than this, with its chapter going on, has lost something to the next one. */
const EMPTY = 0.15;
/** A page with less than this holds one line: a sheet for nothing, whatever begins after it. */
const ONE_LINE = 0.03;

const isHeading = (piece: Piece): boolean => piece.roles.some((role) => /^H[1-6]$/.test(role));
const quoted = (words: string): string => `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;

/**
 * Looks at each page of a book as a reader would who turns all of them.
 * @param sheets pages in order, the cover first
 * @returns one line for each thing to mend: "Trang 12: …"
 */
export function inspectSheets(sheets: readonly Sheet[], paper: Paper): string[] {
	const { top, bottom, inner, outer } = MARGINS[paper];
	const faults: string[] = [];
	const body = (sheet: Sheet): Piece[] => sheet.pieces.filter((p) => p.y > bottom * POINTS - SLACK && p.y < sheet.height - top * POINTS);
	sheets.slice(1).forEach((sheet, i) => {
		const next = sheets[i + 2];
		const say = (fault: string) => faults.push(`Trang ${sheet.page}: ${fault}`);
		const pieces = body(sheet);
		const foot = sheet.pieces.filter((p) => p.y < bottom * POINTS - SLACK).map((p) => p.words.trim());
		if (!foot.includes(String(sheet.page)) || !foot.some((words) => /bản ngày \d{2}\/\d{1,2}\/\d{4}/.test(words)))
			say('chân trang thiếu số trang hoặc ngày của bản.');

		const [left, right] = (sheet.page % 2 === 0 ? [outer, inner] : [inner, outer]).map((mm) => mm * POINTS) as [number, number];
		const out = pieces.find((p) => p.x < left - SLACK - p.size || p.x + p.width > sheet.width - right + SLACK);
		if (out !== undefined) say(`${quoted(out.words)} ra ngoài lề.`);
		const small = pieces.find((p) => p.size < SMALLEST && p.words.trim().length > 2);
		if (small !== undefined) say(`${quoted(small.words)} chỉ cao ${small.size.toFixed(1).replace('.', ',')} điểm.`);

		const over = overprinted(pieces);
		if (over !== undefined) say(`${quoted(over[0].words)} và ${quoted(over[1].words)} đè lên nhau.`);

		const last = pieces.reduce<Piece | undefined>((low, p) => (low === undefined || p.y < low.y ? p : low), undefined);
		if (last !== undefined && isHeading(last)) say(`đề mục ${quoted(last.words)} đứng một mình ở cuối trang.`);
		const begins = next === undefined || next.width !== sheet.width || beginsAnew(body(next));
		const filled = last === undefined ? 0 : 1 - (last.y - bottom * POINTS) / (sheet.height - (top + bottom) * POINTS);
		if (filled < EMPTY && !begins) say('gần như trống mà bài còn tiếp.');
		else if (filled < ONE_LINE) say('chỉ có một dòng.');

		for (const { words, to } of sheet.links) {
			// Bare numbers are not asked: they may count clauses, and in columns the browser now and then puts a link beside its words.
			const named = /\[trang\s*(\d+)\]$/.exec(words);
			if (named !== null && Number(named[1]) !== to) say(`ghi ${quoted(words)} nhưng chỗ ấy ở trang ${to}.`);
		}
		if (next !== undefined) faults.push(...tableFaults(sheet, next));
	});
	return faults;
}

/** Two runs of letters on one line that share their place; the same words twice are letters with an edge drawn around them. */
function overprinted(pieces: readonly Piece[]): [Piece, Piece] | undefined {
	const sorted = [...pieces].sort((a, b) => a.y - b.y);
	for (let i = 0; i < sorted.length; i++)
		for (let k = i + 1; k < sorted.length; k++) {
			const [a, b] = [sorted[i]!, sorted[k]!];
			if (b.y - a.y > Math.min(a.size, b.size) / 2) break;
			const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
			if (shared > SLACK + 0.5 && a.words.trim() !== b.words.trim()) return [a, b];
		}
	return undefined;
}

/** A chapter begins a page of its own, and so do answers, forms and sheets that lie on their side: what is above them ended. */
function beginsAnew(pieces: readonly Piece[]): boolean {
	const first = pieces.reduce<Piece | undefined>((high, p) => (high === undefined || p.y > high.y ? p : high), undefined);
	return (first !== undefined && isHeading(first)) || pieces.some((p) => p.roles.includes('H1'));
}

/** A table that goes on over the page: no row lies on both, and its head stands again. */
function tableFaults(sheet: Sheet, next: Sheet): string[] {
	const last = sheet.tables.at(-1);
	const first = next.tables[0];
	const goesOn = last !== undefined && first?.length === last.length && !(last.at(-1)!.here && first.find((r) => !r.heads)?.here);
	if (!goesOn) return [];
	const cut = last.flatMap((row, i) =>
		!row.heads && row.here && first[i]!.here ? [`Trang ${sheet.page}: hàng ${i + 1} của bảng bị cắt sang trang sau.`] : [],
	);
	return last[0]!.heads && !first[0]!.here ? [...cut, `Trang ${next.page}: bảng còn tiếp mà không nhắc lại hàng đầu.`] : cut;
}
