import type { BuiltLink, SheetData, SheetItem } from '../apps/assessment/data.ts';
import { sheetItems } from '../domain/assessment.ts';
import { handbook } from '../markdown/handbook.ts';
import { renderInline } from '../markdown/inline.ts';
import { EVIDENCE } from '../schemas/evidence.ts';
import { href } from './paths.ts';

/** A sheet with its items, every Markdown field as HTML, for the fill-in page and the blank form. */
export function sheetData(id: string): SheetData {
	const { library, graph } = handbook();
	const sheet = library.sheets.get(id)!.data;
	const base = import.meta.env.BASE_URL;
	const html = (text: string) => renderInline(text, base);
	const link = (target: string): BuiltLink[] => {
		const found = graph.resolve(target);
		if (!found) return [];
		const [slug = '', provision] = target.split('#');
		const regulation = library.regulations.get(slug);
		const evidence = (provision === undefined ? undefined : regulation?.byId.get(provision)?.evidence) ?? regulation?.data.evidence;
		return [{ href: href(found.href), text: found.text, ...(evidence === undefined || evidence === 'full' ? {} : { evidence: EVIDENCE[evidence].short }) }];
	};
	const items = new Map([...library.items].map(([key, entry]) => [key, entry.data]));
	return {
		id: sheet.id,
		title: sheet.title,
		edition: sheet.edition,
		retired: sheet.retired,
		groups: sheet.groups.map(({ id: group, title, shortTitle, points }) => ({ id: group, title, shortTitle, points })),
		items: sheetItems(sheet, items).map((i): SheetItem => ({
			id: i.id,
			group: i.group,
			question: i.question,
			kind: i.kind,
			weight: i.weight,
			gate: i.gate,
			appliesTo: i.appliesTo,
			ratio: i.ratio,
			mendDays: i.mendDays,
			notApplicable: i.notApplicable,
			method: i.method,
			why: html(i.why),
			check: html(i.check),
			evidence: i.evidence.map(html),
			mend: html(i.mend),
			product: html(i.product),
			basis: i.basis.flatMap(link),
			basisNote: i.basisNote === undefined ? undefined : html(i.basisNote),
			partial: i.partial === undefined ? undefined : html(i.partial),
			parts: i.parts?.map((p) => ({ id: p.id, text: html(p.text), optional: p.optional })),
			procedures: i.procedures.flatMap((s) => link(`quy-trinh/${s}`)).map(({ href: to, text }) => ({ href: to, text })),
		})),
	};
}
