/** From ranked records to what the page shows: the answer to a citation, hits, groups. Pure. */
import type { CitationReading } from '../../domain/citation-query.ts';
import { mayHold, validityOn, type Validity } from '../../domain/validity.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Filters, Findings } from './find.ts';
import type { Opened } from './open.ts';
import type { OutlineRegulation } from './outline.ts';

/** A provision or regulation that the query cites. */
export interface Card {
	url: string;
	title: string;
	/** Regulation it stands in; empty when it is the regulation. */
	name: string;
	text: string;
	evidence: Evidence;
	validity: Validity;
}

export interface Answer {
	reading: CitationReading;
	cards: Card[];
}

export interface Hit {
	url: string;
	kind: HitKind;
	title: string;
	regulation?: string;
	slug?: string;
	/** Validity of its regulation on the reader's day. */
	validity?: Validity;
	evidence?: Evidence;
	/** Pieces of the excerpt; every second one is marked. Empty until its text is loaded. */
	excerpt: string[];
	/** True when the typed marks were left out to find it. */
	approximate: boolean;
}

/** Groups in which a list is read; each holds hits in order. */
export interface Groups {
	/** Procedures, forms, checklist items, lessons. */
	tasks: Hit[];
	/** Provisions and regulations, those in force first. */
	provisions: Hit[];
	terms: Hit[];
	/** Comparisons, pictures, cases and questions to practise on, changes, help. */
	more: Hit[];
}

export const GROUP_OF: Record<HitKind, keyof Groups> = {
	procedure: 'tasks',
	role: 'tasks',
	path: 'tasks',
	form: 'tasks',
	deadline: 'tasks',
	item: 'tasks',
	lesson: 'tasks',
	scenario: 'more',
	question: 'more',
	provision: 'provisions',
	regulation: 'provisions',
	term: 'terms',
	comparison: 'more',
	picture: 'more',
	update: 'more',
	guide: 'more',
};

const CARDS = 4;

/** The provision of a path: by its ids, or, for a number alone ("7.1.4"), by how its id ends. */
function provisionOf(regulation: OutlineRegulation, reading: CitationReading): OutlineRegulation['provisions'][number] | undefined {
	for (const id of reading.ids) {
		const exact = regulation.provisions.find((p) => p[0] === id);
		if (exact !== undefined) return exact;
	}
	const number = reading.path[0]?.kind === 'number' ? reading.ids[0] : undefined;
	return number === undefined ? undefined : regulation.provisions.find((p) => p[0].endsWith(`-${number}`));
}

function cards(base: string, reading: CitationReading, list: readonly OutlineRegulation[], day: string): Card[] {
	const bySlug = new Map(list.map((r) => [r.slug, r]));
	const named = reading.slugs.flatMap((s) => bySlug.get(s) ?? []);
	// What replaced an old act stands right behind it.
	const withSuccessors = [...new Set(named.flatMap((r) => [r, ...r.successors.flatMap((s) => bySlug.get(s) ?? [])]))];
	const regulations = reading.slugs.length > 0 ? withSuccessors : list.filter((r) => !r.localExample);
	return regulations
		.flatMap((r) => {
			const hit = provisionOf(r, reading);
			if (reading.ids.length > 0 && hit === undefined && reading.slugs.length === 0) return [];
			return [
				{
					url: `${base}van-ban/${r.slug}/${hit === undefined ? '' : `#${hit[0]}`}`,
					title: hit === undefined ? r.title : [hit[1], hit[2]].filter(Boolean).join('. '),
					name: hit === undefined ? '' : r.title,
					text: hit === undefined ? r.summary : hit[4],
					evidence: hit === undefined ? r.evidence : hit[3],
					validity: validityOn(r, day),
				},
			];
		})
		.sort((a, b) => (reading.slugs.length > 0 ? 0 : Number(a.validity.state === 'expired') - Number(b.validity.state === 'expired')))
		.slice(0, CARDS);
}

/** A hit as the list shows it, without its excerpt. */
export function hitOf(opened: Opened, base: string, record: number, approximate: boolean): Hit {
	const { records, regulations } = opened.data;
	const { url, kind, title, evidence, regulation } = records[record]!;
	const of = regulation === undefined ? undefined : regulations[regulation]!;
	return {
		url: base.replace(/\/$/, '') + url,
		kind,
		title,
		...(of === undefined ? {} : { regulation: of.name, slug: of.slug }),
		...(evidence === undefined ? {} : { evidence }),
		excerpt: [],
		approximate,
	};
}

export interface Composed {
	answer?: Answer;
	hits: Hit[];
	/** Records behind `hits`, for their texts. */
	records: number[];
	total: number;
}

/** @param limit hits to show */
export function compose(opened: Opened, base: string, found: Findings, filters: Filters, limit: number): Composed {
	const { reading } = found;
	const cited = reading === undefined || filters.kind !== undefined ? [] : cards(base, reading, opened.data.regulations, filters.day);
	const allowed = cited.filter(
		(c) =>
			(filters.regulation === undefined || c.url.includes(`/${filters.regulation}/`)) &&
			(filters.validity === undefined || (filters.validity === 'het') === !mayHold(c.validity)),
	);
	// Other words stand beside the name of a regulation: the list, in which it weighs more, answers better.
	const onTop = reading !== undefined && (reading.sure || reading.path.length > 0 || reading.beside === '') ? allowed : [];
	const shown = new Set(onTop.map((c) => c.url));
	const records = found.records.filter((r) => !shown.has(base.replace(/\/$/, '') + opened.data.records[r.record]!.url));
	const listed = records.slice(0, limit);
	return {
		hits: listed.map((r) => hitOf(opened, base, r.record, r.approximate)),
		records: listed.map((r) => r.record),
		total: records.length + onTop.length,
		...(reading === undefined || onTop.length === 0 ? {} : { answer: { reading, cards: onTop } }),
	};
}

/** Names of the groups, as headings of the list. */
export const GROUP_NAMES: Record<keyof Groups, string> = {
	tasks: 'Việc cần làm',
	provisions: 'Điều khoản, văn bản',
	terms: 'Thuật ngữ',
	more: 'Khác',
};

/** Hits by the group in which they are read. */
export function groupHits(hits: readonly Hit[]): Groups {
	const groups: Groups = { tasks: [], provisions: [], terms: [], more: [] };
	for (const hit of hits) groups[GROUP_OF[hit.kind]].push(hit);
	return groups;
}
