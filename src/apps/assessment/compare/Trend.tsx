import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../../../domain/day.ts';
import { scoreRound, type Result } from '../../../domain/scoring.ts';
import { inTime, roundDay, sameOffice } from '../../../domain/trend.ts';
import type { Round } from '../../../schemas/assessment.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import { TrendChart } from '../charts/TrendChart.tsx';
import type { OpenRound } from '../model.ts';
import { outcomeWords, rangeWords } from '../words.ts';
import { judgedRound } from './judged.ts';

interface Line {
	round: Round;
	result: Result;
}

/** Scores of every round of this office on this machine, drawn and in a table. */
export function Trend({ open }: { open: OpenRound }) {
	const { desk } = open;
	const own = open.round.value;
	const others = desk.rounds.value.filter((r) => r.id !== own.id && r.sheet === own.sheet && sameOffice(r, own));
	const kept = useSignal<Line[]>([]);
	useEffect(() => {
		let left = false;
		void Promise.all(others.map((r) => desk.content(r.id))).then((contents) => {
			if (left) return;
			kept.value = contents.flatMap((content) => {
				const judged = content && judgedRound(desk, content);
				return judged === undefined ? [] : [{ round: judged.round, result: scoreRound(judged.items, judged.groups) }];
			});
		});
		return () => void (left = true);
	}, [others.map((r) => `${r.id} ${r.changedAt}`).join()]);
	const byId = new Map([...kept.value, { round: own, result: open.result.value }].map((l) => [l.round.id, l]));
	const lines = inTime([...byId.values()].map((l) => l.round)).map((r) => byId.get(r.id)!);
	if (lines.length < 2) return null;
	return (
		<section>
			<h2 class="mt">Qua các đợt</h2>
			<TrendChart
				points={lines.flatMap(({ round, result: { low, high } }) =>
					low === undefined || high === undefined
						? []
						: [{ id: round.id, label: formatDay(roundDay(round)), low, high, inspected: round.source === 'inspected' }],
				)}
			/>
			<p class="soft small">Chấm tròn: cơ quan tự chấm. Ô vuông: đoàn kiểm tra chấm. Vạch đứng: khoảng điểm khi còn mục chưa trả lời.</p>
			<div class="scroll" tabIndex={0} role="region" aria-label="Điểm qua các đợt">
				<table class="mt1">
					<thead>
						<tr>
							<th scope="col">Đợt</th>
							<th scope="col">Ngày</th>
							<th scope="col">Ai chấm</th>
							<th scope="col">Điểm</th>
							<th scope="col">Xếp loại</th>
						</tr>
					</thead>
					<tbody>
						{lines.map(({ round, result }) => (
							<tr key={round.id}>
								<td>
									<a href={`#/${round.id}/ket-qua`}>{round.title}</a>
								</td>
								<td class="nowrap">{formatDay(roundDay(round))}</td>
								<td>{SOURCES[round.source]}</td>
								<td class="nowrap">{rangeWords(result)}</td>
								<td>{outcomeWords(result.outcome)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
