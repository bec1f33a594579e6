import { groupFormula } from '../../../domain/explain.ts';
import { BarChart } from '../charts/BarChart.tsx';
import type { OpenRound } from '../model.ts';
import { decimal } from '../words.ts';

/** Points of each group: drawn, and in a table with the sum behind each figure. */
export function GroupTable({ open }: { open: OpenRound }) {
	const result = open.result.value;
	const title = (id: string) => `${id}. ${open.sheet.groups.find((x) => x.id === id)?.shortTitle ?? ''}`;
	const groups = result.groups.filter((g) => g.items > 0);
	const points = (g: (typeof groups)[number]) => (g.open === 0 ? decimal(g.low) : `${decimal(g.low)} – ${decimal(g.high)}`);
	return (
		<>
			<BarChart
				label="Điểm theo nhóm"
				tone="won"
				bars={groups
					.filter((g) => g.max > 0)
					.map((g) => ({ id: g.id, label: title(g.id), value: g.low, upTo: g.high, most: g.share, text: `${points(g)}/${decimal(g.share)}` }))}
			/>
			{groups.some((g) => g.open > 0) && <p class="soft small">Đậm: điểm đã có. Xám: mục chưa trả lời, có thể được hoặc mất. Nhạt nhất: điểm đã mất.</p>}
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng điểm theo nhóm">
				<table class="mt1">
					<thead>
						<tr>
							<th scope="col">Nhóm</th>
							<th scope="col">Đã xét</th>
							<th scope="col">Không áp dụng</th>
							<th scope="col">Điểm</th>
							<th scope="col">Tối đa</th>
							<th scope="col">Cách tính</th>
						</tr>
					</thead>
					<tbody>
						{groups.map((g) => (
							<tr key={g.id}>
								<th scope="row" class="field">
									{title(g.id)}
								</th>
								<td>
									{g.answered}/{g.items}
								</td>
								<td>{g.notApplicable === 0 ? '–' : g.notApplicable}</td>
								<td class="nowrap">{g.max === 0 ? 'không tính' : points(g)}</td>
								<td>{g.max === 0 ? '–' : decimal(g.share)}</td>
								<td class="small">{groupFormula(g) ?? 'Mọi mục không áp dụng: điểm chia cho các nhóm khác.'}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p class="soft small">
				Mục thường có hệ số 1, mục tính gấp đôi 2, gấp ba 3. Điểm nhóm = điểm tối đa × tổng (hệ số × mức đạt) ÷ tổng hệ số các mục áp dụng. Đạt tính 1, một phần
				0,5, chưa đạt 0; không áp dụng thì bỏ khỏi cả hai tổng.
			</p>
		</>
	);
}
