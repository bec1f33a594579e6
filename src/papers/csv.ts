import type { Cell, DataSheet } from '../documents/sheets.ts';

/** What a spreadsheet would take for a formula, wide forms and leading spaces included. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\t\r＝＋－＠]/u;

/**
 * A text as a field of CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take as
 * "this is text"; numbers and days are ours and need none.
 */
function field(cell: Cell): string {
	if (cell === undefined || cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	if (typeof cell === 'object') return cell.day;
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return `"${safe.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}

/** CSV (RFC 4180, UTF-8 with the mark that Excel needs): decimal points, days as 2026-01-31, every text in quotes. */
export function toCsv(sheet: DataSheet): string {
	const lines = [sheet.columns.map((c) => field(c.title)), ...sheet.rows.map((row) => row.map(field))];
	return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** Fields of a CSV text: reads back what was written. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
	const body = text.replace(/^\uFEFF/, '').replace(/\r\n$/, '');
	for (let m = pattern.exec(body); m !== null; m = pattern.exec(body)) {
		rows.at(-1)!.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
		if (m[3] === '\r\n') rows.push([]);
		else if (m[3] === '') break;
	}
	return rows;
}

/** Whether the text holds the sheet, field by field. */
export function csvHolds(text: string, sheet: DataSheet): boolean {
	const rows = readCsv(text);
	const wanted = [sheet.columns.map((c) => c.title as Cell), ...sheet.rows];
	const plain = (cell: Cell) => field(cell).replace(/^"|"$/g, '').replaceAll('""', '"');
	return rows.length === wanted.length && wanted.every((row, r) => row.length === rows[r]!.length && row.every((cell, c) => plain(cell) === rows[r]![c]));
}
