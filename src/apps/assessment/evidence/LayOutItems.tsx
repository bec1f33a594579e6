import { formatDay } from '../../../domain/day.ts';
import type { EvidenceRecord } from '../../../schemas/assessment.ts';
import { itemTexts, type SheetItem } from '../data.ts';
import type { OpenRound } from '../model.ts';

/** Number and day of a paper in one line. */
export function paperWords(p: EvidenceRecord): string {
	return `${p.reference || 'chưa ghi số'}${p.date === '' ? '' : `, ngày ${formatDay(p.date)}`}`;
}

/** By item: what the handbook says to show, and what the register holds of it. Items left out need nothing on the table. */
export function LayOutItems({ open }: { open: OpenRound }) {
	const codes = new Map(open.scored.value.map((s) => [s.id, s.code]));
	const items = open.asked().filter((i) => codes.get(i.id) !== 'KAD');
	const missing = items.filter((i) => open.papers(i.id).length === 0).length;
	return (
		<>
			<p>
				{items.length} mục; {missing} mục chưa ghi giấy tờ nào.
			</p>
			{open.sheet.groups.map((g) => {
				const own = items.filter((i) => i.group === g.id);
				if (own.length === 0) return null;
				return (
					<section key={g.id}>
						<h2 class="mt">
							{g.id}. {g.shortTitle}
						</h2>
						<div class="scroll" tabIndex={0} role="region" aria-label={`Giấy tờ nhóm ${g.id}`}>
							<table class="lay stacked">
								<thead>
									<tr>
										<th scope="col">Mục</th>
										<th scope="col">Nên bày</th>
										<th scope="col">Đã ghi trong sổ</th>
										<th scope="col">Đã bày</th>
									</tr>
								</thead>
								<tbody>
									{own.map((i) => (
										<Row key={i.id} item={i} open={open} />
									))}
								</tbody>
							</table>
						</div>
					</section>
				);
			})}
		</>
	);
}

function Row({ item, open }: { item: SheetItem; open: OpenRound }) {
	const papers = open.papers(item.id);
	return (
		<tr>
			<th scope="row" class="field">
				{item.id}
			</th>
			<td data-head="Nên bày">
				<ul class="tight">
					{itemTexts(item.id).evidence.map((e) => (
						<li dangerouslySetInnerHTML={{ __html: e }} />
					))}
				</ul>
			</td>
			<td data-head="Đã ghi trong sổ">
				{papers.length === 0 ? (
					<span class="soft">chưa ghi</span>
				) : (
					<ul class="tight">
						{papers.map((p) => (
							<li key={p.id}>
								{paperWords(p)}
								<span class="soft">
									{p.place === '' ? '; chưa ghi nơi để' : `; ${p.place}`}
									{p.holder === '' ? '; chưa ghi người giữ' : `; ${p.holder}`}
								</span>
							</li>
						))}
					</ul>
				)}
			</td>
			<td data-head="Đã bày">
				<span class="tick-box" />
			</td>
		</tr>
	);
}
