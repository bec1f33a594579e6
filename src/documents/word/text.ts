import { AlignmentType, HeadingLevel, LeaderType, LineRuleType, PageBreak, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import type { Align, Inline, Paragraph as ParagraphBlock, Text } from '../model.ts';
import { inlines } from '../wording.ts';
import type { StyleSheet } from '../styles.ts';

/** mm → twips, Word's unit of length. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
/** points → twips */
export const points = (pt: number): number => Math.round(pt * 20);

/** What paragraphs need to know of the place they stand in. */
export interface Place {
	sheet: StyleSheet;
	/** Room for the line, mm: where the dotted lines end. */
	width: number;
	/** Size of running text here, points. */
	size: number;
	/** Inside a table: no first-line indent, single lines. */
	cell?: boolean;
}

export const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
	justify: AlignmentType.BOTH,
	left: AlignmentType.LEFT,
	center: AlignmentType.CENTER,
	right: AlignmentType.RIGHT,
};

export interface Look {
	size: number;
	bold?: boolean | undefined;
	italic?: boolean | undefined;
	underline?: boolean | undefined;
}

/** Characters that XML 1.0 cannot carry: one of them in a pasted text and Word would refuse the whole file. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export function clean(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').normalize('NFC');
}

/** Text runs of pieces; line feeds become breaks, blanks dots. */
export function runs(text: Text, look: Look): TextRun[] {
	return inlines(text).flatMap((piece) => pieceRuns(piece, look));
}

function pieceRuns(piece: Inline, look: Look): TextRun[] {
	const base = { size: look.size * 2, bold: look.bold ?? false, italics: look.italic ?? false, ...(look.underline ? { underline: {} } : {}) };
	if (typeof piece === 'object' && 'blank' in piece) {
		return [new TextRun({ ...base, bold: false, italics: false, ...(piece.blank === 'rest' ? { children: [new Tab()] } : { text: dots(piece.blank) }) })];
	}
	const run = typeof piece === 'string' ? { text: piece } : piece;
	return clean(run.text)
		.split('\n')
		.map(
			(line, i) =>
				new TextRun({
					...base,
					text: line,
					...(i > 0 ? { break: 1 } : {}),
					...(run.bold ? { bold: true } : {}),
					...(run.italic ? { italics: true } : {}),
					...(run.underline ? { underline: {} } : {}),
				}),
		);
}

/** Dots as wide as so many characters: an ellipsis is about two of them. */
export function dots(characters: number): string {
	return '…'.repeat(Math.max(2, Math.ceil(characters / 2)));
}

/** One line of fixed look: no indent, no gap of running text. */
export function line(text: Text, look: Look, options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
	return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, ...options, children: runs(text, look) });
}

/** Line pitch of running text. */
export function pitch(place: Place): { line: number; lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] } {
	const { line } = place.sheet;
	if (place.cell) return { line: 240, lineRule: LineRuleType.AUTO };
	return 'exact' in line ? { line: points(line.exact), lineRule: LineRuleType.EXACT } : { line: Math.round(240 * line.multiple), lineRule: LineRuleType.AUTO };
}

/** A paragraph of running text. */
export function paragraph(block: Omit<ParagraphBlock, 'type'>, place: Place): Paragraph {
	const rest = inlines(block.text).some((p) => typeof p === 'object' && 'blank' in p && p.blank === 'rest');
	// Justified, the words around long dots are torn apart.
	const blank = rest || inlines(block.text).some((p) => typeof p === 'object' && 'blank' in p);
	const align = block.align ?? (blank || place.cell ? 'left' : 'justify');
	const indent = block.indent ?? (place.cell || align === 'center' || align === 'right' ? 'none' : 'first');
	const gap = place.cell ? 0 : points(place.sheet.gap);
	return new Paragraph({
		alignment: ALIGN[align],
		spacing: { before: 0, after: gap, ...pitch(place) },
		...(indent === 'first' ? { indent: { firstLine: twips(place.sheet.indent) } } : {}),
		...(indent === 'block' ? { indent: { left: twips(place.sheet.indent) } } : {}),
		...(rest ? { tabStops: [leader(place)] } : {}),
		keepNext: block.keepNext ?? false,
		children: runs(block.text, { size: block.small ? place.size - 2 : place.size, bold: block.bold, italic: block.italic }),
	});
}

const leader = (place: Place) => ({ type: TabStopType.RIGHT, position: twips(place.width), leader: LeaderType.DOT });

/** A dotted line from margin to margin. */
export function dottedLine(place: Place, keepNext = false): Paragraph {
	return new Paragraph({
		keepNext,
		spacing: { before: 0, after: points(place.sheet.gap), ...pitch(place) },
		tabStops: [leader(place)],
		children: [new TextRun({ children: [new Tab()], size: place.size * 2 })],
	});
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** A heading of the body. Its look comes from the heading styles of the file. */
export function heading(text: string, level: 1 | 2 | 3, place: Place): Paragraph {
	return new Paragraph({
		heading: LEVELS[level - 1]!,
		alignment: AlignmentType.LEFT,
		spacing: { before: points(place.sheet.gap), after: points(place.sheet.gap), ...pitch(place) },
		indent: place.cell ? {} : { firstLine: twips(place.sheet.indent) },
		keepNext: true,
		children: runs(text, { size: place.cell ? place.size : place.sheet.sizes.heading, bold: true, italic: level === 3 }),
	});
}

export function pageBreak(): Paragraph {
	return new Paragraph({ spacing: { before: 0, after: 0 }, children: [new PageBreak()] });
}
