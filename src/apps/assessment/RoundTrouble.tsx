import { useSignal } from '@preact/signals';
import { saveToFile } from './files.ts';
import type { Desk, OpenRound } from './model.ts';

/** A round that cannot be opened: not on this machine, or its sheet is of another edition. */
export function RoundTrouble({ desk, id, why }: { desk: Desk; id: string; why: 'missing' | 'no-sheet' }) {
	const message = useSignal('');
	const save = async () => {
		const content = await desk.content(id);
		const saved = content && (await saveToFile(content));
		message.value = saved === undefined ? '' : saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};
	return (
		<div class="wrap page">
			{why === 'missing' ? (
				<p class="notice">
					Không thấy đợt này trên máy. Có thể đợt đã bị xoá, hoặc anh/chị đang dùng trình duyệt khác. Nếu đã lưu ra tệp, mở lại từ <a href="#">danh sách đợt</a>
					.
				</p>
			) : (
				<div class="notice">
					<p>Bản sổ tay này không có phiếu mà đợt đã dùng, nên chưa điền tiếp được ở đây. Câu trả lời vẫn còn nguyên trên máy.</p>
					<p class="row mt1">
						<button type="button" class="btn" onClick={() => void save()}>
							Lưu ra tệp
						</button>
						<a href="#">Danh sách đợt</a> <span role="status">{message.value}</span>
					</p>
				</div>
			)}
		</div>
	);
}

/** Another tab deleted the round that is open here. */
export function GoneNotice({ open }: { open: OpenRound }) {
	if (!open.gone.value) return null;
	return (
		<div class="wrap no-print" role="alert">
			<p class="notice bad">
				Đợt này vừa bị xoá ở một thẻ khác; sửa ở đây không được giữ.{' '}
				<button type="button" class="btn small" onClick={() => void open.keep()}>
					Giữ lại đợt này
				</button>
			</p>
		</div>
	);
}
