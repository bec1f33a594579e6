import { MIDDLE, MIDDLE_MEANS, spreadWords } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { Boxplot } from './Boxplot.tsx';
import { SortTable } from './SortTable.tsx';

/** Each group of the sheet, in percent of its own points. */
export function Groups({ summary }: { summary: Summary }) {
	const rows = summary.groups.filter((g) => g.spread !== undefined);
	if (rows.length === 0) return null;
	return (
		<section data-groups>
			<h2 class="mt">Từng nhóm</h2>
			<p class="soft small">
				Phần trăm điểm của nhóm (theo điểm thấp). Vạch đậm là {MIDDLE.toLowerCase()}: {MIDDLE_MEANS}; hộp là một nửa số cơ quan đứng giữa; hai đầu là thấp nhất
				và cao nhất.
			</p>
			<SortTable
				label="Điểm từng nhóm"
				rows={rows}
				columns={[
					{ title: 'Nhóm', key: (g) => g.id, cell: (g) => `${g.id}. ${g.title}`, head: true },
					{ title: 'Thấp nhất', key: (g) => g.spread!.low.min, cell: (g) => spreadWords(g.spread, 'min') },
					{ title: 'Một phần tư dưới mức', key: (g) => g.spread!.low.q1, cell: (g) => spreadWords(g.spread, 'q1') },
					{ title: MIDDLE, key: (g) => g.spread!.low.median, cell: (g) => spreadWords(g.spread, 'median') },
					{ title: 'Một phần tư trên mức', key: (g) => g.spread!.low.q3, cell: (g) => spreadWords(g.spread, 'q3') },
					{ title: 'Biểu đồ 0–100', cell: (g) => <Boxplot five={g.spread!.low} name={g.title} />, wide: true },
				]}
			/>
		</section>
	);
}
