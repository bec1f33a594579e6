/** What a page and its helpers beside it say to each other. */
import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import type { Load } from './loads.ts';

/** To a helper: the handbook first, then loads to read under a number. */
export type Order = { book: RollupBook } | { id: number; load: Load };
/** From a helper: what it read. */
export interface Answer {
	id: number;
	readings: Reading[];
}
