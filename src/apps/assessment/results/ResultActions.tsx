import { useSignal } from '@preact/signals';
import { saveToFile } from '../files.ts';
import type { OpenRound } from '../model.ts';
import { PrintButton } from '../../PrintButton.tsx';

/** Print, save, and the way to the blank form. */
export function ResultActions({ open, base }: { open: OpenRound; base: string }) {
	const message = useSignal('');
	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.content());
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};
	return (
		<p class="row mt no-print">
			<PrintButton main />
			<button type="button" class="btn" onClick={() => void save()}>
				Lưu ra tệp
			</button>
			<a class="btn" href={`#/${open.round.value.id}/giay-to`}>
				Báo cáo, bảng tính
			</a>
			<a class="btn" href={`${base}tu-kiem-tra/${open.sheet.id}/`}>
				Phiếu để trống
			</a>
			<span class="soft small" role="status">
				{message.value}
			</span>
		</p>
	);
}
