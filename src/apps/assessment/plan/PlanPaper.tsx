import { formatDay } from '../../../domain/day.ts';
import { lateBy } from '../../../domain/plan.ts';
import type { PlanEntry } from '../../../domain/scoring.ts';
import { PLAN_STATES } from '../../../schemas/rounds.ts';
import { itemTexts } from '../data.ts';
import type { OpenRound } from '../model.ts';

/** The plan on paper: a table to be signed and hung up. */
export function PlanPaper({ open, plan, day }: { open: OpenRound; plan: readonly PlanEntry[]; day: string }) {
	return (
		<div class="print-only">
			<table class="sheet-table">
				<thead>
					<tr>
						<th scope="col">Mục</th>
						<th scope="col">Việc; xong khi có</th>
						<th scope="col">Người làm</th>
						<th scope="col">Hạn</th>
						<th scope="col">Nguồn lực</th>
						<th scope="col">Tình trạng</th>
					</tr>
				</thead>
				<tbody>
					{plan.map((p) => {
						const task = open.task(p.id);
						const texts = itemTexts(p.id);
						const late = lateBy(task, day);
						return (
							<tr key={p.id}>
								<td>
									{p.id}
									{p.rank === 'red' ? ' (đỏ)' : p.rank === 'amber' ? ' (cam)' : ''}
								</td>
								<td>
									{task.text.trim() !== '' ? task.text : <span dangerouslySetInnerHTML={{ __html: texts.mend }} />}{' '}
									<em dangerouslySetInnerHTML={{ __html: texts.product }} />
								</td>
								<td>{task.person}</td>
								<td>{task.due === '' ? '' : formatDay(task.due)}</td>
								<td>{task.resources}</td>
								<td>
									{PLAN_STATES[task.status]}
									{late !== undefined && `; quá hạn ${late} ngày`}
									{task.lateReason !== '' && `: ${task.lateReason}`}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
