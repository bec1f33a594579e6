/** A sheet of A4 with the boxes of a document, one unit a millimetre. */
import type { Box, LayoutPicture } from '../schemas/picture.ts';
import { blockHeight, LEADING, round, textBlock, type Picture, type Shape } from './shapes.ts';
import { textWidth, wrap } from './text.ts';

export const SHEET = { width: 210, height: 297 } as const;
/** Room around the sheet for its edge. */
const EDGE = 1;
const MARK = 5.6;
const NAME = 4.6;

type Margins = Pick<LayoutPicture['margins'], 'top' | 'bottom' | 'left' | 'right'>;

/** Where text may stand when all margins are as small as the rule allows. */
export function textArea(m: Margins): { x: number; y: number; w: number; h: number } {
	return { x: m.left[0], y: m.top[0], w: SHEET.width - m.left[0] - m.right[0], h: SHEET.height - m.top[0] - m.bottom[0] };
}

const label = ([from, to]: readonly [number, number]) => (from === to ? `${from} mm` : `${from}–${to} mm`);

/** The margins: the text area, a hatched band where the rule leaves a range, and the measures in the margins. */
function marginShapes(m: Margins): Shape[] {
	const a = textArea(m);
	const shapes: Shape[] = [{ kind: 'rect', x: a.x, y: a.y, w: a.w, h: a.h, class: 'sheet-area' }];
	const inner = { x: m.left[1], y: m.top[1], w: SHEET.width - m.left[1] - m.right[1], h: SHEET.height - m.top[1] - m.bottom[1] };
	if (inner.w !== a.w || inner.h !== a.h) {
		shapes.push({ kind: 'path', d: hatch(a, inner), class: 'sheet-hatch' });
		shapes.push({ kind: 'rect', ...inner, class: 'sheet-area' });
	}
	const put = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end') =>
		shapes.push({ kind: 'text', x, y, lines: [text], size: 4.4, anchor, class: 'sheet-measure' });
	put(SHEET.width / 2, m.top[0] / 2 + 3, label(m.top), 'middle');
	put(SHEET.width / 2, SHEET.height - m.bottom[0] / 2 + 1.5, label(m.bottom), 'middle');
	put(m.left[0] / 2, 150, label(m.left), 'middle');
	// The right margin is narrow: its unit stands below.
	for (const [i, line] of [label(m.right).replace(' mm', ''), 'mm'].entries()) put(SHEET.width - m.right[0] / 2, 150 + i * 5.4, line, 'middle');
	return shapes;
}

/** Short slanted strokes in the band between two rectangles. */
function hatch(outer: { x: number; y: number; w: number; h: number }, inner: { x: number; y: number; w: number; h: number }): string {
	let d = '';
	const step = 5;
	const rows = (y: number, h: number) => {
		for (let x = outer.x; x + h <= outer.x + outer.w; x += step) d += `M${round(x)} ${round(y + h)}l${h} ${-h}`;
	};
	const columns = (x: number, w: number) => {
		for (let y = inner.y; y + w <= inner.y + inner.h; y += step) d += `M${round(x)} ${round(y + w)}l${w} ${-w}`;
	};
	rows(outer.y, inner.y - outer.y);
	rows(inner.y + inner.h, outer.y + outer.h - inner.y - inner.h);
	columns(outer.x, inner.x - outer.x);
	columns(inner.x + inner.w, outer.x + outer.w - inner.x - inner.w);
	return d;
}

/** The three parts of a signature block: lines that stand for words, and a pen stroke. */
function signature(x: number, y: number, w: number, h: number): Shape[] {
	const middle = x + w / 2;
	const line = (at: number, half: number) => `M${round(middle - half)} ${round(at)}H${round(middle + half)}`;
	const pen = y + h * 0.62;
	return [
		{ kind: 'path', d: `${line(y + 17, w * 0.3)}${line(y + 21, w * 0.2)}${line(y + h - 5, w * 0.25)}`, class: 'sheet-words' },
		{
			kind: 'path',
			d: `M${round(middle - 22)} ${round(pen + 4)}c6 -16 10 -14 9 -4c-1 10 6 -12 9 -9c3 3 -3 11 3 8c6 -3 7 -8 9 -5c2 4 7 3 14 -2`,
			class: 'sheet-pen',
		},
	];
}

function boxShapes(box: Box & { at: [number, number, number, number] }): Shape[] {
	const [x, y, w, h] = box.at;
	if (box.sealOver !== undefined) {
		const r = Math.min(w, h) / 2;
		return [
			{ kind: 'circle', x: x + r, y: y + r, r, class: 'sheet-seal' },
			{ kind: 'circle', x: x + r, y: y + r, r: r - 2, class: 'sheet-seal-inner' },
			{ kind: 'text', x: x + r - r / 2, y: round(y + r + MARK / 3), lines: [box.mark], size: MARK, bold: true, anchor: 'middle', class: 'sheet-mark' },
		];
	}
	const markWidth = textWidth(box.mark, MARK, true);
	const left = x + 2.5 + markWidth + 2;
	const lines = wrap(box.name, x + w - left - 1.5, NAME);
	const tall = h > 30;
	const top = tall ? y + 2 : y + (h - blockHeight(lines, NAME)) / 2;
	const shapes: Shape[] = [
		{ kind: 'rect', x, y, w, h, r: 1, class: box.placed === 'stated' ? 'sheet-box' : 'sheet-box sheet-ours' },
		{
			kind: 'text',
			x: x + 2.5,
			y: round((tall ? y + 2 + (NAME * LEADING) / 2 : y + h / 2) + MARK * 0.34),
			lines: [box.mark],
			size: MARK,
			bold: true,
			class: 'sheet-mark',
		},
		textBlock(left, top, lines, NAME, { class: 'sheet-name' }),
	];
	return shapes;
}

const isDrawn = (box: Box): box is Box & { at: [number, number, number, number] } => box.at !== undefined;

/** The first page of a document with its boxes. Seals come last: they lie on what they seal. */
export function layoutPicture(data: Pick<LayoutPicture, 'margins' | 'boxes'>, differs: ReadonlySet<string> = new Set()): Picture {
	const drawn = data.boxes.filter(isDrawn).sort((a, b) => Number(a.sealOver !== undefined) - Number(b.sealOver !== undefined));
	const sealed = new Set(drawn.flatMap((b) => b.sealOver ?? []));
	const boxes: Shape[] = drawn.map((box) => ({
		kind: 'group',
		box: box.id,
		label: `${box.mark}. ${box.name}`,
		class: differs.has(box.id) ? 'sheet-part sheet-differs' : 'sheet-part',
		shapes: [...boxShapes(box), ...(sealed.has(box.id) ? signature(...box.at) : [])],
	}));
	return {
		width: SHEET.width + 2 * EDGE,
		height: SHEET.height + 2 * EDGE,
		shapes: [{ kind: 'rect', x: 0, y: 0, w: SHEET.width, h: SHEET.height, class: 'sheet' }, ...marginShapes(data.margins), ...boxes],
	};
}
