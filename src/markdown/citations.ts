import { splitNumbers } from '../domain/numbers.ts';
import type { Link, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';

/** What a citation resolves to. */
export interface Resolved {
	/** Address inside the site, without the base path: "/van-ban/30-2020-nd-cp/#dieu-30". */
	href: string;
	/** Words that stand for it when the author gives none. */
	text: string;
}

/** Resolves `slug#id`, `quy-trinh/slug` …; `undefined` when there is no such thing. */
export type Resolve = (citation: string) => Resolved | undefined;

export interface CitationUse {
	target: string;
	/** Offset in the text. */
	index: number;
}

const USE = /\[\[([^\]\s|]+)\]\]|\]\(cite:([^)\s]+)\)/g;

/** Every `[[citation]]` and `(cite:…)` in a text. `[[#id]]` is completed with `self`. */
export function citationUses(text: string, self?: string): CitationUse[] {
	return [...text.matchAll(USE)].map((m) => ({ target: complete(m[1] ?? m[2]!, self), index: m.index }));
}

function complete(target: string, self?: string): string {
	return target.startsWith('#') && self !== undefined ? `${self}${target}` : target;
}

/** Replaces `[[citation]]` by its words and `[label](cite:…)` by its label: plain text for search and copies. */
export function plainText(text: string, resolve: Resolve, self?: string): string {
	return text
		.replace(/\[\[([^\]\s|]+)\]\]/g, (whole, target: string) => resolve(complete(target, self))?.text ?? whole)
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\*\*?|`/g, '');
}

/** Turns citations in a tree into links, in place. Those that do not resolve stay as written: the graph check names them. */
export function linkCitations(root: Root, resolve: Resolve, base: string, self?: string): void {
	const href = (path: string) => `${base.replace(/\/$/, '')}${path}`;
	const visit = (parent: Parent) => {
		const next: RootContent[] = [];
		for (const node of parent.children) {
			if (node.type === 'text') {
				for (const made of linkText(node, resolve, href, self)) {
					if (made.type === 'text') next.push(...unbroken(made.value));
					else next.push({ ...made, children: made.children.flatMap((c) => (c.type === 'text' ? unbroken(c.value) : [c])) });
				}
				continue;
			}
			if (node.type === 'link' && node.url.startsWith('cite:')) {
				const target = complete(node.url.slice(5), self);
				const found = resolve(target);
				if (found) node.url = isSame(target, self) ? found.href.slice(found.href.indexOf('#')) : href(found.href);
			}
			if ('children' in node) visit(node);
			next.push(node);
		}
		parent.children = next;
	};
	visit(root);
}

function isSame(target: string, self: string | undefined): boolean {
	return self !== undefined && target.startsWith(`${self}#`);
}

function linkText(node: Text, resolve: Resolve, href: (path: string) => string, self?: string): (Text | Link)[] {
	const out: (Text | Link)[] = [];
	let last = 0;
	for (const m of node.value.matchAll(/\[\[([^\]\s|]+)\]\]/g)) {
		const target = complete(m[1]!, self);
		const found = resolve(target);
		if (!found) continue;
		const same = isSame(target, self);
		const link: Link = {
			type: 'link',
			url: same ? found.href.slice(found.href.indexOf('#')) : href(found.href),
			// Inside its own page a provision is named without the name of the act.
			children: [{ type: 'text', value: same ? resolveShort(found.text) : found.text }],
		};
		out.push({ type: 'text', value: node.value.slice(last, m.index) }, link);
		last = m.index + m[0].length;
	}
	out.push({ type: 'text', value: node.value.slice(last) });
	return out.filter((n) => n.type !== 'text' || n.value !== '');
}

/** Official numbers as spans that do not break over a line. */
function unbroken(text: string): PhrasingContent[] {
	return splitNumbers(text).map((p) =>
		p.official
			? { type: 'emphasis', data: { hName: 'span', hProperties: { className: ['nowrap'] } }, children: [{ type: 'text', value: p.text }] }
			: { type: 'text', value: p.text },
	);
}

/** "khoản 2 Điều 30 Nghị định số …" → "khoản 2 Điều 30". */
function resolveShort(text: string): string {
	return text.replace(/ (?:Bộ luật|Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Quy định|Hướng dẫn|Quy chế|Chỉ thị|Công văn)(?: [^”]*)? số .*$/u, '');
}
