import { formatDay } from '../../../domain/day.ts';
import { PAPER_STATES, paperState } from '../../../domain/register.ts';
import type { EvidenceRecord } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';

/** The register on paper: one line a paper. */
export function RegisterPaper({ open, papers, day }: { open: OpenRound; papers: readonly EvidenceRecord[]; day: string }) {
	const dated = (d: string) => (d === '' ? '' : formatDay(d));
	return (
		<div class="print-only">
			<table class="sheet-table">
				<thead>
					<tr>
						<th scope="col">Số, ký hiệu hoặc tên sổ</th>
						<th scope="col">Ngày</th>
						<th scope="col">Người giữ</th>
						<th scope="col">Nơi để</th>
						<th scope="col">Giá trị đến</th>
						<th scope="col">Tình trạng</th>
						<th scope="col">Mục</th>
					</tr>
				</thead>
				<tbody>
					{papers.map((p) => (
						<tr key={p.id}>
							<td>{p.reference || 'chưa ghi số'}</td>
							<td>{dated(p.date)}</td>
							<td>{p.holder}</td>
							<td>{p.place}</td>
							<td>{dated(p.validUntil)}</td>
							<td>{PAPER_STATES[paperState(p, day, open.round.value.inspectionDay)]}</td>
							<td>{open.usedBy(p.id).join(', ')}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
