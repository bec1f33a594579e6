import type { Library } from '../library.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** Events of the deadline tool and the duties of the year. */
export function deadlines(library: Library, { join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data } of library.deadlineEvents.values()) {
		records.push({
			url: `/cong-cu/thoi-han/#${slug}`,
			kind: 'deadline',
			title: data.title,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.rules.flatMap((r) => [`${r.title}: ${r.says}`, r.note ?? '']),
				data.note,
			),
		});
	}
	for (const { slug, data } of library.yearlyDuties.values()) {
		records.push({
			url: `/cong-cu/lich-nam/#${slug}`,
			kind: 'deadline',
			title: data.title,
			names: names(data.title),
			context: [],
			text: join(data.says, data.who, data.note),
		});
	}
	return records;
}
