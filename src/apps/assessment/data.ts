import type { AskedItem } from '../../domain/assessment.ts';
import type { ContradictionRule } from '../../domain/contradictions.ts';
import type { BasisDates } from '../../domain/edition.ts';
import type { Item, Sheet } from '../../schemas/checklist.ts';

/** A link made at build time. */
export interface BuiltLink {
	href: string;
	text: string;
}

/** A provision an item rests on, with the days between which its act is in force. */
export interface BasisLink extends BuiltLink, BasisDates {
	text: string;
	/** Short word for how the rule is known, where it was not read in full. */
	evidence?: string;
}

/** What a card shows before anybody asks for more. Texts are HTML: Markdown was turned into it by the build. */
export interface HandbookItem extends Pick<
	Item,
	'id' | 'question' | 'kind' | 'weight' | 'gate' | 'appliesTo' | 'ratio' | 'mendDays' | 'notApplicable' | 'method' | 'since' | 'revised'
> {
	basis: BasisLink[];
	/** Says that the item is practice; only where no provision carries it. */
	practice?: string | undefined;
	partial?: string | undefined;
	parts?: { id: string; text: string; optional: boolean }[] | undefined;
}

/** The long texts of an item: a file apart, parsed when the first of them is asked for. */
export interface ItemTexts {
	why: string;
	basisNote?: string | undefined;
	check: string;
	evidence: string[];
	mend: string;
	product: string;
	procedures: BuiltLink[];
}

/** A sheet as the page carries it: which items, in which groups. */
export interface SheetHead extends Pick<Sheet, 'id' | 'title' | 'shortTitle' | 'scope' | 'appliesTo' | 'edition' | 'retired'> {
	groups: Pick<Sheet['groups'][number], 'id' | 'title' | 'shortTitle' | 'points' | 'items'>[];
}

/** Everything the fill-in page needs, in a file beside it. Items stand once, sheets name them. */
export interface HandbookData {
	items: HandbookItem[];
	/** In the order of lists. */
	sheets: SheetHead[];
	contradictions: ContradictionRule[];
}

/** An item as one sheet asks it. */
export type SheetItem = HandbookItem & AskedItem;

/** One sheet with its items in order. */
export interface SheetData extends Omit<SheetHead, 'groups'> {
	groups: Omit<SheetHead['groups'][number], 'items'>[];
	items: SheetItem[];
}

/** A sheet put together from the page's data; `undefined` where this edition has no such sheet. */
export function sheetOf(data: HandbookData, id: string): SheetData | undefined {
	const head = data.sheets.find((s) => s.id === id);
	if (head === undefined) return undefined;
	const byId = new Map(data.items.map((i) => [i.id, i]));
	const items = head.groups.flatMap((g) =>
		g.items.flatMap((item): SheetItem[] => {
			const found = byId.get(item);
			return found === undefined ? [] : [{ ...found, group: g.id, parts: found.parts, partial: found.partial }];
		}),
	);
	return { ...head, groups: head.groups.map(({ items: _items, ...g }) => g), items };
}

let textsJson = '{}';
let texts: Readonly<Record<string, ItemTexts>> | undefined;

/**
 * Fetches what the build wrote beside the fill-in page: the items, and the long texts, which stay unparsed until one is asked for.
 * @param base root of the edition, as the page's `data-base` says
 * @param items name of the file with the items
 * @param long name of the file with the long texts
 */
export async function fetchHandbookData(base: string, items: string, long: string): Promise<HandbookData> {
	const read = async (name: string): Promise<string> => {
		const response = await fetch(`${base}tu-kiem-tra/phieu/${name}.json`);
		if (!response.ok) throw new Error(`${name}: ${response.status}`);
		return response.text();
	};
	const [data, later] = await Promise.all([read(items), read(long)]);
	textsJson = later;
	texts = undefined;
	return JSON.parse(data) as HandbookData;
}

const NO_TEXTS: ItemTexts = { why: '', check: '', evidence: [], mend: '', product: '', procedures: [] };

/** Long texts of an item. The first call parses those of all items (some milliseconds on an old machine). */
export function itemTexts(id: string): ItemTexts {
	texts ??= JSON.parse(textsJson) as Record<string, ItemTexts>;
	return texts[id] ?? NO_TEXTS;
}
