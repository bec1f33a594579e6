/** The life of a document: stations in two lanes from left to right, or from top to bottom where it is narrow. */
import type { LifePicture } from '../schemas/picture.ts';
import { arrowHead, blockHeight, round, textBlock, type Picture, type Shape } from './shapes.ts';
import { wrap } from './text.ts';

type Station = LifePicture['stations'][number];
interface Placed {
	x: number;
	y: number;
	w: number;
	h: number;
}

const SIZE = 15;
const PAD = 8;

/** @param down stages from top to bottom */
export function lifePicture(stations: readonly Station[], width: number, down: boolean): Picture {
	const stages = Math.max(...stations.map((s) => s.stage)) + 1;
	const along = down ? 34 : 30;
	const across = down ? 14 : 26;
	const w = down ? (width - 2 - across) / 2 : (width - 2 - along * (stages - 1)) / stages;
	const texts = new Map(stations.map((s) => [s.id, wrap(s.title, (down && s.lane === undefined ? width - 2 : w) - 2 * PAD, SIZE, { bold: true })]));
	const h = Math.max(...[...texts.values()].map((t) => blockHeight(t, SIZE)), 24) + 2 * PAD;
	const place = (s: Station): Placed => {
		if (down) return { x: s.lane === 1 ? 1 + w + across : 1, y: 1 + s.stage * (h + along), w: s.lane === undefined ? width - 2 : w, h };
		return { x: 1 + s.stage * (w + along), y: s.lane === undefined ? 1 + (h + across) / 2 : 1 + s.lane * (h + across), w, h };
	};
	const placed = new Map(stations.map((s) => [s.id, place(s)]));
	const lines: Shape[] = stations.flatMap((s) => s.then.map((id) => joint(placed.get(s.id)!, placed.get(id)!, down)));
	const boxes: Shape[] = stations.map((s) => {
		const p = placed.get(s.id)!;
		const text = texts.get(s.id)!;
		return {
			kind: 'group',
			box: s.id,
			href: `/quy-trinh/${s.procedures[0]!}/`,
			class: 'pic-link',
			shapes: [
				{ kind: 'rect', x: round(p.x), y: round(p.y), w: round(p.w), h: round(p.h), r: 4, class: 'pic-node' },
				textBlock(round(p.x + p.w / 2), p.y + (p.h - blockHeight(text, SIZE)) / 2, text, SIZE, { bold: true, anchor: 'middle' }),
			],
		};
	});
	return { width, height: round(down ? stages * (h + along) - along + 2 : 2 * h + across + 2), shapes: [...lines, ...boxes] };
}

/** An arrow from one station to the next: straight where they face each other, else with one bend each way. */
function joint(a: Placed, b: Placed, down: boolean): Shape {
	if (down) {
		const fromX = a.w > b.w ? b.x + b.w / 2 : a.x + a.w / 2;
		const toX = b.w > a.w ? fromX : b.x + b.w / 2;
		const [y1, y2] = [a.y + a.h, b.y - 1];
		return {
			kind: 'path',
			d: `M${round(fromX)} ${round(y1)}V${round((y1 + y2) / 2)}H${round(toX)}V${round(y2)}${arrowHead(toX, y2, 'down')}`,
			class: 'pic-line',
		};
	}
	const [x1, x2] = [a.x + a.w, b.x - 1];
	const [y1, y2] = [a.y + a.h / 2, b.y + b.h / 2];
	return { kind: 'path', d: `M${round(x1)} ${round(y1)}H${round((x1 + x2) / 2)}V${round(y2)}H${round(x2)}${arrowHead(x2, y2, 'right')}`, class: 'pic-line' };
}
