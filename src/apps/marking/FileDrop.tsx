import { DropZone } from '../DropZone.tsx';
import type { Desk } from './desk.ts';

/** Result files of the exam on screen come in here; those that do not fit are named and set aside. */
export function FileDrop({ desk }: { desk: Desk }) {
	return (
		<>
			<DropZone onFiles={(dropped) => void desk.take([...dropped.files])}>
				<p>Thi trên máy: thả các tệp “ket-qua-….json” vào đây, hoặc chọn:</p>
				<p class="row mt1">
					<input
						id="nap-ket-qua"
						class="sr"
						type="file"
						multiple
						accept=".json"
						onChange={(e) => {
							const files = [...(e.currentTarget.files ?? [])];
							e.currentTarget.value = '';
							void desk.take(files);
						}}
					/>
					<label class="btn" for="nap-ket-qua">
						Chọn tệp kết quả…
					</label>
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
