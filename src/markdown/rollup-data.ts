import type { RollupData } from '../domain/rollup-book.ts';
import type { loadLibrary } from './library.ts';

/** What the roll-up needs of the handbook, for its page and its script alike. */
export function rollupData(library: Pick<ReturnType<typeof loadLibrary>, 'items' | 'sheets'>): RollupData {
	return {
		items: [...library.items.values()].map(({ data: i }) => ({
			id: i.id,
			question: i.question,
			kind: i.kind,
			weight: i.weight,
			gate: i.gate,
			appliesTo: i.appliesTo,
			since: i.since,
			...(i.parts === undefined ? {} : { parts: i.parts.map((p) => ({ id: p.id, optional: p.optional })) }),
		})),
		sheets: [...library.sheets.values()]
			.map((e) => e.data)
			.sort((a, b) => a.order - b.order)
			.map(({ id, title, shortTitle, edition, groups }) => ({
				id,
				title,
				shortTitle,
				edition,
				groups: groups.map((g) => ({ id: g.id, shortTitle: g.shortTitle, points: g.points, items: g.items })),
			})),
	};
}
