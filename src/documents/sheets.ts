/** Tables on their way into a workbook or CSV. */

/** Text, a number, or a day; `undefined` and `null`: empty. */
export type Cell = string | number | { day: string } | null | undefined;

export interface DataSheet {
	name: string;
	columns: { title: string; /** Characters. */ width: number }[];
	rows: Cell[][];
}
