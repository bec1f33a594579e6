import { scoreByScale } from '../../../domain/scale.ts';
import { scaleGrade, scaleRange } from '../../../domain/scale-words.ts';
import type { Scale } from '../../../schemas/scale.ts';
import type { OpenRound } from '../model.ts';
import { rangeWords } from '../words.ts';

/** The handbook's own scale and the local ones, one line each: the same answers, scored by each. */
export function SideBySide({ open, scales }: { open: OpenRound; scales: readonly Scale[] }) {
	const { outcome, ...own } = open.result.value;
	const grade = outcome.kind === 'graded' ? outcome.grade : 'chưa đủ dữ liệu';
	const rows: [name: string, points: string, grade: string][] = [
		['Thang của sổ tay (tham khảo)', rangeWords(own), grade],
		...scales.map((s): [string, string, string] => {
			const result = scoreByScale(s, open.scored.value);
			return [s.name, result.total === undefined ? '–' : scaleRange(result.total), scaleGrade(result)];
		}),
	];
	return (
		<div class="scroll mt1" tabIndex={0} role="region" aria-label="Điểm theo từng thang" data-side-by-side>
			<table class="stacked">
				<thead>
					<tr>
						<th scope="col">Thang</th>
						<th scope="col">Điểm trên 100</th>
						<th scope="col">Xếp loại</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(([name, points, graded]) => (
						<tr key={name}>
							<th scope="row" class="field">
								{name}
							</th>
							<td data-head="Điểm">{points}</td>
							<td data-head="Xếp loại">{graded}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
