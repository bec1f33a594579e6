import { useComputed, useSignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import type { Round } from '../../schemas/assessment.ts';
import { saveToFile } from './files.ts';
import { GoneRounds } from './GoneRounds.tsx';
import type { Desk, TrashEntry } from './model.ts';
import { NewRound } from './NewRound.tsx';
import { OpenFile } from './OpenFile.tsx';
import { RoundList } from './RoundList.tsx';
import { Trash } from './Trash.tsx';

/** What a screen has to say after something was done; `undo` is what takes it back. */
export interface Message {
	tone: 'bad' | 'ok' | 'plain';
	text: string;
	undo?: () => Promise<void>;
}

/** Rounds kept on this machine: begin one, go on with one, open one from a file. */
export function Rounds({ desk, base }: { desk: Desk; base: string }) {
	const message = useSignal<Message | undefined>(undefined);
	const onDisk = useComputed(() => (desk.save.value.kind === 'memory' ? undefined : desk.rounds.value));
	const say = (next: Message | undefined) => (message.value = next);
	const undoable = (text: string, entry: TrashEntry | undefined) =>
		say(entry === undefined ? undefined : { tone: 'plain', text, undo: () => desk.restore(entry) });

	const remove = async (round: Round) => undoable(`Đã xoá đợt “${round.title}”.`, await desk.remove(round.id));
	const reset = async (round: Round) => undoable(`Đã xoá mọi câu trả lời của đợt “${round.title}”.`, await desk.reset(round.id));
	const save = async (round: Round) => {
		const content = await desk.content(round.id);
		if (content === undefined) return;
		const saved = await saveToFile(content);
		say(saved.ok ? { tone: 'ok', text: `Đã lưu ra tệp ${saved.name}.` } : { tone: 'bad', text: saved.message });
	};
	const undo = async () => {
		await message.value?.undo?.();
		say(undefined);
	};

	return (
		<div class="wrap rounds">
			<GoneRounds rounds={onDisk} />
			<div role="status">
				{message.value && (
					<p class={`notice ${message.value.tone === 'plain' ? '' : message.value.tone}`}>
						{message.value.text}{' '}
						{message.value.undo && (
							<button type="button" class="btn small" onClick={() => void undo()}>
								Hoàn tác
							</button>
						)}
					</p>
				)}
			</div>
			<RoundList desk={desk} onSave={(r) => void save(r)} onRemove={(r) => void remove(r)} onReset={(r) => void reset(r)} />
			<NewRound desk={desk} />
			<OpenFile desk={desk} say={say} />
			<section>
				<h2 class="mt">Đoàn kiểm tra</h2>
				<p>Đoàn đi kiểm tra mở tệp cơ quan gửi, chấm riêng và so với điểm tự chấm.</p>
				<p class="row mt1">
					<a class="btn" href="#/doan-kiem-tra">
						Chấm tệp của cơ quan khác
					</a>
				</p>
			</section>
			<Trash desk={desk} say={say} />
			<p class="soft small mt">
				Dữ liệu nằm trong trình duyệt của máy này (hôm nay {today().split('-').reverse().join('/')}). Xoá dữ liệu duyệt web, đổi trình duyệt hoặc dùng cửa sổ ẩn
				danh thì không còn: hãy lưu ra tệp khi làm xong. Xem, lưu, chuyển, xoá mọi thứ đang giữ ở trang{' '}
				<a href={`${base}ngoai-tuyen/du-lieu/`}>Dữ liệu trên máy này</a>.
			</p>
		</div>
	);
}
