/** An inspection team's round beside what the office handed over (specification §1.1, §8, §10). */
import type { Answer, EvidenceRecord, HandedOver, RoundContent } from '../schemas/assessment.ts';
import { judge, NO_ANSWER, type AskedItem } from './assessment.ts';
import { NO_SIGNERS } from './assessment-migrations.ts';

/** Papers of the office as the team finds them on its table: whatever the office compared, the team has seen none yet. */
export function unseenPapers(papers: Readonly<Record<string, EvidenceRecord>>): Record<string, EvidenceRecord> {
	return Object.fromEntries(Object.entries(papers).map(([id, p]) => [id, { ...p, status: 'unchecked' as const, checkedBy: '' }]));
}

/**
 * A new round of the team for an office's file. The office's answers go in unchanged, with the checksum of the file they came in.
 * @param id fresh id of the team's round; @param now milliseconds since 1970
 * @returns the round, or one sentence that says why the file is none of an office
 */
export function inspectionRound(file: { content: RoundContent; checksum: string }, id: string, now: number): RoundContent | string {
	const { round, answers, evidence } = file.content;
	if (round.source === 'inspected') return 'Đây là tệp của một đoàn kiểm tra, không phải tệp cơ quan nộp. Mở nó ở danh sách đợt để làm tiếp.';
	const { reopened: _own, ...office } = round;
	return {
		round: {
			...office,
			id,
			title: `Kiểm tra ${round.office === '' ? round.title : round.office}`.slice(0, 200),
			source: 'inspected',
			submitted: '',
			people: [],
			assignment: {},
			signers: NO_SIGNERS,
			createdAt: now,
			changedAt: now,
		},
		answers: {},
		evidence: unseenPapers(evidence),
		plan: {},
		reviews: {},
		handedOver: { round, answers, evidence, checksum: file.checksum },
	};
}

export interface InspectionRow<T extends AskedItem> {
	item: T;
	office: Answer;
	team: Answer;
	/** `open`: the team has not judged; `same`; `differs`; `added`: the office left it open, the team judged. */
	state: 'open' | 'same' | 'differs' | 'added';
	/** The two differ and the team has not said why. */
	needsReason: boolean;
	sampled: boolean;
}

/** Items with both judgements. @param answer the team's answer of an item; @param sample ids that were drawn */
export function inspectionRows<T extends AskedItem>(
	items: readonly T[],
	handedOver: HandedOver,
	answer: (item: string) => Answer,
	sample: readonly string[],
): InspectionRow<T>[] {
	return items.map((item) => {
		const office = handedOver.answers[item.id] ?? NO_ANSWER;
		const team = answer(item.id);
		const [a, b] = [judge(item, office), judge(item, team)];
		const state = b.code === 'CDG' ? 'open' : a.code === 'CDG' ? 'added' : a.code === b.code && a.score === b.score ? 'same' : 'differs';
		const needsReason = state === 'differs' && (team.note ?? '').trim() === '';
		return { item, office, team, state, needsReason, sampled: sample.includes(item.id) };
	});
}

export const INSPECTION_FILTERS = {
	red: 'Mục đỏ',
	sample: 'Mục máy chọn để xem lại',
	open: 'Đoàn chưa chấm',
	differs: 'Chỉ mục khác cơ quan',
	all: 'Mọi mục, đỏ trước',
} as const;
export type InspectionFilter = keyof typeof INSPECTION_FILTERS;

const RANK = { red: 0, amber: 1, none: 2 };

/** Rows a filter shows; "all" has red items first, then amber, then the order of the sheet. */
export function filterRows<T extends AskedItem>(rows: readonly InspectionRow<T>[], filter: InspectionFilter): InspectionRow<T>[] {
	switch (filter) {
		case 'red':
			return rows.filter((r) => r.item.gate === 'red');
		case 'sample':
			return rows.filter((r) => r.sampled);
		case 'open':
			return rows.filter((r) => r.state === 'open');
		case 'differs':
			return rows.filter((r) => r.state === 'differs' || r.state === 'added');
		case 'all':
			return [...rows].sort((a, b) => RANK[a.item.gate] - RANK[b.item.gate]);
	}
}

/** The office's judgement as the team's own: judged alike, without the office's papers and words. */
export function sameAsOffice(office: Answer): Partial<Answer> {
	const { code, numerator, denominator, parts, reason, approvedBy } = office;
	return { code, numerator, denominator, parts, reason, approvedBy };
}
