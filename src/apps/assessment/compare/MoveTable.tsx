import { useSignal } from '@preact/signals';
import { MOVE_WORDS, type ItemMove, type Move } from '../../../domain/compare-rounds.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { ANSWER_WORDS, decimal } from '../words.ts';

/** A sign beside the word: colour alone tells nobody who prints in black. */
const SIGNS: Record<Move, string> = { forward: '▲', back: '▼', same: '=', new: '+', dropped: '×', 'left-out': '○', 'taken-in': '●', open: '…' };
const TONES: Partial<Record<Move, string>> = { forward: 'ok', back: 'bad', 'left-out': 'warn' };

const share = (item: ItemMove['before']) =>
	item === undefined ? '–' : item.code === 'MOT_PHAN' ? `${ANSWER_WORDS.MOT_PHAN} (${String(item.score).replace('.', ',')})` : ANSWER_WORDS[item.code];

/** Every item with what became of it; unchanged ones on request. */
export function MoveTable({ open, moves }: { open: OpenRound; moves: readonly ItemMove[] }) {
	const wanted = useSignal<Move | 'changed' | 'all'>('changed');
	const shown = moves.filter((m) => (wanted.value === 'all' ? true : wanted.value === 'changed' ? m.move !== 'same' : m.move === wanted.value));
	const question = new Map(open.sheet.items.map((i) => [i.id, i.question]));
	return (
		<section>
			<h2 class="mt">Từng mục</h2>
			<div class="filters">
				<label>
					Xem
					<select value={wanted.value} onChange={(e) => (wanted.value = e.currentTarget.value as Move)} data-moves>
						<option value="changed">Mọi mục có đổi</option>
						<option value="all">Tất cả ({moves.length})</option>
						{Object.entries(MOVE_WORDS)
							.map(([move, words]) => [move, words, moves.filter((m) => m.move === move).length] as const)
							.filter(([, , n]) => n > 0)
							.map(([move, words, n]) => (
								<option value={move}>
									{words} ({n})
								</option>
							))}
					</select>
				</label>
			</div>
			{shown.length === 0 ? (
				<p>Không có mục nào.</p>
			) : (
				<div class="scroll" tabIndex={0} role="region" aria-label="Bảng mục thay đổi">
					<table class="stacked">
						<thead>
							<tr>
								<th scope="col">Mục</th>
								<th scope="col">Thay đổi</th>
								<th scope="col">Kỳ trước</th>
								<th scope="col">Kỳ này</th>
								<th scope="col">Điểm</th>
							</tr>
						</thead>
						<tbody>
							{shown.map((m) => (
								<tr key={m.id} data-move={m.move}>
									<td>
										{question.has(m.id) ? (
											<a href={placeOf(open, 'muc', m.id)}>
												<strong>{m.id}</strong>
											</a>
										) : (
											<strong>{m.id}</strong>
										)}{' '}
										{question.get(m.id)}
									</td>
									<td>
										<span class={`tag ${TONES[m.move] ?? ''}`}>
											{SIGNS[m.move]}&nbsp;{MOVE_WORDS[m.move]}
										</span>
									</td>
									<td data-head="Kỳ trước">{share(m.before)}</td>
									<td data-head="Kỳ này">{share(m.after)}</td>
									<td class="nowrap" data-head="Điểm">
										{Math.abs(m.points) < 0.05 ? '–' : `${m.points < 0 ? '−' : '+'}${decimal(Math.abs(m.points))}`}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
