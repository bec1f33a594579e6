import { useComputed, useSignal } from '@preact/signals';
import { mergeFiles, type FileLine, type Side } from '../../../domain/merge-files.ts';
import type { RoundContent } from '../../../schemas/assessment.ts';
import type { OpenRound, TrashEntry } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { Conflicts } from './Conflicts.tsx';
import { FilePicker } from '../../FilePicker.tsx';
import { FileTroubles, readChosen, type ChosenFile } from './chosen-files.tsx';
import { MergePreview } from './MergePreview.tsx';

interface Written {
	changes: number;
	/** Conflicts that were settled for this machine. */
	kept: number;
	undo: TrashEntry | undefined;
}

/** Files of the people who share a round, put together: see everything first, settle what differs, write, take back. */
export function MergeFiles({ open }: { open: OpenRound }) {
	const files = useSignal<ChosenFile[]>([]);
	const base = useSignal<ChosenFile | undefined>(undefined);
	const choices = useSignal<Record<string, Side>>({});
	const written = useSignal<Written | undefined>(undefined);
	const message = useSignal('');

	const merge = useComputed(() => {
		const taken = files.value.flatMap((f): { name: string; content: RoundContent }[] =>
			f.read.ok && f.taken ? [{ name: f.name, content: f.read.content }] : [],
		);
		const before = base.value?.read.ok && base.value.taken ? base.value.read.content : undefined;
		return taken.length === 0 ? undefined : mergeFiles(open.content(), taken, choices.value, before);
	});
	const conflicts = useComputed(() => merge.value?.lines.filter((l) => l.outcome === 'conflict') ?? []);

	const choose = async (chosen: File[]) => {
		await open.flush();
		written.value = undefined;
		message.value = '';
		const read = await readChosen(open.desk, chosen);
		files.value = [...files.value.filter((f) => !read.some((r) => r.name === f.name)), ...read];
		choices.value = {};
	};
	const clear = () => {
		files.value = [];
		base.value = undefined;
		choices.value = {};
		message.value = '';
	};
	const settleAll = (side: (line: FileLine) => Side) => (choices.value = Object.fromEntries(conflicts.value.map((l) => [l.id, side(l)])));
	const write = async () => {
		const left = conflicts.value.filter((l) => choices.value[l.id] === undefined);
		if (merge.value === undefined) return;
		if (left.length > 0) {
			message.value = `Còn ${left.length} chỗ khác nhau chưa chọn bên nào.`;
			document.getElementById(`chon-${conflicts.value.indexOf(left[0]!)}`)?.focus();
			return;
		}
		const changes = merge.value.lines.filter((l) =>
			l.outcome === 'conflict' ? choices.value[l.id] === 'theirs' : l.outcome !== 'same' && l.outcome !== 'mine',
		);
		const kept = conflicts.value.filter((l) => choices.value[l.id] === 'mine');
		const undo = await open.replaceWith(merge.value.content);
		clear();
		written.value = { changes: changes.length, kept: kept.length, undo };
	};
	const undo = async () => {
		if (written.value?.undo) await open.restore(written.value.undo);
		written.value = undefined;
		message.value = 'Đã hoàn tác: đợt trở lại như trước khi ghép.';
	};

	return (
		<div class="wrap page team">
			<PageHead open={open} title="Ghép tệp vào đợt này" />
			<p>
				Chọn một hay nhiều tệp của cùng đợt, hoặc cùng cơ quan và cùng phiếu. Chưa có gì bị ghi cho đến khi bấm “Ghi kết quả ghép”.{' '}
				<a href={placeOf(open, 'phan-cong')}>Về phân công</a>
			</p>
			<p class="row mt1 no-print">
				<FilePicker id="gop-tep" label="Chọn tệp cần ghép…" multiple look="main" disabled={open.locked.value} onChoose={(f) => void choose(f)} />
				{files.value.length > 0 && (
					<button type="button" class="btn" onClick={clear}>
						Bỏ các tệp đã chọn
					</button>
				)}
			</p>
			{files.value.length > 0 && <p class="mt1 checksum">Đang xem: {files.value.map((f) => f.name).join('; ')}.</p>}
			<FileTroubles files={files.value} onTake={(f) => (files.value = files.value.map((x) => (x === f ? { ...x, taken: true } : x)))} />
			{merge.value && (
				<>
					{merge.value.refused.map((r) => (
						<p class="notice bad" role="alert">
							{r.name}: {r.message}
						</p>
					))}
					{merge.value.adopted.map((name) => (
						<p class="notice">{name}: mã đợt khác, nhưng cùng cơ quan và cùng phiếu, nên được ghép vào đợt này.</p>
					))}
					{merge.value.lines.length > 0 && (
						<>
							<MergePreview lines={merge.value.lines} open={open} />
							{conflicts.value.length > 0 && (
								<>
									<Base open={open} base={base.value} onChoose={(f) => (base.value = f)} />
									<Conflicts
										lines={conflicts.value}
										open={open}
										content={merge.value.content}
										choices={choices.value}
										onPick={(id, side) => (choices.value = { ...choices.value, [id]: side })}
										onAll={settleAll}
									/>
								</>
							)}
							<p class="row mt no-print">
								<button type="button" class="btn main" onClick={() => void write()}>
									Ghi kết quả ghép
								</button>
								<span class="soft small">Bản trước khi ghép được giữ ở “Đã xoá gần đây”.</span>
							</p>
						</>
					)}
				</>
			)}
			<div role="status">
				{message.value !== '' && <p class="notice">{message.value}</p>}
				{written.value && (
					<p class="notice ok">
						Đã ghép: {written.value.changes} chỗ nhận từ tệp{written.value.kept > 0 && `, ${written.value.kept} chỗ khác nhau giữ của máy này`}.{' '}
						{written.value.undo && (
							<button type="button" class="btn small" onClick={() => void undo()}>
								Hoàn tác
							</button>
						)}
					</p>
				)}
			</div>
		</div>
	);
}

/** The file that was handed out, where it still exists: tells a change of one side from a conflict. */
function Base({ open, base, onChoose }: { open: OpenRound; base: ChosenFile | undefined; onChoose: (file: ChosenFile | undefined) => void }) {
	const choose = async ([file]: File[]) => {
		const [read] = file === undefined ? [] : await readChosen(open.desk, [file]);
		onChoose(read);
	};
	return (
		<details class="no-print">
			<summary>Còn giữ tệp đã giao lúc đầu? Chọn thêm để bớt chỗ phải hỏi</summary>
			<p class="soft small">Có tệp lúc giao thì chỗ nào chỉ một bên sửa được nhận luôn, không phải chọn.</p>
			<p class="row mt1">
				<FilePicker id="gop-goc" label="Chọn tệp đã giao…" onChoose={(f) => void choose(f)} />
				{base && <span>{base.name}</span>}
			</p>
			{base && <FileTroubles files={[base]} onTake={(f) => onChoose({ ...f, taken: true })} />}
		</details>
	);
}
