import type { Library } from '../library.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** Changes, and how to use the handbook. */
export function news(library: Library, { join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data } of library.updates.values()) {
		records.push({ url: `/moi/#${slug}`, kind: 'update', title: data.title, names: names(data.title), context: [], text: join(data.text, data.action) });
	}
	for (const { slug, data, body } of library.guides.values()) {
		records.push({
			url: `/huong-dan/${slug}/`,
			kind: 'guide',
			title: data.title,
			names: names(data.title, ...data.asks),
			context: [],
			text: join(data.summary, ...data.steps.flatMap((s) => [s.do, s.see ?? '']), body.replace(/^#+ /gm, '')),
		});
	}
	return records;
}
