import { pathWords } from '../domain/provision.ts';
import { regulationName } from '../domain/regulation.ts';
import type { Resolve, Resolved } from './citations.ts';
import type { Library } from './library.ts';

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

/** What to do about a citation that leads nowhere: names what there is near it. */
export function suggest(library: Library, target: string): string {
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
