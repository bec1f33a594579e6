import type { Answer, EvidenceRecord, Round } from '../schemas/assessment.ts';
import type { Item } from '../schemas/checklist.ts';
import type { OfficeKind } from '../schemas/common.ts';
import { scoreParts, scoreRatio, type AnswerCode, type PartAnswer, type ScoredItem } from './scoring.ts';

/** What scoring needs of an item. */
export type AskedItem = Pick<Item, 'id' | 'kind' | 'weight' | 'gate' | 'appliesTo' | 'parts' | 'partial'> & { group: string };

/** An answer that nobody has given yet. */
export const NO_ANSWER: Answer = { code: 'CDG', changedAt: 0 };

/** Items of a sheet that are asked of a kind of office, in sheet order. */
export function profileItems<T extends AskedItem>(items: readonly T[], office: OfficeKind): T[] {
	return items.filter((i) => i.appliesTo.includes(office));
}

/**
 * Answers that an item can come to, as a form offers them. "Một phần" stands where the item says what it is, for a ratio, and for parts
 * of which some are met; one part that fails a red item fails it whole (specification §2).
 */
export function answerChoices(item: Pick<AskedItem, 'kind' | 'gate' | 'partial'>): Exclude<AnswerCode, 'CDG'>[] {
	const partly = item.kind === 'ratio' || (item.kind === 'parts' ? item.gate !== 'red' : item.partial !== undefined);
	return partly ? ['DAT', 'MOT_PHAN', 'CHUA', 'KAD'] : ['DAT', 'CHUA', 'KAD'];
}

/** What answers, reviews and an inspection team's findings have in common. */
export type Judged = Pick<Answer, 'code' | 'numerator' | 'denominator' | 'parts'>;

/** Papers of an answer that the register of the round still holds. */
export function papersOf(answer: Pick<Answer, 'evidence'>, register: Readonly<Record<string, EvidenceRecord>>): EvidenceRecord[] {
	if (answer.evidence === undefined) return [];
	// A file may name an id such as "constructor": only what the register itself holds counts.
	return answer.evidence.filter((id) => Object.hasOwn(register, id)).map((id) => register[id]!);
}

/** What an answer comes to: ratios and parts worked out; a ratio with only one number typed is still open. */
export function judge(item: Pick<AskedItem, 'kind' | 'gate' | 'parts'>, answer: Judged): { code: AnswerCode; score: number } {
	if (answer.code === 'KAD') return { code: 'KAD', score: 0 };
	if (item.kind === 'ratio') {
		const { numerator, denominator } = answer;
		if (numerator === undefined || denominator === undefined || numerator > denominator) return { code: 'CDG', score: 0 };
		return scoreRatio(numerator, denominator);
	}
	if (item.kind === 'parts') {
		const required: PartAnswer[] = [];
		for (const part of item.parts ?? []) if (!part.optional) required.push(answer.parts?.[part.id] ?? 'CDG');
		return scoreParts(required, item.gate);
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

/**
 * What the papers of an answer prove: as `papersOf`, without a list for each answer. A roll-up asks this some hundred thousand times, and
 * plain loops are what a browser makes quick soonest.
 * @returns 0: no paper of the register; 1: one; 2: one that was compared
 */
function proofOf(ids: readonly string[], register: Readonly<Record<string, EvidenceRecord>>): 0 | 1 | 2 {
	let proof: 0 | 1 | 2 = 0;
	for (let n = 0; n < ids.length; n++) {
		const id = ids[n]!;
		if (!Object.hasOwn(register, id)) continue;
		if (register[id]!.status === 'compared') proof = 2;
		else if (proof === 0) proof = 1;
	}
	return proof;
}

/** Items, answers and register of a round, ready for `scoreRound`. */
export function scoredItems(
	items: readonly AskedItem[],
	answers: Readonly<Record<string, Answer>>,
	register: Readonly<Record<string, EvidenceRecord>>,
): ScoredItem[] {
	return items.map((item) => {
		const answer = answers[item.id] ?? NO_ANSWER;
		const { code, score } = judge(item, answer);
		const proof = answer.evidence === undefined ? 0 : proofOf(answer.evidence, register);
		return { id: item.id, group: item.group, weight: item.weight, gate: item.gate, code, score, evidenced: proof > 0, verified: proof === 2 };
	});
}

/** Name of the file a round is saved to: "tu-kiem-tra-<office>-<day>.json". */
export function fileName(round: Pick<Round, 'office' | 'title'>, day: string, slugify: (text: string) => string): string {
	return `tu-kiem-tra-${slugify(round.office || round.title) || 'dot'}-${day}.json`;
}
