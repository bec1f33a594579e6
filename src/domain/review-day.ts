/** When an edition ought to be replaced: it is carried on sticks for years, and nothing on a stick can ask whether a newer one exists. */
import { addDays, addMonths } from './dates.ts';
import { formatDay } from './day.ts';

/** Content is to be read again against its sources after so many months. A rule of the handbook, no provision. */
export const REVIEW_MONTHS = 6;

/**
 * The day from which an edition is past its review: six months after the entry that was read longest ago.
 * @param reviewed days on which entries were last read against their sources, `yyyy-mm-dd`; at least one
 */
export function reviewDay(reviewed: readonly string[]): string {
	const oldest = [...reviewed].sort()[0];
	if (oldest === undefined) throw new Error('Không có ngày soát nào.');
	return addMonths(oldest, REVIEW_MONTHS);
}

/** How an edition stands on a day. `clock`: the machine's date is before the edition was made, so the machine's date is wrong. */
export type EditionState = 'fresh' | 'overdue' | 'clock';

/** @param now today on the reader's machine */
export function editionState(edition: string, review: string, now: string): EditionState {
	if (now >= review) return 'overdue';
	// An edition made where the day had already begun is no fault of the reader's clock.
	return now < addDays(edition, -1) ? 'clock' : 'fresh';
}

/** What the reader is told; "" where there is nothing to say. */
export function editionWords(state: EditionState, edition: string, review: string, now: string): string {
	switch (state) {
		case 'overdue':
			return `Bản sổ tay này làm ngày ${formatDay(edition)}, đã qua ngày phải soát lại (${formatDay(review)}). Quy định có thể đã đổi: xem bản gốc trước khi dùng, và lấy bản mới.`;
		case 'clock':
			return `Ngày trên máy này (${formatDay(now)}) sớm hơn ngày của sổ tay (${formatDay(edition)}). Chỉnh lại đồng hồ của máy, nếu không nhãn hiệu lực và thời hạn sẽ sai.`;
		case 'fresh':
			return '';
	}
}
