import { today } from '../../domain/day.ts';
import { excerpt } from '../../domain/excerpt.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import { compose, groupHits, hitOf, type Answer, type Groups, type Hit } from './compose.ts';
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
	/** `hits` by group. */
	groups: Groups;
	/** Pages with a like name, where nothing was found. */
	suggestions: Hit[];
	total: number;
}

/** Names of the state in the address. */
const KEYS = { kind: 'loai', validity: 'hieu-luc', regulation: 'van-ban', office: 'co-quan', day: 'ngay' } as const;

/** Query and filters from the address. */
export const readState = (): State => {
	const p = new URLSearchParams(location.search);
	const get = (key: string) => p.get(key) ?? '';
	return {
		query: get('q'),
		kind: get(KEYS.kind) as State['kind'],
		validity: get(KEYS.validity) as State['validity'],
		regulation: get(KEYS.regulation),
		office: get(KEYS.office) as OfficeKind | '',
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

/** Fills in excerpts; the list stands without them if their texts cannot be loaded. */
async function withExcerpts(base: string, opened: Opened, hits: Hit[], records: readonly number[], marks: readonly string[]): Promise<void> {
	const urls = records.map((r) => opened.data.records[r]!.url);
	const texts = await textsOf(base, urls);
	hits.forEach((hit, i) => (hit.excerpt = excerpt(texts.get(urls[i]!) ?? '', marks)));
}

/**
 * Answers a query: the provision or page it names first, then the list.
 * @param base address of the site, with a slash at the end
 * @param limit hits to load
 */
export async function answerQuery(base: string, state: State, limit: number): Promise<Found> {
	const nothing = { hits: [], groups: groupHits([]), suggestions: [], total: 0 };
	if (state.query.trim() === '') return { query: '', typed: '', unknown: [], ...nothing };
	const opened = await loadSearch(base);
	const filters = filtersOf(state);
	const found = find(opened, state.query, filters);
	const { query, typed, unknown } = found;
	const { answer, hits, records, total } = compose(opened, base, found, filters, limit);
	const suggestions = total > 0 ? [] : nearest(opened, query).map((record) => hitOf(opened, base, record, true));
	await withExcerpts(base, opened, hits, records, found.marks);
	return { query, typed, unknown, ...(answer === undefined ? {} : { answer }), hits, groups: groupHits(hits), suggestions, total };
}
