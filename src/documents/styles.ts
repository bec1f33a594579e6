import type { Orientation, Style } from './model.ts';

/** Sizes of type in points. */
export interface Sizes {
	/** First line at the right: title of the Party, or name of the State. */
	crown: number;
	/** Second line at the right; the party form has none. */
	motto: number;
	superior: number;
	issuer: number;
	number: number;
	date: number;
	kind: number;
	about: number;
	/** Abstract of an official letter, below the number. */
	aboutLetter: number;
	body: number;
	heading: number;
	authority: number;
	signer: number;
	addressees: number;
	recipientsLabel: number;
	recipients: number;
	pageNumber: number;
	table: number;
	wideTable: number;
	note: number;
}

export interface StyleSheet {
	/** Provisions that the numbers come from, as citations of the handbook. */
	basis: readonly string[];
	face: string;
	sizes: Sizes;
	/** Line pitch of running text: exact points, or a multiple of the line. */
	line: { exact: number } | { multiple: number };
	/** Points between paragraphs. */
	gap: number;
	/** Indent of first lines, mm. */
	indent: number;
	/** Both official forms prescribe it; sizes of tables and notes are ours, since neither names any. */
	crown: string;
	motto?: string;
}

/**
 * Party: 05-HD/VPTW, part II section IV (face, paper, margins, page number) and annex 2 (sizes); line, gap and indent: part II
 * section I, 6.2.2. Where it gives a range: kind 15–16 → 16, abstract and body 14–15 → 14, pitch 18–22 pt exact → 18, gap at least
 * 6 pt → 6.
 */
const PARTY: StyleSheet = {
	basis: ['05-hd-vptw-2026#phan-2-muc-4', '05-hd-vptw-2026#phu-luc-2'],
	face: 'Times New Roman',
	sizes: {
		crown: 15,
		motto: 0,
		superior: 14,
		issuer: 14,
		number: 14,
		date: 14,
		kind: 16,
		about: 14,
		aboutLetter: 12,
		body: 14,
		heading: 14,
		authority: 14,
		signer: 14,
		addressees: 14,
		recipientsLabel: 14,
		recipients: 12,
		pageNumber: 14,
		table: 12,
		wideTable: 11,
		note: 9,
	},
	line: { exact: 18 },
	gap: 6,
	indent: 10,
	crown: 'ĐẢNG CỘNG SẢN VIỆT NAM',
};

/**
 * State: 30/2020/NĐ-CP, annex I part I. Where it gives a range: name of the State 12–13 → 13, motto 13–14 → 14, bodies 12–13 → 13,
 * date 13–14 → 14, kind, abstract, body, signer 13–14 → 14, page number 13–14 → 13, letter's abstract 12–13 → 12, lines single to
 * 1.5 → 1.15, gap at least 6 pt → 6, indent 1 or 1.27 cm → 1 cm.
 */
const STATE: StyleSheet = {
	basis: ['30-2020-nd-cp#phu-luc-1-trang-giay', '30-2020-nd-cp#phu-luc-1-phan-dau', '30-2020-nd-cp#phu-luc-1-noi-dung', '30-2020-nd-cp#phu-luc-1-phan-cuoi'],
	face: 'Times New Roman',
	sizes: {
		crown: 13,
		motto: 14,
		superior: 13,
		issuer: 13,
		number: 13,
		date: 14,
		kind: 14,
		about: 14,
		aboutLetter: 12,
		body: 14,
		heading: 14,
		authority: 14,
		signer: 14,
		addressees: 14,
		recipientsLabel: 12,
		recipients: 11,
		pageNumber: 13,
		table: 12,
		wideTable: 11,
		note: 9,
	},
	line: { multiple: 1.15 },
	gap: 6,
	indent: 10,
	crown: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
	motto: 'Độc lập - Tự do - Hạnh phúc',
};

export const STYLES: Record<Style, StyleSheet> = { party: PARTY, state: STATE };

export interface Page {
	/** All in mm. */
	width: number;
	height: number;
	top: number;
	bottom: number;
	left: number;
	right: number;
	/** Page number and note from the edge. */
	edge: number;
}

/**
 * A4 with margins of 20, 20, 30, 15 mm (05-HD/VPTW, part II section IV; inside the ranges of 30/2020/NĐ-CP, annex I: 20–25, 20–25,
 * 30–35, 15–20); page number 10 mm from the edge (05-HD/VPTW, same place).
 * @param turned a wide page inside an upright document: its binding edge is then the upper one. A register is bound at the left.
 */
export function pageOf(orientation: Orientation, turned = false): Page {
	const upright = { top: 20, bottom: 20, left: 30, right: 15, edge: 10 };
	if (orientation === 'portrait') return { width: 210, height: 297, ...upright };
	return { width: 297, height: 210, ...(turned ? { top: 30, bottom: 15, left: 20, right: 20, edge: 10 } : upright) };
}

/** Width between the margins, mm. */
export function textWidth(page: Page): number {
	return page.width - page.left - page.right;
}
