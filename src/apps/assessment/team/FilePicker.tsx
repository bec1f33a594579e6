import type { ReadFile } from '../../../domain/assessment-read.ts';
import { ALTERED } from '../../../domain/assessment-limits.ts';
import { openFile } from '../files.ts';
import type { Desk } from '../model.ts';

/** A chosen file: read, or why not. One that was changed after it was saved waits until somebody takes it knowingly. */
export interface ChosenFile {
	name: string;
	read: ReadFile | { ok: false; message: string };
	taken: boolean;
}

/** Reads chosen files; nothing that is kept on this machine changes. */
export async function readChosen(desk: Desk, files: readonly File[]): Promise<ChosenFile[]> {
	const known = desk.knownItems();
	return Promise.all(
		files.map(async (file) => {
			const read = await openFile(file, known);
			return { name: file.name, read, taken: read.ok && !read.altered };
		}),
	);
}

interface PickerProps {
	id: string;
	label: string;
	multiple?: boolean;
	main?: boolean;
	disabled?: boolean;
	onChoose: (files: File[]) => void;
}

/** A button that chooses files. */
export function FilePicker({ id, label, multiple = false, main = false, disabled = false, onChoose }: PickerProps) {
	return (
		<>
			<input
				id={id}
				class="sr"
				type="file"
				accept=".json,application/json"
				multiple={multiple}
				disabled={disabled}
				onChange={(e) => {
					const files = [...(e.currentTarget.files ?? [])];
					if (files.length > 0) onChoose(files);
					e.currentTarget.value = '';
				}}
			/>
			<label class={`btn ${main ? 'main' : ''}`} for={id}>
				{label}
			</label>
		</>
	);
}

/** Files that were not read, and files that somebody changed. */
export function FileTroubles({ files, onTake }: { files: readonly ChosenFile[]; onTake: (file: ChosenFile) => void }) {
	return (
		<div role="alert">
			{files.map((f) =>
				!f.read.ok ? (
					<p class="notice bad">
						{f.name}: {f.read.message}
					</p>
				) : f.taken ? null : (
					<div class="notice bad">
						<p>
							{f.name}: <strong>{ALTERED}</strong>
						</p>
						<p class="row mt1">
							<button type="button" class="btn small" onClick={() => onTake(f)}>
								Vẫn dùng tệp này
							</button>
						</p>
					</div>
				),
			)}
		</div>
	);
}
