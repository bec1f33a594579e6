/** What a picture is made of. Pure data: `components/pictures/Shapes.astro` writes it as SVG, tests measure it. */

export interface Rect {
	kind: 'rect';
	x: number;
	y: number;
	w: number;
	h: number;
	/** Corner radius. */
	r?: number;
	class?: string;
}
export interface Circle {
	kind: 'circle';
	x: number;
	y: number;
	r: number;
	class?: string;
}
export interface Path {
	kind: 'path';
	d: string;
	class?: string;
}
/** Lines of text; `y` is the base line of the first. */
export interface Text {
	kind: 'text';
	x: number;
	y: number;
	lines: string[];
	size: number;
	leading?: number;
	bold?: boolean;
	anchor?: 'start' | 'middle' | 'end';
	class?: string;
}
/** Shapes that belong together: one box of a layout, one node of a tree. */
export interface Group {
	kind: 'group';
	shapes: Shape[];
	class?: string;
	/** Address inside the site: the group is then a link. */
	href?: string;
	/** What a link or button of this group is called. */
	label?: string;
	/** Which box it is, for scripts and tests. */
	box?: string;
}
export type Shape = Rect | Circle | Path | Text | Group;

export interface Picture {
	width: number;
	height: number;
	shapes: Shape[];
}

export const LEADING = 1.28;

/** Height of a block of lines from the top of the first to the bottom of the last. */
export function blockHeight(lines: readonly string[], size: number, leading = LEADING): number {
	return lines.length === 0 ? 0 : size * leading * lines.length;
}

/** Text whose block starts at `top`. */
export function textBlock(x: number, top: number, lines: string[], size: number, more: Partial<Omit<Text, 'kind' | 'x' | 'y' | 'lines' | 'size'>> = {}): Text {
	const leading = more.leading ?? LEADING;
	return { kind: 'text', x, y: round(top + size * (leading / 2 + 0.34)), lines, size, ...more };
}

/** Coordinates need no more than a tenth. */
export const round = (n: number): number => Math.round(n * 10) / 10;

/** All shapes of a picture, groups opened. */
export function flat(shapes: readonly Shape[]): Exclude<Shape, Group>[] {
	return shapes.flatMap((s) => (s.kind === 'group' ? flat(s.shapes) : [s]));
}

/** An arrow head that points right, down … at a place. */
export function arrowHead(x: number, y: number, towards: 'right' | 'down', size = 5): string {
	return towards === 'right'
		? `M${round(x - size)} ${round(y - size)}L${round(x)} ${round(y)}L${round(x - size)} ${round(y + size)}`
		: `M${round(x - size)} ${round(y - size)}L${round(x)} ${round(y)}L${round(x + size)} ${round(y - size)}`;
}
