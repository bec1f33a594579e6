import type { Desk } from './model.ts';

const REASONS = {
	blocked: 'Trình duyệt không cho lưu trên máy này (đang ở chế độ ẩn danh, hoặc bị chặn).',
	full: 'Máy không còn chỗ lưu, hoặc trình duyệt vừa chặn việc lưu.',
} as const;

/** Says at once that answers live in memory only, and what to do. */
export function StorageNotice({ desk }: { desk: Desk }) {
	const state = desk.save.value;
	if (state.kind !== 'memory') return null;
	return (
		<div class="wrap no-print" role="alert">
			<p class="notice bad">
				<strong>Câu trả lời chưa được giữ trên máy.</strong> {REASONS[state.reason]} Anh/chị vẫn làm tiếp được, nhưng đóng trang là mất. Bấm “Lưu ra tệp” thường
				xuyên.
			</p>
		</div>
	);
}
