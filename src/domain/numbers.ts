/** Official numbers inside text: "30/2020/NĐ-CP", "16-HD/VPTW". They must not break over a line. */
const OFFICIAL = /(?<![\p{L}\p{N}/-])\d{1,5}(?:\/\d{4})?[/-][\p{Lu}][\p{L}\p{N}]*(?:[/-][\p{L}\p{N}]+)*/gu;

export interface Piece {
	text: string;
	official: boolean;
}

/** Cuts a text into official numbers and the rest; joined again, the pieces are the text. */
export function splitNumbers(text: string): Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	for (const m of text.matchAll(OFFICIAL)) {
		if (m.index > last) pieces.push({ text: text.slice(last, m.index), official: false });
		pieces.push({ text: m[0], official: true });
		last = m.index + m[0].length;
	}
	if (last < text.length) pieces.push({ text: text.slice(last), official: false });
	return pieces;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

/** Text as HTML with official numbers kept whole. */
export function numbersHtml(text: string): string {
	return splitNumbers(text)
		.map((p) => (p.official ? `<span class="nowrap">${escapeHtml(p.text)}</span>` : escapeHtml(p.text)))
		.join('');
}
