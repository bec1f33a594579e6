import { lostByGroup, lostByItem } from '../../../domain/gaps.ts';
import { BarChart } from '../charts/BarChart.tsx';
import type { OpenRound } from '../model.ts';
import { decimal } from '../words.ts';

const SHOWN = 10;

/** Where the points went: by group, and the items that cost most. */
export function Gaps({ open }: { open: OpenRound }) {
	const result = open.result.value;
	const scored = open.scored.value;
	const groups = lostByGroup(scored, result);
	const items = lostByItem(scored, result);
	if (items.length === 0) return null;
	const group = (id: string) => `${id}. ${open.sheet.groups.find((g) => g.id === id)?.shortTitle ?? ''}`;
	const item = (id: string) => `${id} ${open.sheet.items.find((i) => i.id === id)?.question ?? ''}`;
	const bars = (list: typeof items, label: (id: string) => string) =>
		list.map((l) => ({ id: l.id, label: label(l.id), value: l.lost, text: `−${decimal(l.lost)}` }));
	return (
		<section>
			<h2 class="mt">Mất điểm ở đâu</h2>
			<h3 class="mt1">Theo nhóm</h3>
			<BarChart label="Điểm mất theo nhóm" tone="lost" bars={bars(groups, group)} />
			<h3 class="mt1">{items.length > SHOWN ? `${SHOWN} mục mất nhiều nhất trong ${items.length} mục` : 'Theo mục'}</h3>
			<BarChart label="Điểm mất theo mục" tone="lost" bars={bars(items.slice(0, SHOWN), item)} />
		</section>
	);
}
