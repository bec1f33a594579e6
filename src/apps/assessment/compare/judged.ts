import { profileItems, scoredItems } from '../../../domain/assessment.ts';
import type { JudgedRound } from '../../../domain/compare-rounds.ts';
import type { Round, RoundContent } from '../../../schemas/assessment.ts';
import type { Desk } from '../model.ts';

/** A kept round with what it comes to. */
export interface Judged extends JudgedRound {
	round: Round;
}

/** Scores a round as it was filled in; `undefined` where this edition has no such sheet. */
export function judgedRound(desk: Desk, content: RoundContent): Judged | undefined {
	const sheet = desk.sheet(content.round.sheet);
	if (sheet === undefined) return undefined;
	const asked = profileItems(sheet.items, content.round.officeKind);
	return { round: content.round, items: scoredItems(asked, content.answers, content.evidence), groups: sheet.groups };
}
