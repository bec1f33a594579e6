/** What to lay out on the table when the team comes: which paper, where it is, who holds it. */
import type { EvidenceRecord } from '../schemas/assessment.ts';

export interface HeldPaper {
	paper: EvidenceRecord;
	/** Items it proves, in the order of the sheet. */
	items: string[];
}
export interface Holder {
	/** "" where nobody was named. */
	holder: string;
	/** By place, then by number. */
	papers: HeldPaper[];
}

/**
 * Papers by holder, names in the order of the alphabet, those without one last: each holder gets a list of what to bring.
 * A paper that proves nothing is left in its cupboard.
 */
export function papersByHolder(papers: readonly EvidenceRecord[], usedBy: (paper: string) => string[]): Holder[] {
	const holders = new Map<string, HeldPaper[]>();
	for (const paper of papers) {
		const items = usedBy(paper.id);
		if (items.length === 0) continue;
		const holder = paper.holder.trim();
		holders.set(holder, [...(holders.get(holder) ?? []), { paper, items }]);
	}
	// By value: "Tủ 2" before "Tủ 10", 3-QĐ before 11-QĐ.
	const { compare } = new Intl.Collator('vi', { numeric: true });
	const order = (a: HeldPaper, b: HeldPaper) => compare(a.paper.place, b.paper.place) || compare(a.paper.reference, b.paper.reference);
	return [...holders]
		.map(([holder, list]) => ({ holder, papers: list.sort(order) }))
		.sort((a, b) => (a.holder === '' ? 1 : b.holder === '' ? -1 : a.holder.localeCompare(b.holder, 'vi')));
}
