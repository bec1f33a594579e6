import { useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { LONGEST, MOST_ROWS } from '../../domain/class-board.ts';
import { keyOf } from '../../domain/exam.ts';
import { judge, markRow, type BoardRow } from '../../domain/marking.ts';
import { numberWords } from '../../domain/quiz.ts';
import type { Desk } from './desk.ts';

const SIGNS = { right: '✓', partly: '~', wrong: '✗', unread: '?', blank: '' } as const;
const WORDS = { right: 'đúng', partly: 'đúng một phần', wrong: 'sai', unread: 'không đọc được', blank: 'để trống' } as const;

/** Up, down and Enter go to the same column of the next learner. */
function step(e: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
	const by = e.key === 'ArrowUp' ? -1 : e.key === 'ArrowDown' || e.key === 'Enter' ? 1 : 0;
	if (by === 0) return;
	e.preventDefault();
	const { row, column } = e.currentTarget.dataset;
	e.currentTarget
		.closest('table')
		?.querySelector<HTMLInputElement>(`[data-row="${Number(row) + by}"][data-column="${column}"]`)
		?.focus();
}

function Line({ desk, row, at, named, onRemove }: { desk: Desk; row: BoardRow; at: number; named: boolean; onRemove: (at: number) => void }) {
	// A line that did not change is not drawn again: boards have thousands of cells.
	return useMemo(() => {
		const paper = desk.versions.find((v) => v.code === row.version);
		const mark = markRow(row, at + 1, desk.versions, desk.choice.partial);
		const field = (column: number, label: string, value: string, longest: number, wrong: boolean) => (
			<input
				value={value}
				maxLength={longest}
				readOnly={row.file !== undefined}
				aria-label={`${label}, người ${at + 1}`}
				aria-invalid={wrong}
				autocomplete="off"
				spellcheck={false}
				data-row={at}
				data-column={column}
				onInput={(e) => desk.set(at, column, e.currentTarget.value)}
				onKeyDown={step}
				onPaste={(e) => {
					if (desk.paste(at, column, e.clipboardData?.getData('text/plain') ?? '')) e.preventDefault();
				}}
			/>
		);
		return (
			<tr>
				<th scope="row" class="field">
					{at + 1}
				</th>
				{named && <td class="name">{field(-2, 'Tên', row.name, LONGEST.name, false)}</td>}
				<td class="version">{field(-1, 'Mã đề', row.version, LONGEST.version, row.version !== '' && paper === undefined)}</td>
				<td class="nowrap" data-score>
					{mark === undefined ? '–' : `${numberWords(mark.points)}/${mark.total}`}
				</td>
				{row.cells.map((cell, i) => {
					const asked = paper?.questions[i];
					const { state } = asked === undefined ? { state: 'blank' as const } : judge(asked, cell, desk.choice.partial);
					return (
						<td class={state} title={asked && state !== 'blank' ? `${WORDS[state]}; đáp án: ${keyOf(asked)}` : undefined}>
							{field(i, `Câu ${i + 1}`, cell, LONGEST.cell, state === 'unread')}
							<span aria-hidden="true">{SIGNS[state]}</span>
						</td>
					);
				})}
				<td>
					{row.file !== undefined && <span class="small">từ tệp </span>}
					<button type="button" class="btn small" aria-label={`Bỏ dòng ${at + 1}`} onClick={() => onRemove(at)}>
						Bỏ
					</button>
				</td>
			</tr>
		);
	}, [row, at, named]);
}

/** One row a learner, one cell a question, in the order of the learner's own paper. */
export function Grid({ desk }: { desk: Desk }) {
	const undo = useSignal<(() => void) | undefined>(undefined);
	const remove = useRef((at: number) => {
		undo.value = desk.remove(at);
	});
	const rows = desk.rows.value;
	const full = rows.length >= MOST_ROWS;
	return (
		<>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng nhập bài">
				<table class="marks">
					<caption class="sr">Mỗi dòng một người, mỗi ô một câu theo thứ tự của mã đề người ấy làm</caption>
					<thead>
						<tr>
							<th scope="col">Số</th>
							{desk.named.value && <th scope="col">Tên</th>}
							<th scope="col">Mã đề</th>
							<th scope="col">{desk.choice.partial ? 'Điểm' : 'Đúng'}</th>
							{desk.versions[0]!.questions.map((q) => (
								<th scope="col">{q.number}</th>
							))}
							<th scope="col">Dòng</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row, at) => (
							<Line desk={desk} row={row} at={at} named={desk.named.value} onRemove={remove.current} />
						))}
					</tbody>
				</table>
			</div>
			<p class="row mt1">
				<button type="button" class="btn" disabled={full} onClick={() => desk.add(1)}>
					Thêm một dòng
				</button>
				<button type="button" class="btn" disabled={full} onClick={() => desk.add(10)}>
					Thêm 10 dòng
				</button>
				{undo.value && (
					<button
						type="button"
						class="btn"
						onClick={() => {
							undo.value?.();
							undo.value = undefined;
						}}
					>
						Lấy lại dòng vừa bỏ
					</button>
				)}
			</p>
		</>
	);
}
