/** Runs beside the page, as a classic worker: reads result files there. */
import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Answer, Order } from './crew-words.ts';
import { readLoad } from './read-load.ts';

let book: RollupBook = new Map();

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if ('book' in data) book = data.book;
	// What goes wrong here is an error of the helper: the page then reads by itself.
	else readLoad(data.load, book).then((readings) => postMessage({ id: data.id, readings } satisfies Answer), reportError);
});
