/** Arithmetic on calendar days kept as text, `yyyy-mm-dd`: no time zone takes part. */

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

/** Days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, n: number): string {
	const date = utc(day);
	date.setUTCDate(date.getUTCDate() + n);
	return text(date);
}

/** The same date so many months later; where that month has no such date, its last day: 31/01 + 1 month is 28/02 or 29/02. */
export function addMonths(day: string, n: number): string {
	const [y, m, d] = day.split('-').map(Number) as [number, number, number];
	const months = y * 12 + (m - 1) + n;
	const year = Math.floor(months / 12);
	const month = (months % 12) + 1;
	const pad = (v: number, width: number) => String(v).padStart(width, '0');
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysInMonth(year, month)), 2)}`;
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(day: string): number {
	return utc(day).getUTCDay();
}

export const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'] as const;

/**
 * Monday to Friday, less the days off that are given. Public holidays of a year are fixed by decisions that nobody holds in advance,
 * so only the reader can name them.
 */
export function isWorkingDay(day: string, daysOff: ReadonlySet<string> = new Set()): boolean {
	return weekday(day) % 6 !== 0 && !daysOff.has(day);
}

/** The working day so many working days after (before, when negative) a day; the day itself is not counted. 0: the day itself. */
export function addWorkingDays(day: string, n: number, daysOff: ReadonlySet<string> = new Set()): string {
	const step = Math.sign(n);
	let at = day;
	for (let left = Math.abs(n); left > 0;) {
		at = addDays(at, step);
		if (isWorkingDay(at, daysOff)) left--;
	}
	return at;
}
