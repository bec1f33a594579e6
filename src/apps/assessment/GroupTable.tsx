import { GroupBar } from './GroupNav.tsx';
import type { OpenRound } from './model.ts';
import { decimal } from './words.ts';

/** Points of each group, and how they come about. */
export function GroupTable({ open }: { open: OpenRound }) {
	const { sheet } = open;
	const result = open.result.value;
	const scored = open.scored.value;
	return (
		<>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng điểm theo nhóm">
				<table>
					<thead>
						<tr>
							<th scope="col">Nhóm</th>
							<th scope="col">Đã xét</th>
							<th scope="col">Điểm</th>
							<th scope="col">Tối đa</th>
							<th scope="col" class="barcol">
								<span class="sr">Biểu đồ</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{result.groups
							.filter((g) => g.items > 0)
							.map((g) => {
								const own = scored.filter((s) => s.group === g.id);
								const count = (code: string) => own.filter((s) => s.code === code).length;
								return (
									<tr>
										<th scope="row" class="field">
											{g.id}. {sheet.groups.find((x) => x.id === g.id)?.shortTitle}
										</th>
										<td>
											{g.answered}/{g.items}
										</td>
										<td>{g.max === 0 ? 'không tính' : g.open === 0 ? decimal(g.low) : `${decimal(g.low)} – ${decimal(g.high)}`}</td>
										<td>{g.max === 0 ? '–' : decimal(g.share)}</td>
										<td>
											<GroupBar met={count('DAT')} partly={count('MOT_PHAN')} failed={count('CHUA')} total={own.length - count('KAD')} />
										</td>
									</tr>
								);
							})}
					</tbody>
				</table>
			</div>
			<p class="soft small">
				Điểm nhóm = điểm tối đa × tổng (hệ số × mức đạt) / tổng hệ số các mục áp dụng. Đạt tính 1, một phần 0,5, chưa đạt 0; không áp dụng thì bỏ khỏi mẫu số.
				Nhóm không có mục nào áp dụng thì chia điểm cho các nhóm khác.
			</p>
		</>
	);
}
