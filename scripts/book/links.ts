import type { Element } from 'hast';
import { anchorName, type Anchors } from './anchors.ts';
import { h, hasClass, isElement, rewrite, text } from './tree.ts';

/** A page number that is known only after printing: the anchor between two marks that no text holds. */
export const pageMark = (anchor: string): string => `\uE000${anchor}\uE001`;

/** Words of a page for each mark, in HTML that is written already. */
export function fillPageMarks(html: string, words: (anchor: string) => string): string {
	return html.replace(/\uE000([^\uE001]+)\uE001/g, (_, anchor: string) => words(anchor));
}

/** Where a chapter speaks of a provision or a term: an anchor of its own, so that its page can be asked for. */
export interface Use {
	anchor: string;
	/** "30-2020-nd-cp#dieu-30-khoan-2", "thuat-ngu/ho-so". */
	target: string;
}

/** Prefixes every id of a chapter, and tells where the page's ids now stand. */
export function placeIds(root: Element, path: string, chapter: string, anchors: Anchors): void {
	const name = (id: string) => `${anchorName(chapter)}--${anchorName(id)}`;
	const visit = (element: Element): void => {
		const id = element.properties['id'];
		if (typeof id === 'string') {
			anchors.addPlace(path, id, name(id));
			element.properties['id'] = name(id);
		}
		for (const key of ['ariaLabelledBy', 'ariaDescribedBy']) {
			const list = element.properties[key];
			if (Array.isArray(list)) element.properties[key] = list.map((x) => name(String(x)));
			else if (typeof list === 'string') element.properties[key] = list.split(' ').map(name);
		}
		element.children.filter(isElement).forEach(visit);
	};
	visit(root);
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'div', 'section']);
const TARGET = /^\/(?:van-ban\/([^/]+)|(thuat-ngu))\/$/;

function targetOf(path: string, id: string): string | undefined {
	const [, regulation, glossary] = TARGET.exec(path) ?? [];
	if (id === '') return undefined;
	return regulation !== undefined ? `${regulation}#${id}` : glossary !== undefined ? `thuat-ngu/${id}` : undefined;
}

/**
 * Turns the links of a chapter into references of a book: "[trang 12]" after the words, once in a paragraph for one place.
 * Links to pages that are not in the book become plain words. Terms keep their look: the glossary has their pages.
 * @param uses takes note of every citation of a provision and every term, for the indexes
 */
export function bookLinks(root: Element, path: string, anchors: Anchors, uses: Use[]): void {
	const told = new Map<Element, Set<string>>();
	rewrite(root, (element, parents) => {
		if (element.tagName !== 'a' || element.properties['href'] === undefined) return [element];
		const href = String(element.properties['href']);
		// A picture that opens large.
		if (element.children.some((c) => isElement(c) && c.tagName === 'img')) return element.children;
		const address = anchors.address(href, path);
		if (address === undefined) return [{ ...element, properties: { href } }];
		const place = anchors.resolve(href, path);
		const inPicture = parents.some((p) => p.tagName === 'svg');
		const target = address.path === path ? undefined : targetOf(address.path, address.id);
		const id = target === undefined || inPicture ? {} : { id: `noi-${uses.length + 1}` };
		if ('id' in id) uses.push({ anchor: id.id, target: target! });
		if (place === undefined) return inPicture ? element.children : Object.keys(id).length > 0 ? [h('span', id, ...element.children)] : element.children;
		const link = { ...element, properties: { ...id, href: `#${place}`, ...(hasClass(element, 'term') ? { className: ['term'] } : {}) } };
		if (inPicture || hasClass(element, 'term') || hasClass(element, 'bare') || parents.some((p) => /^h[1-6]$/.test(p.tagName))) return [link];
		const block = parents.findLast((p) => BLOCKS.has(p.tagName)) ?? root;
		const seen = told.get(block) ?? new Set();
		told.set(block, seen);
		if (seen.has(place)) return [link];
		seen.add(place);
		return [{ ...link, children: [...link.children, text(' '), h('span', { className: ['pg'] }, `[trang\u00a0${pageMark(place)}]`)] }];
	});
}
