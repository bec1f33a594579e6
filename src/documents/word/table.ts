import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Table as TableBlock, Text } from '../model.ts';
import { line, paragraph, twips, type Place } from './text.ts';

/** Row height for handwriting, mm. */
const WRITING_ROW = 8;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const INK = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: INK, bottom: INK, left: INK, right: INK, insideHorizontal: INK, insideVertical: INK } as const;
/** Room inside cells, mm. */
const SIDE = 1.2;

/** Whole twips that add up to the width exactly: Word lays out from the grid, and a rounding gap shows. */
export function gridOf(shares: readonly number[], width: number): number[] {
	const total = shares.reduce((a, b) => a + b, 0);
	const full = twips(width);
	let before = 0;
	let sum = 0;
	return shares.map((share) => {
		sum += share;
		const end = Math.round((full * sum) / total);
		const own = end - before;
		before = end;
		return own;
	});
}

/** A table of the body: heading row repeated on every page, rows that do not split. */
export function table(block: TableBlock, place: Place): (Paragraph | Table)[] {
	const { sizes } = place.sheet;
	const size = Math.min(place.size, block.columns.length > 6 ? sizes.wideTable : sizes.table);
	const grid = gridOf(
		block.columns.map((c) => c.width),
		place.width,
	);
	const inside: Place = { ...place, size, cell: true };
	const cell = (children: Paragraph[], at: number, span = 1, top = false) =>
		new TableCell({
			children,
			columnSpan: span,
			width: { size: grid.slice(at, at + span).reduce((a, b) => a + b, 0), type: WidthType.DXA },
			verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
		});
	const head = block.columns.map((c, i) => cell([line(c.title, { size, bold: true })], i));
	const numbers = block.columns.map((_, i) => cell([line(`(${i + 1})`, { size: size - 1, italic: true })], i));
	const textCell = (text: Text, i: number) => {
		const own = { ...inside, width: (grid[i]! * 25.4) / 1440 - 2 * SIDE };
		return cell([paragraph({ text, align: block.columns[i]?.align ?? 'left' }, own)], i, 1, true);
	};
	const rows = block.rows.map((row) => {
		if ('band' in row)
			return new TableRow({ cantSplit: true, children: [cell([paragraph({ text: row.band, bold: true, keepNext: true }, inside)], 0, grid.length)] });
		return new TableRow({ cantSplit: true, children: grid.map((_, i) => textCell(row[i] ?? '', i)) });
	});
	const blanks = Array.from(
		{ length: block.blankRows ?? 0 },
		() =>
			new TableRow({
				cantSplit: true,
				height: { value: twips(WRITING_ROW), rule: HeightRule.ATLEAST },
				children: grid.map((_, i) => cell([line('', { size })], i)),
			}),
	);
	const caption = block.caption === undefined ? [] : [paragraph({ text: block.caption, align: 'center', bold: true, keepNext: true }, place)];
	return [
		...caption,
		new Table({
			width: { size: twips(place.width), type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			alignment: AlignmentType.CENTER,
			columnWidths: grid,
			borders: BORDERS,
			margins: { left: twips(SIDE), right: twips(SIDE), top: 30, bottom: 30, marginUnitType: WidthType.DXA },
			rows: [
				new TableRow({ tableHeader: true, cantSplit: true, children: head }),
				...(block.numbered ? [new TableRow({ tableHeader: true, cantSplit: true, children: numbers })] : []),
				...rows,
				...blanks,
			],
		}),
		// Two tables in a row would grow together, and the text after one needs air.
		new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' }, children: [] }),
	];
}

/** Columns without lines: header block, signatures. Each row has one cell for each share. */
export function layout(shares: readonly number[], rows: readonly Paragraph[][][], width: number): Table {
	const grid = gridOf(shares, width);
	return new Table({
		width: { size: twips(width), type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		columnWidths: grid,
		borders: NO_BORDERS,
		margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
		rows: rows.map(
			(cells) =>
				new TableRow({
					cantSplit: true,
					children: cells.map((children, i) => new TableCell({ borders: NO_BORDERS, width: { size: grid[i]!, type: WidthType.DXA }, children })),
				}),
		),
	});
}

/** A frame around everything: slips and cards. */
export function frame(children: (Paragraph | Table)[], width: number): Table {
	const grid = [twips(width)];
	return new Table({
		width: { size: grid[0]!, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		columnWidths: grid,
		borders: BORDERS,
		margins: { left: twips(4), right: twips(4), top: twips(4), bottom: twips(4), marginUnitType: WidthType.DXA },
		rows: [new TableRow({ children: [new TableCell({ width: { size: grid[0]!, type: WidthType.DXA }, children })] })],
	});
}
