import { compose } from './compose.ts';
import { find } from './find.ts';
import type { Opened } from './open.ts';
import { whileResting } from './resting.ts';
import { suggest } from './suggest.ts';

/** Each takes other turns: names, citations, raw keys, slips, questions, words of the office, an old number. */
const SEARCHES = [
	'văn bản mật',
	'tai lieu luu tru',
	'phạt bao nhiêu tiền khi mất tài liệu',
	'khoan 2 dieu 8 luat luu tru',
	'vawn bban ddeens',
	'so hoa ho so cu thi lam the nao',
	'nghị định 99/1999/NĐ-CP',
	'luu tru co quan',
];
const TYPED = ['van', 'tai lieu m', 'lưu trữ', 'nđ 99'];

let begun = false;

/**
 * Searches nobody waits for: a browser compiles what has run a few times, and what every search wants is made at the first one.
 * On an old machine that is most of what the first searches take.
 * @param day day of the reader
 */
export function warmUp(opened: Opened, base: string, day: string): void {
	if (begun) return;
	begun = true;
	const filters = { day };
	whileResting([
		...SEARCHES.map((query) => () => compose(opened, base, find(opened, query, filters), filters, 10)),
		...TYPED.map((text) => () => suggest(opened, text, day)),
	]);
}
