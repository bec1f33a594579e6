/** The roll-up as plain tables: sheets of the spreadsheet, CSV of the script. */
import { formatDay } from '../domain/day.ts';
import type { Choice } from '../domain/rollup-select.ts';
import type { Summary } from '../domain/rollup-summary.ts';
import { roundScore } from '../domain/scoring.ts';
import { OFFICE_KINDS } from '../schemas/offices.ts';
import { SOURCES } from '../schemas/rounds.ts';
import {
	FOLLOW_UP,
	GRADE_WORDS,
	MIDDLE,
	MIDDLE_MEANS,
	MISSING_WORDS,
	OPEN_ENDS,
	periodWords,
	RED_WORDS,
	REFERENCE_SCALE,
	REPLACED_WORDS,
	SOURCE_CHOICES,
} from './rollup-words.ts';

export type Value = string | number | null;
export interface SheetTable {
	/** Name of the sheet, at most 31 letters. */
	name: string;
	columns: { title: string; width: number }[];
	rows: Value[][];
}

const column = (title: string, width = 14) => ({ title, width });
const number = (value: number | undefined): Value => (value === undefined ? null : roundScore(value));
const day = (iso: string) => (iso === '' ? '' : formatDay(iso));

function overview(summary: Summary, choice: Choice, today: string): SheetTable {
	const { spread, counted } = summary;
	const five = (['min', 'q1', 'median', 'q3', 'max'] as const).map((key, n): Value[] => [
		['Thấp nhất', 'Một phần tư số cơ quan dưới mức', `${MIDDLE} (${MIDDLE_MEANS})`, 'Một phần tư số cơ quan trên mức', 'Cao nhất'][n]!,
		number(spread?.low[key]),
		number(spread?.high[key]),
	]);
	return {
		name: 'Tổng hợp',
		columns: [column('Chỉ tiêu', 44), column('Giá trị', 22), column('Đầu cao (khi còn mục chưa trả lời)', 22)],
		rows: [
			['Phiếu', summary.sheet.title, null],
			['Bộ câu hỏi', summary.edition, null],
			['Ai chấm', SOURCE_CHOICES[choice.source], null],
			['Loại cơ quan', choice.kind === undefined ? 'Mọi loại' : OFFICE_KINDS[choice.kind], null],
			['Cụm thi đua', choice.cluster ?? 'Mọi cụm', null],
			['Ngày tổng hợp', formatDay(today), null],
			['Số cơ quan tính vào số liệu', counted.length, null],
			...(summary.expectedCount === 0 ? [] : [['Số cơ quan phải nộp', summary.expectedCount, null] as Value[]]),
			...(summary.expectedCount === 0 ? [] : [['Chưa nộp', summary.missing.length, null] as Value[]]),
			['Tệp nháp, chưa ghi ngày nộp', summary.drafts.length, null],
			['Tệp bị sửa sau khi lưu, để riêng', summary.altered.length, null],
			['Tệp hỏng, để riêng', summary.refused.length, null],
			...summary.distribution.map((d): Value[] => [`Xếp ${GRADE_WORDS[d.grade]}`, d.count, null]),
			...five,
			['Cách đọc', OPEN_ENDS, null],
			['Thang', REFERENCE_SCALE, null],
			['Việc tiếp theo', FOLLOW_UP, null],
		],
	};
}

/** Every office that counts, in groups of peers, best first. */
export function officeTable(summary: Summary): SheetTable {
	return {
		name: 'Từng cơ quan',
		columns: [
			column('TT', 6),
			column('Mã'),
			column('Cơ quan', 36),
			column('Loại', 30),
			column('Cụm thi đua', 16),
			column('Kỳ', 24),
			column('Ai chấm', 18),
			column('Ngày nộp', 12),
			column('Điểm thấp', 11),
			column('Điểm cao', 11),
			column('Xếp loại', 16),
			column('Xếp theo điểm', 14),
			column('Thứ hạng cùng loại, cùng cụm thi đua', 14),
			column('Số cơ quan cùng loại, cùng cụm thi đua', 14),
			column('Độ tin cậy (%)', 12),
			...summary.groups.map((g) => column(`${g.id}. ${g.title} (% điểm nhóm)`, 14)),
		],
		rows: summary.peers
			.flatMap((p) => p.offices)
			.map((e, n) => [
				n + 1,
				e.officeCode,
				e.office,
				OFFICE_KINDS[e.officeKind],
				e.cluster,
				periodWords(e),
				SOURCES[e.source],
				day(e.submitted),
				number(e.low),
				number(e.high),
				GRADE_WORDS[e.grade],
				e.byScore ?? '',
				e.rank ?? null,
				e.peers,
				e.confidence === undefined ? null : Math.round(e.confidence * 100),
				...e.groups.map((g) => (g === null ? null : g[0])),
			]),
	};
}

function groupTable(summary: Summary): SheetTable {
	const five = ['min', 'q1', 'median', 'q3', 'max'] as const;
	return {
		name: 'Nhóm',
		columns: [
			column('Nhóm', 40),
			column('Điểm nhóm', 11),
			column('Số cơ quan', 11),
			...['Thấp nhất (%)', 'Một phần tư dưới mức (%)', `${MIDDLE} (%)`, 'Một phần tư trên mức (%)', 'Cao nhất (%)'].map((t) => column(t, 13)),
		],
		rows: summary.groups.map((g) => [`${g.id}. ${g.title}`, g.points, g.spread?.low.count ?? 0, ...five.map((k) => number(g.spread?.low[k]))]),
	};
}

/** All tables of the spreadsheet. */
export function rollupTables(summary: Summary, choice: Choice, today: string): SheetTable[] {
	const { bias } = summary;
	return [
		overview(summary, choice, today),
		officeTable(summary),
		groupTable(summary),
		{
			name: 'Lỗi hay gặp',
			columns: [
				column('Mục', 8),
				column('Nội dung hỏi', 80),
				column('Chưa đạt', 10),
				column('Đạt + một phần + chưa đạt', 14),
				column('Tỷ lệ chưa đạt (%)', 12),
			],
			rows: summary.failures.map((f) => [f.id, f.question, f.failed, f.base, roundScore(100 * f.share)]),
		},
		{
			name: 'Mục đỏ',
			columns: [column('Cơ quan', 36), column('Cụm thi đua', 16), column('Mục', 8), column('Tình trạng', 16)],
			rows: summary.reds.flatMap((r) => r.items.map((i) => [r.office, r.cluster, i.id, RED_WORDS[i.state]])),
		},
		{
			name: 'Chưa nộp',
			columns: [column('Mã'), column('Cơ quan', 36), column('Loại', 30), column('Cụm thi đua', 16), column('Tình trạng', 34)],
			rows: [
				...summary.missing.map((m): Value[] => [m.code, m.name, m.kind === undefined ? '' : OFFICE_KINDS[m.kind], m.cluster, MISSING_WORDS[m.why]]),
				...(summary.expectedCount > 0
					? []
					: [
							...summary.drafts.map((e): Value[] => [e.officeCode, e.office, OFFICE_KINDS[e.officeKind], e.cluster, MISSING_WORDS.draft]),
							...summary.altered.map((e): Value[] => [e.officeCode, e.office, OFFICE_KINDS[e.officeKind], e.cluster, MISSING_WORDS.altered]),
						]),
			],
		},
		...(bias === undefined
			? []
			: [
					{
						name: 'Tự chấm và đoàn chấm',
						columns: [column('Cơ quan', 36), column('Cụm thi đua', 16), column('Tự chấm', 11), column('Đoàn chấm', 11), column('Lệch (đoàn trừ tự chấm)', 14)],
						rows: bias.pairs.map((p): Value[] => [p.office, p.cluster, p.own, p.inspected, p.gap]),
					},
				]),
		{
			name: 'Bản bị thay',
			columns: [column('Cơ quan', 36), column('Kỳ', 24), column('Tệp không tính', 44), column('Tệp được tính', 44), column('Vì sao', 28)],
			rows: summary.replaced.map((r) => [r.office, periodWords(r.dropped), r.dropped.file, r.kept.file, REPLACED_WORDS[r.why]]),
		},
		{
			name: 'Tệp hỏng',
			columns: [column('Tệp', 50), column('Vì sao', 80)],
			rows: summary.refused.map((r) => [r.file, r.reason]),
		},
	];
}

/** A text that a spreadsheet would take for a formula, made a text. Plain negative numbers stay numbers: those are not strings here. */
function harmless(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** CSV with a mark of byte order and semicolons, as Excel with Vietnamese settings opens it. */
export function toCsv(table: Pick<SheetTable, 'columns' | 'rows'>): string {
	const cell = (value: Value) => {
		const text = value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : harmless(value);
		return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return `\uFEFF${[table.columns.map((c) => c.title), ...table.rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
