import { fileName } from '../../domain/assessment.ts';
import { today } from '../../domain/day.ts';
import { slugify } from '../../domain/fold.ts';
import type { Answer, Round } from '../../schemas/assessment.ts';
import type { SheetData } from './data.ts';

/** The file module brings zod along: loaded when a file is written or read, not before. */
const fileModule = () => import('../../domain/assessment-file.ts');

const known = (sheet: SheetData) => new Set([...sheet.items.map((i) => i.id), ...sheet.retired]);

/** Writes a round to a file the reader keeps. Reads the text back and compares before it reports success. */
export async function saveToFile(
	round: Round,
	answers: ReadonlyMap<string, Answer>,
	sheet: SheetData,
): Promise<{ ok: true; name: string } | { ok: false; message: string }> {
	const { writeFile, readFile } = await fileModule();
	const savedAt = new Date().toISOString();
	const text = writeFile(round, answers, savedAt);
	const back = readFile(text, known(sheet));
	if (!back.ok || writeFile(back.file.round, new Map(Object.entries(back.file.answers)), savedAt) !== text) {
		return { ok: false, message: `Không tạo được tệp đúng. ${back.ok ? 'Đọc lại không khớp.' : back.message}` };
	}
	const name = fileName(round, today(), slugify);
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
	return { ok: true, name };
}

/** Reads a chosen file. Nothing that is kept on this machine changes. */
export async function openFile(
	file: File,
	sheet: SheetData,
): Promise<{ ok: true; round: Round; answers: Map<string, Answer> } | { ok: false; message: string }> {
	const { MAX_FILE_BYTES, TOO_LARGE, readFile } = await fileModule();
	if (file.size > MAX_FILE_BYTES) return { ok: false, message: TOO_LARGE };
	const read = readFile(await file.text(), known(sheet));
	return read.ok ? { ok: true, round: read.file.round, answers: new Map(Object.entries(read.file.answers)) } : read;
}
