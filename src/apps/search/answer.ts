import { readCitation, type CitationReading } from '../../domain/citation-query.ts';
import { today } from '../../domain/day.ts';
import { nameKey, normaliseQuery, readWords, vocabulary, type Vocabulary } from '../../domain/query.ts';
import { validityOn, type Validity } from '../../domain/validity.ts';
import { NO_REGULATION, type HitKind } from '../../markdown/hit-kinds.ts';
import type { PageName } from '../../markdown/search-records.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { search, type Hit } from './engine.ts';
import { knownRegulations, type OutlineRegulation, type SearchOutline } from './outline.ts';

export interface State {
	query: string;
	kind: HitKind | '';
	validity: '' | 'con' | 'het';
}

interface Answer {
	reading: CitationReading;
	cards: Card[];
}
interface Card {
	url: string;
	title: string;
	name: string;
	text: string;
	evidence: Evidence;
	validity: Validity;
}
/** A page that is called exactly what was typed. */
const namedPages = (outline: SearchOutline, query: string): PageName[] => {
	const key = nameKey(query);
	return outline.names
		.filter((n) => n.name === key)
		.sort((a, b) => NAMED_ORDER.indexOf(a.kind) - NAMED_ORDER.indexOf(b.kind))
		.slice(0, 3);
};
const NAMED_ORDER: HitKind[] = ['procedure', 'path', 'form', 'term', 'role', 'lesson', 'comparison'];

export interface Found {
	/** What was searched, after Telex keys and slips were read. */
	query: string;
	typed: string;
	/** Words that stand nowhere in the handbook. */
	unknown: string[];
	answer?: Answer;
	hits: Hit[];
	total: number;
}

/** Query and filters from the address. */
export const readState = (): State => {
	const p = new URLSearchParams(location.search);
	return { query: p.get('q') ?? '', kind: (p.get('loai') ?? '') as State['kind'], validity: (p.get('hieu-luc') ?? '') as State['validity'] };
};

/** The address that gives the same list again. */
export const addressOf = (s: State): string => {
	const p = new URLSearchParams();
	if (s.query !== '') p.set('q', s.query);
	if (s.kind !== '') p.set('loai', s.kind);
	if (s.validity !== '') p.set('hieu-luc', s.validity);
	const text = p.toString();
	return text === '' ? location.pathname : `?${text}`;
};

let outline: Promise<SearchOutline> | undefined;
let known: Vocabulary | undefined;
/** Loads the outline once; a failed load is tried again at the next search. */
export const loadOutline = (base: string): Promise<SearchOutline> => {
	outline ??= fetch(`${base}tim-kiem/muc-luc.json`).then((r) => r.json() as Promise<SearchOutline>);
	outline.catch(() => (outline = undefined));
	return outline;
};

function cards(base: string, reading: CitationReading, list: OutlineRegulation[], day: string): Card[] {
	const bySlug = new Map(list.map((r) => [r.slug, r]));
	const named = reading.slugs.flatMap((s) => bySlug.get(s) ?? []);
	// What replaced an old act stands right behind it.
	const withSuccessors = [...new Set(named.flatMap((r) => [r, ...r.successors.flatMap((s) => bySlug.get(s) ?? [])]))];
	const regulations = reading.slugs.length > 0 ? withSuccessors : list;
	return regulations
		.flatMap((r: OutlineRegulation) => {
			const hit = reading.ids.map((id) => r.provisions.find((p) => p[0] === id)).find((p) => p !== undefined);
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
		.slice(0, 4);
}

/**
 * Answers a query: the provision or page it names first, then the list.
 * @param base address of the site, with a slash at the end
 * @param limit hits to load
 */
export async function answerQuery(base: string, state: State, limit: number): Promise<Found> {
	const typed = normaliseQuery(state.query);
	if (typed === '') return { query: typed, typed, unknown: [], hits: [], total: 0 };
	const outline = await loadOutline(base);
	const list = outline.regulations;
	known ??= vocabulary(outline.words);
	const { query, unknown } = readWords(typed, known);
	const day = today();
	const expired = new Set(list.filter((r) => ['expired', 'not-yet'].includes(validityOn(r, day).state)).map((r) => r.slug));
	const acts = knownRegulations(outline, day);
	const asTyped = readCitation(typed, acts);
	// Numbers are read as typed; Telex keys may hide the word before them.
	const reading = state.kind !== '' ? undefined : asTyped?.sure ? asTyped : (readCitation(query, acts) ?? asTyped);
	const found = reading === undefined ? [] : cards(base, reading, list, day);
	const slugs =
		state.validity === ''
			? undefined
			: [...list.map((r) => r.slug).filter((s) => expired.has(s) === (state.validity === 'het')), ...(state.validity === 'con' ? [NO_REGULATION] : [])];
	// A word that stands nowhere would be cut to its beginning by the index and find chance hits.
	const searched = unknown
		.reduce((text, word) => text.replace(word, ' '), query)
		.replace(/\s+/g, ' ')
		.trim();
	const { hits, total } = await search(base, searched, { kind: state.kind === '' ? undefined : state.kind, slugs }, expired, limit);
	const named = state.kind === '' && state.validity !== 'het' ? namedPages(outline, query) : [];
	const first = named.map((n): Hit => ({ url: `${base.replace(/\/$/, '')}${n.url}`, kind: n.kind, title: n.title, excerpt: [n.text], approximate: false }));
	const shown = new Set([...found, ...first].map((c) => c.url));
	return {
		query,
		typed,
		unknown,
		total,
		hits: [...first, ...hits.filter((h) => !shown.has(h.url))],
		...(reading === undefined || found.length === 0 ? {} : { answer: { reading, cards: found } }),
	};
}
