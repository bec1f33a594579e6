import type { Nodes } from 'mdast';

/** Blocks inside which text runs on; between all others a break is due. */
const INLINE = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement']);

/** Plain text of a block: cells of a row joined by "; ", rows and items by line breaks, so that words never stick together. */
export function blockText(node: Nodes): string {
	if ('value' in node) return node.value;
	if (node.type === 'break') return '\n';
	if (!('children' in node)) return '';
	const parts = (node.children as Nodes[]).map(blockText).filter((t) => t !== '');
	if (node.type === 'tableRow') return parts.join('; ');
	const inline = (node.children as Nodes[]).every((c) => INLINE.has(c.type) || c.type === 'break');
	return parts.join(inline ? '' : '\n');
}
