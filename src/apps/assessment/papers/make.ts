/** Makes the files of a round. Loaded when the first of them is asked for; the libraries behind it only by the file that needs them. */
import type { DataSheet } from '../../../documents/sheets.ts';
import { csvHolds, toCsv } from '../../../papers/csv.ts';
import type { Choices } from '../../../papers/dress.ts';
import { paperFileName } from '../../../papers/file-name.ts';
import { workOut, type PaperInput } from '../../../papers/input.ts';
import { minutesPaper } from '../../../papers/minutes.ts';
import { planPaper } from '../../../papers/plan.ts';
import { reportPaper } from '../../../papers/report.ts';
import { answersSheet, planSheet, workbook } from '../../../papers/tables.ts';
import { saveFile } from '../../save-file.ts';

export type PaperKind = 'report' | 'minutes' | 'plan' | 'workbook' | 'answers-csv' | 'plan-csv';

const NAMES: Record<PaperKind, readonly [what: string, extension: string, type: string]> = {
	report: ['bao-cao-tu-kiem-tra', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	minutes: ['bien-ban-kiem-tra', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	plan: ['ke-hoach-khac-phuc', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	workbook: ['bang-tu-kiem-tra', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	'answers-csv': ['cau-tra-loi', 'csv', 'text/csv'],
	'plan-csv': ['ke-hoach-khac-phuc', 'csv', 'text/csv'],
};

export type Made = { ok: true; name: string } | { ok: false; message: string };

class DoesNotHold extends Error {}

async function docx(kind: 'report' | 'minutes' | 'plan', input: PaperInput, choices: Choices): Promise<Blob> {
	const [{ toDocx }, { docxHolds }] = await Promise.all([import('../../../documents/docx.ts'), import('../../../documents/read-back.ts')]);
	const work = workOut(input);
	const { handedOver } = input.content;
	if (kind === 'minutes' && handedOver === undefined) throw new Error('Biên bản cần kết quả của cả đơn vị và đoàn.');
	const document = kind === 'report' ? reportPaper(work, choices) : kind === 'plan' ? planPaper(work, choices) : minutesPaper(work, handedOver!, choices);
	const file = new Blob([await toDocx(document)], { type: NAMES[kind][2] });
	if (!docxHolds(new Uint8Array(await file.arrayBuffer()), document)) throw new DoesNotHold();
	return file;
}

async function xlsx(input: PaperInput, grade: boolean): Promise<Blob> {
	const { toXlsx, xlsxHolds } = await import('../../../documents/xlsx.ts');
	const sheets = workbook(workOut(input), grade);
	const file = await toXlsx(sheets);
	if (!(await xlsxHolds(file, sheets))) throw new DoesNotHold();
	return file;
}

async function csv(sheet: DataSheet): Promise<Blob> {
	const file = new Blob([toCsv(sheet)], { type: 'text/csv' });
	// Blob.text() takes the mark of byte order off; the rest must be what the sheet holds.
	if (!csvHolds(await file.text(), sheet)) throw new DoesNotHold();
	return file;
}

/** Makes one file, reads its bytes back, compares, and hands it over. Never throws: says what to do instead. */
export async function makePaper(kind: PaperKind, input: PaperInput, choices: Choices): Promise<Made> {
	const [what, extension] = NAMES[kind];
	const name = paperFileName(what, input.content.round, input.today, extension);
	try {
		const file =
			kind === 'workbook'
				? await xlsx(input, choices.grade)
				: kind === 'answers-csv' || kind === 'plan-csv'
					? await csv((kind === 'plan-csv' ? planSheet : answersSheet)(workOut(input)))
					: await docx(kind, input, choices);
		saveFile(name, file, file.type);
		return { ok: true, name };
	} catch (error) {
		console.warn('Không tạo được tệp:', error);
		if (error instanceof DoesNotHold)
			return { ok: false, message: 'Tệp vừa tạo đọc lại không khớp nên chưa tải về. Thử lại; nếu vẫn vậy, lưu tệp kết quả .json.' };
		return { ok: false, message: 'Không tạo được tệp trên trình duyệt này. Tải lại trang rồi thử lại; câu trả lời vẫn còn nguyên.' };
	}
}
