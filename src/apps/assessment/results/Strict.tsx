import { useSignal } from '@preact/signals';
import { strictScore } from '../../../domain/strict-score.ts';
import type { OpenRound } from '../model.ts';
import { rangeWords } from '../words.ts';

/** The stricter figure beside the score: "Đạt" without any paper counts half. On paper only where somebody switched it on. */
export function Strict({ open }: { open: OpenRound }) {
	const on = useSignal(false);
	const bare = open.scored.value.filter((s) => s.code === 'DAT' && s.evidenced !== true).length;
	return (
		<div class={on.value ? '' : 'no-print'}>
			<label class="check">
				<input type="checkbox" checked={on.value} onChange={(e) => (on.value = e.currentTarget.checked)} data-strict />
				Thử tính chặt hơn: “Đạt” mà không có minh chứng chỉ tính một nửa
			</label>
			<p role="status" data-strict-score>
				{on.value && (
					<>
						Tính như vậy được <strong>{rangeWords(strictScore(open.scored.value, open.sheet.groups))}</strong> điểm (gọi là “điểm chặt”); {bare} mục đạt chưa có
						minh chứng. Trần xếp loại không đổi.
					</>
				)}
			</p>
		</div>
	);
}
