import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { formatDay, today } from '../../domain/day.ts';
import type { Answer, Round } from '../../schemas/assessment.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { openFile, saveToFile } from './files.ts';
import { newId, type Desk } from './model.ts';
import { ProfileForm, type Profile } from './ProfileForm.tsx';

const freshProfile = (): Profile => ({
	title: `Tự kiểm tra tháng ${new Date().getMonth() + 1}/${new Date().getFullYear()}`,
	office: '',
	officeKind: 'commune-party-committee',
	periodFrom: '',
	periodTo: '',
	inspectionDay: '',
});

/** Rounds kept on this machine: begin one, go on with one, open one from a file. */
export function Rounds({ desk }: { desk: Desk }) {
	const profile = useSignal<Profile>(freshProfile());
	const message = useSignal<{ tone: 'bad' | 'ok'; text: string } | undefined>(undefined);
	const removed = useSignal<{ round: Round; answers: Map<string, Answer> } | undefined>(undefined);
	const picker = useRef<HTMLInputElement>(null);
	const rounds = desk.rounds.value;

	const begin = async () => {
		const now = Date.now();
		const round: Round = {
			...profile.value,
			title: profile.value.title.trim() || freshProfile().title,
			id: newId(),
			sheet: desk.sheet.id,
			edition: desk.sheet.edition,
			createdAt: now,
			changedAt: now,
		};
		await desk.putRound(round);
		location.hash = `#/${round.id}`;
	};
	const importFile = async (file: File) => {
		const read = await openFile(file, desk.sheet);
		if (!read.ok) {
			message.value = { tone: 'bad', text: read.message };
			return;
		}
		const clash = desk.rounds.value.some((r) => r.id === read.round.id);
		// Never over a round that is already here: what was done on this machine stays as it is.
		const round: Round = clash ? { ...read.round, id: newId(), title: `${read.round.title} (mở từ tệp)`.slice(0, 200), changedAt: Date.now() } : read.round;
		await desk.putAll(round, read.answers);
		message.value = {
			tone: 'ok',
			text: `Đã mở đợt “${round.title}” từ tệp, ${read.answers.size} câu trả lời.${clash ? ' Đợt đang có trên máy được giữ nguyên.' : ''}`,
		};
	};
	const remove = async (round: Round) => {
		removed.value = { round, answers: await desk.answers(round.id) };
		await desk.remove(round.id);
	};
	const undo = async () => {
		const kept = removed.value;
		if (kept) await desk.putAll(kept.round, kept.answers);
		removed.value = undefined;
	};
	const save = async (round: Round) => {
		const saved = await saveToFile(round, await desk.answers(round.id), desk.sheet);
		message.value = saved.ok ? { tone: 'ok', text: `Đã lưu ra tệp ${saved.name}.` } : { tone: 'bad', text: saved.message };
	};

	return (
		<div class="wrap rounds">
			<div role="status">
				{message.value && <p class={`notice ${message.value.tone}`}>{message.value.text}</p>}
				{removed.value && (
					<p class="notice">
						Đã xoá đợt “{removed.value.round.title}”.{' '}
						<button type="button" class="btn small" onClick={() => void undo()}>
							Hoàn tác
						</button>
					</p>
				)}
			</div>
			{rounds.length > 0 && (
				<section>
					<h2 class="mt">Các đợt trên máy này</h2>
					<ul class="list">
						{rounds.map((r) => (
							<li key={r.id}>
								<p class="line">
									<a href={`#/${r.id}`}>{r.title}</a>
									<span class="soft small">sửa lần cuối {new Date(r.changedAt).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' })}</span>
								</p>
								<p class="soft small">
									{r.office === '' ? '' : `${r.office} · `}
									{OFFICE_KINDS[r.officeKind]}
									{r.inspectionDay === '' ? '' : ` · đoàn đến ${formatDay(r.inspectionDay)}`}
								</p>
								<p class="row">
									<a class="btn small" href={`#/${r.id}`}>
										Làm tiếp
									</a>
									<a class="btn small" href={`#/${r.id}/ket-qua`}>
										Xem kết quả
									</a>
									<button type="button" class="btn small" onClick={() => void save(r)}>
										Lưu ra tệp
									</button>
									<button type="button" class="btn small" onClick={() => void remove(r)} aria-label={`Xoá đợt ${r.title}`}>
										Xoá
									</button>
								</p>
							</li>
						))}
					</ul>
				</section>
			)}
			<section>
				<h2 class="mt">{rounds.length === 0 ? 'Bắt đầu' : 'Thêm đợt mới'}</h2>
				<form
					class="stack"
					onSubmit={(e) => {
						e.preventDefault();
						void begin();
					}}
				>
					<ProfileForm value={profile.value} onChange={(part) => (profile.value = { ...profile.value, ...part })} />
					<p class="row">
						<button type="submit" class="btn main">
							Bắt đầu điền phiếu
						</button>
					</p>
				</form>
			</section>
			<section>
				<h2 class="mt">Mở từ tệp</h2>
				<p>Tệp đã lưu bằng nút “Lưu ra tệp”, từ máy này hoặc máy khác. Mở tệp không làm đổi đợt đang có.</p>
				<p class="row mt1">
					<label class="btn" for="mo-tep">
						Chọn tệp…
					</label>
					<input
						id="mo-tep"
						ref={picker}
						class="sr"
						type="file"
						accept=".json,application/json"
						onChange={(e) => {
							const file = e.currentTarget.files?.[0];
							if (file) void importFile(file);
							e.currentTarget.value = '';
						}}
					/>
				</p>
			</section>
			<p class="soft small mt">
				Dữ liệu nằm trong trình duyệt của máy này (hôm nay {formatDay(today())}). Xoá dữ liệu duyệt web hoặc đổi trình duyệt thì không còn: hãy lưu ra tệp khi
				làm xong.
			</p>
		</div>
	);
}
