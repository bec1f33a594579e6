import { regulationName } from '../domain/regulation.ts';
import type { Entry, Library } from './library.ts';

/** Kinds of page that cite. */
export type NodeKind =
	| 'regulation'
	| 'procedure'
	| 'role'
	| 'path'
	| 'form'
	| 'term'
	| 'item'
	| 'lesson'
	| 'question'
	| 'scenario'
	| 'programme'
	| 'comparison'
	| 'picture'
	| 'deadline'
	| 'update'
	| 'guide';

export interface Citing {
	kind: NodeKind;
	/** Slug or id. */
	id: string;
	title: string;
	href: string;
}

/** Every entry that may cite, with its own address, in the order in which pages list who cites them. */
export function* nodesOf(library: Library): Generator<[Entry<unknown>, Citing]> {
	for (const e of library.procedures.values()) yield [e, { kind: 'procedure', id: e.slug, title: e.data.shortTitle, href: `/quy-trinh/${e.slug}/` }];
	for (const e of library.roles.values()) yield [e, { kind: 'role', id: e.slug, title: e.data.title, href: `/vai-tro/${e.slug}/` }];
	for (const e of library.paths.values()) yield [e, { kind: 'path', id: e.slug, title: e.data.title, href: `/${e.slug}/` }];
	for (const e of library.items.values()) yield [e, { kind: 'item', id: e.slug, title: e.data.question, href: itemHref(library, e.slug) }];
	for (const e of library.forms.values()) yield [e, { kind: 'form', id: e.slug, title: e.data.title, href: `/bieu-mau/${e.slug}/` }];
	for (const e of library.lessons.values()) yield [e, { kind: 'lesson', id: e.slug, title: e.data.title, href: `/tap-huan/${e.slug}/` }];
	for (const e of library.questions.values())
		yield [e, { kind: 'question', id: e.slug, title: e.data.stem, href: `/tap-huan/cau-hoi/${e.data.topic}/#${e.slug.toLowerCase()}` }];
	for (const e of library.scenarios.values()) yield [e, { kind: 'scenario', id: e.slug, title: e.data.title, href: `/tap-huan/tinh-huong/${e.slug}/` }];
	for (const e of library.programmes.values()) yield [e, { kind: 'programme', id: e.slug, title: e.data.title, href: `/tap-huan/buoi/${e.slug}/` }];
	for (const e of library.terms.values()) yield [e, { kind: 'term', id: e.slug, title: e.data.term, href: `/thuat-ngu/#${e.slug}` }];
	for (const e of library.comparisons.values()) yield [e, { kind: 'comparison', id: e.slug, title: e.data.title, href: `/so-sanh/${e.slug}/` }];
	for (const e of library.pictures.values()) yield [e, { kind: 'picture', id: e.slug, title: e.data.title, href: `/so-do/${e.slug}/` }];
	for (const e of library.deadlineEvents.values()) yield [e, { kind: 'deadline', id: e.slug, title: e.data.title, href: `/cong-cu/thoi-han/#${e.slug}` }];
	for (const e of library.yearlyDuties.values())
		yield [e, { kind: 'deadline', id: `nam/${e.slug}`, title: e.data.title, href: `/cong-cu/lich-nam/#${e.slug}` }];
	for (const e of library.updates.values()) yield [e, { kind: 'update', id: e.slug, title: e.data.title, href: `/moi/#${e.slug}` }];
	for (const e of library.guides.values()) yield [e, { kind: 'guide', id: e.slug, title: e.data.title, href: `/huong-dan/${e.slug}/` }];
	for (const e of library.regulations.values()) yield [e, { kind: 'regulation', id: e.slug, title: regulationName(e.data), href: `/van-ban/${e.slug}/` }];
}

/** Addresses of the pages that the content must have, each once; lists and tools, which are there without any content, are none of them. */
export function pagesOf(library: Library): string[] {
	const pages = new Set<string>();
	for (const [, { href }] of nodesOf(library)) pages.add(href.split('#')[0]!);
	for (const slug of library.sheets.keys()) pages.add(`/tu-kiem-tra/${slug}/`);
	for (const slug of library.lessons.keys()) pages.add(`/tap-huan/${slug}/trinh-chieu/`);
	return [...pages];
}

/** Address of an item on the sheet that asks it and comes first in lists: the general one before the topical ones. */
export function itemHref(library: Library, id: string): string {
	return `/tu-kiem-tra/${firstSheets(library).get(id) ?? 'chung'}/#${id.toLowerCase().replace('.', '-')}`;
}

const askedOn = new WeakMap<Library, Map<string, string>>();

/** Item → its sheet, the first in lists; worked out once a library. */
function firstSheets(library: Library): Map<string, string> {
	let found = askedOn.get(library);
	if (found === undefined) {
		found = new Map();
		const sheets = [...library.sheets.values()].sort((a, b) => a.data.order - b.data.order);
		for (const s of sheets) for (const id of s.data.groups.flatMap((g) => g.items)) if (!found.has(id)) found.set(id, s.slug);
		askedOn.set(library, found);
	}
	return found;
}
