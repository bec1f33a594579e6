/** Small drawings of where a seal falls. */
import type { SealScene } from '../schemas/picture.ts';
import { round, type Picture, type Shape } from './shapes.ts';

/** Most sheets one seal across the edge may take: both rules say five. */
export const SHEETS_PER_SEAL = 5;

/**
 * How to part a stack for seals across the edge: as few seals as may be, groups as even as may be.
 * @returns sheets in each group, larger groups first
 */
export function sealGroups(sheets: number): number[] {
	const seals = Math.ceil(sheets / SHEETS_PER_SEAL);
	return Array.from({ length: seals }, (_, i) => Math.floor(sheets / seals) + (i < sheets % seals ? 1 : 0));
}

const W = 240;
const H = 170;

const rect = (x: number, y: number, w: number, h: number, name: string): Shape => ({ kind: 'rect', x, y, w, h, class: name });
const words = (d: string): Shape => ({ kind: 'path', d, class: 'sheet-words' });
const note = (x: number, y: number, line: string, anchor: 'start' | 'middle' | 'end' = 'start', bold = false): Shape => ({
	kind: 'text',
	x,
	y,
	lines: [line],
	size: 13,
	anchor,
	bold,
});
const seal = (x: number, y: number, r: number, open = false): Shape[] => [
	{ kind: 'circle', x, y, r, class: open ? 'sheet-seal seal-open' : 'sheet-seal' },
	{ kind: 'circle', x, y, r: r - 4, class: 'sheet-seal-inner' },
];
/** Rows of strokes that stand for lines of text. */
function rows(x: number, y: number, w: number, n: number, step = 9): string {
	return Array.from({ length: n }, (_, i) => `M${x} ${y + i * step}h${round(i === n - 1 ? w * 0.6 : w)}`).join('');
}

/** A pen stroke 90 wide; the seal takes its left third. */
const pen = (x: number, y: number): Shape => ({
	kind: 'path',
	d: `M${x} ${y + 8}c12 -34 22 -30 19 -8c-2 20 12 -24 18 -18c6 6 -6 22 6 16c12 -6 14 -16 18 -10c4 8 14 6 29 -4`,
	class: 'sheet-pen',
});

/** The head of a page; `at` is its left and top. */
function head(x: number, y: number, w: number): Shape[] {
	return [
		words(`M${x + 10} ${y + 14}h${w * 0.34}M${x + 10} ${y + 22}h${w * 0.26}M${x + w * 0.3} ${y + 44}h${w * 0.4}`),
		words(rows(x + 12, y + 60, w - 24, 8)),
	];
}

const SCENES: Record<SealScene['scene'], () => Shape[]> = {
	signature: () => [
		words('M70 24h100M85 36h70M75 146h90'),
		pen(80, 92),
		...seal(74, 88, 36),
		{ kind: 'path', d: 'M80 118v10M110 118v10M80 123h30', class: 'pic-line' },
		note(118, 128, '1/3 chữ ký'),
	],
	annex: () => [
		rect(50, 6, 140, 158, 'sheet'),
		...head(50, 6, 140),
		...seal(72, 24, 17),
		...seal(150, 50, 17, true),
		note(8, 24, 'tên'),
		note(8, 38, 'cơ quan'),
		note(198, 48, 'hoặc'),
		note(198, 62, 'tiêu đề'),
	],
	'annex-free': () => [
		rect(50, 6, 140, 158, 'sheet'),
		...head(50, 6, 140),
		...seal(84, 30, 17, true),
		note(198, 30, 'trang'),
		note(198, 44, 'đầu'),
		note(198, 58, '?', 'start', true),
	],
	sheets: () => {
		const groups = sealGroups(12);
		const shapes: Shape[] = [note(W / 2, 16, '12 tờ: 3 dấu, mỗi dấu 4 tờ', 'middle', true)];
		groups.forEach((n, g) => {
			const left = 8 + g * 78;
			for (let i = n - 1; i >= 0; i--) shapes.push(rect(left + i * 7, 32, 40, 116, 'sheet'));
			shapes.push(...seal(left + 40 + ((n - 1) * 7) / 2, 90, 19));
			shapes.push(note(left + 30, 165, `${n} tờ`, 'middle'));
		});
		return shapes;
	},
	copy: () => [
		rect(10, 6, 220, 158, 'sheet'),
		words(rows(26, 20, 188, 4)),
		words('M26 62h40M26 70h34'),
		{ kind: 'path', d: 'M20 86H220', class: 'pic-line' },
		rect(22, 97, 72, 45, 'seal-stamp'),
		{ kind: 'text', x: 58, y: 116, lines: ['BẢN SAO', 'VĂN BẢN'], size: 12, bold: true, anchor: 'middle' },
		note(58, 158, '80 × 50 mm', 'middle'),
		words('M140 100h60M150 154h40'),
		pen(128, 126),
		...seal(136, 126, 22),
	],
	digital: () => [
		rect(50, 6, 140, 158, 'sheet'),
		words('M60 46h48M60 54h36M92 76h56'),
		words(rows(62, 92, 116, 7)),
		rect(118, 12, 66, 24, 'seal-stamp'),
		note(151, 29, 'ký số', 'middle', true),
	],
	'digital-two': () => [
		rect(50, 6, 140, 158, 'sheet'),
		words('M60 76h48M60 84h36M92 104h56'),
		words(rows(62, 118, 116, 5)),
		rect(110, 12, 74, 22, 'seal-stamp'),
		note(147, 28, 'cơ quan', 'middle', true),
		rect(110, 40, 74, 22, 'seal-stamp'),
		note(147, 56, 'cá nhân', 'middle', true),
	],
	attachment: () => [
		rect(50, 6, 140, 158, 'sheet'),
		words('M92 66h56'),
		words(rows(62, 82, 116, 8)),
		rect(106, 12, 78, 40, 'seal-stamp'),
		note(145, 29, 'số, ký hiệu', 'middle'),
		note(145, 45, 'giờ ký', 'middle'),
	],
	unknown: () => [
		rect(50, 6, 140, 158, 'sheet sheet-ours'),
		{ kind: 'text', x: W / 2, y: 78, lines: ['Không vẽ:', 'mẫu chờ', 'đối chiếu'], size: 15, leading: 1.4, anchor: 'middle' },
	],
};

/** The drawing of one place of a seal. */
export function sealPicture(scene: SealScene['scene']): Picture {
	return { width: W, height: H, shapes: SCENES[scene]() };
}
