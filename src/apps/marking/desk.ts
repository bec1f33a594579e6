import { computed, signal } from '@preact/signals';
import { blockOf, emptyRow, MOST_ROWS, pasteBlock, setCell } from '../../domain/class-board.ts';
import { drawExam, examPool, examVersions, poolMark, type ExamChoice } from '../../domain/exam.ts';
import { markRow, rowOfFile, type BoardRow } from '../../domain/marking.ts';
import type { QuizQuestion } from '../../domain/quiz.ts';

/** A result file is a few kB. */
const LARGEST = 500_000;

/** The board of one exam. It lives in this tab only: nothing is written to the machine. */
export function createDesk(questions: readonly QuizQuestion[], choice: ExamChoice) {
	const pool = examPool(questions, choice);
	const versions = examVersions(drawExam(pool, choice), choice);
	const mark = poolMark(pool);
	const fresh = () => emptyRow(versions);
	const rows = signal<BoardRow[]>([fresh()]);
	const named = signal(false);
	const title = signal('Bài kiểm tra văn thư, lưu trữ');
	const said = signal('');
	const aside = signal<{ name: string; why: string }[]>([]);
	const unsaved = signal(false);
	const marked = computed(() => rows.value.flatMap((row, i) => markRow(row, i + 1, versions, choice.partial) ?? []));

	const put = (next: BoardRow[]) => {
		rows.value = next;
		unsaved.value = true;
	};
	const isFree = (r: BoardRow) => r.file === undefined && r.name === '' && r.cells.every((c) => c === '');

	return {
		choice,
		versions,
		mark,
		rows,
		named,
		title,
		said,
		aside,
		unsaved,
		marked,
		set: (at: number, column: number, text: string) => put(rows.value.map((r, i) => (i === at ? setCell(r, column, text) : r))),
		add(count: number) {
			rows.value = [...rows.value, ...Array.from({ length: Math.min(count, MOST_ROWS - rows.value.length) }, fresh)];
		},
		remove: (at: number) => {
			const taken = rows.value[at]!;
			put(rows.value.filter((_, i) => i !== at));
			said.value = `Đã bỏ dòng ${at + 1}.`;
			return () => {
				put([...rows.value.slice(0, at), taken, ...rows.value.slice(at)]);
				said.value = 'Đã lấy lại dòng vừa bỏ.';
			};
		},
		/** @returns whether the text was a block and has been laid out */
		paste(at: number, column: number, text: string): boolean {
			if (!/[\t\n]/.test(text.trim())) return false;
			const block = blockOf(text);
			const { rows: next, left } = pasteBlock(rows.value, block, { row: at, column }, fresh());
			put(next);
			said.value = `Đã dán ${block.length} dòng.${left > 0 ? ` ${left} ô không có chỗ (quá số câu hoặc quá ${MOST_ROWS} dòng) nên bị bỏ ra: xem lại ô bắt đầu dán.` : ''}`;
			return true;
		},
		async take(files: readonly File[]) {
			let added = 0;
			for (const file of files) {
				const refuse = (why: string) => (aside.value = [...aside.value, { name: file.name, why }]);
				const text = file.size > LARGEST ? '' : await file.text().catch(() => '');
				const row = rowOfFile(text, choice, versions, mark);
				if (typeof row === 'string') refuse(row);
				else if (rows.value.some((r) => r.file === row.file)) refuse('Đã có trên bảng.');
				else {
					const free = rows.value.findIndex(isFree);
					if (free < 0 && rows.value.length >= MOST_ROWS) refuse(`Bảng đã đủ ${MOST_ROWS} dòng.`);
					else {
						put(free < 0 ? [...rows.value, row] : rows.value.map((r, i) => (i === free ? row : r)));
						added++;
					}
				}
			}
			said.value = `Đã thêm ${added} bài từ tệp${added < files.length ? `; để riêng ${files.length - added} tệp, xem lý do bên dưới` : ''}.`;
		},
	};
}

export type Desk = ReturnType<typeof createDesk>;
