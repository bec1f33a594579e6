import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { SheetTable } from './rollup-tables.ts';

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#eeeeee', bottomBorderStyle: 'thin' } as const;

/** Strings are stored as strings: what begins with "=", "+", "-" or "@" stays a text and never becomes a formula. */
function cell(value: string | number | null): Cell {
	if (value === null || value === '') return null;
	if (typeof value === 'number') return { value, type: Number };
	// A spreadsheet cell holds no more.
	return { value: value.slice(0, 32_000), type: String, wrap: true, alignVertical: 'top' };
}

/**
 * A spreadsheet file of tables, one a sheet, headings kept in sight. Runs in Node and in the browser (there: import on demand).
 */
export async function toXlsx(tables: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
	const sheets = tables.map((t): Sheet<Blob> => ({
		sheet: t.name,
		orientation: 'landscape',
		stickyRowsCount: 1,
		columns: t.columns.map((c) => ({ width: c.width })),
		data: [t.columns.map((c) => ({ value: c.title, type: String, ...HEAD })), ...t.rows.map((row) => row.map(cell))],
	}));
	const blob = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}
