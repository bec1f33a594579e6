import { sideBySide } from '../../../domain/side-by-side.ts';
import type { ScoredItem } from '../../../domain/scoring.ts';
import { NO_ANSWER } from '../../../domain/assessment.ts';
import type { HandedOver } from '../../../schemas/assessment.ts';
import { paperNamed } from '../../../papers/lines.ts';
import type { OpenRound } from '../model.ts';
import { CodeTag, figuresOf } from './AnswerFacts.tsx';
import { signed } from './ScorePair.tsx';

/** Items the two sides judge differently, largest loss first, each with the team's reason. */
export function DifferenceTable({ open, office, handedOver }: { open: OpenRound; office: readonly ScoredItem[]; handedOver: HandedOver }) {
	const { differing, onlyOther } = sideBySide(office, open.scored.value, open.sheet.groups);
	const points = new Map(differing.map((g) => [g.id, g.points]));
	const ids = [...differing.map((g) => g.id), ...onlyOther];
	const missing = differing.filter((g) => (open.answer(g.id).value.note ?? '').trim() === '').map((g) => g.id);
	return (
		<section data-differences>
			<h2 class="mt">Chỗ lệch giữa cơ quan và đoàn ({ids.length})</h2>
			{missing.length > 0 && <p class="notice bad no-print">Chưa ghi lý do lệch: {missing.join(', ')}.</p>}
			{ids.length === 0 ? (
				<p>Chưa có mục nào lệch trong các mục đoàn đã chấm.</p>
			) : (
				<div class="scroll" tabIndex={0} role="region" aria-label="Bảng chỗ lệch">
					<table class="stacked">
						<thead>
							<tr>
								<th scope="col">Mục</th>
								<th scope="col">Cơ quan</th>
								<th scope="col">Đoàn</th>
								<th scope="col">Lệch</th>
								<th scope="col">Lý do</th>
							</tr>
						</thead>
						<tbody>
							{ids.map((id) => {
								const item = open.sheet.items.find((i) => i.id === id)!;
								const own = handedOver.answers[id] ?? NO_ANSWER;
								const team = open.answer(id).value;
								const gap = points.get(id);
								return (
									<tr key={id}>
										<td>
											<strong>{id}</strong>
											{item.gate !== 'none' && <span class="small"> ({item.gate === 'red' ? 'đỏ' : 'cam'})</span>} {item.question}
										</td>
										<td data-head="Cơ quan">
											<CodeTag item={item} judged={own} /> {figuresOf(item, own)}
										</td>
										<td data-head="Đoàn">
											<CodeTag item={item} judged={team} /> {figuresOf(item, team)}
										</td>
										<td class="nowrap" data-head="Lệch">
											{gap === undefined || gap === 0 ? '–' : signed(gap)}
										</td>
										<td class="note" data-head="Lý do">
											{(team.note ?? '').trim() || (gap === undefined ? 'Cơ quan bỏ trống' : 'chưa ghi')}
										</td>
									</tr>
								);
							})}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

/** Papers the team has seen, and by which items; papers of the office that nobody has seen yet. */
export function SeenTable({ open, handedOver }: { open: OpenRound; handedOver: HandedOver }) {
	const register = Object.values(open.evidence.value);
	const seen = register.filter((p) => p.status === 'compared');
	const waiting = Object.keys(handedOver.evidence).filter((id) => open.evidence.value[id]?.status !== 'compared').length;
	return (
		<section data-seen-papers>
			<h2 class="mt">Giấy tờ đoàn đã xem ({seen.length})</h2>
			{waiting > 0 && (
				<p class="soft">
					Cơ quan ghi {Object.keys(handedOver.evidence).length} minh chứng, đoàn chưa xem {waiting}.
				</p>
			)}
			{seen.length > 0 && (
				<ul>
					{seen.map((p) => (
						<li key={p.id}>
							{paperNamed(p)} <span class="soft">(mục {open.usedBy(p.id).join(', ') || 'không gắn mục nào'}</span>
							{p.checkedBy !== '' && <span class="soft">; {p.checkedBy} xem</span>}
							<span class="soft">)</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
