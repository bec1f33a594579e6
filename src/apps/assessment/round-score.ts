import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { scoredItems } from '../../domain/assessment.ts';
import type { ScoredItem } from '../../domain/scoring.ts';
import type { RoundState } from './round-state.ts';

function score(state: RoundState): ScoredItem[] {
	const asked = state.asked();
	return scoredItems(asked, Object.fromEntries(asked.map((i) => [i.id, state.answer(i.id).value])), state.evidence.value);
}

/**
 * What the answers of a round come to, kept up to date. The answer is painted first; bars and figures follow in the frame after,
 * so that an old machine answers at once.
 * @returns the items as scored, and what stops it
 */
export function followScore(state: RoundState): { scored: ReadonlySignal<ScoredItem[]>; stop: () => void } {
	const scored = signal(score(state));
	let waiting = false;
	let first = true;
	let touched = 0;
	const anything = computed(() => {
		void state.round.value.officeKind;
		void state.evidence.value;
		for (const { id } of state.sheet.items) void state.answer(id).value;
		return touched++;
	});
	const stop = effect(() => {
		void anything.value;
		// The first score stands already.
		if (first || waiting) {
			first = false;
			return;
		}
		waiting = true;
		requestAnimationFrame(() =>
			setTimeout(() => {
				waiting = false;
				scored.value = score(state);
			}),
		);
	});
	return { scored, stop };
}
