/** What a page and its helpers beside it say to each other. */
import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import type { Piece } from './lots.ts';

/** To a helper: the handbook first, then pieces to read under a number. */
export type Order = { book: RollupBook } | { id: number; pieces: readonly Piece[] };
/** From a helper: what it read. */
export interface Answer {
	id: number;
	readings: Reading[];
}
