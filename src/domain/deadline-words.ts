import type { Term, YearTime } from '../schemas/deadline.ts';
import { TERM_UNITS } from '../schemas/term-units.ts';
import { addWorkingDays, isWorkingDay, weekday, WEEKDAYS } from './dates.ts';
import { formatDay } from './day.ts';
import { safeDay, type Due } from './deadlines.ts';

/** "thứ hai, 07/12/2026". */
export function dayWords(day: string): string {
	return `${WEEKDAYS[weekday(day)]!}, ${formatDay(day)}`;
}

/** How a term is counted, in one sentence. @param from words for the day it counts from */
export function countingWords(term: Term, from: string): string {
	switch (term.kind) {
		case 'after': {
			const count = `Đếm ${term.amount} ${TERM_UNITS[term.unit]} từ ${from}`;
			return term.counted === 'unstated' ? `${count}. Nguồn không nói ngày đầu có tính hay không, nên nêu cả hai cách.` : `${count}, bắt đầu đếm từ ngày sau.`;
		}
		case 'before':
			return `Đếm lùi ${term.amount} ${TERM_UNITS[term.unit]} từ ${from}, không tính chính ngày ấy.`;
		case 'year-end':
			return term.years === 0 ? `Hết ngày 31/12 của năm có ${from}.` : `Hết ngày 31/12 của năm thứ ${term.years} sau năm có ${from}.`;
		case 'at-once':
			return `Quy định ghi “ngay”, không ghi giờ; sổ tay đặt vào ${from}.`;
		case 'same-day':
			return `Trong chính ${from}.`;
		case 'until':
			return term.last === 'day-before' ? `Xong chậm nhất vào ngày liền trước ${from}.` : `Xong trước khi làm việc đó, chậm nhất trong ${from}.`;
		case 'set':
			return 'Không tính được từ ngày: hạn nằm trong văn bản khác.';
		case 'none':
			return 'Không tính được: quy định chưa nêu hạn.';
	}
}

/** The one line a reader looks for. */
export function dueWords(means: 'due' | 'expires', term: Term, due: Due): string {
	const day = dayWords(safeDay(means, due));
	if (means === 'expires') return `Hết vào ${day}`;
	if (term.kind === 'at-once') return `Làm ngay ${day}`;
	return term.kind === 'same-day' ? `Trong ${day}` : `Chậm nhất ${day}`;
}

/** What a reader must know of the day beside it: two ways to count, a day off. */
export function dueNotes(means: 'due' | 'expires', term: Term, due: Due, daysOff: ReadonlySet<string>): string[] {
	const notes: string[] = [];
	if (due.early !== due.late) {
		const pick =
			means === 'due'
				? 'Ngày nêu trên là ngày sớm hơn: theo ngày này thì đúng cả hai cách.'
				: 'Ngày nêu trên là ngày muộn hơn: chỉ sau ngày này mới chắc là đã hết.';
		notes.push(`Tính cả ngày đầu thì ${formatDay(due.early)}, không tính thì ${formatDay(due.late)}. ${pick}`);
	}
	const safe = safeDay(means, due);
	if (means === 'due' && term.kind !== 'at-once' && term.kind !== 'same-day' && !isWorkingDay(safe, daysOff)) {
		notes.push(`Ngày này là ngày nghỉ; quy định đã đọc không nói được lùi. Nên xong từ ${dayWords(addWorkingDays(safe, -1, daysOff))}.`);
	}
	return notes;
}

const SPANS = {
	day: 'Hằng ngày',
	week: 'Hằng tuần',
	month: 'Hằng tháng',
	'two-months': 'Hai tháng một lần',
	quarter: 'Hằng quý',
	'half-year': 'Sáu tháng một lần',
} as const;

/** When a duty of the year falls. */
export function yearTimeWords(when: YearTime): string {
	switch (when.kind) {
		case 'day':
			return formatDay(`0000-${String(when.month).padStart(2, '0')}-${String(when.day).padStart(2, '0')}`).replace('/0000', '');
		case 'early':
			return 'Đầu năm';
		case 'each':
			return SPANS[when.span];
		case 'yearly':
			return 'Trong năm, không nêu ngày';
		case 'years':
			return `${when.years} năm một lần`;
		case 'once':
			return formatDay(when.day);
	}
}
