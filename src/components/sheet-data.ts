import type { BasisLink, BuiltLink, HandbookData, HandbookItem, ItemTexts, SheetHead } from '../apps/assessment/data.ts';
import { handbook } from '../markdown/handbook.ts';
import { plainInline, renderInline } from '../markdown/inline.ts';
import type { Item, Sheet } from '../schemas/checklist.ts';
import { EVIDENCE } from '../schemas/evidence.ts';
import { href } from './paths.ts';

const html = (text: string) => renderInline(text, import.meta.env.BASE_URL);

/** Links to provisions with how they are known and from when to when their act is in force. */
function basisLinks(target: string): BasisLink[] {
	const { library, graph } = handbook();
	const found = graph.resolve(target);
	if (!found) return [];
	const [slug = '', provision] = target.split('#');
	const regulation = library.regulations.get(slug);
	const evidence = (provision === undefined ? undefined : regulation?.byId.get(provision)?.evidence) ?? regulation?.data.evidence;
	const from = regulation?.data.effective;
	const until = regulation?.data.expires;
	return [
		{
			href: href(found.href),
			text: found.text,
			...(evidence === undefined || evidence === 'full' ? {} : { evidence: EVIDENCE[evidence].short }),
			...(from === undefined ? {} : { from }),
			...(until === undefined ? {} : { until }),
		},
	];
}

function procedureLinks(slugs: readonly string[]): BuiltLink[] {
	const { graph } = handbook();
	return slugs.flatMap((s) => {
		const found = graph.resolve(`quy-trinh/${s}`);
		return found ? [{ href: href(found.href), text: found.text }] : [];
	});
}

/** An item as a card shows it, every Markdown field as HTML. */
export function handbookItem(i: Item): HandbookItem {
	return {
		id: i.id,
		question: i.question,
		kind: i.kind,
		weight: i.weight,
		gate: i.gate,
		appliesTo: i.appliesTo,
		ratio: i.ratio,
		mendDays: i.mendDays,
		notApplicable: i.notApplicable,
		method: i.method,
		since: i.since,
		revised: i.revised,
		basis: i.basis.flatMap(basisLinks),
		practice: i.basis.length > 0 || i.basisNote === undefined ? undefined : html(i.basisNote),
		partial: i.partial === undefined ? undefined : html(i.partial),
		parts: i.parts?.map((p) => ({ id: p.id, text: html(p.text), optional: p.optional })),
	};
}

/** The long texts of an item as HTML. */
export function handbookTexts(i: Item): ItemTexts {
	return {
		why: html(i.why),
		basisNote: i.basisNote === undefined ? undefined : html(i.basisNote),
		check: html(i.check),
		evidence: i.evidence.map(html),
		mend: html(i.mend),
		product: html(i.product),
		procedures: procedureLinks(i.procedures),
	};
}

function sheetHead(s: Sheet): SheetHead {
	const { id, title, shortTitle, scope, appliesTo, edition, retired } = s;
	return { id, title, shortTitle, scope, appliesTo, edition, retired, groups: s.groups };
}

/** All items and sheets, for the fill-in page. */
export function handbookData(): HandbookData {
	const { library } = handbook();
	return {
		items: [...library.items.values()].map((e) => handbookItem(e.data)),
		sheets: [...library.sheets.values()]
			.map((e) => e.data)
			.sort((a, b) => a.order - b.order)
			.map(sheetHead),
		contradictions: [...library.contradictions.values()].map(({ data: { id, first, second, severity, say } }) => ({
			id,
			first,
			second,
			severity,
			say: plainInline(say),
		})),
	};
}

/** The long texts of all items, by id: a second piece of data, parsed by the page when it is first needed. */
export function handbookTextData(): Record<string, ItemTexts> {
	return Object.fromEntries([...handbook().library.items].map(([id, e]) => [id, handbookTexts(e.data)]));
}

/** Data as the text of a `<script type="application/json">`: "</script>" inside a text must not end the element. */
export function embed(data: unknown): string {
	return JSON.stringify(data).replace(/</g, '\\u003c');
}

/** A group of a sheet with its items and their texts, for the blank form. */
export function blankGroups(sheet: Sheet): { group: SheetHead['groups'][number]; items: (HandbookItem & { texts: ItemTexts })[] }[] {
	const { library } = handbook();
	return sheet.groups.map((group) => ({
		group,
		items: group.items.flatMap((id) => {
			const item = library.items.get(id)?.data;
			return item === undefined ? [] : [{ ...handbookItem(item), texts: handbookTexts(item) }];
		}),
	}));
}
