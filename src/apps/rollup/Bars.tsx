import { scaleLinear } from 'd3-scale';

export interface BarRow {
	name: string;
	value: number;
	of: number;
	/** Printed after the bar. */
	words: string;
	tone: string;
	/** Under the name. */
	note?: string;
}

const WIDTH = 1000;

/** Horizontal bars in a table: the numbers are text, the bars only show them once more. */
export function Bars({ label, rows }: { label: string; rows: readonly BarRow[] }) {
	const x = scaleLinear([0, Math.max(1, ...rows.map((r) => r.of))], [0, WIDTH]);
	return (
		<table class="bars">
			<caption class="sr">{label}</caption>
			<thead class="sr">
				<tr>
					<th scope="col">Tên</th>
					<th scope="col">Số</th>
					<th scope="col">Biểu đồ</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((r) => (
					<tr>
						<th scope="row" class="field">
							{r.name}
							{r.note && <span class="small soft"> {r.note}</span>}
						</th>
						<td class="nowrap">{r.words}</td>
						<td class="chart">
							<svg viewBox={`0 0 ${WIDTH} 60`} preserveAspectRatio="none" aria-hidden="true">
								<rect class="track" width={WIDTH} height="60" />
								<rect class={`fill ${r.tone}`} width={x(r.value)} height="60" />
							</svg>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
