import type { Item, Sheet } from '../../schemas/checklist.ts';

/** A link made at build time. */
export interface BuiltLink {
	href: string;
	text: string;
	/** Short word for how the rule is known, where it was not read in full. */
	evidence?: string;
}

/** An item as the page carries it: Markdown already turned into HTML by the build. */
export interface SheetItem extends Pick<
	Item,
	'id' | 'question' | 'kind' | 'weight' | 'gate' | 'appliesTo' | 'ratio' | 'mendDays' | 'notApplicable' | 'method'
> {
	group: string;
	why: string;
	basis: BuiltLink[];
	basisNote?: string | undefined;
	check: string;
	evidence: string[];
	partial?: string | undefined;
	parts?: { id: string; text: string; optional: boolean }[] | undefined;
	mend: string;
	product: string;
	procedures: BuiltLink[];
}

/** Everything the fill-in page needs; embedded in it, so that it works from a stick without a request. */
export interface SheetData {
	id: string;
	title: string;
	edition: string;
	groups: Pick<Sheet['groups'][number], 'id' | 'title' | 'shortTitle' | 'points'>[];
	items: SheetItem[];
	retired: string[];
}

/** Reads the data the build put into the page. */
export function readSheetData(): SheetData {
	const place = document.getElementById('phieu-du-lieu');
	return JSON.parse(place?.textContent ?? '') as SheetData;
}
