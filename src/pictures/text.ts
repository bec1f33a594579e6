/** Widths of text in the handbook's face, estimated: pictures are laid out at build time, where nothing can measure. */

/** Advance widths of Source Sans 3 at weight 400, in thousandths of the size; read from the font. Marks do not widen a letter. */
const WIDTHS: readonly (readonly [number, string])[] = [
	[200, ' '],
	[260, 'ijl.,;:|!'],
	[300, 'If()-'],
	[350, 't/r'],
	[426, 'szc“”"'],
	[470, 'xvyJ–'],
	[505, 'ekagFLX0123456789'],
	[545, 'oơuưhnATESZVY'],
	[566, 'bdđpqPRCKB'],
	[650, 'DĐGUƯNH'],
	[727, 'wMOƠQ'],
	[829, 'mW'],
	[950, '…→'],
];
const WIDTH = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((c) => [c, width] as const)));
/** The face may not be there at the first paint; the system faces that stand in for it are wider. */
const FALLBACK = 1.09;
const BOLD = 1.05;

/** Width of a text in the units of `size`. Never too small for the face or the faces that stand in for it. */
export function textWidth(text: string, size: number, bold = false): number {
	let sum = 0;
	for (const c of text.normalize('NFC')) sum += WIDTH.get(c) ?? WIDTH.get(base(c)) ?? 650;
	return (sum / 1000) * size * FALLBACK * (bold ? BOLD : 1);
}

/** "ệ" → "e", "ớ" → "o": as wide as the letter without its marks. */
const base = (c: string) => c.normalize('NFD').charAt(0);

/**
 * Breaks a text into lines that fit a width.
 * @param maxLines the last line then ends in "…"; a word wider than the width gets a line of its own
 */
export function wrap(text: string, width: number, size: number, { bold = false, maxLines = Infinity } = {}): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
		if (lines.length > 0 && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	if (lines.length <= maxLines) return lines;
	const kept = lines.slice(0, maxLines);
	const words = kept.at(-1)!.split(' ');
	while (words.length > 1 && textWidth(`${words.join(' ')}…`, size, bold) > width) words.pop();
	kept[kept.length - 1] = `${words.join(' ').replace(/[,;.:]$/, '')}…`;
	return kept;
}
