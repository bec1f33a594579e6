import { useSignal } from '@preact/signals';
import { papersByHolder } from '../../../domain/lay-out.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { LayOutItems, paperWords } from './LayOutItems.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** What to lay out on the table: by item for whoever receives the team, by holder for whoever brings the papers. */
export function LayOutView({ open }: { open: OpenRound }) {
	const by = useSignal<'item' | 'holder'>('item');
	return (
		<div class="wrap page lay-out">
			<p class="no-print">
				<a href={placeOf(open, 'minh-chung')}>← Sổ minh chứng</a>
			</p>
			<PageHead open={open} title={by.value === 'item' ? 'Giấy tờ bày ra, theo mục' : 'Giấy tờ bày ra, theo người giữ'} list />
			<div class="filters no-print">
				<label>
					Xếp
					<select value={by.value} onChange={(e) => (by.value = e.currentTarget.value as 'item' | 'holder')} data-by>
						<option value="item">theo mục của phiếu</option>
						<option value="holder">theo người giữ</option>
					</select>
				</label>
				<PrintButton main />
			</div>
			{by.value === 'item' ? <LayOutItems open={open} /> : <ByHolder open={open} />}
		</div>
	);
}

function ByHolder({ open }: { open: OpenRound }) {
	const holders = papersByHolder(Object.values(open.evidence.value), (id) => open.usedBy(id));
	if (holders.length === 0) return <p>Chưa có minh chứng nào gắn với mục. Ghi minh chứng trước, rồi in danh sách này cho từng người.</p>;
	return (
		<>
			{holders.map((h) => (
				<section key={h.holder}>
					<h2 class="mt">{h.holder === '' ? 'Chưa ghi người giữ' : h.holder}</h2>
					<div class="scroll" tabIndex={0} role="region" aria-label={`Giấy tờ của ${h.holder || 'người chưa ghi tên'}`}>
						<table class="stacked">
							<thead>
								<tr>
									<th scope="col">Giấy tờ</th>
									<th scope="col">Nơi để</th>
									<th scope="col">Cho mục</th>
									<th scope="col">Đã bày</th>
								</tr>
							</thead>
							<tbody>
								{h.papers.map(({ paper, items }) => (
									<tr key={paper.id}>
										<td>{paperWords(paper)}</td>
										<td data-head="Nơi để">{paper.place || 'chưa ghi'}</td>
										<td data-head="Cho mục">{items.join(', ')}</td>
										<td data-head="Đã bày">
											<span class="tick-box" />
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</div>
				</section>
			))}
		</>
	);
}
