import { today } from '../../domain/day.ts';
import { excerpt } from '../../domain/excerpt.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import { validityOn } from '../../domain/validity.ts';
import { HIT_KINDS, type HitKind } from '../../markdown/hit-kinds.ts';
import { OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import { compose, hitOf, type Answer, type Hit } from './compose.ts';
import { find, type Filters } from './find.ts';
import { loadSearch } from './load.ts';
import type { Opened } from './open.ts';
import { nearest } from './suggest.ts';
import { textsOf } from './texts.ts';

/** Hits shown at first, and more at each asking. */
export const PAGE = 10;

export interface State {
	query: string;
	kind: HitKind | '';
	validity: '' | 'con' | 'het';
	/** Slug of the regulation to stay inside. */
	regulation?: string;
	office?: OfficeKind | '';
	/** Another day than today, `yyyy-mm-dd`. */
	day?: string;
}

export interface Found {
	/** What was searched, after Telex keys and slips were read. */
	query: string;
	typed: string;
	/** Words that stand nowhere in the handbook. */
	unknown: string[];
	answer?: Answer;
	hits: Hit[];
	/** Records behind `hits`, and the words to mark in their texts. */
	records: readonly number[];
	marks: readonly string[];
	/** Pages with a like name, where nothing was found. */
	suggestions: Hit[];
	total: number;
}

/** Names of the state in the address. */
const KEYS = { kind: 'loai', validity: 'hieu-luc', regulation: 'van-ban', office: 'co-quan', day: 'ngay' } as const;

/** A word of the address that no list has asks for nothing. */
const oneOf = <T extends string>(text: string, known: readonly T[]): T | '' => known.find((k) => k === text) ?? '';

/** Query and filters from the address. */
export const readState = (): State => {
	const p = new URLSearchParams(location.search);
	const get = (key: string) => p.get(key) ?? '';
	return {
		query: get('q'),
		kind: oneOf(get(KEYS.kind), Object.keys(HIT_KINDS) as HitKind[]),
		validity: oneOf(get(KEYS.validity), ['con', 'het']),
		regulation: get(KEYS.regulation),
		office: oneOf(get(KEYS.office), Object.keys(OFFICE_KINDS) as OfficeKind[]),
		day: readTypedDay(get(KEYS.day)).day ?? '',
	};
};

/** The address that gives the same list again. */
export const addressOf = (s: State): string => {
	const p = new URLSearchParams();
	if (s.query !== '') p.set('q', s.query);
	for (const [key, name] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
		const value = s[key] ?? '';
		if (value !== '') p.set(name, value);
	}
	const text = p.toString();
	return text === '' ? location.pathname : `?${text}`;
};

/** The day validity is worked out for. */
export const dayOf = (s: State): string => given(s.day) ?? today();

const given = <T extends string>(value: T | '' | undefined): T | undefined => (value === '' ? undefined : value);

export const filtersOf = (s: State): Filters => ({
	kind: given(s.kind),
	validity: given(s.validity),
	regulation: given(s.regulation),
	office: given(s.office),
	day: dayOf(s),
});

/** The opening of a provision is in the data: it stands until the whole text is there. */
function opening(opened: Opened, record: number): string {
	const { url, regulation } = opened.data.records[record]!;
	if (regulation === undefined) return '';
	const { provisions, summary } = opened.data.regulations[regulation]!;
	const id = url.split('#')[1];
	return id === undefined ? summary : (provisions.find((p) => p[0] === id)?.[4] ?? '');
}

/**
 * Answers a query: the provision or page it names first, then the list. Excerpts are cut from openings; `withTexts` mends them.
 * @param base address of the site, with a slash at the end
 * @param limit hits to load
 */
export async function answerQuery(base: string, state: State, limit: number): Promise<Found> {
	const nothing = { hits: [], suggestions: [], total: 0, records: [], marks: [] };
	if (state.query.trim() === '') return { query: '', typed: '', unknown: [], ...nothing };
	const opened = await loadSearch(base);
	const filters = filtersOf(state);
	const found = find(opened, state.query, filters);
	const { query, typed, unknown, marks } = found;
	const { answer, hits, records, total } = compose(opened, base, found, filters, limit);
	const suggestions = total > 0 ? [] : nearest(opened, query).map((record) => hitOf(opened, base, { record, approximate: true }));
	hits.forEach((hit, i) => (hit.excerpt = excerpt(opening(opened, records[i]!), marks)));
	for (const hit of [...hits, ...suggestions]) {
		const of = hit.slug === undefined ? undefined : opened.data.regulations[opened.slugs.get(hit.slug)!];
		if (of !== undefined) hit.validity = validityOn(of, filters.day);
	}
	return { query, typed, unknown, ...(answer === undefined ? {} : { answer }), hits, suggestions, total, records, marks };
}

/** The same list with excerpts cut from the whole texts; as it was where they cannot be had. */
export async function withTexts(base: string, found: Found): Promise<Found> {
	if (found.hits.length === 0) return found;
	const { data } = await loadSearch(base);
	const urls = found.records.map((r) => data.records[r]!.url);
	const texts = await textsOf(base, urls);
	const hits = found.hits.map((hit, i) => {
		const text = texts.get(urls[i]!);
		return text === undefined ? hit : { ...hit, excerpt: excerpt(text, found.marks) };
	});
	return { ...found, hits };
}
