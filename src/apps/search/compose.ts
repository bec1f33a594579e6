/** From ranked records to what the page shows: the answer to a citation, hits, groups. Pure. */
import type { CitationReading } from '../../domain/citation-query.ts';
import { mayHold, validityOn, type Validity } from '../../domain/validity.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Filters, Findings, FoundRecord } from './find.ts';
import { questionOf, type Opened } from './open.ts';
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
	/** Question it answers, where that says better than its title why it stands here. */
	question?: string;
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
	tool: 'tasks',
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
export function hitOf(opened: Opened, base: string, { record, approximate, question }: Omit<FoundRecord, 'score'>): Hit {
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
		...(question === undefined ? {} : { question: questionOf(opened, record, question) }),
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
		hits: listed.map((r) => hitOf(opened, base, r)),
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
function groupHits(hits: readonly Hit[]): Groups {
	const groups: Groups = { tasks: [], provisions: [], terms: [], more: [] };
	for (const hit of hits) groups[GROUP_OF[hit.kind]].push(hit);
	return groups;
}

/** Hits that stand before all groups: what fits best is never behind a heading of its kind. */
const LEAD = 3;

/** A heading of the list and the hits beneath it. */
export interface Section {
	name: string;
	hits: Hit[];
}

/**
 * The first hits as they are read from top to bottom: what fits best, then the rest by group, each group where its best hit stands.
 * The page draws it and the tests judge it, so that a rank is what a reader counts.
 * @param cards answers that stand above the list
 * @param grouped false where only one kind was asked for
 */
export function sectionsOf(hits: readonly Hit[], cards: number, grouped: boolean): Section[] {
	const lead = grouped ? hits.slice(0, Math.max(LEAD - cards, 0)) : [...hits];
	const groups = groupHits(hits.slice(lead.length));
	const order = (Object.keys(groups) as (keyof Groups)[])
		.filter((g) => groups[g].length > 0)
		.sort((a, b) => hits.indexOf(groups[a][0]!) - hits.indexOf(groups[b][0]!));
	const first = lead.length === 0 ? [] : [{ name: cards > 0 ? 'Kết quả khác' : grouped ? 'Sát nhất' : 'Kết quả', hits: lead }];
	return [...first, ...order.map((g) => ({ name: GROUP_NAMES[g], hits: groups[g] }))];
}

/** What is drawn first: the beginning of the first heading, as many hits as lead the list; nothing where answers fill that place. */
export function topOf(sections: readonly Section[], cards: number): Section[] {
	const room = LEAD - cards;
	return room <= 0 ? [] : sections.slice(0, 1).map(({ name, hits }) => ({ name, hits: hits.slice(0, room) }));
}
