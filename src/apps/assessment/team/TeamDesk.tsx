import { useSignal } from '@preact/signals';
import type { ReadFile } from '../../../domain/assessment-read.ts';
import { formatDay } from '../../../domain/day.ts';
import { inspectionRound } from '../../../domain/inspection.ts';
import { OFFICE_KINDS } from '../../../schemas/offices.ts';
import { newId, type Desk } from '../model.ts';
import { timeWords } from '../words.ts';
import { FilePicker } from '../../FilePicker.tsx';
import { FileTroubles, readChosen, type ChosenFile } from './chosen-files.tsx';

interface Said {
	ok: boolean;
	text: string;
	/** Round to go to. */
	round?: string;
	undo?: () => Promise<void>;
}

/** An inspection team's desk: files of offices come in, each becomes a round of the team's own. */
export function TeamDesk({ desk }: { desk: Desk }) {
	const files = useSignal<ChosenFile[]>([]);
	const said = useSignal<Said[]>([]);
	const rounds = desk.rounds.value.filter((r) => r.source === 'inspected');

	const begin = async (name: string, read: ReadFile): Promise<Said> => {
		if (desk.sheet(read.content.round.sheet) === undefined)
			return { ok: false, text: `${name}: bản sổ tay này không có phiếu mà cơ quan đã dùng. Dùng bản sổ tay mới hơn để mở.` };
		for (const round of desk.rounds.value.filter((r) => r.source === 'inspected')) {
			const there = await desk.content(round.id);
			if (there?.handedOver?.checksum === read.checksum) return { ok: true, text: `${name}: tệp này đã mở trước đó, ở đợt “${round.title}”.`, round: round.id };
		}
		const content = inspectionRound(read, newId(), Date.now());
		if (typeof content === 'string') return { ok: false, text: `${name}: ${content}` };
		await desk.putContent(content);
		const { office, submitted } = read.content.round;
		const state = submitted === '' ? ' Cơ quan chưa đánh dấu đã nộp.' : ` Cơ quan nộp ngày ${formatDay(submitted)}.`;
		const { id } = content.round;
		return { ok: true, text: `Đã lập đợt kiểm tra ${office || name}.${state}`, round: id, undo: async () => void (await desk.remove(id)) };
	};
	const beginAll = async (chosen: readonly ChosenFile[]) => {
		for (const { name, read, taken } of chosen) if (read.ok && taken) said.value = [...said.value, await begin(name, read)];
	};
	const choose = async (list: File[]) => {
		said.value = [];
		files.value = await readChosen(desk, list);
		await beginAll(files.value);
	};
	const take = async (file: ChosenFile) => {
		const taken = { ...file, taken: true };
		files.value = files.value.map((f) => (f === file ? taken : f));
		await beginAll([taken]);
	};
	return (
		<div class="wrap page rounds team">
			<p class="soft">
				<a href="#">← Các đợt</a>
			</p>
			<h1>Đoàn kiểm tra</h1>
			<p class="lead">
				Mở tệp tự kiểm tra cơ quan gửi: đoàn chấm ở một đợt riêng, thấy điểm cơ quan bên cạnh điểm đoàn. Câu trả lời và tệp của cơ quan giữ nguyên.
			</p>
			<p class="row mt1">
				<FilePicker id="doan-tep" label="Mở tệp của cơ quan…" multiple look="main" onChoose={(f) => void choose(f)} />
			</p>
			<FileTroubles files={files.value} onTake={(f) => void take(f)} />
			<div role="status">
				{said.value.map((s) => (
					<p class={`notice ${s.ok ? 'ok' : 'bad'}`}>
						{s.text} {s.round !== undefined && <a href={`#/${s.round}/doan`}>Vào chấm</a>}{' '}
						{s.undo && (
							<button
								type="button"
								class="btn small"
								onClick={() => {
									void s.undo?.();
									said.value = said.value.filter((x) => x !== s);
								}}
							>
								Hoàn tác
							</button>
						)}
					</p>
				))}
			</div>
			<h2 class="mt">Các đợt của đoàn trên máy này</h2>
			{rounds.length === 0 ? (
				<p>Chưa có. Thành viên khác của đoàn gửi tệp đợt kiểm tra thì mở ở “Mở từ tệp” trong danh sách đợt.</p>
			) : (
				<ul class="list">
					{rounds.map((r) => (
						<li key={r.id}>
							<p class="line">
								<a href={`#/${r.id}/doan`}>{r.title}</a>
								<span class="soft small">sửa lần cuối {timeWords(r.changedAt)}</span>
							</p>
							<p class="soft small">
								{OFFICE_KINDS[r.officeKind]} · {desk.sheet(r.sheet)?.shortTitle ?? 'phiếu không có trong bản này'}
								{r.submitted === '' ? '' : ` · kết thúc ngày ${formatDay(r.submitted)}`}
							</p>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
