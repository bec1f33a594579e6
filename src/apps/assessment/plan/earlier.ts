import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { earlierRounds } from '../../../domain/trend.ts';
import type { RoundContent } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';

/** The latest earlier round of the office on this machine, with its plan: what was mended then and fails again is said. */
export function useEarlierPlan(open: OpenRound): ReadonlySignal<RoundContent | undefined> {
	const found = useSignal<RoundContent | undefined>(undefined);
	const id = earlierRounds(open.round.value, open.desk.rounds.value)[0]?.id;
	useEffect(() => {
		let left = false;
		if (id !== undefined)
			void open.desk.content(id).then((content) => {
				if (!left) found.value = content;
			});
		return () => void (left = true);
	}, [id]);
	return found;
}
