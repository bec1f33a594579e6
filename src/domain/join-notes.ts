/** What two people wrote on one item, kept together when only one of their judgements can stand. */
import { formatDay, today } from './day.ts';

/** What an answer and a review have in common here. */
export interface Noted {
	note?: string | undefined;
	/** Of an answer that leaves the item out. */
	reason?: string | undefined;
	by?: string | undefined;
	changedAt: number;
}

/** Longest note the file format takes. */
const MAX_NOTE = 2000;

const words = (text: string | undefined) => (text ?? '').trim();

/**
 * The note of the side that stands, with the words of the other below it, who wrote them and when. Words that are there already are not said twice,
 * so that merging one file again adds nothing.
 * @returns the note, and whether its end had to be left out
 */
export function joinNotes(kept: Noted, left: Noted): { note: string; cut: boolean } {
	const own = words(kept.note);
	const other = [words(left.reason), words(left.note)].filter((t) => t !== '' && t !== own && t !== words(kept.reason));
	if (other.length === 0) return { note: kept.note ?? '', cut: false };
	const who = words(left.by) === '' ? 'người khác' : words(left.by);
	const added = `Ghi chú của ${who}, ngày ${formatDay(today(new Date(left.changedAt)))}: ${other.join('. ')}`;
	if (own.includes(added)) return { note: kept.note ?? '', cut: false };
	const note = own === '' ? added : `${own}\n${added}`;
	return note.length <= MAX_NOTE ? { note, cut: false } : { note: `${note.slice(0, MAX_NOTE - 1)}…`, cut: true };
}
