import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { compareRounds } from '../../../domain/compare-rounds.ts';
import { formatDay } from '../../../domain/day.ts';
import { earlierRounds, roundDay, sameOffice } from '../../../domain/trend.ts';
import type { RoundContent } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { Difference } from './Difference.tsx';
import { judgedRound } from './judged.ts';
import { PickEarlier } from './PickEarlier.tsx';
import { Trend } from './Trend.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** This round beside an earlier one: what went forward, what went back, and whether the score says the same. */
export function CompareView({ open }: { open: OpenRound }) {
	const { desk } = open;
	const round = open.round.value;
	const chosen = useSignal(earlierRounds(round, desk.rounds.value)[0]?.id ?? '');
	const earlier = useSignal<RoundContent | undefined>(undefined);
	const warning = useSignal('');
	useEffect(() => {
		let left = false;
		if (chosen.value !== '')
			void desk.content(chosen.value).then((content) => {
				if (left) return;
				earlier.value = content;
				warning.value = '';
			});
		return () => void (left = true);
	}, [chosen.value, desk.rounds.value.find((r) => r.id === chosen.value)?.changedAt]);
	const before = earlier.value && judgedRound(desk, earlier.value);
	return (
		<div class="wrap page compare">
			<PageHead open={open} title="So với kỳ trước" />
			<PickEarlier
				open={open}
				chosen={chosen.value}
				onPick={(id) => {
					chosen.value = id;
					if (id === '') earlier.value = undefined;
				}}
				onFile={(content, words) => {
					chosen.value = '';
					earlier.value = content;
					warning.value = words;
				}}
			/>
			{warning.value !== '' && <p class="notice">{warning.value}</p>}
			{earlier.value === undefined ? (
				<p>Chọn một đợt làm trước của cơ quan mình, hoặc tệp đã lưu của đợt ấy.</p>
			) : before === undefined ? (
				<p class="notice">Bản sổ tay này không có phiếu mà đợt kia đã dùng, nên không so được.</p>
			) : (
				<>
					<p>
						Kỳ trước: <strong>{before.round.title}</strong>, ngày {formatDay(roundDay(before.round))}
						{before.round.office === '' ? '' : `, ${before.round.office}`}.
					</p>
					{!sameOffice(before.round, round) && <p class="notice">Hai đợt ghi tên cơ quan khác nhau. So như vậy chỉ để tham khảo.</p>}
					<Difference open={open} comparison={compareRounds(before, { round, items: open.scored.value, groups: open.sheet.groups })} />
				</>
			)}
			<Trend open={open} />
			{(earlier.value !== undefined || chosen.value !== '') && (
				<p class="row mt no-print">
					<PrintButton />
				</p>
			)}
		</div>
	);
}
