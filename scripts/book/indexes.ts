import type { Library } from '../../src/markdown/library.ts';
import type { Provision } from '../../src/markdown/structure.ts';
import { regulationName } from '../../src/domain/regulation.ts';
import { anchorName } from './anchors.ts';
import type { Use } from './links.ts';

export interface IndexEntry {
	words: string;
	/** Where it stands itself, if it is in the book. */
	stands?: string;
	/** Where the rest of the book speaks of it, in reading order. */
	used: string[];
}

export interface IndexGroup {
	title: string;
	stands?: string;
	entries: IndexEntry[];
}

const collate = new Intl.Collator('vi', { numeric: true }).compare;

/** Clauses and points are found under the heading they stand in. */
function headingOf(byId: ReadonlyMap<string, Provision>, id: string): Provision | undefined {
	let at = byId.get(id);
	while (at !== undefined && ['clause', 'point', 'subpoint'].includes(at.kind)) at = at.parent === undefined ? undefined : byId.get(at.parent);
	return at;
}

const shortWords = (p: Provision): string => (p.kind === 'own' ? `“${p.title}”` : p.words);

/**
 * Index of provisions: every heading of a regulation with text of its own, where it stands and where it is cited.
 * @param inBook slugs of the regulations that are in the book
 */
export function provisionIndex(library: Library, uses: readonly Use[], inBook: ReadonlySet<string>): IndexGroup[] {
	const used = new Map<string, string[]>();
	for (const { anchor, target } of uses) {
		const [slug = '', id = ''] = target.split('#');
		const entry = library.regulations.get(slug);
		const heading = entry && headingOf(entry.byId, id);
		if (heading === undefined) continue;
		const key = `${slug}#${heading.id}`;
		used.set(key, [...(used.get(key) ?? []), anchor]);
	}
	const groups = [...library.regulations.values()].map((r): IndexGroup => {
		const chapter = anchorName(`van-ban/${r.slug}`);
		const own = inBook.has(r.slug);
		const entries = r.provisions
			.filter((p) => !['clause', 'point', 'subpoint'].includes(p.kind) && ((own && p.hasText && !p.note) || used.has(`${r.slug}#${p.id}`)))
			.map((p): IndexEntry => ({
				words: shortWords(p),
				used: used.get(`${r.slug}#${p.id}`) ?? [],
				...(own ? { stands: `${chapter}--${anchorName(p.id)}` } : {}),
			}));
		return { title: regulationName(r.data), entries, ...(own ? { stands: chapter } : {}) };
	});
	return groups.filter((g) => g.entries.length > 0 || g.stands !== undefined).sort((a, b) => collate(a.title, b.title));
}

/** Index of terms: where the glossary has them, and the first use in each chapter. */
export function termIndex(library: Library, uses: readonly Use[], withGlossary: boolean): IndexGroup[] {
	const used = new Map<string, string[]>();
	for (const { anchor, target } of uses) used.set(target, [...(used.get(target) ?? []), anchor]);
	const entries = [...library.terms.values()]
		.map(({ slug, data }): IndexEntry => ({
			words: data.abbreviation === undefined ? data.term : `${data.term} (${data.abbreviation})`,
			used: used.get(`thuat-ngu/${slug}`) ?? [],
			...(withGlossary ? { stands: `thuat-ngu--${anchorName(slug)}` } : {}),
		}))
		.filter((e) => e.stands !== undefined || e.used.length > 0)
		.sort((a, b) => collate(a.words, b.words));
	const letters = [...new Set(entries.map((e) => e.words.charAt(0).toUpperCase()))];
	return letters.map((title) => ({ title, entries: entries.filter((e) => e.words.charAt(0).toUpperCase() === title) }));
}
