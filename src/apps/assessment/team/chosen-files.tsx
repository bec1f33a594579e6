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
