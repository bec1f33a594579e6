/** A round as tables: the sheets of the workbook, two of them as CSV too. */
import { papersOf } from '../domain/assessment.ts';
import { contribution, type Result } from '../domain/scoring.ts';
import type { Cell, DataSheet } from '../documents/sheets.ts';
import { ANSWER_WORDS } from '../domain/result-words.ts';
import { scoreByScale } from '../domain/scale.ts';
import { scaleGrade } from '../domain/scale-words.ts';
import { strictScore } from '../domain/strict-score.ts';
import { OFFICE_KINDS } from '../schemas/offices.ts';
import { EVIDENCE_KINDS, PLAN_STATES, SOURCES } from '../schemas/rounds.ts';
import type { Scale } from '../schemas/scale.ts';
import { answerOf, type Work } from './input.ts';
import { GATE_WORDS, paperWords } from './lines.ts';

type Column<T> = [title: string, width: number, cell: (row: T) => Cell];

function sheet<T>(name: string, rows: readonly T[], columns: readonly Column<T>[]): DataSheet {
	return { name, columns: columns.map(([title, width]) => ({ title, width })), rows: rows.map((row) => columns.map(([, , cell]) => cell(row))) };
}

const day = (text: string | undefined): Cell => (text === undefined || text === '' ? undefined : { day: text });
const text = (value: string | undefined): Cell => (value === undefined || value === '' ? undefined : value);
const yes = (value: boolean | undefined): Cell => (value === true ? 'có' : undefined);
const points = (value: number): number => Math.round(value * 100) / 100;
const gateWord = (gate: 'none' | 'red' | 'amber'): Cell => (gate === 'none' ? undefined : GATE_WORDS[gate]);

/** Every item with its answer and what it adds. */
export function answersSheet(work: Work): DataSheet {
	const { content, result } = work;
	const { handedOver } = content;
	const rows = work.items.map((item, n) => ({ item, scored: work.scored[n]!, answer: answerOf(content, item.id) }));
	type Line = (typeof rows)[number];
	const judged = (r: Line) => r.scored.code !== 'CDG' && r.scored.code !== 'KAD';
	const reviewed = Object.keys(content.reviews).length > 0;
	const extra: Column<Line>[] = [
		...(reviewed
			? ([
					['Rà soát chéo', 14, (r) => ANSWER_WORDS[content.reviews[r.item.id]?.code ?? 'CDG']],
					['Người rà soát', 18, (r) => text(content.reviews[r.item.id]?.by)],
					['Ghi chú rà soát', 40, (r) => text(content.reviews[r.item.id]?.note)],
				] satisfies Column<Line>[])
			: []),
		...(handedOver === undefined
			? []
			: ([
					['Đơn vị tự chấm', 14, (r) => ANSWER_WORDS[handedOver.answers[r.item.id]?.code ?? 'CDG']],
					['Ghi chú của đơn vị', 40, (r) => text(handedOver.answers[r.item.id]?.note)],
				] satisfies Column<Line>[])),
	];
	return sheet('Câu trả lời', rows, [
		['Mã', 7, (r) => r.item.id],
		['Nhóm', 18, (r) => `${r.item.group}. ${work.sheet.groups.find((g) => g.id === r.item.group)?.title ?? ''}`],
		['Câu hỏi', 50, (r) => r.item.question],
		['Mục đỏ, cam', 9, (r) => gateWord(r.item.gate)],
		['Tính gấp mấy (hệ số)', 9, (r) => r.item.weight],
		['Trả lời', 15, (r) => ANSWER_WORDS[r.scored.code]],
		['Mức đạt', 9, (r) => (judged(r) ? r.scored.score : undefined)],
		['Điểm góp', 9, (r) => (judged(r) ? points(contribution(r.scored, result).earned) : undefined)],
		['Điểm tối đa', 9, (r) => (r.scored.code === 'KAD' ? undefined : points(contribution(r.scored, result).max))],
		['Số thực hiện', 11, (r) => r.answer.numerator],
		['Tổng số', 11, (r) => r.answer.denominator],
		['Ý con', 28, (r) => text((r.item.parts ?? []).map((p) => `${p.id}: ${ANSWER_WORDS[r.answer.parts?.[p.id] ?? 'CDG']}`).join('; '))],
		['Lý do không áp dụng', 24, (r) => (r.answer.code === 'KAD' ? text(r.answer.reason) : undefined)],
		['Người duyệt không áp dụng', 20, (r) => (r.answer.code === 'KAD' ? text(r.answer.approvedBy) : undefined)],
		['Đạt bằng cách khác', 10, (r) => yes(r.answer.otherWay)],
		['Nơi khác làm thay', 10, (r) => yes(r.answer.doneElsewhere)],
		['Ghi chú', 40, (r) => text(r.answer.note)],
		['Minh chứng', 40, (r) => text(papersOf(r.answer, content.evidence).map(paperWords).join('\n'))],
		['Người trả lời', 18, (r) => text(r.answer.by)],
		...extra,
	]);
}

/** The register of papers. */
export function evidenceSheet(work: Work): DataSheet {
	const { content } = work;
	const usedBy = (id: string) => Object.entries(content.answers).flatMap(([item, a]) => (a.evidence?.includes(id) ? [item] : []));
	return sheet('Minh chứng', Object.values(content.evidence), [
		['Số, ký hiệu hoặc tên sổ', 34, (e) => text(e.reference)],
		['Loại', 12, (e) => EVIDENCE_KINDS[e.kind]],
		['Ngày', 12, (e) => day(e.date)],
		['Người giữ', 22, (e) => text(e.holder)],
		['Nơi để', 26, (e) => text(e.place)],
		['Còn giá trị đến hết ngày', 13, (e) => day(e.validUntil)],
		['Trạng thái', 16, (e) => (e.status === 'compared' ? 'Đã đối chiếu' : 'Chưa đối chiếu')],
		['Người đối chiếu', 20, (e) => text(e.checkedBy)],
		['Dùng cho mục', 22, (e) => text(usedBy(e.id).sort().join(', '))],
	]);
}

/** Tasks in the order of the plan. */
export function planSheet(work: Work): DataSheet {
	const rows = work.plan.map((entry, n) => ({
		entry,
		n,
		item: work.byId.get(entry.id)!,
		task: work.content.plan[entry.id],
		scored: work.scored.find((s) => s.id === entry.id)!,
	}));
	return sheet('Kế hoạch', rows, [
		['TT', 6, (r) => r.n + 1],
		['Mã', 8, (r) => r.entry.id],
		['Mục đỏ, cam', 9, (r) => gateWord(r.item.gate)],
		['Tồn tại', 38, (r) => r.item.question],
		['Kết quả', 13, (r) => ANSWER_WORDS[r.scored.code]],
		['Việc làm', 44, (r) => text(r.task?.text) ?? r.item.mend],
		['Sản phẩm', 30, (r) => r.item.product],
		['Người làm', 18, (r) => text(r.task?.person)],
		['Hạn', 12, (r) => day(r.task?.due)],
		['Nguồn lực', 20, (r) => text(r.task?.resources)],
		['Trạng thái', 13, (r) => PLAN_STATES[r.task?.status ?? 'new']],
		['Lý do trễ', 20, (r) => text(r.task?.lateReason)],
		['Ngày công', 9, (r) => r.entry.days],
		['Điểm lấy lại', 9, (r) => points(r.entry.regain)],
	]);
}

/** Counts that were asked for, as typed. */
export function figuresSheet(work: Work): DataSheet {
	const rows = work.items.filter((i) => i.kind === 'ratio').map((item) => ({ item, answer: answerOf(work.content, item.id) }));
	const share = (n: number | undefined, d: number | undefined) => (n === undefined || d === undefined || d === 0 ? undefined : points((100 * n) / d));
	return sheet('Số liệu', rows, [
		['Mã', 8, (r) => r.item.id],
		['Số thực hiện là', 50, (r) => text(r.item.ratio?.numerator)],
		['Số thực hiện', 12, (r) => r.answer.numerator],
		['Tổng số là', 50, (r) => text(r.item.ratio?.denominator)],
		['Tổng số', 12, (r) => r.answer.denominator],
		['Tỷ lệ %', 10, (r) => share(r.answer.numerator, r.answer.denominator)],
	]);
}

function gradeCell({ outcome }: Result): Cell {
	return outcome.kind === 'graded' ? outcome.grade : 'chưa đủ dữ liệu';
}

/** Whose round, score, groups: label and value, one below the other. */
export function resultSheet(work: Work, grade: boolean): DataSheet {
	const { content, result, sheet: form } = work;
	const { round } = content;
	const strict = strictScore(work.scored, form.groups);
	const facts: [string, Cell, Cell?][] = [
		['Cơ quan', text(round.office)],
		['Loại cơ quan', OFFICE_KINDS[round.officeKind]],
		['Đợt', text(round.title)],
		['Kỳ xét từ ngày', day(round.periodFrom)],
		['Kỳ xét đến ngày', day(round.periodTo)],
		['Phiếu', form.title],
		['Bộ câu hỏi', round.edition],
		['Nguồn chấm', SOURCES[round.source]],
		['Ngày lập bảng', { day: work.today }],
		['Điểm thấp nhất có thể', result.low],
		['Điểm cao nhất có thể', result.high],
		...(grade ? ([['Xếp loại', gradeCell(result)]] as [string, Cell][]) : []),
		['Thấp nhất, khi “Đạt” thiếu minh chứng chỉ tính một nửa (điểm chặt)', strict.low],
		['Cao nhất, tính như vậy', strict.high],
		['Số mục đã trả lời', result.progress.answered],
		['Số mục phải trả lời', result.progress.total],
		['Số mục áp dụng', result.scoredOn.applicable],
		['Độ tin cậy (%)', result.confidence === undefined ? undefined : points(result.confidence * 100)],
		['Ghi chú', 'Thang tham khảo để chuẩn bị kiểm tra; không phải kết luận của cơ quan nào.'],
		...result.groups
			.filter((g) => g.items > 0)
			.map((g): [string, Cell, Cell] => [
				`Nhóm ${g.id}. ${form.groups.find((x) => x.id === g.id)?.title ?? ''}: điểm thấp – cao nhất`,
				points(g.low),
				points(g.high),
			]),
	];
	return sheet('Kết quả', facts, [
		['Nội dung', 56, (f) => f[0]],
		['Giá trị', 44, (f) => f[1]],
		['Giá trị cao', 14, (f) => f[2]],
	]);
}

const CRITERION = { main: 'tiêu chí', bonus: 'điểm cộng', penalty: 'điểm trừ' } as const;

/** The same answers by each local scale: its sum first, then its criteria. */
export function scalesSheet(work: Work, grade: boolean): DataSheet {
	type Line = { scale: Scale; title: string; kind: string; low: Cell; high: Cell; max: Cell; items: string };
	const rows = (work.scales ?? []).flatMap((scale): Line[] => {
		const result = scoreByScale(scale, work.scored);
		const graded = grade && result.total !== undefined ? `; xếp loại: ${scaleGrade(result)}` : '';
		const sum: Line = { scale, title: `Cả thang, quy về 100${graded}`, kind: 'tổng', low: result.total?.low, high: result.total?.high, max: 100, items: '' };
		return [
			sum,
			...result.criteria.map((c, n): Line => {
				const [low, high] = c.kind === 'penalty' ? [-c.low, -c.high] : [c.low, c.high];
				const range = c.leftOut ? { low: undefined, high: undefined } : { low: points(low), high: points(high) };
				return { scale, title: `${c.id}. ${c.title}`, kind: CRITERION[c.kind], ...range, max: c.points, items: scale.criteria[n]!.items.join(', ') };
			}),
		];
	});
	return sheet('Thang địa phương', rows, [
		['Số hiệu thang', 16, (r) => r.scale.number],
		['Tên thang', 34, (r) => r.scale.name],
		['Tiêu chí', 60, (r) => r.title],
		['Loại', 11, (r) => r.kind],
		['Điểm thấp nhất', 10, (r) => r.low],
		['Điểm cao nhất', 10, (r) => r.high],
		['Tối đa', 9, (r) => r.max],
		['Mục của sổ tay', 26, (r) => text(r.items)],
	]);
}

/** All sheets of the workbook. */
export function workbook(work: Work, grade: boolean): DataSheet[] {
	const local = (work.scales ?? []).length === 0 ? [] : [scalesSheet(work, grade)];
	return [resultSheet(work, grade), answersSheet(work), evidenceSheet(work), planSheet(work), figuresSheet(work), ...local];
}
