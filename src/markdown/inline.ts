import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { linkCitations, plainText } from './citations.ts';
import { handbook } from './handbook.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkRehype).use(rehypeStringify);

/** By page and text: an item stands on many sheets and is read for each. */
const rendered = new Map<string, string>();

/** HTML of short Markdown from front matter; citations become links below `base`. Raw HTML in it is dropped. */
export function renderMarkdown(markdown: string, base: string, self?: string): string {
	const key = `${base}\n${self ?? ''}\n${markdown}`;
	let html = rendered.get(key);
	if (html === undefined) {
		const tree: Root = parser.parse(markdown);
		linkCitations(tree, handbook().graph.resolve, base, self);
		html = writer.stringify(writer.runSync(tree)).trim();
		rendered.set(key, html);
	}
	return html;
}

/** As `renderMarkdown`, without the paragraph around a single paragraph. */
export function renderInline(markdown: string, base: string, self?: string): string {
	const html = renderMarkdown(markdown, base, self);
	const single = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html);
	return single?.[1] ?? html;
}

/** Plain words of short Markdown, for titles, search and descriptions. */
export function plainInline(markdown: string, self?: string): string {
	return plainText(markdown, handbook().graph.resolve, self).replace(/\s+/g, ' ').trim();
}
