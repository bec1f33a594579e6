import { useSignal } from '@preact/signals';
import { agenda, endOfWeek, WHEN_WORDS, type AgendaEntry, type When } from '../../../domain/agenda.ts';
import { formatDay, today } from '../../../domain/day.ts';
import { mendingPlan } from '../../../domain/scoring.ts';
import { PLAN_STATES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { taskWords } from './calendar.ts';
import { PrintButton } from '../../PrintButton.tsx';

const SPANS: Record<'today' | 'week' | 'all', { words: string; title: string; when: readonly When[] }> = {
	today: { words: 'việc hôm nay', title: 'Việc hôm nay', when: ['late', 'today'] },
	week: { words: 'việc tuần này', title: 'Việc tuần này', when: ['late', 'today', 'week'] },
	all: { words: 'mọi việc chưa xong', title: 'Việc chưa xong, theo người', when: ['late', 'today', 'week', 'later', 'undated'] },
};
type Span = keyof typeof SPANS;

/** What each person has to do, for a sheet of paper. What is overdue comes along every day. */
export function AgendaView({ open }: { open: OpenRound }) {
	const span = useSignal<Span>('week');
	const day = today();
	const items = new Map(open.sheet.items.map((i) => [i.id, i]));
	const plan = mendingPlan(open.scored.value, open.result.value, (id) => items.get(id)?.mendDays ?? 1);
	const ids = plan.map((p) => p.id);
	const { when, title } = SPANS[span.value];
	// A sheet on the wall must say which week it is of.
	const until = span.value === 'week' ? `, đến hết Chủ nhật ${formatDay(endOfWeek(day))}` : '';
	const people = agenda(ids, (id) => open.task(id), day)
		.map((p) => ({ ...p, entries: p.entries.filter((e) => when.includes(e.when)) }))
		.filter((p) => p.entries.length > 0);
	const undated = ids.filter((id) => open.task(id).due === '' && open.task(id).status !== 'done').length;
	return (
		<div class="wrap page agenda">
			<p class="no-print">
				<a href={placeOf(open, 'ke-hoach')}>← Kế hoạch khắc phục</a>
			</p>
			<PageHead open={open} title={`${title}${until}`} list />
			<div class="filters no-print">
				<label>
					Xem
					<select value={span.value} onChange={(e) => (span.value = e.currentTarget.value as Span)} data-span>
						{Object.entries(SPANS).map(([key, s]) => (
							<option value={key}>{s.words}</option>
						))}
					</select>
				</label>
				<PrintButton main />
			</div>
			{people.length === 0 && <p>Không có việc nào đến hạn trong thời gian này.</p>}
			{people.map((p) => (
				<section key={p.person} data-agenda={p.person}>
					<h2 class="mt">{p.person === '' ? 'Chưa giao người' : p.person}</h2>
					<ul class="plain-list todo">
						{p.entries.map((e) => (
							<Line key={e.id} entry={e} open={open} />
						))}
					</ul>
				</section>
			))}
			{undated > 0 && span.value !== 'all' && (
				<p class="soft mt no-print">
					{undated} việc chưa có hạn, không hiện ở đây: đặt hạn ở <a href={placeOf(open, 'ke-hoach')}>Kế hoạch khắc phục</a>.
				</p>
			)}
		</div>
	);
}

/** "Quá hạn, hạn 20/11/2026", "Tuần này, hạn 28/11/2026", "Chưa có hạn". */
function dueWords(when: When, due: string): string {
	return due === '' ? WHEN_WORDS[when] : `${WHEN_WORDS[when]}, hạn ${formatDay(due)}`;
}

function Line({ entry: { id, when, task }, open }: { entry: AgendaEntry; open: OpenRound }) {
	return (
		<li data-when={when}>
			<span class="tick-box" />
			<span>
				<strong>{id}</strong> {taskWords(open, id)}
				<span class={`due small ${when === 'late' ? 'lacquer' : 'soft'}`}>
					<strong>{dueWords(when, task.due)}</strong>; {PLAN_STATES[task.status].toLowerCase()}
					{task.resources === '' ? '' : `; cần ${task.resources}`}
				</span>
			</span>
		</li>
	);
}
