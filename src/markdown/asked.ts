/** Questions that clerks ask, by the page that answers: where they lead, and what is wrong with them. */
import { hasMarks } from '../domain/fold.ts';
import { queryWords } from '../domain/query.ts';
import type { Library } from './library.ts';
import { itemHref } from './nodes.ts';
import { suggest } from './resolve.ts';
import { headed } from './search/rules.ts';
import type { Problem } from './source.ts';

type Pages = Exclude<keyof Library, 'problems' | 'asked' | 'items' | 'regulations'>;

/** First part of `page` → collection and address. */
const PREFIX: Record<string, readonly [collection: Pages, address: (slug: string) => string]> = {
	'quy-trinh': ['procedures', (slug) => `/quy-trinh/${slug}/`],
	'bieu-mau': ['forms', (slug) => `/bieu-mau/${slug}/`],
	'vai-tro': ['roles', (slug) => `/vai-tro/${slug}/`],
	'lo-trinh': ['paths', (slug) => `/${slug}/`],
	'thuat-ngu': ['terms', (slug) => `/thuat-ngu/#${slug}`],
	'thoi-han': ['deadlineEvents', (slug) => `/cong-cu/thoi-han/#${slug}`],
	'lich-nam': ['yearlyDuties', (slug) => `/cong-cu/lich-nam/#${slug}`],
	'so-do': ['pictures', (slug) => `/so-do/${slug}/`],
	'so-sanh': ['comparisons', (slug) => `/so-sanh/${slug}/`],
	'tap-huan': ['lessons', (slug) => `/tap-huan/${slug}/`],
	'tinh-huong': ['scenarios', (slug) => `/tap-huan/tinh-huong/${slug}/`],
	buoi: ['programmes', (slug) => `/tap-huan/buoi/${slug}/`],
	moi: ['updates', (slug) => `/moi/#${slug}`],
	'huong-dan': ['guides', (slug) => `/huong-dan/${slug}/`],
};

/** Where a page of `src/content/asked` leads, or what is wrong with it. */
export type AskedTarget = { url: string } | Pick<Problem, 'message' | 'mend'>;

/** @param page as written: `quy-trinh/lap-ho-so`, `muc/D-03`, `30-2020-nd-cp#dieu-33` */
export function askedTarget(library: Library, page: string): AskedTarget {
	const [before = '', id] = page.split('#');
	const slash = before.indexOf('/');
	if (slash < 0) return regulationTarget(library, before, id);
	const prefix = before.slice(0, slash);
	const slug = before.slice(slash + 1);
	if (prefix === 'muc') {
		const item = slug.replace('-', '.');
		return library.items.has(item) ? { url: itemHref(library, item) } : missing(page, near(item, library.items.keys()));
	}
	const known = PREFIX[prefix];
	if (known === undefined) return { message: `Không có loại trang "${prefix}/".`, mend: `Dùng một trong: muc, ${Object.keys(PREFIX).join(', ')}.` };
	const [collection, address] = known;
	if (!library[collection].has(slug) || id !== undefined) return missing(page, near(slug, library[collection].keys()));
	return { url: address(slug) };
}

function regulationTarget(library: Library, slug: string, id: string | undefined): AskedTarget {
	const entry = library.regulations.get(slug);
	if (entry === undefined) return missing(slug, near(slug, library.regulations.keys()));
	if (id === undefined) return { url: `/van-ban/${slug}/` };
	let provision = entry.byId.get(id);
	if (provision === undefined) return { message: `Trang không có thật: "${slug}#${id}".`, mend: suggest(library, `${slug}#${id}`) };
	if (headed(provision)) return { url: `/van-ban/${slug}/#${id}` };
	while (provision?.parent !== undefined && !headed(provision)) provision = entry.byId.get(provision.parent);
	const mend = provision !== undefined && headed(provision) ? `Ghi ${slug}#${provision.id}.` : `Ghi ${slug}.`;
	return { message: `"${slug}#${id}" không đứng riêng trong phần tìm kiếm: chỉ điều, mục có tiêu đề mới đứng riêng.`, mend };
}

const missing = (page: string, nearest: string | undefined) => ({
	message: `Trang không có thật: "${page}".`,
	mend: nearest === undefined ? 'Kiểm mã trang; chỉ dẫn được tới trang có trong sổ tay.' : `Có phải "${nearest}"?`,
});

/** The name that shares most of its parts. */
function near(slug: string, known: Iterable<string>): string | undefined {
	const parts = new Set(slug.split(/[-.]/));
	let best: [like: number, name: string] | undefined;
	for (const name of known) {
		const own = name.split(/[-.]/);
		const like = own.filter((part) => parts.has(part)).length / (own.length + parts.size);
		if (like > (best?.[0] ?? 0.2)) best = [like, name];
	}
	return best?.[1];
}

const ASKED = new WeakMap<Library, ReadonlyMap<string, string[]>>();

/** Address of a record → questions it answers; worked out once a library. */
export function askedByUrl(library: Library): ReadonlyMap<string, string[]> {
	const known = ASKED.get(library);
	if (known !== undefined) return known;
	const found = new Map<string, string[]>();
	for (const { data } of library.asked) {
		const target = askedTarget(library, data.page);
		if ('url' in target) found.set(target.url, [...(found.get(target.url) ?? []), ...data.asked]);
	}
	ASKED.set(library, found);
	return found;
}

/** A phrase of so many words is never without any mark: it was typed without them. */
const MARKED_FROM = 4;

/** How a question says that it asks for an example: the rule of one province or commune answers it for nobody else. */
const ASKS_EXAMPLE = /ví dụ|tham khảo|xem thử|\b(?:nơi|xã|tỉnh) (?:khác|nào)(?!\p{L})/iu;

/** Pages that are not there, phrases that stand twice, phrases typed without marks, an example that would answer as if it were the rule. */
export function askedProblems(library: Library): Problem[] {
	const problems: Problem[] = [];
	const first = new Map<string, string>();
	for (const { data, file, lineOf } of library.asked) {
		const report = (path: PropertyKey[], severity: Problem['severity'], message: string, mend: string) =>
			problems.push({ file, line: lineOf(path), severity, message, mend });
		const target = askedTarget(library, data.page);
		if (!('url' in target)) report(['page'], 'error', target.message, target.mend);
		const local = library.regulations.get(data.page.split('#')[0]!)?.data.localExample === true;
		data.asked.forEach((phrase, i) => {
			const words = queryWords(phrase);
			const earlier = first.get(words.join(' '));
			if (earlier !== undefined)
				report(['asked', i], 'error', `Câu hỏi đã có ở ${earlier}: "${phrase}".`, 'Giữ ở trang trả lời sát nhất, nơi kia hỏi cách khác.');
			else first.set(words.join(' '), `${file}:${lineOf(['asked', i])}`);
			if (local && !ASKS_EXAMPLE.test(phrase))
				report(
					['asked', i],
					'error',
					`Câu hỏi chung đứng dưới ví dụ của một địa phương: "${phrase}".`,
					'Hỏi rõ là hỏi ví dụ (“xã khác …”, “có tỉnh nào …”), hoặc đưa sang trang có quy định chung.',
				);
			if (words.length >= MARKED_FROM && !hasMarks(phrase))
				report(['asked', i], 'warning', `Câu hỏi không có dấu: "${phrase}".`, 'Viết đủ dấu; phần tìm kiếm tự bỏ dấu.');
		});
	}
	return problems;
}
