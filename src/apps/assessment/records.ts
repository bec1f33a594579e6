import type { PlanTask, Review } from '../../schemas/assessment.ts';

/** Records of a round by item or paper. */
export type Records<T> = Readonly<Record<string, T>>;

export const NEW_TASK: PlanTask = { text: '', person: '', due: '', resources: '', status: 'new', lateReason: '', changedAt: 0 };
export const NEW_REVIEW: Review = { code: 'CDG', note: '', by: '', changedAt: 0 };

/** The record with some keys changed; a key set to undefined is taken away: the file format knows no empty keys. */
export function changed<T extends { changedAt: number }>(before: T, part: Partial<T>): T {
	// Two changes within a millisecond, or a clock set back, must still be told apart.
	const changedAt = Math.max(Date.now(), before.changedAt + 1);
	return Object.fromEntries(Object.entries({ ...before, ...part, changedAt }).filter(([, value]) => value !== undefined)) as T;
}

export function without<T>(records: Records<T>, key: string): Records<T> {
	const { [key]: _gone, ...rest } = records;
	return rest;
}
