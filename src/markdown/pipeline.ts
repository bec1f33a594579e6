import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** Parses the body of an MDX file. Throws with line and column where MDX does not allow what stands there. */
export function parseBody(body: string): Root {
	return parser.parse(body);
}

/** Splits front matter from body; the body keeps its line numbers by empty lines in place of the front matter. */
export function splitFrontmatter(source: string): { yaml: string; body: string } {
	const m = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
	if (m === null) return { yaml: '', body: source };
	return { yaml: m[1]!, body: '\n'.repeat(m[0].split('\n').length - 1) + source.slice(m[0].length) };
}
