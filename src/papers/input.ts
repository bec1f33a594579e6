/** What papers of a round are made from: plain data, no page, no store. */
import { judge, NO_ANSWER, scoredItems, type AskedItem } from '../domain/assessment.ts';
import { mendingPlan, scoreRound, type PlanEntry, type Result, type ScoredItem } from '../domain/scoring.ts';
import type { Answer, RoundContent } from '../schemas/assessment.ts';
import type { Item, Sheet } from '../schemas/checklist.ts';
import type { Scale } from '../schemas/scale.ts';

/** An item as papers print it: every text plain. */
export interface PaperItem extends AskedItem, Pick<Item, 'question' | 'ratio' | 'mendDays' | 'mend' | 'product'> {
	/** Provisions with a short word for how each is known, where it was not read in full. */
	basis: { text: string; evidence?: string | undefined }[];
}

export interface PaperSheet extends Pick<Sheet, 'id' | 'title' | 'scope'> {
	groups: Pick<Sheet['groups'][number], 'id' | 'title' | 'points'>[];
}

export interface PaperInput {
	content: RoundContent;
	sheet: PaperSheet;
	/** Items this kind of office is asked, in the order of the sheet. */
	items: readonly PaperItem[];
	/** Local scales that hold for this office. */
	scales?: readonly Scale[] | undefined;
	/** `yyyy-mm-dd` */
	today: string;
}

/** A round worked out once for all its papers. */
export interface Work extends PaperInput {
	scored: ScoredItem[];
	result: Result;
	byId: ReadonlyMap<string, PaperItem>;
	/** What to mend, in the order of the specification. */
	plan: PlanEntry[];
}

export function workOut(input: PaperInput): Work {
	const { content, sheet, items } = input;
	const scored = scoredItems(items, content.answers, content.evidence);
	const result = scoreRound(scored, sheet.groups);
	const byId = new Map(items.map((i) => [i.id, i]));
	return { ...input, scored, result, byId, plan: mendingPlan(scored, result, (id) => byId.get(id)?.mendDays ?? 1) };
}

export function answerOf(content: RoundContent, id: string): Answer {
	return Object.hasOwn(content.answers, id) ? content.answers[id]! : NO_ANSWER;
}

/**
 * Items on state secrets (letter I). A paper that leaves the office says how they were answered and nothing else: numbers, holders and
 * notes on classified papers stay in the office (form "báo cáo tự kiểm tra", field `bi-mat`).
 */
export function isSecretMatter(id: string): boolean {
	return id.startsWith('I.');
}

/** "công tác văn thư, lưu trữ", "lập hồ sơ và nộp lưu": what a sheet is about. */
export function subject(sheet: Pick<Sheet, 'title' | 'scope'>): string {
	return sheet.scope === 'general' ? 'công tác văn thư, lưu trữ' : sheet.title.replace(/^Phiếu (tự )?kiểm tra /, '');
}

/** How an item was answered, worked out. */
export function codeOf(work: Work, id: string): ScoredItem['code'] {
	const item = work.byId.get(id);
	return item === undefined ? 'CDG' : judge(item, answerOf(work.content, id)).code;
}
