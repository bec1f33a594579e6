/** Calendar days as text, `yyyy-mm-dd`: no time zone can shift them. */

/** "2020-03-05" → "05/3/2020", the way offices write it: days below 10 and months 1, 2 take a zero. */
export function formatDay(day: string): string {
	const [year, month, date] = day.split('-') as [string, string, string];
	const m = Number(month);
	return `${date}/${m < 3 ? month : String(m)}/${year}`;
}

/** Today on the reader's machine, as `yyyy-mm-dd`. */
export function today(now: Date = new Date()): string {
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
