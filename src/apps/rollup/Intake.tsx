import { DropZone } from '../DropZone.tsx';
import { FilePicker } from '../FilePicker.tsx';
import type { Desk } from './desk.ts';
import { fromDrag, fromPicker, holdsFolder } from './gather.ts';

/** Where files come in: a folder, many files, a zip, or a drag. */
export function Intake({ desk }: { desk: Desk }) {
	const progress = desk.progress.value;
	const message = desk.message.value;
	const picked = (files: File[]) => void desk.take(Promise.resolve(fromPicker(files)));
	return (
		<section class="no-print" aria-label="Nạp tệp kết quả">
			<DropZone onFiles={(dropped) => void desk.take(fromDrag(dropped), holdsFolder(dropped))}>
				<p>
					Thả thư mục, các tệp <span class="nowrap">“tu-kiem-tra-….json”</span> hoặc tệp .zip vào đây, hoặc chọn:
				</p>
				<p class="row mt1">
					<FilePicker id="nap-tep" label="Chọn tệp…" accept=".json,.zip" multiple look="main" disabled={progress !== undefined} onChoose={picked} />
					<FilePicker id="nap-thu-muc" label="Chọn cả thư mục…" folder disabled={progress !== undefined} onChoose={picked} />
				</p>
			</DropZone>
			{progress && (
				<div class="notice plain">
					<p>
						Đang đọc {progress.done}/{progress.total} tệp; đọc được {progress.accepted}, hỏng {progress.refused}.{' '}
						<button type="button" class="btn small" onClick={() => desk.cancel()}>
							Dừng
						</button>
					</p>
					<progress aria-label="Đã đọc" max={Math.max(1, progress.total)} value={progress.done} />
				</div>
			)}
			<div role="status" data-message>
				{message && (
					<div class={`notice ${message.tone}`}>
						<p>
							{message.text}{' '}
							{message.undo && (
								<button type="button" class="btn small" onClick={message.undo}>
									Bỏ phần vừa nạp
								</button>
							)}
						</p>
					</div>
				)}
			</div>
			<p class="soft small">
				Tệp chỉ đọc trên máy này, không gửi đi đâu. Bảng tổng hợp <strong>không tự lưu</strong>: đóng trang là mất, muốn giữ thì bấm “Lưu để làm tiếp”.
			</p>
		</section>
	);
}
