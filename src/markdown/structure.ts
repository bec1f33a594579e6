import 'mdast-util-mdx';
import type { BlockContent, DefinitionContent, Heading, Link, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { blockText } from './text.ts';
import {
	parseClauseMark,
	parseHeading,
	parsePointMark,
	parseSubpointMark,
	pathWords,
	provisionId,
	type ProvisionKind,
	type Segment,
} from '../domain/provision.ts';
import { EVIDENCE, EVIDENCE_LEVELS, type Evidence } from '../schemas/evidence.ts';

/** One addressed passage of a regulation. */
export interface Provision {
	id: string;
	kind: ProvisionKind;
	/** Segments from the outermost part down to this one. */
	path: Segment[];
	/** "Điều 31", "khoản 3 Điều 31". */
	words: string;
	/** Heading without its mark; empty for clauses and points. */
	title: string;
	evidence: Evidence;
	/** Id of the provision it stands in. */
	parent?: string;
	/** Depth among headings, from 0; clauses and points carry the depth of their heading. */
	depth: number;
	/** Line in the source file. */
	line: number;
	/** Own text, with `[[citations]]` as written; without the text of nested headings. */
	text: string;
	/** True when text stands directly under the heading. */
	hasText: boolean;
	/** The handbook's own explanation: no part of the act, so it is never cited as one. */
	note: boolean;
}

export interface StructureProblem {
	line: number;
	message: string;
	mend: string;
}

export interface Structure {
	provisions: Provision[];
	problems: StructureProblem[];
}

type Block = BlockContent | DefinitionContent;

/** A block that mdast-util-to-hast renders as the element named in `data`. */
interface Wrapper {
	type: 'provisionWrapper';
	data: { hName: string; hProperties: Record<string, string | string[]> };
	children: Block[];
}

interface Open {
	provision: Provision;
	/** Heading depth in the source. */
	level: number;
	children: RootContent[];
	/** Clause under which lists and tables go, until the next plain paragraph. */
	clause?: { provision: Provision; children: Block[] };
	evidenceMarked: boolean;
}

const TRAILING_FLAG = /\s*\[(#?[a-z0-9-]+)\]\s*$/;

/** Takes `[#id]`, `[evidence]` and `[note]` off the end of a heading's text. */
function headingFlags(text: string): { text: string; note: boolean; id?: string; evidence?: Evidence; unknown?: string } {
	let rest = text;
	let id: string | undefined;
	let evidence: Evidence | undefined;
	let note = false;
	for (let m = TRAILING_FLAG.exec(rest); m !== null; m = TRAILING_FLAG.exec(rest)) {
		const flag = m[1]!;
		if (flag.startsWith('#')) id = flag.slice(1);
		else if (flag === 'note') note = true;
		else if ((EVIDENCE_LEVELS as readonly string[]).includes(flag)) evidence = flag as Evidence;
		else return { text: rest, note, unknown: flag };
		rest = rest.slice(0, m.index);
	}
	return { text: rest, note, ...(id === undefined ? {} : { id }), ...(evidence === undefined ? {} : { evidence }) };
}

function leadingText(nodes: PhrasingContent[]): string {
	const first = nodes[0];
	return first?.type === 'text' ? first.value : '';
}

/** Cuts `length` characters off the text that opens a paragraph. */
function cutLead(paragraph: Paragraph, length: number): void {
	const first = paragraph.children[0];
	if (first?.type === 'text') first.value = first.value.slice(length);
}

/** `[full] ` after a mark. */
function takeEvidence(paragraph: Paragraph): Evidence | undefined {
	const m = /^\[([a-z]+)\]\s*/.exec(leadingText(paragraph.children));
	if (m === null || !(EVIDENCE_LEVELS as readonly string[]).includes(m[1]!)) return undefined;
	cutLead(paragraph, m[0].length);
	return m[1] as Evidence;
}

/** The mark of a clause or point as a link to itself, so that a reader can take its address. */
function markLink(provision: Provision, shown: string): Link {
	return {
		type: 'link',
		url: `#${provision.id}`,
		data: { hProperties: { className: ['mark'], dataWords: provision.words } },
		children: [{ type: 'text', value: shown }],
	};
}

function evidenceNote(evidence: Evidence): PhrasingContent {
	return {
		type: 'emphasis',
		data: { hName: 'span', hProperties: { className: ['known', `known-${evidence}`], title: EVIDENCE[evidence].meaning } },
		children: [{ type: 'text', value: EVIDENCE[evidence].short }],
	};
}

/** Puts the mark, and the evidence where it differs from what stands around, before the text of a paragraph. */
function markParagraph(paragraph: Paragraph, provision: Provision, shown: string, around: Evidence): void {
	const lead: PhrasingContent[] = [markLink(provision, shown), { type: 'text', value: ' ' }];
	const tail: PhrasingContent[] = provision.evidence === around ? [] : [{ type: 'text', value: ' ' }, evidenceNote(provision.evidence)];
	paragraph.children = [...lead, ...paragraph.children, ...tail];
}

/**
 * Turns the plain headings, "Khoản 3. " paragraphs and "điểm a) " list items of a regulation into addressed
 * provisions, in place, and lists them in reading order.
 *
 * @param root the parsed body; headings become `Provision` elements, clauses and points get their ids
 * @param regulation slug, handed to the components that show the provision
 * @param evidence of the whole regulation; unless it is `full`, every heading that carries text must state its own
 */
export function structureProvisions(root: Root, evidence: Evidence, regulation = ''): Structure {
	const provisions: Provision[] = [];
	const problems: StructureProblem[] = [];
	const seen = new Map<string, number>();
	const stack: Open[] = [];
	const top: RootContent[] = [];

	const problem = (line: number, message: string, mend: string) => problems.push({ line, message, mend });
	const add = (provision: Provision) => {
		const earlier = seen.get(provision.id);
		if (earlier !== undefined) {
			problem(
				provision.line,
				`Mã "${provision.id}" bị trùng (đã có ở dòng ${earlier}).`,
				'Sửa ký hiệu điều, khoản, điểm cho đúng văn bản, hoặc đặt mã riêng [#ma] khác.',
			);
		}
		seen.set(provision.id, provision.line);
		provisions.push(provision);
	};

	const child = (parent: Provision, segment: Segment, line: number, own: Evidence | undefined): Provision => {
		const path = [...parent.path, segment];
		const id = parent.path.some((s) => s.kind === 'own') || parent.path.length === 0 ? `${parent.id}-${provisionId([segment])}` : provisionId(path);
		return {
			id,
			kind: segment.kind,
			path,
			words: pathWords(path),
			title: '',
			evidence: own ?? parent.evidence,
			parent: parent.id,
			depth: parent.depth,
			line,
			text: '',
			hasText: true,
			note: parent.note,
		};
	};

	const structureList = (list: List, owner: Provision): boolean => {
		let marked = false;
		for (const item of list.children) {
			const paragraph = item.children[0];
			if (paragraph?.type !== 'paragraph') continue;
			const lead = leadingText(paragraph.children);
			const point = parsePointMark(lead);
			const sub = point === undefined && (owner.kind === 'point' || owner.kind === 'clause' || owner.kind === 'number') ? parseSubpointMark(lead) : undefined;
			const found = point ?? sub;
			if (found === undefined) continue;
			marked = true;
			cutLead(paragraph, found.length);
			const provision = child(owner, { kind: point ? 'point' : 'subpoint', mark: found.mark }, item.position?.start.line ?? 0, takeEvidence(paragraph));
			provision.text = blockText(item);
			add(provision);
			item.data = { hProperties: { id: provision.id, className: [provision.kind] } };
			for (const nested of item.children.slice(1)) if (nested.type === 'list') structureList(nested, provision);
			markParagraph(paragraph, provision, point ? `${found.mark})` : `(${found.mark})`, owner.evidence);
		}
		if (marked) list.data = { hProperties: { className: ['points'], role: 'list' } };
		return marked;
	};

	const closeTo = (level: number) => {
		while (stack.length > 0 && stack[stack.length - 1]!.level >= level) {
			const open = stack.pop()!;
			const { provision } = open;
			if (provision.hasText && !provision.note && evidence !== 'full' && !open.evidenceMarked && !stack.some((o) => o.evidenceMarked)) {
				problem(provision.line, `Thiếu mức biết của "${provision.words}".`, 'Thêm [full], [partial], [secondary], [cited] hoặc [unverified] vào cuối tiêu đề.');
			}
			const target = stack[stack.length - 1]?.children ?? top;
			target.push(provisionElement(provision, open.children, regulation));
		}
	};

	const openHeading = (heading: Heading) => {
		const line = heading.position?.start.line ?? 0;
		const flags = headingFlags(toString(heading));
		if (flags.unknown !== undefined) {
			problem(
				line,
				`Không hiểu [${flags.unknown}] ở cuối tiêu đề.`,
				`Dùng một trong: ${EVIDENCE_LEVELS.join(', ')}; [note] cho lời giải thích của sổ tay; hoặc [#ma-rieng].`,
			);
		}
		closeTo(heading.depth);
		const parent = stack[stack.length - 1]?.provision;
		const parsed = parseHeading(flags.text);
		if (parsed === undefined && flags.id === undefined) {
			problem(line, `Tiêu đề "${flags.text}" không có ký hiệu điều khoản.`, 'Mở đầu bằng Phần, Chương, Mục, Điều, Phụ lục, hoặc thêm mã riêng [#ma] ở cuối.');
		}
		const segment: Segment =
			parsed && flags.id === undefined ? { kind: parsed.kind, mark: parsed.mark } : { kind: 'own', mark: flags.text.replace(/\s*\(chờ đối chiếu[^)]*\)/, '') };
		// "7", "7.1", "7.1.4" repeat each other: the path keeps the last one only.
		const outer = (parent?.path ?? []).filter((s) => !(segment.kind === 'number' && s.kind === 'number'));
		const path = [...outer, segment];
		const insideOwn = outer.some((s) => s.kind === 'own');
		const base = stack.findLast((o) => o.provision.kind !== 'number')?.provision.id;
		const id =
			flags.id ??
			(parsed === undefined
				? `dong-${line}`
				: insideOwn && segment.kind !== 'article'
					? `${base}-${provisionId([segment])}`
					: provisionId(path.filter((s) => s.kind !== 'own')));
		const provision: Provision = {
			id,
			kind: segment.kind,
			path,
			words: pathWords(path),
			title: parsed?.title ?? flags.text,
			evidence: flags.evidence ?? parent?.evidence ?? evidence,
			...(parent === undefined ? {} : { parent: parent.id }),
			depth: stack.length,
			line,
			text: '',
			hasText: false,
			note: flags.note || (parent?.note ?? false),
		};
		add(provision);
		stack.push({ provision, level: heading.depth, children: [], evidenceMarked: flags.evidence !== undefined });
	};

	const addBlock = (block: RootContent) => {
		const open = stack[stack.length - 1];
		if (open === undefined) {
			top.push(block);
			return;
		}
		open.provision.hasText = true;
		open.provision.text += `${open.provision.text === '' ? '' : '\n'}${blockText(block)}`;
		if (block.type === 'paragraph') {
			const found = parseClauseMark(leadingText(block.children));
			delete open.clause;
			if (found) {
				cutLead(block, found.length);
				const own = takeEvidence(block);
				const line = block.position?.start.line ?? 0;
				const covered = found.marks.map((mark) => child(open.provision, { kind: 'clause', mark }, line, own));
				for (const p of covered) {
					p.text = blockText(block);
					add(p);
				}
				const first = covered[0]!;
				markParagraph(
					block,
					first,
					found.marks.length > 1 ? `${found.marks[0]}–${found.marks.at(-1)}.` : `${first.path.at(-1)!.mark}.`,
					open.provision.evidence,
				);
				for (const p of covered.slice(1)) block.children.unshift(anchor(p.id));
				const wrapper: Wrapper = { type: 'provisionWrapper', data: { hName: 'div', hProperties: { id: first.id, className: ['clause'] } }, children: [block] };
				open.children.push(wrapper as unknown as RootContent);
				open.clause = { provision: first, children: wrapper.children };
				return;
			}
			open.children.push(block);
			return;
		}
		const owner = open.clause?.provision ?? open.provision;
		if (block.type === 'list') {
			structureList(block, owner);
			if (open.clause) open.clause.provision.text += `\n${blockText(block)}`;
		}
		if (open.clause && (block.type === 'list' || block.type === 'table')) open.clause.children.push(block);
		else open.children.push(block);
	};

	for (const node of root.children) {
		if (node.type === 'heading') openHeading(node);
		else addBlock(node);
	}
	closeTo(0);
	root.children = top;
	return { provisions, problems };
}

function anchor(id: string): PhrasingContent {
	return { type: 'emphasis', data: { hName: 'span', hProperties: { id } }, children: [] };
}

/**
 * `<Provision>` around its own text, the margin that goes with it, and the provisions inside it: own text always comes
 * first, since whatever follows a heading inside belongs to that heading.
 */
function provisionElement(provision: Provision, children: RootContent[], regulation: string): RootContent {
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
