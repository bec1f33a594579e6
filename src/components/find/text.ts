import { BREAK } from '../../domain/text-find.ts';

/** The text of a page as one string, and where each text node begins in it. */
export interface PageText {
	text: string;
	nodes: Text[];
	starts: number[];
}

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, summary, section, div, article, ul, ol';
const SKIPPED = '.no-print, .tag, .known, button, script, style, [hidden], .print-only';

/** Reads what a reader sees below an element; blocks are parted, so that no match runs from one into the next. */
export function readText(root: Element): PageText {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
	);
	const page: PageText = { text: '', nodes: [], starts: [] };
	let block: Element | null | undefined;
	for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
		const own = node.parentElement?.closest(BLOCK);
		if (block !== undefined && own !== block) page.text += BREAK;
		block = own;
		page.nodes.push(node);
		page.starts.push(page.text.length);
		page.text += node.data;
	}
	return page;
}

/** The place in the page of a piece of its text. */
export function rangeOf(page: PageText, from: number, to: number): Range {
	const place = (at: number, end: boolean): [Text, number] => {
		let low = 0;
		let high = page.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (page.starts[middle]! < at || (!end && page.starts[middle] === at)) low = middle;
			else high = middle - 1;
		}
		return [page.nodes[low]!, Math.min(at - page.starts[low]!, page.nodes[low]!.length)];
	};
	const range = document.createRange();
	range.setStart(...place(from, false));
	range.setEnd(...place(to, true));
	return range;
}
