import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Saved } from './desk.ts';

interface Props {
	/** What will be gone, in one sentence. */
	children: ComponentChildren;
	/** Saves it to a file first; absent where there is nothing worth keeping. */
	onSave?: (() => Promise<Saved>) | undefined;
	/** True: nothing is left of it. Whoever asks then leaves. */
	onErase: () => Promise<boolean>;
	onLeave: () => void;
}

/** Asks once before something is erased for good. Saving is a step of its own: only the reader can see whether the file has arrived. */
export function Confirm({ children, onSave, onErase, onLeave }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const said = useSignal('');
	const busy = useSignal(false);
	useEffect(() => box.current?.focus(), []);
	const save = async () => {
		const done = await onSave!();
		said.value = done.ok
			? `Đã đưa tệp ${done.name} cho trình duyệt. Xem tệp đã có trong thư mục tải xuống rồi hãy xoá.`
			: 'Không tạo được tệp đúng. Chưa nên xoá.';
	};
	const erase = async () => {
		busy.value = true;
		if (!(await onErase())) said.value = 'Trình duyệt không cho xoá hết; phần còn lại vẫn ở danh sách trên. Mở lại trang này rồi xoá lại.';
		busy.value = false;
	};
	return (
		<div class="notice bad" role="group" aria-label="Hỏi lại trước khi xoá" tabIndex={-1} ref={box}>
			<p>{children} Xoá rồi không lấy lại được từ máy này.</p>
			<p class="row mt1">
				{onSave && (
					<button type="button" class="btn small main" onClick={() => void save()}>
						Lưu ra tệp trước
					</button>
				)}
				<button type="button" class="btn small" disabled={busy.value} onClick={() => void erase()}>
					Xoá hẳn
				</button>
				<button type="button" class="btn small" onClick={onLeave}>
					Thôi, giữ lại
				</button>
			</p>
			<p class="small mt1" role="status">
				{said.value}
			</p>
		</div>
	);
}
