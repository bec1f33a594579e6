import { decimal } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { oneDecimal } from '../../domain/statistics.ts';
import { SortTable } from './SortTable.tsx';

const signed = (value: number) => `${value > 0 ? '+' : ''}${decimal(value)}`;

/** The office's word beside the team's. */
export function BiasView({ summary }: { summary: Summary }) {
	const { bias } = summary;
	if (bias === undefined) return null;
	return (
		<section data-bias>
			<h2 class="mt">Tự chấm so với đoàn chấm: {bias.pairs.length} cơ quan</h2>
			<p>
				Đoàn chấm trừ tự chấm: mức lệch ở giữa <strong>{signed(oneDecimal(bias.spread.median))}</strong> điểm (một nửa số cơ quan cao hơn, một nửa thấp hơn),
				trung bình {signed(oneDecimal(bias.mean))} điểm. {bias.tooHigh} cơ quan tự chấm cao hơn đoàn.
			</p>
			{bias.turned.length > 0 && (
				<>
					<h3 class="mt1">Mục hay bị đoàn chấm lại</h3>
					<p class="soft small">Cơ quan tự chấm Đạt, đoàn chấm thấp hơn.</p>
					<ul>
						{bias.turned.map((t) => (
							<li>
								<strong>{t.id}</strong> {t.question}{' '}
								<span class="soft nowrap">
									({t.count}/{t.base} cơ quan)
								</span>
							</li>
						))}
					</ul>
				</>
			)}
			<SortTable
				label="Lệch giữa tự chấm và đoàn chấm"
				first={15}
				rows={bias.pairs}
				columns={[
					{ title: 'Cơ quan', key: (p) => p.office, cell: (p) => p.office, head: true },
					{ title: 'Cụm thi đua', key: (p) => p.cluster, cell: (p) => p.cluster || '–' },
					{ title: 'Tự chấm', key: (p) => p.own, cell: (p) => decimal(p.own) },
					{ title: 'Đoàn chấm', key: (p) => p.inspected, cell: (p) => decimal(p.inspected) },
					{ title: 'Lệch', key: (p) => p.gap, cell: (p) => signed(p.gap) },
				]}
			/>
		</section>
	);
}
