import { basename } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { linkCitations } from './citations.ts';
import { handbook } from './handbook.ts';
import { structureProvisions } from './structure.ts';

/**
 * Remark plugin: provisions in regulations, citations everywhere.
 * @param options.base path the site is served from, "/" or "/so-tay/"
 */
export function remarkHandbook(options: { base: string }) {
	return (tree: Root, file: VFile) => {
		const { library, graph } = handbook();
		const slug = /content\/regulations\//.test((file.path ?? '').replaceAll('\\', '/')) ? basename(file.path, '.mdx') : undefined;
		if (slug !== undefined) structureProvisions(tree, library.regulations.get(slug)?.data.evidence ?? 'full', slug);
		linkCitations(tree, graph.resolve, options.base, slug);
	};
}
