import { RED_WORDS } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { SortTable } from './SortTable.tsx';

/** Red items that are not in order, office by office: the first thing to follow up. */
export function Reds({ summary }: { summary: Summary }) {
	if (summary.counted.length === 0) return null;
	const failed = (r: Summary['reds'][number]) => r.items.filter((i) => i.state === 'failed').length;
	return (
		<section data-reds>
			<h2 class="mt">Mục đỏ còn treo: {summary.reds.length} cơ quan</h2>
			{summary.reds.length === 0 ? (
				<p>Không cơ quan nào còn mục đỏ chưa đạt hoặc chưa trả lời.</p>
			) : (
				<SortTable
					label="Mục đỏ theo cơ quan"
					first={15}
					rows={summary.reds}
					columns={[
						{ title: 'Cơ quan', key: (r) => r.office, cell: (r) => r.office, head: true },
						{ title: 'Cụm thi đua', key: (r) => r.cluster, cell: (r) => r.cluster || '–' },
						{ title: 'Số mục chưa đạt', key: failed, cell: failed },
						{ title: 'Mục', cell: (r) => r.items.map((i) => `${i.id} ${RED_WORDS[i.state]}`).join('; ') },
					]}
				/>
			)}
		</section>
	);
}
