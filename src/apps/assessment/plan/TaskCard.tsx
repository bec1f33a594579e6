import { useComputed, useSignal } from '@preact/signals';
import { formatDay, today } from '../../../domain/day.ts';
import { lateBy } from '../../../domain/plan.ts';
import type { PlanEntry } from '../../../domain/scoring.ts';
import type { PlanTask } from '../../../schemas/assessment.ts';
import { PLAN_STATES, type PlanState } from '../../../schemas/rounds.ts';
import { itemTexts, type SheetItem } from '../data.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { decimal } from '../words.ts';
import { TaskMore } from './TaskMore.tsx';

interface Props {
	entry: PlanEntry;
	item: SheetItem;
	open: OpenRound;
	/** Called done, here or in the earlier round, and still to be mended. */
	back: 'here' | 'earlier' | undefined;
	/** Title of the earlier round. */
	earlier: string | undefined;
	say: (text: string, undo: () => void) => void;
}

/** One task: what to do and what proves it; who, until when, how far; the rest when somebody asks for it. */
export function TaskCard({ entry, item, open, back, earlier, say }: Props) {
	// Only a change of this task draws it again.
	const task = useComputed(() => open.plan.value[item.id] ?? open.task(item.id)).value;
	const shown = useSignal(false);
	const texts = itemTexts(item.id);
	const set = (part: Partial<PlanTask>) => open.changeTask(item.id, part);
	const late = lateBy(task, today());
	const name = item.id.replace('.', '-').toLowerCase();
	return (
		<li class="task" data-task={item.id} data-late={late}>
			<p class="line">
				<span>
					<a href={placeOf(open, 'muc', item.id)}>
						<strong>{item.id}</strong>
					</a>{' '}
					{entry.rank !== 'other' && <span class={`tag ${entry.rank === 'red' ? 'bad' : 'warn'}`}>{entry.rank === 'red' ? 'Mục đỏ' : 'Đang hạ xếp loại'}</span>}{' '}
					{late !== undefined && <span class="tag bad">Quá hạn {late} ngày</span>} {back !== undefined && <span class="tag warn">Tái phát</span>}
				</span>
				<span class="soft small num">
					{String(entry.days).replace('.', ',')} ngày công · +{decimal(entry.regain)} điểm
				</span>
			</p>
			<p>{task.text.trim() !== '' ? <span class="note">{task.text}</span> : <span dangerouslySetInnerHTML={{ __html: texts.mend }} />}</p>
			<p class="soft small">
				Xong khi có: <span dangerouslySetInnerHTML={{ __html: texts.product }} />
			</p>
			{back === 'here' && (
				<p class="notice small">
					Việc đã ghi xong nhưng mục vẫn chưa đạt. Sửa câu trả lời, hoặc{' '}
					<button type="button" class="btn small" onClick={() => set({ status: 'doing' })}>
						Mở lại việc
					</button>
				</p>
			)}
			{back === 'earlier' && <p class="notice small">Đợt “{earlier}” đã ghi xong việc này, nay mục lại chưa đạt: tìm xem vì sao trước khi làm lại.</p>}
			<div class="task-fields">
				<label>
					Người làm
					<input list="nguoi-lam" maxLength={200} value={task.person} onInput={(e) => set({ person: e.currentTarget.value })} data-person-of={item.id} />
				</label>
				<label>
					Hạn
					<input type="date" min="1900-01-01" max="2999-12-31" value={task.due} onChange={(e) => set({ due: e.currentTarget.value })} />
				</label>
				<label>
					Tình trạng
					<select value={task.status} onChange={(e) => set({ status: e.currentTarget.value as PlanState })}>
						{Object.entries(PLAN_STATES).map(([state, words]) => (
							<option value={state}>{words}</option>
						))}
					</select>
				</label>
				{(late !== undefined || task.lateReason !== '') && (
					<label>
						Lý do trễ
						<input maxLength={500} value={task.lateReason} onInput={(e) => set({ lateReason: e.currentTarget.value })} />
					</label>
				)}
			</div>
			<details onToggle={(e) => (shown.value ||= e.currentTarget.open)}>
				<summary>Nội dung việc, nguồn lực, căn cứ{task.resources === '' ? '' : ` (${task.resources})`}</summary>
				{shown.value && <TaskMore item={item} name={name} task={task} open={open} say={say} />}
			</details>
			{task.due !== '' && open.round.value.inspectionDay !== '' && task.due > open.round.value.inspectionDay && task.status !== 'done' && (
				<p class="small warnings">Hạn {formatDay(task.due)} ở sau ngày đoàn đến.</p>
			)}
		</li>
	);
}
