import { formatDay } from '../../../domain/day.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';

/** Above every screen of a round that was handed in: why nothing can be typed, and where to open it again. */
export function LockedNotice({ open }: { open: OpenRound }) {
	if (!open.locked.value) return null;
	return (
		<div class="wrap no-print">
			<p class="notice plain" data-locked>
				Đợt này đã nộp ngày {formatDay(open.round.value.submitted)}, chỉ xem. Cần sửa thì <a href={placeOf(open, 'nop')}>mở lại</a>.
			</p>
		</div>
	);
}
