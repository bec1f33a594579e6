import type { Answer, EvidenceRecord } from '../schemas/assessment.ts';
import { judge, papersOf, type AskedItem } from './assessment.ts';

/** What still keeps an answer from standing before an inspection team (specification §2, §7, §8, §9). */
export type AnswerFlaw = 'no-evidence' | 'no-reason' | 'no-approval' | 'ratio-over' | 'no-way';

export const FLAW_WORDS: Record<AnswerFlaw, string> = {
	'no-evidence': 'Chưa có minh chứng: ghi số, ngày, nơi để; hoặc giải trình ở ghi chú.',
	'no-reason': 'Không áp dụng thì phải ghi lý do.',
	'no-approval': 'Mục đỏ mà không áp dụng thì phải ghi người duyệt.',
	'ratio-over': 'Số thực hiện lớn hơn tổng số: xem lại hai con số.',
	'no-way': 'Đạt bằng cách khác thì phải ghi cách đó ở ghi chú.',
};

const blank = (text: string | undefined) => (text ?? '').trim() === '';

/** Flaws of one answer. An open answer has none but an impossible ratio. */
export function answerFlaws(
	item: Pick<AskedItem, 'kind' | 'gate' | 'parts'>,
	answer: Answer,
	register: Readonly<Record<string, EvidenceRecord>>,
): AnswerFlaw[] {
	const flaws: AnswerFlaw[] = [];
	const { code } = judge(item, answer);
	const { numerator, denominator } = answer;
	if (item.kind === 'ratio' && numerator !== undefined && denominator !== undefined && numerator > denominator) flaws.push('ratio-over');
	// Leaving out every part leaves the item out; a count of nothing gives its reason itself (specification §2).
	const counted = item.kind === 'ratio' && answer.code !== 'KAD';
	if (code === 'KAD' && !counted && blank(answer.reason)) flaws.push('no-reason');
	if (code === 'KAD' && item.gate === 'red' && blank(answer.approvedBy)) flaws.push('no-approval');
	if (code !== 'DAT' && code !== 'MOT_PHAN') return flaws;
	if (papersOf(answer, register).length === 0 && blank(answer.note)) flaws.push('no-evidence');
	if (code === 'DAT' && answer.otherWay === true && blank(answer.note)) flaws.push('no-way');
	return flaws;
}
