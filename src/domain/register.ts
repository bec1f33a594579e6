/** The register of papers of a round: what state each is in, which are the same, how two become one. */
import type { EvidenceRecord } from '../schemas/assessment.ts';

export type PaperState = 'expired' | 'ending' | 'unchecked' | 'compared';

export const PAPER_STATES: Record<PaperState, string> = {
	expired: 'Hết giá trị',
	ending: 'Hết giá trị trước ngày đoàn đến',
	unchecked: 'Chưa đối chiếu',
	compared: 'Đã đối chiếu',
};

/** What to say of a paper first: one that has run out proves nothing, compared or not. */
export function paperState(paper: EvidenceRecord, today: string, inspectionDay: string): PaperState {
	if (paper.validUntil !== '' && paper.validUntil < today) return 'expired';
	if (paper.validUntil !== '' && inspectionDay !== '' && paper.validUntil < inspectionDay) return 'ending';
	return paper.status;
}

export const FILTERS = {
	all: 'Tất cả',
	expired: 'Hết giá trị, sắp hết',
	unchecked: 'Chưa đối chiếu',
	unused: 'Chưa gắn mục nào',
	nowhere: 'Chưa ghi nơi để hoặc người giữ',
} as const;
export type Filter = keyof typeof FILTERS;

/** Whether a paper is shown under a filter. @param uses how many items it proves */
export function passes(paper: EvidenceRecord, filter: Filter, uses: number, today: string, inspectionDay: string): boolean {
	switch (filter) {
		case 'all':
			return true;
		case 'expired':
			return ['expired', 'ending'].includes(paperState(paper, today, inspectionDay));
		case 'unchecked':
			return paper.status === 'unchecked';
		case 'unused':
			return uses === 0;
		case 'nowhere':
			return paper.place.trim() === '' || paper.holder.trim() === '';
	}
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** Papers written in more than once: same number or name, and no two different days. */
export function sameTwice(papers: readonly EvidenceRecord[]): EvidenceRecord[][] {
	const byName = new Map<string, EvidenceRecord[]>();
	for (const paper of papers) {
		const name = plain(paper.reference);
		if (name !== '') byName.set(name, [...(byName.get(name) ?? []), paper]);
	}
	return [...byName.values()].filter((list) => list.length > 1 && new Set(list.map((p) => p.date).filter((d) => d !== '')).size <= 1);
}

/** One paper out of several: the first keeps what it says, the others fill in what it leaves open. It counts as compared if one of them was. */
export function joined(papers: readonly [EvidenceRecord, ...EvidenceRecord[]]): EvidenceRecord {
	const [first, ...rest] = papers;
	const one = { ...first };
	for (const other of rest) {
		for (const key of ['reference', 'date', 'holder', 'place', 'validUntil'] as const) if (one[key].trim() === '') one[key] = other[key];
		if (one.status === 'unchecked' && other.status === 'compared') Object.assign(one, { status: 'compared', checkedBy: other.checkedBy });
	}
	return one;
}
