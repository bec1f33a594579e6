import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { allPages } from '../../scripts/page-kinds.ts';
import { splitNumbers } from '../../src/domain/numbers.ts';

/** What never breaks, is not shown, or is a paper that looks as the office would type it. */
const KEPT = ['nowrap', 'sr', 'paper'];
const UNSEEN = ['svg', 'option', 'script', 'style', 'code'];

/** Official numbers of a node that may break over a line, with the text around them. */
function loose(node: RootContent | ElementContent): string[] {
	if (node.type === 'text') return splitNumbers(node.value).some((piece) => piece.official) ? [node.value.trim().slice(0, 80)] : [];
	if (node.type !== 'element' || UNSEEN.includes(node.tagName)) return [];
	const names = node.properties['className'];
	return Array.isArray(names) && names.some((name) => KEPT.includes(String(name))) ? [] : node.children.flatMap(loose);
}

describe('official numbers on the built pages', () => {
	it('never break over a line', () => {
		let seen = 0;
		const found = allPages().flatMap((path) => {
			const html = readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
			const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
			seen += main.split('class="nowrap"').length - 1;
			return fromHtml(main, { fragment: true })
				.children.flatMap(loose)
				.map((text) => `${path} ${text}`);
		});
		expect(found).toEqual([]);
		expect(seen).toBeGreaterThan(1000);
	});
});
