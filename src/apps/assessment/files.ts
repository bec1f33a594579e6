import type { ReadFile } from '../../domain/assessment-read.ts';
import { fileName } from '../../domain/assessment.ts';
import { today } from '../../domain/day.ts';
import { slugify } from '../../domain/fold.ts';
import type { RoundContent } from '../../schemas/assessment.ts';
import { saveFile } from '../save-file.ts';

/** The file module brings zod along: loaded when a file is written or read, not before. */
const fileModule = () => import('../../domain/assessment-file.ts');

/**
 * Writes a round to a file the reader keeps. Reads the text back and compares before it reports success.
 * @param part whose part it is, where the file is to go to one person; stands in its name
 */
export async function saveToFile(content: RoundContent, part = ''): Promise<{ ok: true; name: string } | { ok: false; message: string }> {
	const { writeFile, readFile } = await fileModule();
	const savedAt = new Date().toISOString();
	const written = writeFile(content, savedAt);
	if (!written.ok) return written;
	const back = readFile(written.text, new Set());
	if (!back.ok) return { ok: false, message: `Không tạo được tệp đúng. ${back.message}` };
	const again = writeFile(back.content, savedAt);
	if (back.altered || !again.ok || again.text !== written.text) return { ok: false, message: 'Không tạo được tệp đúng: đọc lại không khớp. Thử lưu lại.' };
	const name = fileName(part === '' ? content.round : { ...content.round, office: `${content.round.office} phần ${part}` }, today(), slugify);
	saveFile(name, written.text, 'application/json');
	return { ok: true, name };
}

/**
 * Reads a chosen file. Nothing that is kept on this machine changes.
 * @param known ids this edition knows; see `Desk.knownItems`
 * @returns what the file holds (with `altered`, ask before it is used), or one sentence that says what to do
 */
export async function openFile(file: File, known: ReadonlySet<string>): Promise<ReadFile | { ok: false; message: string }> {
	const { MAX_FILE_BYTES, TOO_LARGE, readFile } = await fileModule();
	if (file.size > MAX_FILE_BYTES) return { ok: false, message: TOO_LARGE };
	return readFile(await file.text(), known);
}
