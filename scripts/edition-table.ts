import { sizeWords } from './files.ts';

export interface EditionRow {
	name: string;
	bytes: number;
	files?: number;
	pages?: number;
	/** On the clock. */
	seconds?: number;
	/** Most bytes at one time; `undefined` where the system does not tell. */
	memory?: number | undefined;
}

/** Rows of the editions as a Markdown table; what was not measured stays empty. */
export function editionTable(rows: readonly EditionRow[]): string {
	const cells = rows.map((r) => [
		r.name,
		sizeWords(r.bytes),
		r.files === undefined ? '' : r.files.toLocaleString('vi-VN'),
		r.pages === undefined ? '' : r.pages.toLocaleString('vi-VN'),
		r.seconds === undefined ? '' : `${Math.round(r.seconds)} giây`,
		r.memory === undefined ? '' : sizeWords(r.memory),
	]);
	return [['Bản', 'Cỡ', 'Số tệp', 'Số trang', 'Dựng', 'Bộ nhớ'], ['---', '---', '---', '---', '---', '---'], ...cells]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}
