import { useSignal } from '@preact/signals';
import type { ExpectedList } from '../../domain/expected-offices.ts';
import { FilePicker } from '../FilePicker.tsx';
import type { Desk } from './desk.ts';

/** The list of offices that should hand in: with it the page can say who has not. */
export function Expected({ desk }: { desk: Desk }) {
	const list = useSignal<ExpectedList | undefined>(undefined);
	const count = desk.rollup.value.expected.length;
	const take = async (file: File) => {
		list.value = file.size > 5_000_000 ? { offices: [], problems: ['Tệp quá lớn để là một danh sách cơ quan.'] } : desk.expect(await file.text());
	};
	return (
		<details class="no-print" open={list.value !== undefined}>
			<summary>Danh sách phải nộp{count > 0 ? `: ${count} cơ quan` : ' (để biết ai chưa nộp)'}</summary>
			<p class="mt1">
				Tệp CSV, mỗi dòng một cơ quan, cột theo thứ tự hoặc theo tên cột: <strong>Mã; Tên cơ quan; Loại; Cụm</strong>. Trong Excel: Lưu thành → CSV UTF-8. Cột
				Cụm ghi tên cụm thi đua: nhóm cơ quan mà cấp trên xếp để so với nhau; không có thì bỏ trống.
			</p>
			<p class="row mt1">
				<FilePicker id="nap-danh-sach" label="Chọn danh sách…" accept=".csv,.txt,.tsv,text/csv" onChoose={([file]) => void take(file!)} />
			</p>
			<div role="status">
				{list.value && (
					<div class={`notice ${list.value.offices.length === 0 ? 'bad' : list.value.problems.length > 0 ? '' : 'ok'}`}>
						{list.value.offices.length > 0 && <p>Đã đọc {list.value.offices.length} cơ quan.</p>}
						{!desk.anonymous.value && list.value.problems.length > 0 && (
							<ul>
								{list.value.problems.slice(0, 50).map((p) => (
									<li>{p}</li>
								))}
							</ul>
						)}
						{desk.anonymous.value && list.value.problems.length > 0 && <p>{list.value.problems.length} dòng cần xem lại; tắt ẩn tên để xem.</p>}
					</div>
				)}
			</div>
		</details>
	);
}
