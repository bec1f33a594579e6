/** Marks of a regulation's text: flags at the end of headings, clause and point marks before paragraphs. */
import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { EVIDENCE, EVIDENCE_LEVELS, type Evidence } from '../schemas/evidence.ts';
import type { Provision } from './provision.ts';

export interface HeadingFlags {
	/** The heading without its flags. */
	text: string;
	note: boolean;
	id?: string;
	evidence?: Evidence;
	/** A flag that means nothing. */
	unknown?: string;
}

const TRAILING_FLAG = /\s*\[(#?[a-z0-9-]+)\]\s*$/;

/** Takes `[#id]`, `[evidence]` and `[note]` off the end of a heading's text. */
export function headingFlags(text: string): HeadingFlags {
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

/** The plain text that opens a paragraph. */
export function leadingText(nodes: PhrasingContent[]): string {
	const first = nodes[0];
	return first?.type === 'text' ? first.value : '';
}

/** Cuts `length` characters off the text that opens a paragraph. */
export function cutLead(paragraph: Paragraph, length: number): void {
	const first = paragraph.children[0];
	if (first?.type === 'text') first.value = first.value.slice(length);
}

/** Takes `[full] ` off, after a mark. */
export function takeEvidence(paragraph: Paragraph): Evidence | undefined {
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
export function markParagraph(paragraph: Paragraph, provision: Provision, shown: string, around: Evidence): void {
	const lead: PhrasingContent[] = [markLink(provision, shown), { type: 'text', value: ' ' }];
	const tail: PhrasingContent[] = provision.evidence === around ? [] : [{ type: 'text', value: ' ' }, evidenceNote(provision.evidence)];
	paragraph.children = [...lead, ...paragraph.children, ...tail];
}

/** A place to link to, without a look of its own. */
export function anchor(id: string): PhrasingContent {
	return { type: 'emphasis', data: { hName: 'span', hProperties: { id } }, children: [] };
}
