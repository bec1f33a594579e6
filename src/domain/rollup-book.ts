/** What the roll-up needs of the handbook: sheets with their items, without the long texts. */
import type { Item, Sheet } from '../schemas/checklist.ts';
import type { AskedItem } from './assessment.ts';

/** As the page carries it: items once, sheets name them. */
export interface RollupData {
	items: (Pick<Item, 'id' | 'question' | 'kind' | 'weight' | 'gate' | 'appliesTo' | 'since'> & { parts?: { id: string; optional: boolean }[] })[];
	sheets: (Pick<Sheet, 'id' | 'title' | 'shortTitle' | 'edition'> & { groups: Pick<Sheet['groups'][number], 'id' | 'shortTitle' | 'points' | 'items'>[] })[];
}

export interface RollupItem extends AskedItem {
	question: string;
	since: string;
}

export interface RollupSheet {
	id: string;
	title: string;
	shortTitle: string;
	edition: string;
	groups: { id: string; shortTitle: string; points: number }[];
	/** In sheet order: letters of `Figures.codes` stand in the same order. */
	items: RollupItem[];
}

/** Sheets by id. */
export type RollupBook = ReadonlyMap<string, RollupSheet>;

/** Puts the sheets together. */
export function bookOf(data: RollupData): RollupBook {
	const byId = new Map(data.items.map((i) => [i.id, i]));
	return new Map(
		data.sheets.map((s) => [
			s.id,
			{
				...s,
				groups: s.groups.map(({ items: _items, ...g }) => g),
				items: s.groups.flatMap((g) =>
					g.items.flatMap((id): RollupItem[] => {
						const item = byId.get(id);
						return item === undefined ? [] : [{ ...item, group: g.id, partial: undefined, parts: item.parts?.map((p) => ({ ...p, text: '' })) }];
					}),
				),
			},
		]),
	);
}
