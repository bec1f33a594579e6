import type { Guide } from '../schemas/guide.ts';

/**
 * The page of the help that tells how to use a page.
 * @param path address without the base path: "/tu-kiem-tra/phieu/"
 * @returns slug of the guide with the longest fitting address; `undefined` where none speaks of the page
 */
export function helpFor(path: string, guides: Iterable<{ slug: string; data: Pick<Guide, 'about'> }>): string | undefined {
	let best: { slug: string; length: number } | undefined;
	for (const { slug, data } of guides)
		for (const about of data.about) if (path.startsWith(about) && about.length > (best?.length ?? 0)) best = { slug, length: about.length };
	return best?.slug;
}
