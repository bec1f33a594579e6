import { formatDay, today } from '../../domain/day.ts';

/** The button that takes everything out; the page's own text names it. */
export const ONE_BUTTON = 'Lưu tất cả ra một tệp';

/** Names the build knows, by key of local storage: scenarios, paths. */
export type Names = Readonly<Record<string, string>>;

/** "sửa lần cuối 22/11/2026", "" where nobody noted it. */
export function changedWords(changed: number | string | undefined): string {
	if (changed === undefined) return '';
	return `sửa lần cuối ${formatDay(typeof changed === 'string' ? changed : dayOf(changed))}`;
}

/** Day of a time on this machine, `yyyy-mm-dd`. */
export function dayOf(time: number): string {
	return today(new Date(time));
}

/** What a key of local storage is called beside its kind. */
export function nameOf(names: Names, key: string): string {
	return names[key] ?? (/^(luyen-tap|tim-gan-day|co-quan)$/.test(key) ? '' : key.replace(/^thi\..*/, 'Đề thi'));
}
