import type { Contradiction } from '../schemas/checklist.ts';
import type { AnswerCode } from './scoring.ts';

/** A contradiction as a page carries it: what to say is plain text. */
export type ContradictionRule = Pick<Contradiction, 'id' | 'first' | 'second' | 'severity' | 'say'>;

/**
 * Pairs of answers that cannot both be true (specification §9).
 * @param codes what each asked item comes to; a pair with an item that is not asked is passed over
 */
export function checkContradictions(rules: readonly ContradictionRule[], codes: ReadonlyMap<string, AnswerCode>): ContradictionRule[] {
	const holds = (side: ContradictionRule['first']) => {
		const code = codes.get(side.item);
		return code !== undefined && code !== 'CDG' && side.codes.includes(code);
	};
	return rules.filter((r) => holds(r.first) && holds(r.second));
}
