/** An exam on paper: questions, answer sheet and key, each for itself. Turned into .docx and drawn on the page from the same blocks. */
import { formatDay } from '../domain/day.ts';
import { keyOf, markingWords, printed, type ExamChoice, type ExamVersion } from '../domain/exam.ts';
import { plainOf } from '../domain/quiz.ts';
import type { Block, PlainDocument, Row, Table } from './model.ts';

export type ExamSheet = 'paper' | 'answers' | 'key';
export interface ExamHead {
	title: string;
	choice: ExamChoice;
	/** `poolMark` of the questions. */
	mark: string;
	/** Day of the handbook's edition: sheets leave the machine without the page they were made on. */
	edition: string;
}

const center = (text: string, bold = false): Block => ({ type: 'paragraph', text, align: 'center', indent: 'none', bold });
const plain = (text: string): Block => ({ type: 'paragraph', text, align: 'left', indent: 'none' });
const editionWords = ({ edition }: ExamHead): string => `Sổ tay văn thư, lưu trữ, bản ngày ${formatDay(edition)}`;
const footLine = (text: string): Block => ({ type: 'paragraph', text, align: 'center', indent: 'none', small: true });
const seedLine = (head: ExamHead): Block =>
	footLine(`Hạt giống ${head.choice.seed} · bộ câu hỏi ${head.mark} · quy định ngày ${formatDay(head.choice.day)} · ${editionWords(head)}`);

function paper(head: ExamHead, v: ExamVersion): Block[] {
	const facts = `Mã đề ${v.code} · ${v.questions.length} câu · ${head.choice.minutes} phút`;
	return [
		center(head.title.toUpperCase(), true),
		center(facts),
		// Whole answers are the custom, and each question says so itself.
		...(head.choice.partial ? [plain(markingWords(head.choice))] : []),
		...v.questions.flatMap((q, n): Block[] => {
			const { lines, note } = printed(q, head.choice.partial);
			// The end of the paper takes its last question along: alone it would be a sheet without one.
			const last = n === v.questions.length - 1;
			const ask = [{ text: `Câu ${q.number}. `, bold: true }, plainOf(q.question.stem), ...(note === undefined ? [] : [{ text: ` (${note})`, italic: true }])];
			return [
				{ type: 'paragraph', text: ask, align: 'left', indent: 'none', keepNext: lines.length > 0 || last },
				...lines.map((text, i): Block => ({ type: 'paragraph', text, align: 'left', indent: 'block', keepNext: i < lines.length - 1 || last })),
			];
		}),
		{ type: 'paragraph', text: 'HẾT', align: 'center', indent: 'none', bold: true, keepNext: true },
		seedLine(head),
	];
}

function answers(head: ExamHead, v: ExamVersion): Block[] {
	const half = Math.ceil(v.questions.length / 2);
	const rows = Array.from({ length: half }, (_, i): Row => [String(i + 1), '', half + i < v.questions.length ? String(half + i + 1) : '', '']);
	const table: Table = {
		type: 'table',
		columns: [
			{ title: 'Câu', width: 1, align: 'center' },
			{ title: 'Trả lời', width: 4 },
			{ title: 'Câu', width: 1, align: 'center' },
			{ title: 'Trả lời', width: 4 },
		],
		rows,
	};
	return [
		center('PHIẾU TRẢ LỜI', true),
		center(`${head.title} · mã đề ${v.code}`),
		{ type: 'paragraph', text: ['Họ và tên (hoặc số báo danh): ', { blank: 'rest' }], align: 'left', indent: 'none' },
		{ type: 'paragraph', text: ['Đơn vị: ', { blank: 'rest' }], align: 'left', indent: 'none' },
		plain('Chọn ý: ghi chữ cái. Xếp thứ tự: ghi các chữ cái theo thứ tự đúng. Nối: ghi 1–A, 2–C … Con số: ghi số và đơn vị.'),
		table,
		plain('Điểm: ........ / ........'),
		footLine(`Mã đề ${v.code} · hạt giống ${head.choice.seed} · ${editionWords(head)}`),
	];
}

function key(head: ExamHead, v: ExamVersion): Block[] {
	const basis = (q: ExamVersion['questions'][number]) => q.question.links.map((l) => l.text).join('; ');
	return [
		center('ĐÁP ÁN', true),
		center(`${head.title} · mã đề ${v.code}`),
		{
			type: 'table',
			columns: [
				{ title: 'Câu', width: 1, align: 'center' },
				{ title: 'Đáp án', width: 3 },
				{ title: 'Mã câu hỏi', width: 2, align: 'center' },
				{ title: 'Căn cứ', width: 7 },
			],
			rows: v.questions.map((q): Row => [String(q.number), keyOf(q), q.question.id, basis(q)]),
		},
		plain(markingWords(head.choice)),
		seedLine(head),
	];
}

const SHEETS: Record<ExamSheet, (head: ExamHead, v: ExamVersion) => Block[]> = { paper, answers, key };

/** One sheet of every version, each beginning on a new page. */
export function examBlocks(sheet: ExamSheet, head: ExamHead, versions: readonly ExamVersion[]): Block[] {
	return versions.flatMap((v, i): Block[] => [...(i === 0 ? [] : [{ type: 'pageBreak' } as const]), ...SHEETS[sheet](head, v)]);
}

/** The same as a document for Word. */
export function examDocument(sheet: ExamSheet, head: ExamHead, versions: readonly ExamVersion[]): PlainDocument {
	return { form: 'plain', style: 'state', title: head.title, blocks: examBlocks(sheet, head, versions), signatures: [], recipients: [] };
}
