import type { PlanTask } from '../../../schemas/assessment.ts';
import { itemTexts, type SheetItem } from '../data.ts';
import type { OpenRound } from '../model.ts';
import { SECRET_REMINDER } from '../words.ts';

interface Props {
	item: SheetItem;
	name: string;
	task: PlanTask;
	open: OpenRound;
	say: (text: string, undo: () => void) => void;
}

/** The office's own words for a task, what it takes, and what it rests on. */
export function TaskMore({ item, name, task, open, say }: Props) {
	const clear = () => {
		const before = open.plan.value[item.id];
		open.removeTask(item.id);
		say(`Đã xoá phần ghi cho việc ${item.id}.`, () => open.restoreTask(item.id, before));
	};
	const { procedures } = itemTexts(item.id);
	return (
		<div class="form mt1">
			<p class="soft small wide" id={`nhac-viec-${name}`}>
				{SECRET_REMINDER}
			</p>
			<label class="wide">
				Nội dung việc (để trống thì dùng gợi ý của sổ tay)
				<textarea
					rows={2}
					maxLength={1000}
					aria-describedby={`nhac-viec-${name}`}
					value={task.text}
					onInput={(e) => open.changeTask(item.id, { text: e.currentTarget.value })}
				/>
			</label>
			<label class="wide">
				Nguồn lực: người, tiền, thiết bị
				<input
					maxLength={500}
					aria-describedby={`nhac-viec-${name}`}
					value={task.resources}
					onInput={(e) => open.changeTask(item.id, { resources: e.currentTarget.value })}
				/>
			</label>
			{(item.basis.length > 0 || procedures.length > 0) && (
				<p class="small wide">
					{[...item.basis, ...procedures].map((b, i) => (
						<>
							{i > 0 && '; '}
							<a href={b.href}>{b.text}</a>
						</>
					))}
				</p>
			)}
			{open.plan.value[item.id] !== undefined && (
				<p class="wide">
					<button type="button" class="btn small" onClick={clear} aria-label={`Xoá phần đã ghi cho việc ${item.id}`}>
						Xoá phần đã ghi
					</button>
				</p>
			)}
		</div>
	);
}
