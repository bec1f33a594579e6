import { DropZone } from '../DropZone.tsx';
import { FilePicker } from '../FilePicker.tsx';
import type { Desk } from './desk.ts';

/** Result files of the exam on screen come in here; those that do not fit are named and set aside. */
export function FileDrop({ desk }: { desk: Desk }) {
	return (
		<>
			<DropZone onFiles={(dropped) => void desk.take([...dropped.files])}>
				<p>Thi trên máy: thả các tệp “ket-qua-….json” vào đây, hoặc chọn:</p>
				<p class="row mt1">
					<FilePicker id="nap-ket-qua" label="Chọn tệp kết quả…" accept=".json" multiple onChoose={(files) => void desk.take(files)} />
				</p>
			</DropZone>
			{desk.aside.value.length > 0 && (
				<div class="notice bad" data-aside>
					<p>Tệp để riêng, không tính vào bảng:</p>
					<ul>
						{desk.aside.value.map((f) => (
							<li>
								{f.name}: {f.why}
							</li>
						))}
					</ul>
					<p>
						<button type="button" class="btn small" onClick={() => (desk.aside.value = [])}>
							Cất danh sách này
						</button>
					</p>
				</div>
			)}
		</>
	);
}
