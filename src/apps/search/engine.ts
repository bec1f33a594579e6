import { codeStroke, decodeStroke, hasMarks } from '../../domain/fold.ts';
import { adjacencyFactor, planSearches, queryWords, titleFactor, withSynonyms } from '../../domain/query.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { Evidence } from '../../schemas/evidence.ts';

/** The part of Pagefind's browser API that is used. */
interface Pagefind {
	options(o: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	search(text: string, o?: { filters?: Record<string, unknown> }): Promise<{ results: RawResult[] }>;
}
interface RawResult {
	id: string;
	score: number;
	words: number[];
	data(): Promise<{ raw_url?: string; url: string; excerpt: string; meta: Record<string, string> }>;
}

export interface Hit {
	url: string;
	kind: HitKind;
	title: string;
	regulation?: string;
	slug?: string;
	evidence?: Evidence;
	/** Pieces of the excerpt; every second one is marked. */
	excerpt: string[];
	/** True when the typed marks were left out to find it. */
	approximate: boolean;
}

export interface Filters {
	kind?: HitKind | undefined;
	/** Regulations to stay inside. */
	slugs?: string[] | undefined;
}

/** A task answers a clerk better than the provision behind it, and a provision better than the page it stands on. */
const KIND_WEIGHT: Record<HitKind, number> = {
	procedure: 1.5,
	provision: 1.2,
	form: 1.1,
	term: 1.1,
	deadline: 1,
	comparison: 1,
	picture: 0.9,
	regulation: 1,
	lesson: 0.7,
	item: 0.7,
	update: 0.6,
	guide: 0.5,
};
const ENOUGH = 3;
/** Hits shown at first, and more at each asking. */
export const PAGE = 10;

let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind once. @param base address of the site, with a slash at the end */
export function loadEngine(base: string): Promise<Pagefind> {
	engine ??= (async () => {
		const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
		await pagefind.options({ baseUrl: base });
		await pagefind.init();
		return pagefind;
	})();
	engine.catch(() => (engine = undefined));
	return engine;
}

/** Every option at every search: Pagefind keeps the last ones. */
const options = (exact: boolean) => ({
	exactDiacritics: exact,
	ranking: {
		termFrequency: 1,
		termSimilarity: 9,
		pageLength: 0.6,
		termSaturation: 1.4,
		diacriticSimilarity: 4,
		metaWeights: { title: 6, also: 4, regulation: 0.5, kind: 0, slug: 0, evidence: 0 },
	},
});

/**
 * Finds records for a query.
 * @param query normalised text
 * @param limit hits to load
 * @param expired slugs of regulations not in force: their provisions come after the rest
 */
export async function search(
	base: string,
	query: string,
	filters: Filters,
	expired: ReadonlySet<string>,
	limit = PAGE,
): Promise<{ hits: Hit[]; total: number }> {
	const pagefind = await loadEngine(base);
	const found = new Map<string, { result: RawResult; score: number; approximate: boolean }>();
	const marked = hasMarks(query);
	const where = { ...(filters.kind === undefined ? {} : { kind: [filters.kind] }), ...(filters.slugs === undefined ? {} : { slug: { any: filters.slugs } }) };
	const ask = async (asked: string, weight: number) => {
		const enough = found.size + ENOUGH;
		for (const round of planSearches(asked)) {
			if (found.size >= enough) break;
			for (const s of round) {
				await pagefind.options(options(s.exact));
				const { results } = await pagefind.search(codeStroke(s.text), { filters: where });
				const words = queryWords(s.text).length;
				for (const result of results) {
					const score = result.score * s.weight * weight * adjacencyFactor(result.words, words, s.exact);
					const earlier = found.get(result.id);
					if (earlier) earlier.score += score * 0.5;
					else found.set(result.id, { result, score, approximate: marked && !s.exact });
				}
			}
		}
	};
	// Words of the office are asked in the words of the rules first.
	const meant = withSynonyms(query);
	if (meant !== undefined) await ask(meant, 1);
	await ask(query, meant === undefined ? 1 : 0.8);
	const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, limit);
	const loaded = await Promise.all(
		best.map(async ({ result, score, approximate }) => {
			const data = await result.data();
			const hit = toHit(data, approximate);
			const factor =
				KIND_WEIGHT[hit.kind] *
				Math.max(titleFactor(hit.title, query), meant === undefined ? 0 : titleFactor(hit.title, meant)) *
				(hit.slug !== undefined && expired.has(hit.slug) ? 0.4 : 1);
			return { hit, score: score * factor };
		}),
	);
	return { hits: loaded.sort((a, b) => b.score - a.score).map((l) => l.hit), total: found.size };
}

function toHit(data: Awaited<ReturnType<RawResult['data']>>, approximate: boolean): Hit {
	const { meta } = data;
	return {
		url: data.url,
		kind: (meta['kind'] ?? 'provision') as HitKind,
		title: decodeStroke(meta['title'] ?? ''),
		...(meta['regulation'] === undefined ? {} : { regulation: decodeStroke(meta['regulation']) }),
		...(meta['slug'] === undefined ? {} : { slug: meta['slug'] }),
		...(meta['evidence'] === undefined ? {} : { evidence: meta['evidence'] as Evidence }),
		excerpt: pieces(data.excerpt),
		approximate,
	};
}

/** "a <mark>b</mark> c" → ["a ", "b", " c"]; nothing of it is ever read as markup. */
function pieces(excerpt: string): string[] {
	const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
	return decodeStroke(excerpt)
		.split(/<\/?mark>/)
		.map((p) => p.replace(/&(?:lt|gt|amp|quot|#39);/g, (e) => entities[e] ?? e));
}
