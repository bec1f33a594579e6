import { useSignal } from '@preact/signals';
import type { HandedOver } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';
import { FilePicker } from '../../FilePicker.tsx';
import { readChosen } from './chosen-files.tsx';

/** Whether a file the office shows is the one this round was begun with. */
export function OfficeFile({ open, handedOver }: { open: OpenRound; handedOver: HandedOver }) {
	const said = useSignal<{ ok: boolean; text: string } | undefined>(undefined);
	const compare = async ([file]: File[]) => {
		const [chosen] = file === undefined ? [] : await readChosen(open.desk, [file]);
		if (chosen === undefined) return;
		const { read, name } = chosen;
		said.value = !read.ok
			? { ok: false, text: `${name}: ${read.message}` }
			: read.checksum === handedOver.checksum
				? { ok: true, text: `${name} đúng là tệp đợt này đã mở.` }
				: { ok: false, text: `${name} khác tệp đợt này đã mở: cơ quan đã sửa hoặc lưu lại. Cần thì mở thành đợt mới ở “Đoàn kiểm tra”.` };
	};
	return (
		<details class="no-print mt1">
			<summary>Tệp của cơ quan</summary>
			<p class="small">
				Mã kiểm của tệp: <code class="checksum">{handedOver.checksum}</code>
			</p>
			<p class="row mt1">
				<FilePicker id="doi-chieu-tep" label="Đối chiếu với tệp…" onChoose={(f) => void compare(f)} />
			</p>
			<div role="status">{said.value && <p class={`notice ${said.value.ok ? 'ok' : 'bad'}`}>{said.value.text}</p>}</div>
		</details>
	);
}
