/** Provisions as elements of the page: components get their id and find the rest themselves. */
import 'mdast-util-mdx';
import type { BlockContent, DefinitionContent, RootContent } from 'mdast';
import type { Provision } from './provision.ts';

export type Block = BlockContent | DefinitionContent;

/** A block that mdast-util-to-hast renders as the element named in `data`. */
export interface Wrapper {
	type: 'provisionWrapper';
	data: { hName: string; hProperties: Record<string, string | string[]> };
	children: Block[];
}

/**
 * `<Provision>` around its own text, the margin that goes with it, and the provisions inside it: own text always comes
 * first, since whatever follows a heading inside belongs to that heading.
 */
export function provisionElement(provision: Provision, children: RootContent[], regulation: string): RootContent {
	const inside = children.findIndex((c) => c.type === 'mdxJsxFlowElement' && c.name === 'Provision');
	const text = inside < 0 ? children : children.slice(0, inside);
	const nested = inside < 0 ? [] : children.slice(inside);
	const own: Wrapper = { type: 'provisionWrapper', data: { hName: 'div', hProperties: { className: ['prov-text'] } }, children: text as Block[] };
	const margin = element('ProvisionMargin', provision, regulation, []);
	return element('Provision', provision, regulation, [...(text.length > 0 ? [own as unknown as RootContent, margin] : []), ...nested]);
}

function element(name: string, provision: Provision, regulation: string, children: RootContent[]): RootContent {
	const attribute = (key: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name: key, value });
	return {
		type: 'mdxJsxFlowElement',
		name,
		children: children as Block[],
		attributes: [attribute('id', provision.id), attribute('regulation', regulation)],
	};
}
