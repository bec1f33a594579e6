/** One line of the margin of a provision: a page that cites it, or all the checklist items (or roles) that do, one beside the other. */
export interface MarginLine<T> {
	kind: string;
	links: T[];
}

/** How many links stand on one line of the margin: checklist items are short codes, five to a line. */
const PER_LINE: Record<string, number> = { item: 5, role: 1 };
const LINES = 7;
/** Fewer links than this are not worth a click. */
const FEW = 4;

/**
 * Cuts the list of what cites a provision after about seven lines: a short provision that very many pages cite would stand beside
 * half a screen of nothing.
 * @returns the lines shown, the lines folded away, and how many links those hold
 */
export function foldMargin<T>(lines: readonly MarginLine<T>[]): { shown: MarginLine<T>[]; rest: MarginLine<T>[]; count: number } {
	const shown: MarginLine<T>[] = [];
	const rest: MarginLine<T>[] = [];
	let room = LINES;
	for (const { kind, links } of lines) {
		const fits = room * (PER_LINE[kind] ?? 1);
		if (fits > 0) shown.push({ kind, links: links.slice(0, fits) });
		if (links.length > fits) rest.push({ kind, links: links.slice(fits) });
		room = Math.max(0, room - Math.ceil(links.length / (PER_LINE[kind] ?? 1)));
	}
	const count = rest.reduce((sum, line) => sum + line.links.length, 0);
	return count < FEW ? { shown: [...lines], rest: [], count: 0 } : { shown, rest, count };
}
