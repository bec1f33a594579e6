import { sideBySide } from '../../../domain/side-by-side.ts';
import type { Result, ScoredItem } from '../../../domain/scoring.ts';
import type { Source } from '../../../schemas/rounds.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { decimal, outcomeWords, rangeWords } from '../words.ts';

/** "+1,5", "−12,0": the sign stands for itself. */
export function signed(value: number): string {
	return `${value > 0 ? '+' : value < 0 ? '−' : ''}${decimal(Math.abs(value))}`;
}

/** The office's score and the team's, each with its grade, and how far they are apart. */
export function ScorePair({ open, office, officeSource }: { open: OpenRound; office: readonly ScoredItem[]; officeSource: Source }) {
	const pair = sideBySide(office, open.scored.value, open.sheet.groups);
	const { answered, total } = pair.other.progress;
	const row = (key: string, label: string, result: Result) => (
		<tr data-side={key}>
			<th scope="row" class="field">
				{label}
			</th>
			<td class="nowrap num" data-score data-head="Điểm">
				{rangeWords(result)}
			</td>
			<td data-head="Xếp loại">{outcomeWords(result.outcome)}</td>
			<td class="nowrap" data-head="Đã chấm">
				{result.progress.answered}/{result.progress.total}
			</td>
		</tr>
	);
	return (
		<>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng hai điểm">
				<table class="stacked">
					<thead>
						<tr>
							<th scope="col">Bên chấm</th>
							<th scope="col">Điểm</th>
							<th scope="col">Xếp loại</th>
							<th scope="col">Đã chấm</th>
						</tr>
					</thead>
					<tbody>
						{row('office', SOURCES[officeSource], pair.own)}
						{row('team', SOURCES.inspected, pair.other)}
					</tbody>
				</table>
			</div>
			<p data-gap>
				{answered < total
					? `Đoàn còn ${total - answered} mục chưa chấm: hai điểm chưa so được với nhau.`
					: pair.gap === undefined
						? ''
						: `Đoàn chấm lệch ${signed(pair.gap)} điểm so với cơ quan.`}{' '}
				Khác nhau {pair.differing.length} mục. <span class="soft">Thang tham khảo để chuẩn bị kiểm tra.</span>
			</p>
		</>
	);
}
