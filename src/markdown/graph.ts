import { regulationName } from '../domain/regulation.ts';
import { pathWords } from '../domain/provision.ts';
import { validityOn } from '../domain/validity.ts';
import { citationUses, type Resolve, type Resolved } from './citations.ts';
import { dutyProblems } from './duties.ts';
import { formProblems } from './form-problems.ts';
import type { Entry, Library } from './library.ts';
import { programmeProblems } from './programmes.ts';
import { questionProblems } from './question-problems.ts';
import type { Problem } from './source.ts';

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

export interface Graph {
	resolve: Resolve;
	/** Who cites a target ("30-2020-nd-cp#dieu-30", "quy-trinh/…"), without repeats, in reading order of kinds. */
	citedBy(target: string): Citing[];
	problems: Problem[];
}

const PREFIX = {
	'quy-trinh': 'procedures',
	'bieu-mau': 'forms',
	'thuat-ngu': 'terms',
	'tap-huan': 'lessons',
	'vai-tro': 'roles',
	'huong-dan': 'guides',
} as const;

/** Resolver over a library. Pure: same library, same answers. */
export function createResolver(library: Library): Resolve {
	return (citation): Resolved | undefined => {
		const [page = '', id] = citation.split('#');
		const slash = page.indexOf('/');
		if (slash > 0) {
			const prefix = page.slice(0, slash) as keyof typeof PREFIX;
			const slug = page.slice(slash + 1);
			const collection = PREFIX[prefix];
			if (collection === undefined) return undefined;
			const entry = library[collection].get(slug);
			if (entry === undefined) return undefined;
			const text = 'term' in entry.data ? entry.data.term : entry.data.title;
			return { href: prefix === 'thuat-ngu' ? `/thuat-ngu/#${slug}` : `/${prefix}/${slug}/`, text };
		}
		const entry = library.regulations.get(page);
		if (entry === undefined) return undefined;
		const name = regulationName(entry.data);
		if (id === undefined) return { href: `/van-ban/${page}/`, text: name };
		const provision = entry.byId.get(id);
		if (provision?.note) return { href: `/van-ban/${page}/#${id}`, text: `“${provision.title}” (sổ tay giải thích ${name})` };
		return provision && { href: `/van-ban/${page}/#${id}`, text: `${pathWords(provision.path)} ${name}` };
	};
}

interface Use {
	target: string;
	/** Asked for only where something is wrong: finding it takes the file apart again. */
	line(): number;
	/** The sentence or field around the use: says whether an expired rule is named as such. */
	context: string;
}

const REFERENCE_KEYS = new Set(['basis', 'leftBasis', 'rightBasis']);

/** Citations in the data of an entry: `basis` fields and `[[…]]` in any text. */
function dataUses(entry: Entry<unknown>, self?: string): Use[] {
	const uses: Use[] = [];
	const visit = (value: unknown, path: PropertyKey[], around = ''): void => {
		if (typeof value === 'string') {
			if (REFERENCE_KEYS.has(String(path.at(-2)))) uses.push({ target: value, line: () => entry.lineOf(path), context: around });
			else for (const u of citationUses(value, self)) uses.push({ target: u.target, line: () => entry.lineOf(path), context: value });
		} else if (Array.isArray(value)) value.forEach((v, i) => visit(v, [...path, i], around));
		else if (value !== null && typeof value === 'object') {
			// A bare id says nothing of its own: the texts beside it do.
			const texts = Object.values(value)
				.filter((v) => typeof v === 'string')
				.join(' ');
			for (const [k, v] of Object.entries(value)) visit(v, [...path, k], texts);
		}
	};
	visit(entry.data, []);
	return uses;
}

interface LinkedPart {
	procedures: string[];
	forms?: string[];
	items: string[];
}

/** Duties of a role and steps of a path: parts of a page that carry links of their own. */
function partsOf(data: object): Record<string, LinkedPart[]> {
	const found: Record<string, LinkedPart[]> = {};
	for (const [key, value] of Object.entries(data)) {
		if (Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'object' && v !== null && 'procedures' in v))
			found[key] = value as LinkedPart[];
	}
	return found;
}

/** Citations of other pages that are kept in fields of their own, as `prefix/slug`. */
function pageUses(entry: Entry<unknown>): { target: string; path: PropertyKey[] }[] {
	const data = entry.data as Record<string, unknown>;
	const list = (key: string, prefix: string) => ((data[key] as string[] | undefined) ?? []).map((v, i) => ({ target: `${prefix}${v}`, path: [key, i] }));
	const uses: { target: string; path: PropertyKey[] }[] = [...list('procedures', 'quy-trinh/')];
	if ('steps' in data && 'faults' in data) {
		uses.push(...list('related', 'quy-trinh/'));
		(data['forms'] as { slug?: string }[]).forEach((f, i) => f.slug !== undefined && uses.push({ target: `bieu-mau/${f.slug}`, path: ['forms', i, 'slug'] }));
	} else if ('definition' in data) uses.push(...list('related', 'thuat-ngu/'));
	for (const [key, parts] of Object.entries(partsOf(data))) {
		parts.forEach((part, i) => {
			part.procedures.forEach((v, j) => uses.push({ target: `quy-trinh/${v}`, path: [key, i, 'procedures', j] }));
			(part.forms ?? []).forEach((v, j) => uses.push({ target: `bieu-mau/${v}`, path: [key, i, 'forms', j] }));
		});
	}
	for (const key of ['replaces', 'replacedBy', 'amendedBy']) {
		((data[key] as { slug?: string }[] | undefined) ?? []).forEach((r, i) => r.slug !== undefined && uses.push({ target: r.slug, path: [key, i, 'slug'] }));
	}
	return uses;
}

const SAYS_EXPIRED = /hết hiệu lực|đã hết|văn bản cũ|trước đây|bị thay|thay thế|đã thay/iu;

/**
 * Checks every citation between entries and builds the reverse links.
 * @param day `yyyy-mm-dd`; citations of rules that are not in force on it are warned about
 */
export function buildGraph(library: Library, day: string): Graph {
	const resolve = createResolver(library);
	const problems: Problem[] = [];
	const reverse = new Map<string, Citing[]>();

	/** Each entry is checked once, so that one who cites a target twice stands last in its list. */
	const record = (target: string, from: Citing) => {
		const list = reverse.get(target);
		if (list === undefined) reverse.set(target, [from]);
		else if (list.at(-1) !== from) list.push(from);
	};

	const check = (entry: Entry<unknown>, from: Citing) => {
		const self = from.kind === 'regulation' ? from.id : undefined;
		const lines = entry.bodyUses.length > 0 ? entry.body.split('\n') : [];
		const uses: Use[] = [
			...dataUses(entry, self),
			...entry.bodyUses.map((u) => ({ target: u.target, line: () => u.line, context: lines[u.line - 1] ?? '' })),
			...pageUses(entry).map((u) => ({ target: u.target, line: () => entry.lineOf(u.path), context: 'thay thế' })),
		];
		for (const use of uses) {
			if (resolve(use.target) === undefined) {
				problems.push({
					file: entry.file,
					line: use.line(),
					severity: 'error',
					message: `Viện dẫn không có thật: "${use.target}".`,
					mend: suggest(library, use.target),
				});
				continue;
			}
			const page = use.target.split('#')[0]!;
			if (page !== self) record(use.target, from);
			const cited = library.regulations.get(page);
			if (cited !== undefined && page !== self && !SAYS_EXPIRED.test(use.context)) {
				const validity = validityOn(cited.data, day);
				if (validity.state === 'expired') {
					problems.push({
						file: entry.file,
						line: use.line(),
						severity: 'warning',
						message: `Dẫn văn bản không còn hiệu lực: ${cited.data.number}.`,
						mend: 'Dẫn văn bản thay thế, hoặc nói rõ là đã hết hiệu lực.',
					});
				}
			}
		}
	};

	for (const e of library.procedures.values()) check(e, { kind: 'procedure', id: e.slug, title: e.data.shortTitle, href: `/quy-trinh/${e.slug}/` });
	for (const e of library.roles.values()) check(e, { kind: 'role', id: e.slug, title: e.data.title, href: `/vai-tro/${e.slug}/` });
	for (const e of library.paths.values()) check(e, { kind: 'path', id: e.slug, title: e.data.title, href: `/${e.slug}/` });
	for (const e of library.items.values()) check(e, { kind: 'item', id: e.slug, title: e.data.question, href: itemHref(library, e.slug) });
	for (const e of library.forms.values()) check(e, { kind: 'form', id: e.slug, title: e.data.title, href: `/bieu-mau/${e.slug}/` });
	for (const e of library.lessons.values()) check(e, { kind: 'lesson', id: e.slug, title: e.data.title, href: `/tap-huan/${e.slug}/` });
	for (const e of library.questions.values())
		check(e, { kind: 'question', id: e.slug, title: e.data.stem, href: `/tap-huan/cau-hoi/${e.data.topic}/#${e.slug.toLowerCase()}` });
	for (const e of library.scenarios.values()) check(e, { kind: 'scenario', id: e.slug, title: e.data.title, href: `/tap-huan/tinh-huong/${e.slug}/` });
	for (const e of library.programmes.values()) check(e, { kind: 'programme', id: e.slug, title: e.data.title, href: `/tap-huan/buoi/${e.slug}/` });
	for (const e of library.terms.values()) check(e, { kind: 'term', id: e.slug, title: e.data.term, href: `/thuat-ngu/#${e.slug}` });
	for (const e of library.comparisons.values()) check(e, { kind: 'comparison', id: e.slug, title: e.data.title, href: `/so-sanh/${e.slug}/` });
	for (const e of library.pictures.values()) check(e, { kind: 'picture', id: e.slug, title: e.data.title, href: `/so-do/${e.slug}/` });
	for (const e of library.deadlineEvents.values()) check(e, { kind: 'deadline', id: e.slug, title: e.data.title, href: `/cong-cu/thoi-han/#${e.slug}` });
	for (const e of library.yearlyDuties.values()) check(e, { kind: 'deadline', id: `nam/${e.slug}`, title: e.data.title, href: `/cong-cu/lich-nam/#${e.slug}` });
	for (const e of library.updates.values()) check(e, { kind: 'update', id: e.slug, title: e.data.title, href: `/moi/#${e.slug}` });
	for (const e of library.guides.values()) check(e, { kind: 'guide', id: e.slug, title: e.data.title, href: `/huong-dan/${e.slug}/` });
	for (const e of library.regulations.values()) check(e, { kind: 'regulation', id: e.slug, title: regulationName(e.data), href: `/van-ban/${e.slug}/` });
	const citedBy = (target: string) => reverse.get(target) ?? [];
	problems.push(
		...checklistProblems(library),
		...formProblems(library),
		...dutyProblems(library, citedBy, day),
		...questionProblems(library, day),
		...programmeProblems(library),
	);

	return { resolve, citedBy, problems };
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

function suggest(library: Library, target: string): string {
	const [page = '', id] = target.split('#');
	const entry = library.regulations.get(page);
	if (entry === undefined || id === undefined) return 'Kiểm mã trang; chỉ dẫn được tới trang có trong sổ tay.';
	const parts = id.split('-');
	for (let n = parts.length - 1; n > 0; n--) {
		const near = parts.slice(0, n).join('-');
		if (entry.byId.has(near)) {
			const below = entry.provisions.filter((p) => p.parent === near).map((p) => p.id.slice(near.length + 1));
			return `Trang ${page} có "${near}"${below.length > 0 ? ` với ${below.slice(0, 8).join(', ')}` : ''}; sửa viện dẫn hoặc bổ sung điều khoản.`;
		}
	}
	return `Trang ${page} chưa có điều khoản này; sửa viện dẫn hoặc bổ sung.`;
}

function checklistProblems(library: Library): Problem[] {
	const problems: Problem[] = [];
	const error = (entry: Entry<unknown>, path: PropertyKey[], message: string, mend: string) =>
		problems.push({ file: entry.file, line: entry.lineOf(path), severity: 'error', message, mend });
	for (const sheet of library.sheets.values()) {
		const seen = new Set<string>();
		sheet.data.groups.forEach((group, g) =>
			group.items.forEach((id, i) => {
				const path = ['groups', g, 'items', i];
				if (!library.items.has(id))
					error(sheet, path, `Phiếu dẫn mục không có thật: "${id}".`, 'Viết mục đó trong src/content/checklists/items/ hoặc bỏ khỏi phiếu.');
				if (seen.has(id)) error(sheet, path, `Mục "${id}" có hai lần trong phiếu.`, 'Bỏ một lần.');
				if (sheet.data.retired.includes(id)) error(sheet, path, `Mục "${id}" đã ghi là bỏ.`, 'Mã đã bỏ không dùng lại; đặt mã mới.');
				seen.add(id);
			}),
		);
	}
	const asked = new Set([...library.sheets.values()].flatMap((s) => s.data.groups.flatMap((g) => g.items)));
	for (const item of library.items.values()) {
		if (!asked.has(item.slug)) error(item, [], `Mục "${item.slug}" không nằm trong phiếu nào.`, 'Thêm vào một phiếu trong src/content/checklists/sheets/.');
	}
	for (const p of library.procedures.values()) {
		p.data.items.forEach((id, i) => {
			if (!library.items.has(id)) error(p, ['items', i], `Quy trình dẫn mục kiểm tra không có thật: "${id}".`, 'Sửa mã mục.');
		});
	}
	for (const entry of [...library.roles.values(), ...library.paths.values()]) {
		for (const [key, parts] of Object.entries(partsOf(entry.data))) {
			parts.forEach((part, i) =>
				part.items.forEach((id, j) => {
					if (!library.items.has(id)) error(entry, [key, i, 'items', j], `Dẫn mục kiểm tra không có thật: "${id}".`, 'Sửa mã mục.');
				}),
			);
		}
	}
	return problems;
}
