import type { PhrasingContent, Root, RootContent, Table as MarkdownTable } from 'mdast';
import type { Block, PlainDocument, Row, Text } from '../documents/model.ts';
import { AUDIENCES, type Lesson } from '../schemas/training.ts';
import { linkCitations, type Resolve } from './citations.ts';
import type { Entry } from './library.ts';
import { parseBody } from './pipeline.ts';
import { runsOf } from './slides.ts';
import { blockText } from './text.ts';

interface Jsx {
	type: string;
	name?: string | null;
	children?: RootContent[];
}

const NONE: Text = '';

/** Runs of one paragraph of Markdown. */
function inlineText(nodes: readonly PhrasingContent[]): Text {
	const runs = runsOf(nodes);
	return runs.length === 0 ? NONE : runs;
}

/** Width of a column by its longest cell, within bounds: only the ratio counts. */
function columnWidth(table: MarkdownTable, column: number): number {
	return Math.min(60, Math.max(12, ...table.children.map((r) => (r.children[column] === undefined ? 0 : blockText(r.children[column]).length))));
}

function tableBlock(table: MarkdownTable): Block {
	const [head, ...rows] = table.children;
	const columns = head!.children.map((cell, i) => ({ title: blockText(cell), width: columnWidth(table, i), align: 'left' as const }));
	return { type: 'table', columns, rows: rows.map((row): Row => columns.map((_, i) => inlineText(row.children[i]?.children ?? []))) };
}

/** Blocks of a document for blocks of Markdown: slides and answers are parts of the text. */
function blocksOf(nodes: readonly RootContent[]): Block[] {
	return nodes.flatMap((node): Block[] => {
		switch (node.type) {
			case 'heading':
				return [{ type: 'heading', level: node.depth <= 2 ? 1 : node.depth === 3 ? 2 : 3, text: blockText(node) }];
			case 'paragraph': {
				// "<summary>" on its own line.
				const answer = (node.children as { type: string }[]).every((c) => c.type === 'mdxJsxTextElement');
				return [{ type: 'paragraph', text: inlineText(node.children), ...(answer ? { bold: true, keepNext: true } : {}) }];
			}
			case 'list': {
				const out: Block[] = [];
				let items: Text[] = [];
				const marker = node.ordered === true ? ('number' as const) : ('dash' as const);
				const nested = node.children.some((item) => item.children.length > 1);
				node.children.forEach((item, i) => {
					const [first, ...rest] = item.children;
					const text = first?.type === 'paragraph' ? inlineText(first.children) : NONE;
					// A list that is cut by what stands inside its items would count anew.
					if (nested)
						out.push({
							type: 'paragraph',
							text: [`${marker === 'number' ? `${(node.start ?? 1) + i}.` : '-'} `, ...(typeof text === 'string' ? [text] : text)],
						});
					else items.push(text);
					out.push(...blocksOf(rest));
				});
				if (!nested && (node.start ?? 1) !== 1 && marker === 'number') {
					items = items.map((t, i) => [`${node.start! + i}. `, ...(typeof t === 'string' ? [t] : t)]);
					return items.map((text): Block => ({ type: 'paragraph', text }));
				}
				return nested ? out : [{ type: 'list', items, marker }];
			}
			case 'table':
				return [tableBlock(node)];
			default: {
				const inside = (node as unknown as Jsx).children;
				if (inside === undefined) return [];
				if ((node as unknown as Jsx).name === 'summary') return [{ type: 'paragraph', text: blockText(node), bold: true, keepNext: true }];
				return blocksOf(inside);
			}
		}
	});
}

/** Markdown of the front matter as one text. */
function frontText(markdown: string, resolve: Resolve): Text {
	const root = parseBody(markdown);
	linkCitations(root, resolve, '/');
	return root.children.flatMap((n) => (n.type === 'paragraph' ? runsOf(n.children) : []));
}

/** The whole lesson for the teacher as a document to change and print: aims, minutes, text, answers, what to remember, basis. */
export function lessonDocument(entry: Entry<Lesson>, resolve: Resolve): PlainDocument {
	const { data } = entry;
	const text = (markdown: string): Text => frontText(markdown, resolve);
	const heading = (title: string): Block => ({ type: 'heading', level: 1, text: title });
	const body: Root = parseBody(entry.body);
	linkCitations(body, resolve, '/');
	return {
		form: 'plain',
		style: 'state',
		title: data.title,
		heading: data.title.toLocaleUpperCase('vi'),
		about: `Bài giảng ${data.minutes} phút. Dành cho: ${data.audience.map((a) => AUDIENCES[a].charAt(0).toLowerCase() + AUDIENCES[a].slice(1)).join(', ')}`,
		blocks: [
			{ type: 'paragraph', text: text(data.summary) },
			heading('Sau buổi học, người học'),
			{ type: 'list', items: data.aims.map(text), marker: 'dash' },
			heading(`Phân bổ ${data.minutes} phút`),
			{
				type: 'table',
				columns: [
					{ title: 'Phút', width: 15, align: 'center' },
					{ title: 'Việc', width: 145, align: 'left' },
				],
				rows: data.plan.map((p): Row => [String(p.minutes), text(p.what)]),
			},
			...blocksOf(body.children),
			heading('Điều phải nhớ'),
			{ type: 'list', items: data.remember.map(text), marker: 'dash' },
			heading('Căn cứ'),
			{ type: 'list', items: data.basis.map((b) => resolve(b)?.text ?? b), marker: 'dash' },
		],
		signatures: [],
		recipients: [],
		note: 'Sổ tay văn thư, lưu trữ. Bản tóm lược bằng lời của sổ tay, không thay cho văn bản gốc.',
	};
}
