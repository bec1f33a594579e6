/** What the back button gives back beside the address: how many hits stood there, which was followed, where the page stood. */
import { PAGE } from './answer.ts';

export interface Place {
	limit: number;
	/** Address of the hit that was followed. */
	followed: string;
	scroll: number;
}

/** Reads the place of a history entry; a foreign or older state is the top of a fresh list. */
export function readPlace(state: unknown): Place {
	const place = (typeof state === 'object' && state !== null ? state : {}) as Partial<Place>;
	return {
		limit: typeof place.limit === 'number' && place.limit > PAGE ? Math.min(place.limit, 40 * PAGE) : PAGE,
		followed: typeof place.followed === 'string' ? place.followed : '',
		scroll: typeof place.scroll === 'number' ? place.scroll : 0,
	};
}

/** Keeps the place in the entry that is left. */
export function keepPlace(part: Partial<Place>): void {
	history.replaceState({ ...readPlace(history.state), ...part }, '');
}
