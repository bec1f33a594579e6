import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { blockText } from './text.ts';

/** One slide of a lesson. Blocks are Markdown, so that each output (page, text) writes them its own way. */
export interface Slide {
	title: string;
	/** Part of the lesson the slide belongs to; the heading without its minutes. */
	section: string;
	/** Minutes that the part has, and the minute by which it should be over. */
	minutes?: number;
	until?: number;
	body: RootContent[];
	/** What the teacher says: text outside `<Slide>`. */
	notes: RootContent[];
	/** Line of the lesson's file; 0 for slides made from the front matter. */
	line: number;
}

/** Most that a slide may hold and still be read from the last row; docs/content.md asks for about 45 words. */
export const LIMITS = { words: 60, rows: 6, tableWords: 80 } as const;
/** From so many words on, citations included, a table takes the smallest type that the last row can read. */
const DENSE = 100;

const MINUTES = /\s*\((\d+)\s*phút\)\s*$/;

interface Jsx {
	type: string;
	name?: string | null;
	attributes?: { type: string; name?: string; value?: unknown }[];
	children?: RootContent[];
	position?: { start: { line: number } };
}

const asJsx = (node: Nodes): Jsx => node as unknown as Jsx;
const isElement = (node: Nodes, name: string) => asJsx(node).type === 'mdxJsxFlowElement' && asJsx(node).name === name;
const textOf = (node: Nodes): string => blockText(node).replace(/\s+/g, ' ').trim();

/** "Mười điều cấm (9 phút)" → title and minutes. */
export function splitMinutes(heading: string): { title: string; minutes?: number } {
	const m = MINUTES.exec(heading);
	return m === null ? { title: heading } : { title: heading.slice(0, m.index), minutes: Number(m[1]) };
}

function bold(text: string): Paragraph {
	return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] };
}

/** A paragraph that leads over to the slide after it. */
const leadsOver = (node: RootContent | undefined): boolean => node?.type === 'paragraph' && textOf(node).endsWith(':');

interface Section {
	title: string;
	minutes?: number;
	nodes: RootContent[];
	line: number;
}

/** Cuts a lesson at its second-level headings. */
function sectionsOf(body: Root): Section[] {
	const sections: Section[] = [];
	for (const node of body.children) {
		if (node.type === 'heading' && node.depth === 2) sections.push({ ...splitMinutes(textOf(node)), nodes: [], line: node.position?.start.line ?? 0 });
		else if (sections.length === 0) sections.push({ title: '', nodes: [node], line: node.position?.start.line ?? 0 });
		else sections.at(-1)!.nodes.push(node);
	}
	return sections;
}

/** Slides of the `<Slide>` blocks of a part, with what stands around them as notes. */
function markedSlides(section: Section): Slide[] {
	const slides: Slide[] = [];
	let heading = section.title;
	let waiting: RootContent[] = [];
	// Text goes to the slide above it under the same heading, else to the next one.
	let above: Slide | undefined;
	for (const node of section.nodes) {
		if (node.type === 'heading') {
			heading = splitMinutes(textOf(node)).title;
			above = undefined;
			waiting.push(bold(heading));
		} else if (isElement(node, 'Slide')) {
			const jsx = asJsx(node);
			const given = jsx.attributes?.find((a) => a.name === 'title')?.value;
			const last = above?.notes.at(-1);
			if (above !== undefined && leadsOver(last)) waiting.push(above.notes.pop()!);
			above = {
				title: typeof given === 'string' ? given : heading,
				section: section.title,
				body: jsx.children ?? [],
				notes: waiting,
				line: jsx.position?.start.line ?? 0,
			};
			waiting = [];
			slides.push(above);
		} else (above?.notes ?? waiting).push(node);
	}
	slides.at(-1)?.notes.push(...waiting);
	return slides;
}

function words(node: Nodes): number {
	if (node.type === 'link') return 0;
	if ('value' in node) {
		return node.value
			.replace(/\(?\[\[[^\]]+\]\][;,)]?/g, ' ')
			.split(/\s+/)
			.filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
	}
	return 'children' in node ? (node.children as Nodes[]).reduce((n, c) => n + words(c), 0) : 0;
}

/** Words on the screen; citations and what stands in tables do not count. */
export function slideWords(nodes: readonly RootContent[]): number {
	return nodes.reduce((n, node) => n + (node.type === 'table' ? 0 : words(node)), 0);
}

/** Whether a slide has a table with so much text that it needs the smaller type. */
export function isDense(nodes: readonly RootContent[]): boolean {
	return tablesIn(nodes).some((t) => textOf(t).split(' ').length > DENSE);
}

const tablesIn = (nodes: readonly RootContent[]): Table[] => nodes.filter((n): n is Table => n.type === 'table');
const fits = (nodes: readonly RootContent[]): boolean =>
	slideWords(nodes) <= LIMITS.words && tablesIn(nodes).every((t) => t.children.length - 1 <= LIMITS.rows);

/** One slide for a part without `<Slide>`: its first list or table that fits, else its headings, else the title alone. */
function plainSlide(section: Section): Slide {
	const block = section.nodes.find((n) => (n.type === 'list' || n.type === 'table') && fits([n]));
	const headings = section.nodes.filter((n) => n.type === 'heading').map((n) => splitMinutes(textOf(n)).title);
	const list: RootContent = {
		type: 'list',
		ordered: false,
		spread: false,
		children: headings.map((h) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ type: 'text', value: h }] }] })),
	};
	const body = block !== undefined ? [block] : headings.length > 0 ? [list] : [];
	return {
		title: section.title,
		section: section.title,
		body,
		notes: section.nodes.map((n) => (n.type === 'heading' ? bold(textOf(n)) : n)),
		line: section.line,
	};
}

/**
 * Slides of a lesson's body: one a `<Slide>`; a part that has minutes but no `<Slide>` gets one made from it. What comes
 * before the first part that is taught (how to prepare) is returned apart.
 */
export function bodySlides(body: Root): { before: RootContent[]; slides: Slide[] } {
	const sections = sectionsOf(body);
	const timed = sections.some((s) => s.minutes !== undefined);
	const before: RootContent[] = [];
	const slides: Slide[] = [];
	let until = 0;
	for (const section of sections) {
		const { minutes } = section;
		until += minutes ?? 0;
		const marked = section.nodes.some((n) => isElement(n, 'Slide'));
		if (!marked && (section.title === '' || (timed && minutes === undefined))) {
			// Neither shown nor timed: for the teacher.
			const notes = [...(section.title === '' ? [] : [bold(section.title)]), ...section.nodes.map((n) => (n.type === 'heading' ? bold(textOf(n)) : n))];
			(slides.at(-1)?.notes ?? before).push(...notes);
			continue;
		}
		for (const slide of marked ? markedSlides(section) : [plainSlide(section)]) slides.push({ ...slide, ...(minutes === undefined ? {} : { minutes, until }) });
	}
	return { before, slides };
}

/** Slides that hold more than the last row can read, with the line of each. */
export function longSlides(body: Root): { line: number; message: string }[] {
	return bodySlides(body).slides.flatMap(({ title, body: nodes, line }) => {
		const said = slideWords(nodes);
		const rows = Math.max(0, ...tablesIn(nodes).map((t) => t.children.length - 1));
		if (said > LIMITS.words) return [{ line, message: `Trang chiếu “${title}” có ${said} chữ, nhiều hơn ${LIMITS.words}.` }];
		if (rows > LIMITS.rows) return [{ line, message: `Bảng trên trang chiếu “${title}” có ${rows} dòng, nhiều hơn ${LIMITS.rows}.` }];
		const cells = Math.max(0, ...tablesIn(nodes).map(words));
		if (cells > LIMITS.tableWords) return [{ line, message: `Bảng trên trang chiếu “${title}” có ${cells} chữ, nhiều hơn ${LIMITS.tableWords}.` }];
		return [];
	});
}

/** "khoản 2 Điều 30 Nghị định số 30/2020/NĐ-CP" → "khoản 2 Điều 30 Nghị định 30/2020/NĐ-CP"; titles of laws are left out. */
export function shortCitation(text: string): string {
	return text.replace(/(Bộ luật|Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Quy định|Hướng dẫn|Quy chế|Chỉ thị)(?: [^”]*?)? số (?=\S+\/)/u, '$1 ');
}

/** Text of a block without mark-up: lists with dashes or numbers, rows of tables with bars between the cells. */
export function outlineLines(node: RootContent, indent = ''): string[] {
	if (node.type === 'list') {
		return node.children.flatMap((item, i) => {
			const [first, ...rest] = item.children;
			const mark = node.ordered === true ? `${(node.start ?? 1) + i}.` : '-';
			return [`${indent}${mark} ${first === undefined ? '' : textOf(first)}`, ...rest.flatMap((r) => outlineLines(r, `${indent}  `))];
		});
	}
	if (node.type === 'table') return node.children.map((row) => `${indent}${row.children.map((c) => textOf(c)).join(' | ')}`);
	const inside = asJsx(node).children;
	if (asJsx(node).type === 'mdxJsxFlowElement' && inside !== undefined) return inside.flatMap((c) => outlineLines(c, indent));
	const text = textOf(node);
	return text === '' ? [] : [`${indent}${text}`];
}

/** Markdown phrasing as runs of a document: text, bold, italic. */
export function runsOf(nodes: readonly PhrasingContent[], style: { bold?: true; italic?: true } = {}): { text: string; bold?: true; italic?: true }[] {
	return nodes.flatMap((n) => {
		if (n.type === 'break') return [{ text: '\n', ...style }];
		if (n.type === 'strong') return runsOf(n.children, { ...style, bold: true });
		// The span that keeps a number on one line is an emphasis node, too.
		if (n.type === 'emphasis') return runsOf(n.children, n.data?.hName === undefined ? { ...style, italic: true } : style);
		if ('children' in n) return runsOf(n.children as PhrasingContent[], style);
		return 'value' in n ? [{ text: n.value.replace(/\n/g, ' '), ...style }] : [];
	});
}
