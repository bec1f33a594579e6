/** Workbooks: written by one library, read back by another. Runs in Node and in the browser (there: import on demand). */
// In the browser build the packing steps of both are xlsx-zip.ts and xlsx-unzip.ts: see astro.config.mjs.
import readXlsxFile from 'read-excel-file/universal';
import writeExcelFile, { type Sheet } from 'write-excel-file/universal';
import type { Cell, DataSheet } from './sheets.ts';
import { keyColumns, PRINT } from './xlsx-print.ts';

/** Characters a workbook cannot carry, or that its writer leaves out. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF\uFDD0-\uFDEF]|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}]/gu;
/** A cell holds 32 767 characters. */
const LONGEST = 32_000;
const MORE = '… (còn nữa: xem tệp kết quả .json)';
/** Days before March 1900 are counted otherwise by Excel: they stay text. */
const FIRST_DAY = '1901-01-01';

function clean(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').normalize('NFC');
	return plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}${MORE}` : plain;
}

/** What a cell comes to: text, number, or midnight of a day. */
function valueOf(cell: Cell): string | number | Date | null {
	if (cell === undefined || cell === null) return null;
	if (typeof cell === 'number') return cell;
	if (typeof cell === 'object') return cell.day < FIRST_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
	const text = clean(cell);
	return text === '' ? null : text;
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#EDEDED', wrap: true, alignVertical: 'center', borderColor: '#999999', borderStyle: 'thin' } as const;
const BODY = { wrap: true, alignVertical: 'top', borderColor: '#BBBBBB', borderStyle: 'thin' } as const;

/** Every text is a cell of format "text": "=1+1" shows as typed, and stays so when somebody edits the cell. */
function cellOf(cell: Cell) {
	const value = valueOf(cell);
	if (value === null) return { ...BODY };
	if (value instanceof Date) return { ...BODY, value, type: Date, format: 'dd/mm/yyyy', align: 'center' as const };
	if (typeof value === 'number') return { ...BODY, value, type: Number };
	return { ...BODY, value, type: String, format: '@' };
}

/** A workbook with headings and keys that stand still, ready for A4, one sheet a table. */
export function toXlsx(sheets: readonly DataSheet[]): Promise<Blob> {
	const content = sheets.map((s): Sheet<Blob> => ({
		sheet: s.name,
		orientation: 'landscape',
		stickyRowsCount: 1,
		stickyColumnsCount: keyColumns(s.columns.map((c) => c.width)),
		columns: s.columns.map((c) => ({ width: c.width })),
		data: [s.columns.map((c) => ({ ...HEAD, value: c.title, type: String, format: '@' })), ...s.rows.map((row) => row.map(cellOf))],
	}));
	return writeExcelFile(content, { fontFamily: 'Times New Roman', fontSize: 11, features: [PRINT] }).toBlob();
}

/** Reads a workbook back and compares it cell by cell. */
export async function xlsxHolds(file: Blob, sheets: readonly DataSheet[]): Promise<boolean> {
	const found = await readXlsxFile(file, { trim: false });
	const same = (cell: Cell, read: unknown) => {
		const value = valueOf(cell);
		return value instanceof Date ? read instanceof Date && read.getTime() === value.getTime() : (read ?? null) === value;
	};
	return (
		found.length === sheets.length &&
		sheets.every((s, n) => {
			const { sheet, data } = found[n]!;
			const rows = [s.columns.map((c) => c.title), ...s.rows];
			// Rows that are empty to the end of the sheet are not read.
			return sheet === s.name && rows.every((row, r) => row.every((cell, c) => same(cell, data[r]?.[c])));
		})
	);
}
