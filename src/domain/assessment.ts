import type { Answer, Round } from '../schemas/assessment.ts';
import type { Item, Sheet } from '../schemas/checklist.ts';
import type { OfficeKind } from '../schemas/common.ts';
import { scoreParts, scoreRatio, type AnswerCode, type ScoredItem } from './scoring.ts';

/** What scoring needs of an item. */
export type AskedItem = Pick<Item, 'id' | 'kind' | 'weight' | 'gate' | 'appliesTo' | 'parts' | 'partial'> & { group: string };

/** An answer that nobody has given yet. */
export const NO_ANSWER: Answer = { code: 'CDG', changedAt: 0 };

/** Items of a sheet that are asked of a kind of office, in sheet order. */
export function profileItems<T extends AskedItem>(items: readonly T[], office: OfficeKind): T[] {
	return items.filter((i) => i.appliesTo.includes(office));
}

/** Order of items as the sheet lists them. */
export function sheetItems(sheet: Sheet, items: ReadonlyMap<string, Item>): (Item & { group: string })[] {
	return sheet.groups.flatMap((g) =>
		g.items.flatMap((id) => {
			const item = items.get(id);
			return item === undefined ? [] : [{ ...item, group: g.id }];
		}),
	);
}

/** What an answer comes to: ratios and parts worked out; a ratio with only one number typed is still open. */
export function judge(item: AskedItem, answer: Answer): { code: AnswerCode; score: number } {
	if (answer.code === 'KAD') return { code: 'KAD', score: 0 };
	if (item.kind === 'ratio') {
		const { numerator, denominator } = answer;
		if (numerator === undefined || denominator === undefined || numerator > denominator) return { code: 'CDG', score: 0 };
		return scoreRatio(numerator, denominator);
	}
	if (item.kind === 'parts') {
		const required = (item.parts ?? []).filter((p) => !p.optional);
		return scoreParts(
			required.map((p) => answer.parts?.[p.id] ?? 'CDG'),
			item.gate,
		);
	}
	switch (answer.code) {
		case 'DAT':
			return { code: 'DAT', score: 1 };
		case 'MOT_PHAN':
			return { code: 'MOT_PHAN', score: 0.5 };
		case 'CHUA':
			return { code: 'CHUA', score: 0 };
		default:
			return { code: 'CDG', score: 0 };
	}
}

/** Items and answers of a round, ready for `scoreRound`. */
export function scoredItems(items: readonly AskedItem[], answers: ReadonlyMap<string, Answer>): ScoredItem[] {
	return items.map((item) => {
		const answer = answers.get(item.id) ?? NO_ANSWER;
		return {
			id: item.id,
			group: item.group,
			weight: item.weight,
			gate: item.gate,
			...judge(item, answer),
			verified: (answer.evidence ?? []).some((e) => e.status === 'compared'),
		};
	});
}

/** What still keeps an answer from standing before an inspection team. Keys are stable; the page has the words. */
export type AnswerFlaw = 'no-evidence' | 'no-reason' | 'no-approval' | 'ratio-over';

/** Flaws of one answer (specification §7, §8, §9). */
export function answerFlaws(item: AskedItem, answer: Answer): AnswerFlaw[] {
	const flaws: AnswerFlaw[] = [];
	const { code } = judge(item, answer);
	if (item.kind === 'ratio' && answer.numerator !== undefined && answer.denominator !== undefined && answer.numerator > answer.denominator)
		flaws.push('ratio-over');
	if (answer.code === 'KAD' && (answer.reason ?? '').trim() === '') flaws.push('no-reason');
	if (answer.code === 'KAD' && item.gate === 'red' && (answer.approvedBy ?? '').trim() === '') flaws.push('no-approval');
	if ((code === 'DAT' || code === 'MOT_PHAN') && (answer.evidence ?? []).length === 0 && (answer.note ?? '').trim() === '') flaws.push('no-evidence');
	return flaws;
}

/** Name of the file a round is saved to: "tu-kiem-tra-<office>-<day>.json". */
export function fileName(round: Pick<Round, 'office' | 'title'>, day: string, slugify: (text: string) => string): string {
	return `tu-kiem-tra-${slugify(round.office || round.title) || 'dot'}-${day}.json`;
}
