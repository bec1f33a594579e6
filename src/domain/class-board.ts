/** The board of a class: blocks pasted from a spreadsheet, and figures of what was marked. Pure. */
import type { ExamVersion } from './exam.ts';
import type { BoardRow, Marked } from './marking.ts';
import { plainOf, rounded, type QuizQuestion } from './quiz.ts';
import { quantile } from './statistics.ts';

export const MOST_ROWS = 200;
export const LONGEST = { name: 80, version: 3, cell: 60 } as const;

/** A row nobody has typed into, as long as the versions are. */
export const emptyRow = (versions: readonly ExamVersion[]): BoardRow => ({
	name: '',
	// With one version there is nothing to choose.
	version: versions.length === 1 ? versions[0]!.code : '',
	cells: (versions[0]?.questions ?? []).map(() => ''),
});

/** Cells of a block as spreadsheets copy it: tabs, lines, quotes round a cell that holds either. */
export function blockOf(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, bare, end] of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
		rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? bare ?? '').replace(/\s+/g, ' ').trim());
		if (end === '\n') rows.push([]);
		if (end === '') break;
	}
	while (rows.length > 0 && rows.at(-1)!.every((c) => c === '')) rows.pop();
	return rows;
}

/** Column −2 is the name, −1 the version, from 0 on the answers. */
export function setCell(row: BoardRow, column: number, text: string): BoardRow {
	if (column === -2) return { ...row, name: text.slice(0, LONGEST.name) };
	if (column === -1) return { ...row, version: text.slice(0, LONGEST.version) };
	return { ...row, cells: row.cells.map((c, i) => (i === column ? text.slice(0, LONGEST.cell) : c)) };
}

/**
 * Lays a block over the board from a cell on, to the right and down; rows that came from files are passed over, missing rows are added.
 * @returns the new rows, and how many filled cells found no place
 */
export function pasteBlock(rows: readonly BoardRow[], block: readonly string[][], at: { row: number; column: number }, fresh: BoardRow) {
	const out = [...rows];
	let left = 0;
	let to = at.row;
	for (const line of block) {
		while (out[to]?.file !== undefined) to++;
		if (to >= MOST_ROWS) {
			left += line.filter((c) => c !== '').length;
			continue;
		}
		let row = out[to] ?? fresh;
		line.forEach((text, i) => {
			if (at.column + i < row.cells.length) row = setCell(row, at.column + i, text);
			else if (text !== '') left++;
		});
		out[to++] = row;
	}
	return { rows: out, left };
}

export interface Missed {
	question: QuizQuestion;
	stem: string;
	basis: string;
	wrong: number;
	of: number;
}

/** Questions somebody missed, most missed first. An empty answer is a miss. */
export function missedQuestions(marked: readonly Marked[], versions: readonly ExamVersion[]): Missed[] {
	const asked = (versions[0]?.questions ?? []).map((a) => a.question);
	return asked
		.map((question) => ({
			question,
			stem: plainOf(question.stem),
			basis: question.links.map((l) => l.text).join('; '),
			wrong: marked.filter((m) => m.marks[question.id] === false).length,
			of: marked.length,
		}))
		.filter((m) => m.wrong > 0)
		.sort((a, b) => b.wrong - a.wrong || (a.question.id < b.question.id ? -1 : 1));
}

/** Marks out of ten, to two decimals. */
export const outOfTen = (m: Pick<Marked, 'points' | 'total'>): number => rounded((m.points / m.total) * 10);

export const BANDS = ['dưới 2', '2 đến dưới 4', '4 đến dưới 6', '6 đến dưới 8', '8 đến 10'] as const;

/** Mean and median out of ten, and how many stand in each band. `undefined` of nothing. */
export function figures(marked: readonly Marked[]) {
	if (marked.length === 0) return undefined;
	const points = marked.map(outOfTen).sort((a, b) => a - b);
	const bands = BANDS.map((_, i) => points.filter((p) => Math.min(4, Math.floor(p / 2)) === i).length);
	return { count: points.length, mean: rounded(points.reduce((a, b) => a + b, 0) / points.length), median: rounded(quantile(points, 0.5)), bands };
}
