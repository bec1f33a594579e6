import { FilePicker } from '../../FilePicker.tsx';
import { useSignal } from '@preact/signals';
import type { Scale } from '../../../schemas/scale.ts';
import { UndoLine, type Undoable } from '../PageHead.tsx';
import type { OpenRound } from '../model.ts';
import { LocalScore } from './LocalScore.tsx';
import { SideBySide } from './SideBySide.tsx';

const MAX_BYTES = 1_000_000;

/** Scales of a province, loaded from files and kept on this machine; the same answers scored by each. */
export function LocalScales({ open, base }: { open: OpenRound; base: string }) {
	const { desk } = open;
	const trouble = useSignal('');
	const message = useSignal<Undoable | undefined>(undefined);
	const scales = desk.scales.value;

	const load = async (file: File) => {
		trouble.value = '';
		message.value = undefined;
		if (file.size > MAX_BYTES) {
			trouble.value = 'Tệp quá lớn, không phải tệp thang điểm.';
			return;
		}
		// Brings zod along: loaded when a scale is, not before.
		const { readScale } = await import('../../../domain/scale-file.ts');
		const read = readScale(await file.text(), desk.knownItems());
		if (!read.ok) {
			trouble.value = read.message;
			return;
		}
		const before = scales.find((s) => s.number === read.scale.number);
		await desk.putScale(read.scale);
		message.value = {
			text: `${before === undefined ? 'Đã nạp' : 'Đã thay'} thang “${read.scale.name}”.${read.unknown.length === 0 ? '' : ` Thang nhắc mục sổ tay không có: ${read.unknown.slice(0, 5).join(', ')}; các mục ấy không tính.`}`,
			undo: () => void (before === undefined ? desk.removeScale(read.scale.number) : desk.putScale(before)),
		};
	};
	const remove = async (scale: Scale) => {
		await desk.removeScale(scale.number);
		message.value = { text: `Đã bỏ thang “${scale.name}”.`, undo: () => void desk.putScale(scale) };
	};
	return (
		<section class={scales.length === 0 ? 'no-print' : ''}>
			<h2 class="mt">Theo thang điểm của địa phương</h2>
			<p class="no-print">
				Tỉnh có bảng điểm riêng thì chép thành tệp, nạp vào đây: cùng câu trả lời, chấm thêm theo thang ấy. Xem{' '}
				<a href={`${base}thang-diem-mau.json`}>tệp mẫu</a> (thang bịa ra để làm ví dụ).
			</p>
			<UndoLine message={message} />
			<div role="alert">{trouble.value !== '' && <p class="notice bad">{trouble.value}</p>}</div>
			{scales.length > 0 && <SideBySide open={open} scales={scales} />}
			{scales.map((s) => (
				<LocalScore key={s.number} scale={s} open={open} onRemove={() => void remove(s)} />
			))}
			<p class="row mt1 no-print">
				<FilePicker id="nap-thang" label="Nạp tệp thang…" onChoose={([file]) => void load(file!)} />
			</p>
		</section>
	);
}
