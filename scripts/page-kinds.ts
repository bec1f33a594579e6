/** The kinds of page, taken from the routes in src/pages: a new route is measured and walked without being listed anywhere. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const slashed = (path: string) => path.replaceAll('\\', '/');

function files(folder: string, end: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile() && f.name.endsWith(end))
		.map((f) => slashed(join(f.parentPath, f.name)).slice(folder.length + 1));
}

/** Addresses of every built page, in order. */
export function allPages(dist = 'dist'): string[] {
	return files(dist, '.html')
		.map((f) => `/${f.replace(/index\.html$/, '')}`)
		.sort();
}

export interface PageKind {
	/** The route as src/pages names it: "/van-ban/[slug]/". */
	route: string;
	/** Addresses built from it, the heaviest page first. */
	pages: string[];
}

/** Routes with the pages built from them. A page of no route is an error: every page comes from one. */
export function pageKinds(dist = 'dist', source = 'src/pages'): PageKind[] {
	const kinds = files(source, '.astro')
		.map((f) => `/${f.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')}`)
		.map((f) => (f === '/404' ? '/404.html' : f.endsWith('/') ? f : `${f}/`))
		// A fixed name goes before a parameter, as in Astro's own order.
		.sort((a, b) => (a.replaceAll('[', '~') < b.replaceAll('[', '~') ? -1 : 1))
		.map((route) => ({ route, pattern: new RegExp(`^${route.replace(/[.*+?^${}()|\\]/g, '\\$&').replace(/\[[^\]]+\]/g, '[^/]+')}$`), pages: [] as string[] }));
	for (const page of allPages(dist)) {
		const kind = kinds.find((k) => k.pattern.test(page));
		if (kind === undefined) throw new Error(`Trang ${page} không thuộc tuyến nào trong ${source}.`);
		kind.pages.push(page);
	}
	const weight = (page: string) => statSync(join(dist, page.endsWith('/') ? `${page}index.html` : page)).size;
	return kinds
		.filter((k) => k.pages.length > 0)
		.map(({ route, pages }) => ({
			route,
			pages: pages
				.map((p) => ({ p, w: weight(p) }))
				.sort((a, b) => b.w - a.w)
				.map(({ p }) => p),
		}));
}
