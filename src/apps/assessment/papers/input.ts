import { today } from '../../../domain/day.ts';
import { scalesOf } from '../../../domain/scale-words.ts';
import type { PaperInput, PaperItem } from '../../../papers/input.ts';
import { plainWords } from '../../../papers/plain.ts';
import { itemTexts } from '../data.ts';
import type { OpenRound } from '../model.ts';

/** An open round as papers take it: the page's HTML texts become plain ones. */
export function paperInput(open: OpenRound): PaperInput {
	const { id, title, scope, groups } = open.sheet;
	const items = open.asked().map((i): PaperItem => {
		const { mend, product } = itemTexts(i.id);
		return {
			...i,
			parts: i.parts?.map((p) => ({ ...p, text: plainWords(p.text) })),
			partial: i.partial === undefined ? undefined : plainWords(i.partial),
			mend: plainWords(mend),
			product: plainWords(product),
		};
	});
	const scales = scalesOf(open.desk.scales.value, open.round.value, today());
	return { content: open.content(), sheet: { id, title, scope, groups }, items, scales, today: today() };
}
