import { useSignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import { eraseProgress, mergeProgress, parseProgress, restoreProgress } from '../../domain/spaced.ts';
import { FilePicker } from '../FilePicker.tsx';
import { saveFile } from '../save-file.ts';
import { changeProgress, memory, progress } from './store.ts';

/** What is kept on this machine: saved, taken in, erased, brought back. */
export function Kept() {
	const said = useSignal('');
	const { cards, erased } = progress.value;
	const count = Object.keys(cards).length;
	const takeIn = async (file: File) => {
		const theirs = file.size > 2_000_000 ? undefined : parseProgress(await file.text());
		if (theirs === undefined) {
			said.value = 'Không đọc được tệp này. Chọn tệp đã lưu từ chính trang này.';
			return;
		}
		changeProgress((mine) => mergeProgress(mine, theirs));
		said.value = `Đã nhập: nay có ${Object.keys(progress.value.cards).length} câu đã làm.`;
	};
	return (
		<details class="kept">
			<summary>Kết quả giữ trên máy này: {count} câu đã làm</summary>
			<p class="soft small">Chỉ giữ mã câu, số lần đúng, sai và ngày ôn lại; không gửi đi đâu.</p>
			<p class="row">
				<button type="button" class="btn small" onClick={() => saveFile(`luyen-tap-${today()}.json`, JSON.stringify({ v: 1, cards }), 'application/json')}>
					Lưu ra tệp
				</button>
				<FilePicker id="nhap-luyen-tap" label="Nhập từ tệp" look="small" onChoose={([file]) => void takeIn(file!)} />
				<button type="button" class="btn small" disabled={count === 0} onClick={() => changeProgress(eraseProgress)}>
					Xoá hết
				</button>
				{erased !== undefined && (
					<button type="button" class="btn small" onClick={() => changeProgress(restoreProgress)}>
						Lấy lại {Object.keys(erased).length} câu vừa xoá
					</button>
				)}
			</p>
			<p role="status">{said.value}</p>
			{memory.value && <p class="notice">Máy không cho giữ kết quả: đóng trang là mất. Lưu ra tệp nếu cần.</p>}
		</details>
	);
}
