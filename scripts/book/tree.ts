import type { Element, ElementContent, Nodes, Parents, Properties, Text } from 'hast';

/** Small helpers over an HTML tree. */

export const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element';

/** Classes of an element. */
export function classesOf(node: Element): string[] {
	const list = node.properties['className'];
	return Array.isArray(list) ? list.map(String) : [];
}

export const hasClass = (node: Element, name: string): boolean => classesOf(node).includes(name);

/** All elements below a node that pass the test, in document order. */
export function findAll(node: Nodes, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	const visit = (at: Nodes): void => {
		if (isElement(at) && test(at)) found.push(at);
		if ('children' in at) at.children.forEach(visit);
	};
	visit(node);
	return found;
}

export const find = (node: Nodes, test: (element: Element) => boolean): Element | undefined => findAll(node, test)[0];

/** Words of a node, spaces squeezed. */
export function wordsOf(node: Nodes): string {
	const raw = (at: Nodes): string => (at.type === 'text' ? at.value : 'children' in at ? at.children.map(raw).join('') : '');
	return raw(node).replace(/\s+/g, ' ').trim();
}

/**
 * Walks a tree and lets `change` put other nodes in an element's place: itself, nothing, or its children.
 * Children come first, so that what replaces an element is done already.
 */
export function rewrite(node: Parents, change: (element: Element, parents: readonly Element[]) => ElementContent[], parents: readonly Element[] = []): void {
	const inside = isElement(node) ? [...parents, node] : parents;
	node.children = (node.children as ElementContent[]).flatMap((child) => {
		if (!isElement(child)) return [child];
		rewrite(child, change, inside);
		return change(child, inside);
	});
}

/** Makes an element. */
export function h(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
	return { type: 'element', tagName, properties, children: children.map((c) => (typeof c === 'string' ? text(c) : c)) };
}

export const text = (value: string): Text => ({ type: 'text', value });
