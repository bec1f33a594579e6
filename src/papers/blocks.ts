/** Tables and lists of the papers of a round. */
import { formatDay } from '../domain/day.ts';
import { decimal } from '../domain/result-words.ts';
import type { Block, Column, Paragraph, Row, Table, Text } from '../documents/model.ts';
import { PLAN_STATES } from '../schemas/rounds.ts';
import { isSecretMatter, type PaperItem, type Work } from './input.ts';
import { answerWords, basisWords, idWords, remarkLines, WITHHELD } from './lines.ts';

/** "Khách quan (cơ quan ghi): ……": a place the office fills in; nothing is made up for it. */
export function toWrite(label: string, lines = 0): Block[] {
	const first: Paragraph = { type: 'paragraph', text: [`${label}: `, { blank: 'rest' }] };
	return lines === 0 ? [first] : [first, { type: 'lines', count: lines }];
}

/** Groups that ask this office something, with their items. */
export function askedGroups(work: Work): { id: string; title: string; items: PaperItem[] }[] {
	return work.sheet.groups.map((g) => ({ id: g.id, title: g.title, items: work.items.filter((i) => i.group === g.id) })).filter((g) => g.items.length > 0);
}

/** A table of a paper. @param columns title, share of the width, how it is set where not as the paper sets text */
export function tableOf(columns: readonly (readonly [title: string, width: number, align?: Column['align']])[], rows: readonly Row[]): Table {
	return { type: 'table', columns: columns.map(([title, width, align]) => ({ title, width, ...(align === undefined ? {} : { align }) })), rows };
}

/** Counts and points of each group. */
export function groupTable(work: Work): Table {
	const count = (group: string, code: string) => String(work.scored.filter((s) => s.group === group && s.code === code).length);
	const rows: Row[] = work.result.groups
		.filter((g) => g.items > 0)
		.map((g) => {
			const title = work.sheet.groups.find((x) => x.id === g.id)?.title ?? '';
			const points = g.max === 0 ? 'không tính' : `${g.open === 0 ? decimal(g.low) : `${decimal(g.low)} – ${decimal(g.high)}`}/${decimal(g.share)}`;
			return [`${g.id}. ${title}`, count(g.id, 'DAT'), count(g.id, 'MOT_PHAN'), count(g.id, 'CHUA'), count(g.id, 'KAD'), count(g.id, 'CDG'), points];
		});
	return tableOf(
		[
			['Nhóm', 52, 'left'],
			['Đạt', 13, 'center'],
			['Một phần', 16, 'center'],
			['Chưa đạt', 16, 'center'],
			['Không áp dụng', 19, 'center'],
			['Chưa trả lời', 17, 'center'],
			['Điểm/tối đa', 26, 'center'],
		],
		rows,
	);
}

/** What is not met, in the order of the plan: state, basis, and room for the cause, which only the office knows. */
export function gapTable(work: Work): Table {
	const rows = work.plan.map(({ id }): Row => {
		const item = work.byId.get(id)!;
		const state: Text = [item.question, ' ', { text: `${answerWords(work, item)}.`, bold: true }, ...noteOf(work, item)];
		return [idWords(item), state, basisWords(item), [{ blank: 'rest' }]];
	});
	return tableOf(
		[
			['Mục', 15, 'center'],
			['Điều đã xét, kết quả', 60],
			['Căn cứ', 54],
			['Nguyên nhân (cơ quan ghi)', 30],
		],
		rows,
	);
}

function noteOf(work: Work, item: PaperItem): string[] {
	const note = work.content.answers[item.id]?.note?.trim() ?? '';
	return note === '' || isSecretMatter(item.id) ? [] : [`\n${note}`];
}

/** Every item with its answer, evidence and notes. */
export function itemTable(work: Work): Table {
	const rows = askedGroups(work).flatMap((g): Row[] => [
		{ band: `${g.id}. ${g.title}` },
		...g.items.map((item): Row => [idWords(item), item.question, answerWords(work, item), remarkLines(work, item).join('\n')]),
	]);
	return tableOf(
		[
			['Mục', 15, 'center'],
			['Điều đã xét', 62],
			['Kết quả', 26],
			['Minh chứng, ghi chú', 58],
		],
		rows,
	);
}

/**
 * What is to be done, by whom, until when. An item without a task of its own has the words of the handbook.
 * @param withState also how far each task is
 */
export function planTable(work: Work, withState: boolean): Table {
	const rows = work.plan.map(({ id }, n): Row => {
		const item = work.byId.get(id)!;
		const task = Object.hasOwn(work.content.plan, id) ? work.content.plan[id] : undefined;
		const own = isSecretMatter(id) ? '' : (task?.text.trim() ?? '');
		const resources = isSecretMatter(id) ? '' : (task?.resources.trim() ?? '');
		const late = task !== undefined && task.due !== '' && task.due < work.today && task.status !== 'done';
		const reason = task?.lateReason.trim() ?? '';
		const state = `${PLAN_STATES[task?.status ?? 'new']}${late ? '; quá hạn' : ''}${late && reason !== '' && !isSecretMatter(id) ? `: ${reason}` : ''}`;
		return [
			String(n + 1),
			`${idWords(item)}. ${item.question} ${answerWords(work, item)}.`,
			`${own === '' ? item.mend : own}${resources === '' ? '' : `\nNguồn lực: ${resources}`}`,
			task === undefined || task.person.trim() === '' ? [{ blank: 'rest' }] : task.person.trim(),
			task === undefined || task.due === '' ? [{ blank: 'rest' }] : formatDay(task.due),
			item.product,
			...(withState ? [state] : []),
		];
	});
	return tableOf(
		[
			['TT', 10, 'center'],
			['Tồn tại, kiến nghị', 40],
			['Việc làm', 42],
			['Người làm', 20],
			['Hạn', 25],
			['Sản phẩm', 28],
			...(withState ? [['Trạng thái', 22] as const] : []),
		],
		rows,
	);
}

/** Items left out, each with why; items nobody has answered yet. */
export function restList(work: Work): Block[] {
	const leftOut = work.items.filter((i) => work.scored.find((s) => s.id === i.id)?.code === 'KAD');
	const open = work.scored.filter((s) => s.code === 'CDG').map((s) => s.id);
	const why = (i: PaperItem) => {
		const answer = work.content.answers[i.id];
		if (answer?.code !== 'KAD') return 'không phát sinh';
		if (isSecretMatter(i.id)) return WITHHELD;
		const approved = answer.approvedBy?.trim() ?? '';
		return `${answer.reason?.trim() || '……'}${approved === '' ? '' : ` (duyệt: ${approved})`}`;
	};
	return [
		...(leftOut.length === 0 ? [] : [{ type: 'list', items: leftOut.map((i) => `${idWords(i)} không áp dụng: ${why(i)}`) } as const]),
		...(open.length === 0 ? [] : [{ type: 'paragraph', text: `Chưa trả lời: ${open.join(', ')}.` } as const]),
	];
}
