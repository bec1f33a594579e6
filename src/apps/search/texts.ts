/** Texts of hits for excerpts, from Pagefind's bundles: a list of ten needs a few of them, not the whole handbook. */
import { decodeStroke } from '../../domain/fold.ts';

/** The part of Pagefind's browser API that is used. */
interface Pagefind {
	options(o: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	search(
		text: string | null,
		o?: { filters?: Record<string, unknown> },
	): Promise<{ results: { data(): Promise<{ raw_url?: string; url: string; content: string }> }[] }>;
}

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

const known = new Map<string, string>();

/**
 * Texts by address inside the site. Addresses whose text cannot be had are left out: a hit stands without an excerpt.
 * @param urls addresses inside the site, without the base path
 */
export async function textsOf(base: string, urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const missing = urls.filter((u) => !known.has(u));
	if (missing.length > 0) {
		try {
			const pagefind = await loadEngine(base);
			const { results } = await pagefind.search(null, { filters: { url: { any: missing } } });
			const loaded = await Promise.all(results.map((r) => r.data()));
			for (const { raw_url, url, content } of loaded) known.set(raw_url ?? `/${url.slice(base.length)}`, decodeStroke(content));
		} catch (error) {
			console.warn(error);
		}
	}
	return known;
}
