import type { QuizQuestion } from './quiz.ts';

/** Ids of provisions give way to words, whatever the type. */
type Without<Q> = Q extends unknown ? Omit<Q, 'basis'> : never;

/** A question in plain words, ready to leave for other software. */
export type ExportQuestion = Without<QuizQuestion> & {
	/** The stem with what the type asks for. */
	asks: string;
	/** Provisions in words. */
	basis: string;
};

/** @param q question with texts in plain words */
export function exportQuestion(q: QuizQuestion): ExportQuestion {
	const also = q.type === 'number' ? ` (Ghi con số, đơn vị: ${q.unit}.)` : q.type === 'order' ? ' (Chọn số thứ tự của từng bước.)' : '';
	const basis = q.links.map((l) => (l.evidence === undefined ? l.text : `${l.text} (${l.evidence})`)).join('; ');
	return { ...q, asks: `${q.stem}${also}`, basis } as ExportQuestion;
}

/** Share of one right option among n, as Moodle writes it: "33.33333". It accepts no other rounding. */
export const numberShare = (n: number): string => String(Number((100 / n).toFixed(5)));

/** Steps as pairs of step and place, mixed so that the order of the list gives nothing away. */
export function positioned(steps: readonly string[]): { left: string; right: string }[] {
	const pairs = steps.map((left, i) => ({ left, right: String(i + 1) }));
	return [...pairs].sort((a, b) => (a.left < b.left ? -1 : a.left > b.left ? 1 : 0));
}
