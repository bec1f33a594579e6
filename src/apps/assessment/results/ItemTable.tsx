import { answerFlaws } from '../../../domain/answer-flaws.ts';
import { formatDay } from '../../../domain/day.ts';
import { itemFormula } from '../../../domain/explain.ts';
import { contribution, type ScoredItem } from '../../../domain/scoring.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { ANSWER_WORDS, decimal, FLAW_WORDS } from '../words.ts';

/** What every item adds to the score, with its papers and notes; a click on the points shows the sum. */
export function ItemTable({ open }: { open: OpenRound }) {
	const scored = open.scored.value;
	return (
		<>
			<p class="soft small no-print">
				Bấm vào số ở cột “Góp” để xem cách tính: điểm của nhóm × hệ số × mức đạt ÷ tổng hệ số các mục áp dụng trong nhóm (hệ số là 1; mục tính gấp đôi là 2, gấp
				ba là 3).
			</p>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng từng mục">
				<table class="each">
					<thead>
						<tr>
							<th scope="col">Mục</th>
							<th scope="col">Trả lời</th>
							<th scope="col">Góp</th>
							<th scope="col">Tối đa</th>
							<th scope="col">Minh chứng, ghi chú</th>
						</tr>
					</thead>
					<tbody>
						{scored.map((s) => (
							<Row key={s.id} scored={s} open={open} />
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}

function Row({ scored: s, open }: { scored: ScoredItem; open: OpenRound }) {
	const item = open.sheet.items.find((i) => i.id === s.id)!;
	const answer = open.answer(s.id).value;
	const result = open.result.value;
	const part = contribution(s, result);
	const formula = itemFormula(s, result);
	const flaws = s.code === 'CDG' ? [] : answerFlaws(item, answer, open.evidence.value);
	return (
		<tr>
			<td>
				<a href={placeOf(open, 'muc', s.id)}>
					<strong>{s.id}</strong>
				</a>
				{item.gate !== 'none' && <span class="small"> ({item.gate === 'red' ? 'đỏ' : 'cam'})</span>} {item.question}
			</td>
			<td class="nowrap">
				{ANSWER_WORDS[s.code]}
				{item.kind === 'ratio' && answer.denominator !== undefined && s.code !== 'KAD' && (
					<div class="small soft">
						{answer.numerator}/{answer.denominator}
					</div>
				)}
			</td>
			<td>
				{formula === undefined ? (
					'–'
				) : (
					<details class="sum">
						<summary aria-label={`Mục ${s.id} góp ${decimal(part.earned)} điểm: xem cách tính`}>{decimal(part.earned)}</summary>
						<span class="small no-print">{formula}</span>
					</details>
				)}
			</td>
			<td>{s.code === 'KAD' ? '–' : decimal(part.max)}</td>
			<td class="small">
				{open.papers(s.id).map((e) => (
					<div>
						{[e.reference, e.date === '' ? '' : formatDay(e.date), e.holder, e.place].filter(Boolean).join('; ')}
						{e.status === 'compared' && ' (đã đối chiếu)'}
					</div>
				))}
				{s.code === 'KAD' && answer.reason !== undefined && (
					<div>
						Lý do: {answer.reason}
						{answer.approvedBy !== undefined && answer.approvedBy !== '' && ` (duyệt: ${answer.approvedBy})`}
					</div>
				)}
				{s.code === 'DAT' && answer.otherWay && <div>Đạt bằng cách khác.</div>}
				{s.code === 'DAT' && answer.doneElsewhere && <div>Cấp trên, đơn vị khác làm thay.</div>}
				{answer.note !== undefined && answer.note !== '' && <div class="note">{answer.note}</div>}
				{flaws.map((f) => (
					<div class="soft no-print">⚠ {FLAW_WORDS[f]}</div>
				))}
			</td>
		</tr>
	);
}
