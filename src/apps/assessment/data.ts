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

/** The long texts of an item: embedded apart, parsed when the first of them is asked for. */
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

/** Everything the fill-in page needs; embedded in it, so that it works from a stick without a request. Items stand once, sheets name them. */
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

function embedded(id: string): string {
	return document.getElementById(id)?.textContent ?? '';
}

/** Reads the data the build put into the page. */
export function readHandbookData(): HandbookData {
	return JSON.parse(embedded('phieu-du-lieu')) as HandbookData;
}

let texts: Readonly<Record<string, ItemTexts>> | undefined;
const NO_TEXTS: ItemTexts = { why: '', check: '', evidence: [], mend: '', product: '', procedures: [] };

/** Long texts of an item. The first call parses those of all items (some milliseconds on an old machine). */
export function itemTexts(id: string): ItemTexts {
	texts ??= JSON.parse(embedded('phieu-giai-thich') || '{}') as Record<string, ItemTexts>;
	return texts[id] ?? NO_TEXTS;
}
