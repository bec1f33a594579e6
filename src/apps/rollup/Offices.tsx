import { endsWords, GRADE_WORDS, MIDDLE, periodWords, spreadWords } from '../../documents/rollup-words.ts';
import type { Ranked, Summary } from '../../domain/rollup-summary.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { SOURCES } from '../../schemas/rounds.ts';
import { SortTable } from './SortTable.tsx';

/** Every office that counts, ranked among its peers only; then the peers beside each other. */
export function Offices({ summary }: { summary: Summary }) {
	if (summary.counted.length === 0) return null;
	const rows: Ranked[] = summary.peers.flatMap((p) => p.offices);
	return (
		<>
			<section data-offices>
				<h2 class="mt">Từng cơ quan</h2>
				<p class="soft small">
					Thứ hạng chỉ trong các cơ quan cùng loại, cùng cụm thi đua (nhóm cơ quan mà cấp trên xếp để so với nhau). Điểm bằng nhau thì cùng hạng.
				</p>
				<SortTable
					label="Kết quả từng cơ quan"
					rows={rows}
					columns={[
						{
							title: 'Cơ quan',
							key: (e) => e.office,
							head: true,
							cell: (e) => (
								<>
									{e.office}
									{e.stranger && <span class="small soft"> (ngoài danh sách)</span>}
								</>
							),
						},
						{ title: 'Loại', key: (e) => OFFICE_KINDS[e.officeKind], cell: (e) => OFFICE_KINDS[e.officeKind] },
						{ title: 'Cụm thi đua', key: (e) => e.cluster, cell: (e) => e.cluster || '–' },
						{ title: 'Điểm', key: (e) => e.low, cell: (e) => endsWords(e.low, e.high) },
						{
							title: 'Xếp loại',
							key: (e) => GRADE_WORDS[e.grade],
							cell: (e) => `${GRADE_WORDS[e.grade]}${e.byScore === undefined ? '' : ` (theo điểm: ${e.byScore})`}`,
						},
						{ title: 'Thứ hạng', key: (e) => e.rank, cell: (e) => (e.rank === undefined ? '–' : `${e.rank}/${e.peers}`) },
						{ title: 'Độ tin cậy', key: (e) => e.confidence, cell: (e) => (e.confidence === undefined ? '–' : `${Math.round(e.confidence * 100)}%`) },
						{ title: 'Kỳ', key: (e) => e.periodTo, cell: periodWords },
						{ title: 'Ai chấm', key: (e) => e.source, cell: (e) => SOURCES[e.source] },
					]}
				/>
			</section>
			{summary.peers.length > 1 && (
				<section data-peers>
					<h2 class="mt">Theo loại và cụm thi đua</h2>
					<SortTable
						label="Điểm theo loại và cụm thi đua"
						rows={summary.peers}
						columns={[
							{ title: 'Loại', key: (p) => OFFICE_KINDS[p.kind], cell: (p) => OFFICE_KINDS[p.kind], head: true },
							{ title: 'Cụm thi đua', key: (p) => p.cluster, cell: (p) => p.cluster || 'không ghi cụm' },
							{ title: 'Số cơ quan', key: (p) => p.offices.length, cell: (p) => p.offices.length },
							{ title: 'Thấp nhất', key: (p) => p.spread?.low.min, cell: (p) => spreadWords(p.spread, 'min') },
							{ title: MIDDLE, key: (p) => p.spread?.low.median, cell: (p) => spreadWords(p.spread, 'median') },
							{ title: 'Cao nhất', key: (p) => p.spread?.low.max, cell: (p) => spreadWords(p.spread, 'max') },
						]}
					/>
				</section>
			)}
		</>
	);
}
