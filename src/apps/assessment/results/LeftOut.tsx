import { notApplicableWarnings } from '../../../domain/scoring.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';

/** What was left out as not applicable, why, and whether that is much. */
export function LeftOut({ open }: { open: OpenRound }) {
	const scored = open.scored.value;
	const out = scored.filter((s) => s.code === 'KAD');
	if (out.length === 0) return null;
	const { total, groups } = notApplicableWarnings(scored);
	const reason = (id: string) => {
		const { code, reason, denominator } = open.answer(id).value;
		return reason?.trim() || (code !== 'KAD' && denominator === 0 ? 'không phát sinh' : 'chưa ghi lý do');
	};
	return (
		<section>
			<h2 class="mt">Mục không áp dụng ({out.length})</h2>
			{(total || groups.length > 0) && (
				<p class="notice" data-left-out>
					{total && 'Các mục không áp dụng chiếm quá 15 % cả phiếu (mục tính gấp đôi, gấp ba kể là hai, ba mục). '}
					{groups.length > 0 && `Quá nửa nhóm ${groups.join(', ')} không áp dụng. `}
					Điểm tính trên ít mục thì dễ lệch; đoàn kiểm tra có thể hỏi lý do từng mục.
				</p>
			)}
			<ul>
				{out.map((s) => (
					<li key={s.id}>
						<a href={placeOf(open, 'muc', s.id)}>{s.id}</a>: {reason(s.id)}
					</li>
				))}
			</ul>
		</section>
	);
}
