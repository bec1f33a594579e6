import { scoreRound, type GroupPoints, type Result, type ScoredItem } from './scoring.ts';

/**
 * "Điểm chặt" (specification §8): "Đạt" without any paper counts half. Only the figures change; caps stay those of the answers given,
 * since a missing paper is no failed duty.
 */
export function strictScore(items: readonly ScoredItem[], groups: readonly GroupPoints[]): Pick<Result, 'low' | 'high'> {
	const halved = items.map((i) => (i.code === 'DAT' && i.evidenced !== true ? { ...i, score: 0.5 } : i));
	const { low, high } = scoreRound(halved, groups);
	return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
