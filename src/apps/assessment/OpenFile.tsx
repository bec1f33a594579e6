import { FilePicker } from '../FilePicker.tsx';
import { useSignal } from '@preact/signals';
import { ALTERED } from '../../domain/assessment-limits.ts';
import type { ReadFile } from '../../domain/assessment-read.ts';
import type { Round } from '../../schemas/assessment.ts';
import { openFile } from './files.ts';
import { newId, type Desk } from './model.ts';
import type { Message } from './Rounds.tsx';

/** What was kept although this edition does not ask it. */
function strangerWords(unknown: readonly string[]): string {
	if (unknown.length === 0) return '';
	const some = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? '…' : '');
	return ` ${unknown.length} mục không còn trong phiếu (${some}) được giữ nguyên và lưu lại cùng tệp.`;
}

/** Opens a round from a file. A file that was changed after it was saved is opened only when the reader says so. */
export function OpenFile({ desk, say }: { desk: Desk; say: (message: Message | undefined) => void }) {
	const altered = useSignal<{ read: ReadFile; name: string } | undefined>(undefined);

	const take = async (read: ReadFile) => {
		altered.value = undefined;
		const { content } = read;
		const clash = desk.rounds.value.some((r) => r.id === content.round.id);
		// Never over a round that is already here: what was done on this machine stays as it is.
		const round: Round = clash
			? { ...content.round, id: newId(), title: `${content.round.title} (mở từ tệp)`.slice(0, 200), changedAt: Date.now() }
			: content.round;
		await desk.putContent({ ...content, round });
		const count = Object.keys(content.answers).length;
		say({
			tone: 'ok',
			text: `Đã mở đợt “${round.title}” từ tệp, ${count} câu trả lời.${clash ? ' Đợt đang có trên máy được giữ nguyên; muốn ghép hai bản làm một thì mở đợt ấy, vào Phân công, Ghép tệp.' : ''}${strangerWords(read.unknown)}`,
			undo: async () => void (await desk.remove(round.id)),
		});
	};
	const choose = async (file: File) => {
		altered.value = undefined;
		say(undefined);
		const read = await openFile(file, desk.knownItems());
		if (!read.ok) say({ tone: 'bad', text: read.message });
		else if (read.altered) altered.value = { read, name: file.name };
		else await take(read);
	};
	return (
		<section>
			<h2 class="mt">Mở từ tệp</h2>
			<p>Tệp đã lưu bằng nút “Lưu ra tệp”, từ máy này hoặc máy khác. Mở tệp không làm đổi đợt đang có.</p>
			<p class="row mt1">
				<FilePicker id="mo-tep" label="Chọn tệp…" onChoose={([file]) => void choose(file!)} />
			</p>
			{altered.value && (
				<div class="notice bad" role="alert">
					<p>
						{altered.value.name}: <strong>{ALTERED}</strong>
					</p>
					<p class="row mt1">
						<button type="button" class="btn small" onClick={() => void take(altered.value!.read)}>
							Vẫn mở
						</button>
						<button type="button" class="btn small" onClick={() => (altered.value = undefined)}>
							Thôi
						</button>
					</p>
				</div>
			)}
		</section>
	);
}
