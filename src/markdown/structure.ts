import type { Heading, List, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseClauseMark, parseHeading, parsePointMark, parseSubpointMark } from '../domain/provision.ts';
import { EVIDENCE_LEVELS, type Evidence } from '../schemas/evidence.ts';
import { anchor, cutLead, headingFlags, leadingText, markParagraph, takeEvidence } from './marks.ts';
import { provisionElement, type Block, type Wrapper } from './provision-elements.ts';
import { headingProvision, provisionBelow, type Provision } from './provision.ts';
import { blockText } from './text.ts';

export type { Provision } from './provision.ts';

export interface StructureProblem {
	line: number;
	message: string;
	mend: string;
}

export interface Structure {
	provisions: Provision[];
	problems: StructureProblem[];
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
			const provision = provisionBelow(
				owner,
				{ kind: point ? 'point' : 'subpoint', mark: found.mark },
				item.position?.start.line ?? 0,
				takeEvidence(paragraph),
			);
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
		const base = stack.findLast((o) => o.provision.kind !== 'number')?.provision.id;
		const provision = headingProvision({ flags, parsed, parent, base, depth: stack.length, line, evidence });
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
				const covered = found.marks.map((mark) => provisionBelow(open.provision, { kind: 'clause', mark }, line, own));
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
