import type { Style } from '../../documents/model.ts';
import type { Choice } from '../../domain/rollup-select.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import type { Rollup } from '../../domain/rollup.ts';
import { saveFile } from '../save-file.ts';

/** The spreadsheet. Its library is fetched when first asked for. */
export async function saveSheets(summary: Summary, choice: Choice, day: string): Promise<string> {
	const [{ rollupTables }, { toXlsx, xlsxHolds }] = await Promise.all([import('../../documents/rollup-tables.ts'), import('../../documents/xlsx.ts')]);
	const name = `tong-hop-${day}.xlsx`;
	const sheets = rollupTables(summary, choice, day);
	const file = await toXlsx(sheets);
	if (!(await xlsxHolds(file, sheets))) throw new Error('The workbook does not read back.');
	saveFile(name, file, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
	return `Đã tạo bảng tính ${name}.`;
}

/** The report in the form of the party or the state. */
export async function saveReport(summary: Summary, choice: Choice, style: Style, day: string): Promise<string> {
	const [{ rollupReport }, { toDocx }] = await Promise.all([import('../../documents/rollup-report.ts'), import('../../documents/docx.ts')]);
	const name = `bao-cao-tong-hop-${day}.docx`;
	saveFile(name, await toDocx(rollupReport(summary, choice, style, day)), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
	return `Đã tạo báo cáo ${name}. Chỗ chấm chấm là chỗ phải điền.`;
}

/** The file to go on with; read back before success is told. */
export async function saveRollup(rollup: Rollup, day: string): Promise<string> {
	const { readRollup, writeRollup } = await import('../../domain/rollup-file.ts');
	const text = writeRollup(rollup, new Date().toISOString());
	if (!readRollup(text).ok) throw new Error('The file does not read back.');
	const name = `tong-hop-${day}.json`;
	saveFile(name, text, 'application/json');
	return `Đã lưu ${name}: ${rollup.records.length} kết quả, danh sách phải nộp và các lựa chọn. Mở lại bằng “Chọn tệp…”.`;
}
