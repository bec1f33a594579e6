/** Provisions of a regulation as data: what is known of each, and how its id and words follow from where it stands. */
import { pathWords, provisionId, type parseHeading, type ProvisionKind, type Segment } from '../domain/provision.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { HeadingFlags } from './marks.ts';

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

/** A clause, a point or what is smaller, in the provision it stands in. @param own how it is known, where that differs from its parent */
export function provisionBelow(parent: Provision, segment: Segment, line: number, own: Evidence | undefined): Provision {
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
}

/** Where a heading stands, and what it says of itself. */
export interface HeadingPlace {
	flags: HeadingFlags;
	/** What its mark was read as; `undefined` for a heading without one. */
	parsed: ReturnType<typeof parseHeading>;
	parent: Provision | undefined;
	/** Id of the innermost provision around it that is no bare number. */
	base: string | undefined;
	depth: number;
	line: number;
	/** Of the whole regulation. */
	evidence: Evidence;
}

/** The provision that a heading opens. */
export function headingProvision({ flags, parsed, parent, base, depth, line, evidence }: HeadingPlace): Provision {
	const segment: Segment =
		parsed && flags.id === undefined ? { kind: parsed.kind, mark: parsed.mark } : { kind: 'own', mark: flags.text.replace(/\s*\(chờ đối chiếu[^)]*\)/, '') };
	// "7", "7.1", "7.1.4" repeat each other: the path keeps the last one only.
	const outer = (parent?.path ?? []).filter((s) => !(segment.kind === 'number' && s.kind === 'number'));
	const path = [...outer, segment];
	const insideOwn = outer.some((s) => s.kind === 'own');
	const id =
		flags.id ??
		(parsed === undefined
			? `dong-${line}`
			: insideOwn && segment.kind !== 'article'
				? `${base}-${provisionId([segment])}`
				: provisionId(path.filter((s) => s.kind !== 'own')));
	return {
		id,
		kind: segment.kind,
		path,
		words: pathWords(path),
		title: parsed?.title ?? flags.text,
		evidence: flags.evidence ?? parent?.evidence ?? evidence,
		...(parent === undefined ? {} : { parent: parent.id }),
		depth,
		line,
		text: '',
		hasText: false,
		note: flags.note || (parent?.note ?? false),
	};
}
