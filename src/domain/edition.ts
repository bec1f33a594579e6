/** What a new edition of the questions changes for a round that was begun under an older one. */
import type { Answer } from '../schemas/assessment.ts';

export interface BasisDates {
	/** "điểm a khoản 3 Điều 31 Nghị định số 30/2020/NĐ-CP". */
	text: string;
	/** First day in force, where known. */
	from?: string | undefined;
	/** First day no longer in force. */
	until?: string | undefined;
}

export interface EditionItem {
	id: string;
	since: string;
	revised?: string | undefined;
	basis: readonly BasisDates[];
}

export interface EditionChange {
	/** Items asked now that the round's edition did not know. */
	fresh: string[];
	/** Answered items that are not asked any more; their answers stay in the round. */
	gone: string[];
	/** Answered items whose question changed in substance since: to be looked at again. */
	revised: string[];
}

/** Order of editions "2026.1" < "2026.2" < "2026.10" < "2027.1": negative, 0 or positive. */
export function compareEditions(a: string, b: string): number {
	const [yearA = 0, nA = 0] = a.split('.').map(Number);
	const [yearB = 0, nB = 0] = b.split('.').map(Number);
	return yearA - yearB || nA - nB;
}

/**
 * What differs between the edition a round was begun under and the sheet as it is.
 * @param items items of the sheet, as far as the office is asked them
 * @param all every item of the sheet: an item of another kind of office is not "gone"
 */
export function editionChange(
	edition: string,
	items: readonly EditionItem[],
	all: readonly { id: string }[],
	answers: Readonly<Record<string, Pick<Answer, 'changedAt'>>>,
): EditionChange {
	const given = (id: string) => (answers[id]?.changedAt ?? 0) > 0;
	const asked = new Set(all.map((i) => i.id));
	return {
		fresh: items.filter((i) => compareEditions(i.since, edition) > 0).map((i) => i.id),
		gone: Object.keys(answers)
			.filter((id) => given(id) && !asked.has(id))
			.sort(),
		revised: items.filter((i) => i.revised !== undefined && compareEditions(i.revised, edition) > 0 && given(i.id)).map((i) => i.id),
	};
}

/** Provisions of an item that are no longer in force on a day. `all`: nothing else carries the item any more. */
export function lapsedBasis<B extends Pick<BasisDates, 'until'>>(item: { basis: readonly B[] }, day: string): { lapsed: B[]; all: boolean } {
	const lapsed = item.basis.filter((b) => b.until !== undefined && day >= b.until);
	return { lapsed, all: lapsed.length > 0 && lapsed.length === item.basis.length };
}
