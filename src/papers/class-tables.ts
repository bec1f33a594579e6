/** The board of a class as the sheets of a workbook. */
import { missedQuestions, outOfTen } from '../domain/class-board.ts';
import type { ExamVersion } from '../domain/exam.ts';
import { rounded } from '../domain/quiz.ts';
import type { Marked } from '../domain/marking.ts';
import type { Cell, DataSheet } from '../documents/sheets.ts';

/** @param named whether names go into the file */
export function classTables(marked: readonly Marked[], versions: readonly ExamVersion[], named: boolean): DataSheet[] {
	const ids = (versions[0]?.questions ?? []).map((a) => a.question.id).sort();
	const head = [
		{ title: 'Số', width: 6 },
		...(named ? [{ title: 'Tên', width: 28 }] : []),
		...['Mã đề', 'Đúng', 'Số câu', 'Điểm (thang 10)'].map((title) => ({ title, width: 10 })),
	];
	return [
		{
			name: 'Kết quả',
			columns: [...head, ...ids.map((title) => ({ title, width: 8 }))],
			rows: marked.map((m): Cell[] => [
				m.number,
				...(named ? [m.row.name === '' ? undefined : m.row.name] : []),
				m.row.version,
				m.right,
				m.total,
				outOfTen(m),
				...ids.map((id) => rounded(m.credits[id] ?? 0)),
			]),
		},
		{
			name: 'Câu sai nhiều',
			columns: [
				{ title: 'Mã câu hỏi', width: 12 },
				{ title: 'Số người sai', width: 12 },
				{ title: 'Số người làm', width: 12 },
				{ title: 'Câu hỏi', width: 70 },
				{ title: 'Căn cứ', width: 50 },
			],
			rows: missedQuestions(marked, versions).map((m): Cell[] => [m.question.id, m.wrong, m.of, m.stem, m.basis === '' ? undefined : m.basis]),
		},
	];
}
