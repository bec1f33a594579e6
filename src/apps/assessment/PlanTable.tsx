import type { PlanEntry } from '../../domain/scoring.ts';
import { itemTexts } from './data.ts';
import type { OpenRound } from './model.ts';
import { decimal } from './words.ts';

/** What to mend, what exists when it is mended, what it takes and brings. */
export function PlanTable({ open, rows }: { open: OpenRound; rows: readonly PlanEntry[] }) {
	const items = new Map(open.sheet.items.map((i) => [i.id, i]));
	return (
		<div class="scroll" tabIndex={0} role="region" aria-label="Bảng việc cần sửa">
			<table>
				<thead>
					<tr>
						<th scope="col">Việc</th>
						<th scope="col">Xong khi có</th>
						<th scope="col">Ngày công</th>
						<th scope="col">Lấy lại</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const item = items.get(row.id)!;
						const texts = itemTexts(row.id);
						return (
							<tr>
								<td>
									<strong>{row.id}</strong>
									{row.rank === 'red' ? ' (đỏ)' : row.rank === 'amber' ? ' (cam)' : ''} <span dangerouslySetInnerHTML={{ __html: texts.mend }} />
									<div class="soft small">
										{item.basis.slice(0, 2).map((b, i) => (
											<>
												{i > 0 && '; '}
												<a href={b.href}>{b.text}</a>
											</>
										))}
										{texts.procedures.map((p) => (
											<>
												{' '}
												· <a href={p.href}>{p.text}</a>
											</>
										))}
									</div>
								</td>
								<td>
									<span dangerouslySetInnerHTML={{ __html: texts.product }} />
								</td>
								<td>{String(row.days).replace('.', ',')}</td>
								<td class="nowrap">+{decimal(row.regain)}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
