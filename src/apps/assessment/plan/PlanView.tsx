import { useSignal } from '@preact/signals';
import { today } from '../../../domain/day.ts';
import { afterMending, cameBack, doableWithin, lateBy } from '../../../domain/plan.ts';
import { mendingPlan } from '../../../domain/scoring.ts';
import type { OpenRound } from '../model.ts';
import { PageHead, UndoLine, type Undoable } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { outcomeWords, rangeWords } from '../words.ts';
import { saveTasksToCalendar } from './calendar.ts';
import { useEarlierPlan } from './earlier.ts';
import { Horizon, type Limit } from './Horizon.tsx';
import { OtherTasks } from './OtherTasks.tsx';
import { PlanPaper } from './PlanPaper.tsx';
import { TaskCard } from './TaskCard.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** What to mend, in the order that helps most; who does it until when; what can still be done before the team comes. */
export function PlanView({ open }: { open: OpenRound }) {
	const items = new Map(open.sheet.items.map((i) => [i.id, i]));
	const scored = open.scored.value;
	const result = open.result.value;
	const plan = mendingPlan(scored, result, (id) => items.get(id)?.mendDays ?? 1);
	const tasks = open.plan.value;
	const earlier = useEarlierPlan(open);
	const back = cameBack(plan, tasks, earlier.value?.plan);
	const limit = useSignal<Limit>({ days: undefined, hands: Math.max(1, open.round.value.people.length) });
	const message = useSignal<Undoable | undefined>(undefined);
	const day = today();
	const { days, hands } = limit.value;
	const inTime = days === undefined ? undefined : doableWithin(plan, tasks, day, days, hands);
	const shown = inTime?.fits ?? plan;
	const late = plan.filter((p) => lateBy(open.task(p.id), day) !== undefined).length;
	const done = afterMending(scored, open.sheet.groups, shown);
	const unanswered = scored.filter((s) => s.code === 'CDG').length;

	const calendar = () => {
		const n = saveTasksToCalendar(open, plan);
		message.value = { text: n === 0 ? 'Chưa có việc nào có hạn, và chưa ghi ngày đoàn đến.' : `Đã tạo tệp lịch gồm ${n} ngày. Mở tệp bằng ứng dụng lịch.` };
	};
	return (
		<div class="wrap page plan">
			<PageHead open={open} title="Kế hoạch khắc phục" />
			<p class="lead" data-plan-count>
				{plan.length === 0 ? 'Không còn mục nào chưa đạt trong các mục đã trả lời.' : `${plan.length} việc`}
				{plan.length > 0 && (late > 0 ? <strong class="lacquer">, {late} việc quá hạn.</strong> : '.')}
				{unanswered > 0 && ` Còn ${unanswered} mục chưa trả lời, chưa vào kế hoạch.`}
			</p>
			{plan.length > 0 && (
				<>
					<Horizon open={open} limit={limit.value} onChange={(next) => (limit.value = next)} />
					{inTime !== undefined && (
						<p data-in-time>
							Trong {days} ngày có {inTime.workingDays} ngày làm việc (trừ thứ bảy, chủ nhật): kịp <strong>{inTime.fits.length}</strong>/{plan.length} việc
							{inTime.late.length > 0 && `, ${inTime.late.length} việc để sau`}.
						</p>
					)}
					{shown.length > 0 && (
						<p data-after>
							Làm xong {shown.length} việc này: {rangeWords(done)} điểm. {outcomeWords(done.outcome)}
						</p>
					)}
					<p class="row no-print">
						<a class="btn" href={placeOf(open, 'viec-tung-nguoi')}>
							Việc hôm nay, tuần này
						</a>
						<button type="button" class="btn" onClick={calendar}>
							Tải vào lịch (.ics)
						</button>
						<PrintButton />
					</p>
					<UndoLine message={message} />
					<p class="soft small no-print">
						Mục đỏ trước, rồi mục cam đang hạ xếp loại, rồi việc tốn ít ngày công mà lấy lại nhiều điểm. Ngày công là ước tính của sổ tay.
					</p>
					<datalist id="nguoi-lam">
						{open.round.value.people.map((p) => (
							<option value={p.name} />
						))}
					</datalist>
					<ol class="list tasks no-print">
						{shown.map((p) => (
							<TaskCard
								key={p.id}
								entry={p}
								item={items.get(p.id)!}
								open={open}
								back={back.get(p.id)}
								earlier={earlier.value?.round.title}
								say={(text, undo) => (message.value = { text, undo })}
							/>
						))}
					</ol>
					<PlanPaper open={open} plan={shown} day={day} />
					{inTime !== undefined && inTime.late.length > 0 && (
						<details class="no-print">
							<summary>{inTime.late.length} việc không kịp trong thời gian này</summary>
							<ul>
								{inTime.late.map((p) => (
									<li key={p.id}>
										<strong>{p.id}</strong>
										{p.rank === 'red' ? ' (đỏ)' : p.rank === 'amber' ? ' (cam)' : ''} {items.get(p.id)?.question} ({String(p.days).replace('.', ',')} ngày công)
									</li>
								))}
							</ul>
						</details>
					)}
				</>
			)}
			<OtherTasks open={open} plan={plan} />
		</div>
	);
}
