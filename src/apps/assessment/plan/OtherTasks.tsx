import type { PlanEntry } from '../../../domain/scoring.ts';
import { PLAN_STATES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { ANSWER_WORDS } from '../words.ts';
import { taskWords } from './calendar.ts';

/** Tasks whose item no longer asks for mending: met since, left out, or not asked any more. What was written stays. */
export function OtherTasks({ open, plan }: { open: OpenRound; plan: readonly PlanEntry[] }) {
	const planned = new Set(plan.map((p) => p.id));
	const others = Object.entries(open.plan.value).filter(([id]) => !planned.has(id));
	if (others.length === 0) return null;
	const codes = new Map(open.scored.value.map((s) => [s.id, s.code]));
	return (
		<details class="mt no-print">
			<summary>Việc của mục không còn phải sửa ({others.length})</summary>
			<ul class="mt1">
				{others.map(([id, task]) => {
					const code = codes.get(id);
					return (
						<li key={id}>
							{code === undefined ? <strong>{id}</strong> : <a href={placeOf(open, 'muc', id)}>{id}</a>}: {taskWords(open, id)}
							<span class="soft">
								{task.person === '' ? '' : ` ${task.person};`} {PLAN_STATES[task.status].toLowerCase()}; câu trả lời hiện tại:{' '}
								{code === undefined ? 'phiếu không hỏi' : ANSWER_WORDS[code].toLowerCase()}
							</span>
						</li>
					);
				})}
			</ul>
		</details>
	);
}
