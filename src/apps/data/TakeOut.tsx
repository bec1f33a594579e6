import { useSignal } from '@preact/signals';
import type { DataDesk, Saved } from './desk.ts';
import { ONE_BUTTON } from './words.ts';

/** What a saved file is said to be. */
export function SavedWords({ saved }: { saved: Saved | undefined }) {
	if (saved === undefined) return null;
	if (!saved.ok) return <p class="notice bad">Không tạo được tệp đúng: đọc lại không khớp. Thử lại; dữ liệu trên máy không đổi.</p>;
	return (
		<div class="notice ok">
			<p>Đã đưa tệp {saved.name} cho trình duyệt: xem trong thư mục tải xuống. Tệp có mọi thứ trong danh sách trên, trừ các trang giữ để đọc.</p>
			{saved.leftOut.length > 0 && (
				<ul>
					{saved.leftOut.map((l) => (
						<li>
							<strong>Chưa có trong tệp: “{l.title}”.</strong> {l.message}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

/** Everything as one file, to keep or to carry to another machine or edition. */
export function TakeOut({ desk }: { desk: DataDesk }) {
	const saved = useSignal<Saved | undefined>(undefined);
	return (
		<section aria-labelledby="lay-ra">
			<h2 class="mt" id="lay-ra">
				Lưu ra tệp
			</h2>
			<p class="mt1">Một tệp có tất cả: cất giữ, hoặc nhập ở máy khác, ở bản web, bản mang theo. Tệp có tên cơ quan và người điền: giữ như giấy tờ nội bộ.</p>
			<p class="row mt1">
				<button type="button" class="btn main" onClick={() => void desk.save(desk.data.value).then((s) => (saved.value = s))}>
					{ONE_BUTTON}
				</button>
			</p>
			<div role="status">
				<SavedWords saved={saved.value} />
			</div>
		</section>
	);
}
