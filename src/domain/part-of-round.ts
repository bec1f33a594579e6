/** One person's part of a round, to be handed to them as a file. */
import type { RoundContent } from '../schemas/assessment.ts';
import type { AskedItem } from './assessment.ts';

const picked = <T>(records: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> =>
	Object.fromEntries(Object.entries(records).filter(([key]) => keep(key)));

/** Groups of the sheet that a person was given, in the order of letters. */
export function groupsOf(assignment: Readonly<Record<string, string>>, person: string): string[] {
	return Object.entries(assignment)
		.filter(([, id]) => id === person)
		.map(([group]) => group)
		.sort();
}

/**
 * The round with answers, tasks and reviews of some groups only, and the papers those answers name. What others answer is left out:
 * an old copy of it must not come back as somebody's change when the file is merged.
 * @param items items of the sheet, for their groups
 */
export function partOfRound(content: RoundContent, items: readonly Pick<AskedItem, 'id' | 'group'>[], groups: readonly string[]): RoundContent {
	const own = new Set(items.filter((i) => groups.includes(i.group)).map((i) => i.id));
	const answers = picked(content.answers, (id) => own.has(id));
	const papers = new Set(Object.values(answers).flatMap((a) => a.evidence ?? []));
	return {
		round: content.round,
		answers,
		evidence: picked(content.evidence, (id) => papers.has(id)),
		plan: picked(content.plan, (id) => own.has(id)),
		reviews: picked(content.reviews, (id) => own.has(id)),
		...(content.handedOver === undefined ? {} : { handedOver: content.handedOver }),
	};
}
