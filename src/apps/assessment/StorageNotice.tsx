import { useSignal } from '@preact/signals';
import type { Desk } from './model.ts';

const REASONS = {
	blocked: 'Trình duyệt không cho lưu trên máy này: đang ở cửa sổ ẩn danh, bị chặn, hoặc một thẻ khác đang mở bản sổ tay cũ (đóng thẻ đó rồi thử lại).',
	full: 'Máy không còn chỗ lưu, hoặc trình duyệt vừa chặn việc lưu. Dọn bớt ổ đĩa rồi thử lại.',
	cleared: 'Dữ liệu duyệt web vừa bị xoá. Đợt đang mở vẫn còn trong trang này.',
	newer: 'Một thẻ khác đã mở bản sổ tay mới hơn. Lưu ra tệp rồi tải lại trang.',
} as const;

/** Says at once that answers live in memory only, and what to do. */
export function StorageNotice({ desk }: { desk: Desk }) {
	const again = useSignal('');
	const state = desk.save.value;
	if (state.kind !== 'memory') return null;
	const retry = async () => {
		again.value = '';
		if (!(await desk.retry())) again.value = 'Vẫn chưa lưu được.';
	};
	return (
		<div class="wrap no-print" role="alert">
			<div class="notice bad">
				<p>
					<strong>Câu trả lời chưa được giữ trên máy.</strong> {REASONS[state.reason]} Anh/chị vẫn làm tiếp được, nhưng đóng trang là mất. Bấm “Lưu ra tệp”
					thường xuyên.
				</p>
				{state.reason !== 'newer' && (
					<p class="row mt1">
						<button type="button" class="btn small" onClick={() => void retry()}>
							Thử lưu lại trên máy
						</button>
						<span>{again.value}</span>
					</p>
				)}
			</div>
		</div>
	);
}
