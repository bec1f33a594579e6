/** Marks on what was found: drawn by the browser where it can, by elements in older ones. */
export interface Marks {
	/** Shows these; the page is as it was for an empty list. @returns the element to scroll to for each */
	show(ranges: readonly Range[]): void;
	/** Sets one of them apart and says where it stands. */
	current(at: number): Element | undefined;
}

const ALL = 'tim-thay';
const ONE = 'tim-dang-xem';

/** Chromium from 105, Firefox from 140, Safari from 17.2: nothing in the page is changed. */
function drawn(): Marks {
	let kept: readonly Range[] = [];
	return {
		show(ranges) {
			kept = ranges;
			CSS.highlights.delete(ONE);
			if (ranges.length === 0) CSS.highlights.delete(ALL);
			else CSS.highlights.set(ALL, new Highlight(...ranges));
		},
		current(at) {
			const range = kept[at];
			if (range === undefined) return undefined;
			const one = new Highlight(range);
			one.priority = 1;
			CSS.highlights.set(ONE, one);
			return range.startContainer.parentElement ?? undefined;
		},
	};
}

function wrapped(): Marks {
	let marks: HTMLElement[][] = [];
	const clear = () => {
		const parents = new Set<Node>();
		for (const mark of marks.flat()) {
			if (mark.parentNode) parents.add(mark.parentNode);
			mark.replaceWith(...mark.childNodes);
		}
		for (const parent of parents) parent.normalize();
		marks = [];
	};
	return {
		show(ranges) {
			clear();
			// From the end: wrapping parts a text node, and places before it stay true.
			marks = [...ranges].reverse().map(wrap).reverse();
		},
		current(at) {
			for (const mark of marks.flat()) mark.classList.remove('on');
			for (const mark of marks[at] ?? []) mark.classList.add('on');
			return marks[at]?.[0];
		},
	};
}

/** Wraps each text node of a range: a range may run through emphasis and links. */
function wrap(range: Range): HTMLElement[] {
	const pieces: [Text, number, number][] = [];
	const { startContainer, endContainer, startOffset, endOffset, commonAncestorContainer } = range;
	const walker = document.createTreeWalker(commonAncestorContainer.parentNode ?? commonAncestorContainer, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
		if (!range.intersectsNode(node)) continue;
		const from = node === startContainer ? startOffset : 0;
		const to = node === endContainer ? endOffset : node.length;
		if (to > from) pieces.push([node, from, to]);
	}
	return pieces
		.reverse()
		.map(([node, from, to]) => {
			const mark = document.createElement('mark');
			mark.className = 'found';
			const part = from === 0 ? node : node.splitText(from);
			if (to - from < part.length) part.splitText(to - from);
			part.replaceWith(mark);
			mark.append(part);
			return mark;
		})
		.reverse();
}

/** True where the browser draws marks itself. */
export const canDraw = (): boolean => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

export const makeMarks = (): Marks => (canDraw() ? drawn() : wrapped());
