/** "Tự soát" (specification §9): everything that an inspection team would stumble over, in one list. */
import type { EvidenceRecord, RoundContent } from '../schemas/assessment.ts';
import { answerFlaws, FLAW_WORDS, type AnswerFlaw } from './answer-flaws.ts';
import { judge, NO_ANSWER, papersOf, type AskedItem } from './assessment.ts';
import { checkContradictions, type ContradictionRule } from './contradictions.ts';
import { daysBetween, formatDay } from './day.ts';
import { lapsedBasis, type BasisDates } from './edition.ts';

export type Severity = 'error' | 'warning' | 'hint';

export type FindingKey =
	| AnswerFlaw
	| 'open-red'
	| 'contradiction'
	| 'period-turned'
	| 'evidence-expired'
	| 'evidence-outside-period'
	| 'evidence-ahead'
	| 'task-overdue'
	| 'basis-lapsed';

export interface Finding {
	severity: Severity;
	/** Item to jump to; absent where the round as a whole is meant. */
	item?: string;
	key: FindingKey;
	/** Plain text: what is wrong and what to do. */
	words: string;
}

export interface CheckedItem extends AskedItem {
	basis: readonly BasisDates[];
}

const FLAW_SEVERITY: Record<AnswerFlaw, Severity> = {
	'ratio-over': 'error',
	'no-reason': 'error',
	'no-approval': 'error',
	'no-evidence': 'warning',
	'no-way': 'warning',
};
const ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** What is wrong with one paper, seen from the period of the round. */
function paperFindings(paper: EvidenceRecord, round: RoundContent['round'], today: string): Omit<Finding, 'item'>[] {
	const name = paper.reference.trim() === '' ? 'Minh chứng chưa ghi số' : `Minh chứng “${paper.reference.trim()}”`;
	if (paper.validUntil !== '' && paper.validUntil < today)
		return [
			{ severity: 'warning', key: 'evidence-expired', words: `${name} hết giá trị từ ${formatDay(paper.validUntil)}: thay bằng minh chứng còn giá trị.` },
		];
	if (paper.date === '') return [];
	if (paper.date > today) return [{ severity: 'error', key: 'evidence-ahead', words: `${name} ghi ngày ${formatDay(paper.date)}, sau hôm nay: xem lại ngày.` }];
	if (round.periodTo !== '' && paper.date > round.periodTo)
		return [
			{ severity: 'warning', key: 'evidence-outside-period', words: `${name} ngày ${formatDay(paper.date)}, sau kỳ xét (đến ${formatDay(round.periodTo)}).` },
		];
	// A rule or decision signed earlier still holds in the period; what was counted, seen or photographed earlier does not show it.
	if (round.periodFrom !== '' && paper.date < round.periodFrom && paper.kind !== 'document' && paper.kind !== 'register')
		return [
			{
				severity: 'hint',
				key: 'evidence-outside-period',
				words: `${name} ngày ${formatDay(paper.date)}, trước kỳ xét (từ ${formatDay(round.periodFrom)}): xem có còn đúng không.`,
			},
		];
	return [];
}

/**
 * All findings of a round, errors first, then in the order of the sheet.
 * @param items items the office is asked, in the order of the sheet
 * @param today `yyyy-mm-dd`
 */
export function selfCheck(items: readonly CheckedItem[], content: RoundContent, rules: readonly ContradictionRule[], today: string): Finding[] {
	const { round, answers, evidence, plan } = content;
	const found: Finding[] = [];
	const codes = new Map(items.map((i) => [i.id, judge(i, answers[i.id] ?? NO_ANSWER).code]));
	if (round.periodFrom !== '' && round.periodTo !== '' && round.periodFrom > round.periodTo)
		found.push({ severity: 'error', key: 'period-turned', words: 'Kỳ xét có ngày đầu sau ngày cuối: sửa ở “Thông tin đợt tự kiểm tra”.' });
	for (const item of items) {
		const add = (list: Omit<Finding, 'item'>[]) => found.push(...list.map((f) => ({ ...f, item: item.id })));
		const answer = answers[item.id] ?? NO_ANSWER;
		const code = codes.get(item.id);
		add(answerFlaws(item, answer, evidence).map((key) => ({ severity: FLAW_SEVERITY[key], key, words: FLAW_WORDS[key] })));
		if (item.gate === 'red' && code === 'CDG')
			add([{ severity: 'error', key: 'open-red', words: 'Mục đỏ chưa trả lời: chưa xếp loại được khi còn mục đỏ để trống.' }]);
		if (code === 'DAT' || code === 'MOT_PHAN') add(papersOf(answer, evidence).flatMap((p) => paperFindings(p, round, today)));
		const task = plan[item.id];
		if (task !== undefined && task.due !== '' && task.status !== 'done' && task.due < today) {
			const late = daysBetween(task.due, today);
			const why = task.lateReason.trim() === '' ? ' Ghi lý do trễ và hạn mới.' : '';
			add([{ severity: 'warning', key: 'task-overdue', words: `Việc khắc phục quá hạn ${late} ngày (hạn ${formatDay(task.due)}).${why}` }]);
		}
		if (code !== 'CDG' && code !== 'KAD') {
			const { lapsed, all } = lapsedBasis(item, today);
			if (lapsed.length > 0)
				add([
					{
						severity: all ? 'warning' : 'hint',
						key: 'basis-lapsed',
						words: `Căn cứ hết hiệu lực: ${lapsed.map((b) => `${b.text} (từ ${formatDay(b.until!)})`).join('; ')}. Xem quy định đang có hiệu lực rồi xét lại câu trả lời.`,
					},
				]);
		}
	}
	for (const rule of checkContradictions(rules, codes))
		found.push({ severity: rule.severity, item: rule.first.item, key: 'contradiction', words: `So với mục ${rule.second.item}: ${rule.say}` });
	return found.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** Findings that say the same of several items, together; in the order of the first. */
export function alike(findings: readonly Finding[]): Finding[][] {
	const byWords = new Map<string, Finding[]>();
	for (const f of findings) byWords.set(f.words, [...(byWords.get(f.words) ?? []), f]);
	return [...byWords.values()];
}
