import { formatDay } from '../domain/day.ts';
import type { Choice } from '../domain/rollup-select.ts';
import type { Summary } from '../domain/rollup-summary.ts';
import { oneDecimal } from '../domain/statistics.ts';
import { OFFICE_KINDS } from '../schemas/offices.ts';
import type { Block, Column, OfficialDocument, Row, Style } from './model.ts';
import {
	decimal,
	endsWords,
	FOLLOW_UP,
	GRADE_WORDS,
	MIDDLE,
	MIDDLE_MEANS,
	MISSING_WORDS,
	OPEN_ENDS,
	periodWords,
	RED_WORDS,
	REFERENCE_SCALE,
	shareWords,
	SOURCE_CHOICES,
	spreadWords,
} from './rollup-words.ts';

/** Longest table of offices in the report; the spreadsheet has them all. */
const MOST_ROWS = 400;

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
const columns = (...list: [title: string, width: number, align?: Column['align']][]): Column[] =>
	list.map(([title, width, align]) => ({ title, width, ...(align === undefined ? {} : { align }) }));
const table = (heads: Column[], rows: Row[]): Block => ({ type: 'table', columns: heads, rows });
function some<T>(list: readonly T[], row: (item: T, n: number) => Row): Row[] {
	const rows = list.slice(0, MOST_ROWS).map(row);
	return list.length > MOST_ROWS ? [...rows, { band: `Còn ${list.length - MOST_ROWS} dòng: xem bảng tính kèm theo.` }] : rows;
}

function handedIn(summary: Summary): Block[] {
	const { counted, missing, expectedCount, drafts, altered, refused } = summary;
	const aside = [
		[drafts.length, 'tệp chưa ghi ngày nộp'],
		[altered.length, 'tệp bị sửa sau khi lưu'],
		[refused.length, 'tệp không đọc được'],
	].flatMap(([n, words]) => (n === 0 ? [] : [`${n} ${words}`]));
	return [
		heading('I. Tình hình nộp kết quả'),
		paragraph(
			expectedCount > 0
				? `Đã nộp và tính vào số liệu: ${counted.length} cơ quan. Danh sách phải nộp có ${expectedCount} cơ quan; còn ${missing.length} cơ quan chưa nộp, nêu ở Phụ lục 2. Cơ quan chưa nộp không tính là 0 điểm.`
				: `Đã nộp và tính vào số liệu: ${counted.length} cơ quan.`,
		),
		...(aside.length === 0 ? [] : [paragraph(`Để riêng, không tính: ${aside.join('; ')}.`)]),
	];
}

function results(summary: Summary): Block[] {
	const { counted, distribution, spread, groups } = summary;
	return [
		heading('II. Kết quả chung'),
		table(
			columns(['Xếp loại', 3, 'left'], ['Số cơ quan', 2, 'center'], ['Tỷ lệ', 2, 'center']),
			distribution
				.filter((d) => d.count > 0 || !['open', 'empty'].includes(d.grade))
				.map((d) => [GRADE_WORDS[d.grade], String(d.count), counted.length === 0 ? '–' : `${decimal((100 * d.count) / counted.length)}%`]),
		),
		paragraph(
			`${MIDDLE} (${MIDDLE_MEANS}): ${spreadWords(spread, 'median')} điểm; một phần tư số cơ quan dưới ${spreadWords(spread, 'q1')} điểm, một phần tư trên ${spreadWords(spread, 'q3')} điểm; thấp nhất ${spreadWords(spread, 'min')} điểm.`,
		),
		...(summary.ranges > 0 ? [paragraph(OPEN_ENDS)] : []),
		paragraph('Theo nhóm, tính bằng phần trăm điểm của nhóm:'),
		table(
			columns(['Nhóm', 5, 'left'], ['Thấp nhất', 2, 'center'], [MIDDLE, 2, 'center'], ['Cao nhất', 2, 'center']),
			groups.map((g) => [`${g.id}. ${g.title}`, spreadWords(g.spread, 'min'), spreadWords(g.spread, 'median'), spreadWords(g.spread, 'max')]),
		),
	];
}

function faults(summary: Summary): Block[] {
	const { failures, reds } = summary;
	return [
		heading('III. Lỗi hay gặp'),
		...(failures.length === 0
			? [paragraph('Không có mục nào chưa đạt.')]
			: [
					table(
						columns(['Mục', 1, 'center'], ['Nội dung', 7, 'left'], ['Chưa đạt', 2, 'center']),
						failures.slice(0, 10).map((f) => [f.id, f.question, shareWords(f.failed, f.base)]),
					),
				]),
		heading('IV. Mục đỏ phải sửa ngay'),
		...(reds.length === 0
			? [paragraph('Không cơ quan nào còn mục đỏ chưa đạt.')]
			: [
					table(
						columns(['Cơ quan', 5, 'left'], ['Mục đỏ', 5, 'left']),
						some(reds, (r) => [r.office, r.items.map((i) => `${i.id} (${RED_WORDS[i.state]})`).join(', ')]),
					),
				]),
	];
}

function biasBlocks({ bias }: Summary): Block[] {
	if (bias === undefined) return [];
	const { pairs, spread, mean, tooHigh } = bias;
	return [
		heading('V. Tự chấm so với đoàn kiểm tra chấm'),
		paragraph(
			`So được ở ${pairs.length} cơ quan. Đoàn chấm trừ tự chấm: mức lệch ở giữa ${decimal(oneDecimal(spread.median))} điểm (một nửa số cơ quan cao hơn, một nửa thấp hơn), trung bình ${decimal(oneDecimal(mean))} điểm; ${tooHigh} cơ quan tự chấm cao hơn đoàn.`,
		),
	];
}

/**
 * The report to the leaders as a document of the party or of the state. Names of the issuer are left to be filled in; statements of duty
 * are none of it: figures, and what to follow up.
 */
export function rollupReport(summary: Summary, choice: Choice, style: Style, today: string): OfficialDocument {
	const of = choice.kind === undefined ? 'cơ quan' : OFFICE_KINDS[choice.kind].toLowerCase();
	const offices = summary.peers.flatMap((p) => p.offices);
	const next = summary.bias === undefined ? 'V' : 'VI';
	return {
		form: 'official',
		style,
		title: 'Báo cáo tổng hợp kết quả tự kiểm tra',
		issuer: {},
		number: { kind: 'BC' },
		day: today,
		kind: 'BÁO CÁO',
		about: `tổng hợp kết quả tự kiểm tra công tác văn thư, lưu trữ${choice.cluster === undefined ? '' : `, ${choice.cluster}`}`,
		blocks: [
			paragraph(
				`Số liệu lấy từ tệp kết quả của ${of} nộp đến ngày ${formatDay(today)}, theo ${summary.sheet.title.toLowerCase()}, bộ câu hỏi ${summary.edition}; ${SOURCE_CHOICES[choice.source].toLowerCase()}. ${REFERENCE_SCALE}`,
			),
			...handedIn(summary),
			...results(summary),
			...faults(summary),
			...biasBlocks(summary),
			heading(`${next}. Việc tiếp theo`),
			paragraph(FOLLOW_UP),
		],
		annexes: [
			{
				title: 'Phụ lục 1',
				about: 'Kết quả từng cơ quan',
				orientation: 'landscape',
				blocks: [
					table(
						columns(
							['TT', 1, 'center'],
							['Cơ quan', 7, 'left'],
							['Cụm thi đua', 3, 'left'],
							['Kỳ', 4, 'left'],
							['Điểm', 3, 'center'],
							['Xếp loại', 3, 'left'],
							['Thứ hạng cùng loại, cùng cụm thi đua', 3, 'center'],
						),
						some(offices, (e, n) => [
							String(n + 1),
							e.office,
							e.cluster || '–',
							periodWords(e),
							endsWords(e.low, e.high),
							GRADE_WORDS[e.grade],
							e.rank === undefined ? '–' : `${e.rank}/${e.peers}`,
						]),
					),
				],
			},
			...(summary.missing.length === 0
				? []
				: [
						{
							title: 'Phụ lục 2',
							about: 'Cơ quan chưa nộp',
							blocks: [
								table(
									columns(['TT', 1, 'center'], ['Cơ quan', 6, 'left'], ['Cụm thi đua', 2, 'left'], ['Tình trạng', 4, 'left']),
									some(summary.missing, (m, n) => [String(n + 1), m.name, m.cluster || '–', MISSING_WORDS[m.why]]),
								),
							],
						},
					]),
		],
		signatures: [{ authority: 'THẨM QUYỀN KÝ', position: 'CHỨC VỤ', note: '(Ký, ghi rõ họ tên)' }],
		recipients: ['Như trên', 'Lưu văn thư'],
		note: 'Văn bản do sổ tay dựng từ số liệu; kiểm lại trước khi ký.',
	};
}
