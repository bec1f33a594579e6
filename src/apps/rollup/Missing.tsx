import { MISSING_WORDS } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { SortTable } from './SortTable.tsx';

/** Who has not handed in: apart from all figures, never as 0. */
export function Missing({ summary }: { summary: Summary }) {
	if (summary.expectedCount === 0) return null;
	return (
		<section data-missing>
			<h2 class="mt">
				Chưa nộp: {summary.missing.length}/{summary.expectedCount} cơ quan
			</h2>
			{summary.missing.length === 0 ? (
				<p>Mọi cơ quan trong danh sách đã nộp.</p>
			) : (
				<>
					<p class="soft small">Không tính là 0 điểm, không vào điểm ở giữa hay xếp hạng.</p>
					<SortTable
						label="Cơ quan chưa nộp"
						rows={summary.missing}
						columns={[
							{ title: 'Cơ quan', key: (m) => m.name, cell: (m) => m.name, head: true },
							{ title: 'Mã', key: (m) => m.code, cell: (m) => m.code || '–' },
							{ title: 'Loại', key: (m) => m.kind, cell: (m) => (m.kind === undefined ? '–' : OFFICE_KINDS[m.kind]) },
							{ title: 'Cụm thi đua', key: (m) => m.cluster, cell: (m) => m.cluster || '–' },
							{ title: 'Tình trạng', key: (m) => m.why, cell: (m) => MISSING_WORDS[m.why] },
						]}
					/>
				</>
			)}
		</section>
	);
}
