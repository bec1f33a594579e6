import { signal, type ReadonlySignal } from '@preact/signals';
import { scoredItems } from '../../domain/assessment.ts';
import type { ScoredItem } from '../../domain/scoring.ts';
import { afterPaint } from './after-paint.ts';
import type { RoundState } from './round-state.ts';

function score(state: RoundState): ScoredItem[] {
	const asked = state.asked();
	return scoredItems(asked, Object.fromEntries(asked.map((i) => [i.id, state.answer(i.id).peek()])), state.evidence.peek());
}

/**
 * What the answers of a round come to, kept up to date. The answer is painted first; bars and figures follow in the frame after,
 * so that an old machine answers at once.
 * @returns the items as scored, and what stops it
 */
export function followScore(state: RoundState): { scored: ReadonlySignal<ScoredItem[]>; stop: () => void } {
	const scored = signal(score(state));
	const again = () => (scored.value = score(state));
	// Each answer is followed on its own: one effect over all would look at hundreds of them at every click.
	let ready = false;
	const touched = () => {
		if (ready) afterPaint(again);
	};
	const sources = [state.round, state.evidence, ...state.sheet.items.map((i) => state.answer(i.id))];
	const stops = sources.map((source) => source.subscribe(touched));
	ready = true;
	return { scored, stop: () => stops.forEach((stop) => stop()) };
}
