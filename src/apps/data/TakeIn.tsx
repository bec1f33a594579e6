import { FilePicker } from '../FilePicker.tsx';
import { useSignal } from '@preact/signals';
import { ALTERED } from '../../domain/assessment-limits.ts';
import { formatDay } from '../../domain/day.ts';
import type { ReadMachine } from '../../domain/machine-file.ts';
import { takeInPlan, type Step } from '../../domain/take-in.ts';
import { MAX_MACHINE_BYTES } from '../../schemas/machine-format.ts';
import { KEPT_TRASH } from '../assessment/store-shape.ts';
import type { DataDesk } from './desk.ts';
import { Steps } from './Steps.tsx';
import { dayOf } from './words.ts';

interface Chosen {
	name: string;
	read: ReadMachine;
	/** An altered file is shown only once the reader says so. */
	trusted: boolean;
}
type Said = { tone: 'ok' | 'bad'; text: string };

const TOO_LARGE = 'Tệp quá lớn, không phải tệp dữ liệu của sổ tay.';
const UNREAD = { ok: false, message: 'Không mở được tệp: tệp đã bị dời, hoặc USB đã rút. Chọn lại tệp.' } as const;

/** A file that was taken out here or elsewhere: read, shown what it would change, then taken in. */
export function TakeIn({ desk, title }: { desk: DataDesk; title: (key: string) => string }) {
	const chosen = useSignal<Chosen | undefined>(undefined);
	const steps = useSignal<Step[]>([]);
	const said = useSignal<Said | undefined>(undefined);
	/** A second click must not take everything in twice. */
	const busy = useSignal(false);

	const choose = async (file: File) => {
		chosen.value = undefined;
		said.value = undefined;
		const read = file.size > MAX_MACHINE_BYTES ? ({ ok: false, message: TOO_LARGE } as const) : await desk.read(file).catch(() => UNREAD);
		if (!read.ok) said.value = { tone: 'bad', text: read.message };
		else show({ name: file.name, read, trusted: !read.altered });
	};
	const show = (next: Chosen) => {
		steps.value = takeInPlan(desk.data.value, next.read.data, (key) => title(key), KEPT_TRASH);
		chosen.value = next;
	};
	const take = async (saveFirst: boolean) => {
		if (busy.value) return;
		busy.value = true;
		await takeOnce(saveFirst).finally(() => (busy.value = false));
	};
	const takeOnce = async (saveFirst: boolean) => {
		const { read, name } = chosen.value!;
		if (saveFirst && !(await desk.save(desk.data.value, 'du-lieu-so-tay-truoc-khi-nhap')).ok) {
			said.value = { tone: 'bad', text: 'Chưa lưu được dữ liệu đang có ra tệp nên chưa nhập gì. Bỏ dấu “Lưu … trước” nếu vẫn muốn nhập.' };
			return;
		}
		try {
			const done = await desk.takeIn(read.data, steps.value);
			said.value = { tone: 'ok', text: `Đã nhập ${done} mục từ tệp ${name}.` };
		} catch (error) {
			console.warn('Không nhập hết được:', error);
			said.value = { tone: 'bad', text: 'Trình duyệt không ghi được nữa (hết chỗ hoặc bị chặn), nên mới nhập được một phần. Dọn chỗ rồi nhập lại tệp này.' };
		}
		chosen.value = undefined;
	};
	const at = chosen.value;
	return (
		<section aria-labelledby="dua-vao">
			<h2 class="mt" id="dua-vao">
				Nhập từ tệp
			</h2>
			<p class="mt1">Chọn tệp đã lưu ở trang này, trên máy này hay máy khác. Chưa có gì đổi cho tới khi anh/chị xem và bấm Nhập.</p>
			<p class="row mt1">
				<FilePicker id="chon-du-lieu" label="Chọn tệp…" onChoose={([file]) => void choose(file!)} />
			</p>
			<div role="status">{said.value && <p class={`notice ${said.value.tone}`}>{said.value.text}</p>}</div>
			{at && !at.trusted && (
				<div class="notice bad" role="alert">
					<p>
						{at.name}: <strong>{ALTERED}</strong>
					</p>
					<p class="row mt1">
						<button type="button" class="btn small" onClick={() => (chosen.value = { ...at, trusted: true })}>
							Vẫn xem tệp
						</button>
						<button type="button" class="btn small" onClick={() => (chosen.value = undefined)}>
							Thôi
						</button>
					</p>
				</div>
			)}
			{at?.trusted && (
				<div class="mt1" data-take-in>
					<p>
						<strong>{at.name}</strong>, lưu ngày {formatDay(dayOf(Date.parse(at.read.savedAt) || 0))} bằng bản sổ tay ngày {formatDay(at.read.edition)}.
					</p>
					{at.read.leftOut.map((l) => (
						<p class="notice">
							Không đọc được “{l.title}” trong tệp: {l.message}
						</p>
					))}
					<Steps steps={steps} barred={desk.disk.value !== true} onTake={(first) => void take(first)} onLeave={() => (chosen.value = undefined)} />
				</div>
			)}
		</section>
	);
}
