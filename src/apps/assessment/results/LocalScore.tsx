import { formatDay, today } from '../../../domain/day.ts';
import { figure } from '../../../domain/explain.ts';
import { scaleHolds, scoreByScale, type CriterionResult } from '../../../domain/scale.ts';
import { scaleRange as range } from '../../../domain/scale-words.ts';
import type { Scale } from '../../../schemas/scale.ts';
import type { OpenRound } from '../model.ts';

const KIND = { main: '', bonus: ' (điểm cộng)', penalty: ' (điểm trừ)' } as const;

/** One local scale: its own sum, the sum brought to 100, its grade, its criteria. */
export function LocalScore({ scale, open, onRemove }: { scale: Scale; open: OpenRound; onRemove: () => void }) {
	const { periodTo, officeKind } = open.round.value;
	const result = scoreByScale(scale, open.scored.value);
	const { original, converted, bonus, penalty, total, grade } = result;
	const holds = scaleHolds(scale, periodTo || today(), officeKind);
	return (
		<section class="local" data-scale={scale.number}>
			<h3>{scale.name}</h3>
			<p class="soft small">
				Số {scale.number}, ngày {formatDay(scale.issued)}; hiệu lực từ {formatDay(scale.from)}
				{scale.to === '' ? '' : ` đến ${formatDay(scale.to)}`}. Nguồn: {scale.source}.
			</p>
			{!holds && <p class="notice">Thang này không dành cho loại cơ quan đã chọn, hoặc không có hiệu lực vào cuối kỳ xét. Chỉ xem để tham khảo.</p>}
			{total === undefined || converted === undefined ? (
				<p>Không tiêu chí nào của thang chấm được trong phiếu này.</p>
			) : (
				<>
					<p>
						<strong>
							{range(original)}/{figure(original.max)} điểm
						</strong>{' '}
						theo thang gốc
						{original.max !== original.full && ` (thang đủ ${figure(original.full)}; tiêu chí không chấm được bỏ ra)`}. Quy về 100:{' '}
						<strong>{range(converted)}</strong>.{(bonus.high > 0 || penalty.low > 0) && ` Cộng ${range(bonus)}, trừ ${range(penalty)}.`} Tổng:{' '}
						<strong>{range(total)}</strong>
						{grade === undefined ? ', chưa đủ dữ liệu để xếp loại theo thang này.' : `, xếp ${grade} theo thang này.`}
					</p>
					<p class="soft small">Xếp loại do điểm đã quy về 100; trần của mục đỏ, mục cam là của sổ tay, không áp vào thang này.</p>
				</>
			)}
			<details>
				<summary>Từng tiêu chí ({result.criteria.length})</summary>
				<div class="scroll" tabIndex={0} role="region" aria-label={`Tiêu chí của thang ${scale.number}`}>
					<table class="stacked">
						<thead>
							<tr>
								<th scope="col">Tiêu chí</th>
								<th scope="col">Điểm</th>
								<th scope="col">Tối đa</th>
								<th scope="col">Mục của sổ tay</th>
							</tr>
						</thead>
						<tbody>
							{result.criteria.map((c, i) => (
								<Criterion key={c.id} result={c} items={scale.criteria[i]!.items} />
							))}
						</tbody>
					</table>
				</div>
			</details>
			<p class="row mt1 no-print">
				<button type="button" class="btn small" onClick={onRemove} aria-label={`Bỏ thang này: ${scale.name}`}>
					Bỏ thang này
				</button>
			</p>
		</section>
	);
}

function Criterion({ result: c, items }: { result: CriterionResult; items: readonly string[] }) {
	const points = range({ low: Math.min(c.low, c.high), high: Math.max(c.low, c.high) });
	return (
		<tr>
			<th scope="row" class="field">
				{c.id}. {c.title}
				{KIND[c.kind]}
			</th>
			<td class="nowrap" data-head="Điểm">
				{c.leftOut ? 'không tính' : `${c.kind === 'penalty' && c.low > 0 ? '−' : ''}${points}`}
			</td>
			<td data-head="Tối đa">{figure(c.points)}</td>
			<td class="small" data-head="Mục của sổ tay">
				<span>{items.join(', ')}</span>
				{c.missing.length > 0 && <span class="soft"> (phiếu này không hỏi: {c.missing.join(', ')})</span>}
			</td>
		</tr>
	);
}
