import type { PictureEntry } from '../../schemas/picture.ts';
import type { Library } from '../library.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** What explains: terms, comparisons, pictures. */
export function words(library: Library, { join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data } of library.terms.values()) {
		records.push({
			url: `/thuat-ngu/#${slug}`,
			kind: 'term',
			title: data.abbreviation === undefined ? data.term : `${data.term} (${data.abbreviation})`,
			...(data.evidence === undefined ? {} : { evidence: data.evidence }),
			names: names(data.term, ...(data.abbreviation?.split(/[,;]/) ?? []), ...data.otherNames, ...data.spoken),
			context: [],
			text: join(
				data.definition,
				data.otherNames.map((n) => `Còn gọi: ${n}.`),
			),
		});
	}
	for (const { slug, data } of library.comparisons.values()) {
		records.push({
			url: `/so-sanh/${slug}/`,
			kind: 'comparison',
			title: data.title,
			names: names(data.title),
			context: ['khác gì, khác nhau, cũ và mới, đổi gì'],
			text: join(
				data.summary,
				data.rows.flatMap((r) => [r.about, r.change ?? '']),
			),
		});
	}
	for (const { slug, data } of library.pictures.values()) {
		records.push({
			url: `/so-do/${slug}/`,
			kind: 'picture',
			title: data.title,
			names: names(data.title, data.shortTitle, ...data.aliases),
			context: [],
			text: join(data.summary, pictureWords(data)),
		});
	}
	return records;
}

/** What a picture says in words beside the drawing. */
function pictureWords(data: PictureEntry): string[] {
	if (data.kind === 'layout') return data.boxes.map((b) => `${b.name}: ${b.place}`);
	if (data.kind === 'seals') return data.parts.flatMap((p) => p.scenes.map((s) => `${s.title}: ${s.says}`));
	if (data.kind === 'life') return data.stations.map((s) => `${s.title}: ${s.says}`);
	return [];
}
