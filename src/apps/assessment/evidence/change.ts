import { joined } from '../../../domain/register.ts';
import type { EvidenceRecord } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';

/** Items that the sheet does not ask any more and whose kept answers name a paper. */
export function strangersOf(open: OpenRound, paper: string): string[] {
	return Object.entries(open.strangers.value)
		.filter(([, a]) => a.evidence?.includes(paper))
		.map(([id]) => id);
}

/** Takes a paper out of the register. Returns what brings it back. */
export function removePaper(open: OpenRound, paper: EvidenceRecord): () => void {
	const items = open.usedBy(paper.id);
	open.removePaper(paper.id);
	return () => open.restorePaper(paper, items);
}

/** Makes one paper of several: the first stays and proves what any of them proved. Returns what parts them again. */
export function joinPapers(open: OpenRound, papers: readonly [EvidenceRecord, ...EvidenceRecord[]]): () => void {
	const [first, ...rest] = papers;
	const had = new Set(open.usedBy(first.id));
	const uses = rest.map((paper) => ({ paper, items: open.usedBy(paper.id) }));
	open.changePaper(first.id, joined(papers));
	for (const { paper, items } of uses) {
		for (const item of items) open.attach(item, first.id);
		open.removePaper(paper.id);
	}
	return () => {
		for (const { paper, items } of uses) {
			open.restorePaper(paper, items);
			for (const item of items) if (!had.has(item)) open.detach(item, first.id);
		}
		open.restorePaper(first, [...had]);
	};
}
