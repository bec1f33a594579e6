import type { Desk } from './desk.ts';

/** A list to sign. Names only where the trainer asked for them; else the lines are empty. */
export function Attendance({ desk, lines }: { desk: Desk; lines: number }) {
	const names = desk.named.value ? desk.rows.value.map((r) => r.name) : [];
	const count = Math.max(lines, names.length);
	return (
		<>
			<h2>Danh sách điểm danh</h2>
			<p>Lớp, khoá: ………………………………………… Ngày: …… / …… / …………</p>
			<div class="scroll" tabIndex={0} role="region" aria-label="Danh sách điểm danh">
				<table class="attendance">
					<thead>
						<tr>
							<th scope="col">Số</th>
							<th scope="col">Họ và tên</th>
							<th scope="col">Cơ quan</th>
							<th scope="col">Ký tên</th>
						</tr>
					</thead>
					<tbody>
						{Array.from({ length: count }, (_, i) => (
							<tr>
								<th scope="row" class="field">
									{i + 1}
								</th>
								<td>{names[i]}</td>
								<td />
								<td />
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
