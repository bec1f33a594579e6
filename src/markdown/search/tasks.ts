import type { Library } from '../library.ts';
import { itemHref } from '../nodes.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** Title of the page of a role: "Việc của văn thư". */
export const roleTitle = (title: string): string => `Việc của ${title.charAt(0).toLowerCase()}${title.slice(1)}`;

/** What somebody does: procedures, roles, the path of a beginner, forms, checklist items. */
export function tasks(library: Library, { join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data, body } of library.procedures.values()) {
		records.push({
			url: `/quy-trinh/${slug}/`,
			kind: 'procedure',
			title: data.title,
			offices: data.appliesTo,
			names: names(data.title, data.shortTitle, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.when,
				data.needs,
				data.steps.flatMap((s) => [s.title, s.do, s.caution ?? '']),
				data.faults.flatMap((f) => [f.fault, f.mend]),
				body.replace(/^#+ /gm, ''),
			),
		});
	}
	for (const { slug, data } of library.roles.values()) {
		records.push({
			url: `/vai-tro/${slug}/`,
			kind: 'role',
			title: roleTitle(data.title),
			names: names(roleTitle(data.title), data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.who,
				data.duties.flatMap((d) => [d.title, d.do]),
				data.mustNot.map((c) => `Không được: ${c.text}`),
				data.handOver.map((c) => c.text),
			),
		});
	}
	for (const { slug, data } of library.paths.values()) {
		records.push({
			url: `/${slug}/`,
			kind: 'path',
			title: data.title,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.steps.flatMap((s) => [s.title, s.do, s.exists]),
			),
		});
	}
	for (const { slug, data } of library.forms.values()) {
		records.push({
			url: `/bieu-mau/${slug}/`,
			kind: 'form',
			title: data.title,
			evidence: data.evidence,
			offices: data.appliesTo,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.fields.flatMap((f) => [f.name, f.fill]),
				data.around,
			),
		});
	}
	for (const { slug, data } of library.items.values()) {
		records.push({
			url: itemHref(library, slug),
			kind: 'item',
			title: `${slug} ${data.question}`,
			offices: data.appliesTo,
			names: names(`${slug} ${data.question}`),
			context: [],
			text: join(data.why, data.check, data.evidence, data.mend),
		});
	}
	return records;
}
