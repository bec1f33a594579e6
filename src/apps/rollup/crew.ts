import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import type { Answer, Order } from './crew-words.ts';
import type { Piece } from './lots.ts';
import { readPieces } from './read-pieces.ts';

/** Who reads the pieces: the page itself, or helpers beside it. */
export interface Crew {
	/** Files of a batch, and batches that may be under way at once. */
	batch: number;
	hands: number;
	read(pieces: readonly Piece[]): Promise<Reading[]>;
	close(): void;
}

interface Helper {
	worker: Worker;
	/** Orders under way, by number: what it was given, and whom to tell. */
	open: Map<number, { pieces: readonly Piece[]; tell: (readings: Reading[] | Promise<Reading[]>) => void }>;
}

/** Batches that a reader has in hand: the next comes from the disk while one is worked on. */
const EACH = 2;
/** As many as old machines have cores. Each takes some 40 MB; a third gains little. */
const HELPERS = 2;

function pageAlone(book: RollupBook, breathe: () => Promise<void>): Crew {
	return { batch: 192, hands: EACH, read: (pieces) => readPieces(pieces, book, breathe), close: () => undefined };
}

/**
 * Helpers for a large folder, so that all cores work and the page stays free. From a stick no worker starts: the page then reads by itself,
 * as it does what a helper that broke down left undone.
 * @param large false: not worth starting anybody
 */
export function hire(book: RollupBook, large: boolean, breathe: () => Promise<void>): Crew {
	const alone = pageAlone(book, breathe);
	if (!large || location.protocol === 'file:' || typeof Worker === 'undefined') return alone;
	let crew: Helper[];
	try {
		crew = Array.from({ length: HELPERS }, () => ({ worker: new Worker(new URL('./helper.ts', import.meta.url)), open: new Map() }));
	} catch {
		return alone;
	}
	let next = 0;
	for (const helper of crew) {
		const { worker, open } = helper;
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			open.get(data.id)?.tell(data.readings);
			open.delete(data.id);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			worker.terminate();
			crew = crew.filter((h) => h !== helper);
			for (const { pieces, tell } of open.values()) tell(alone.read(pieces));
			open.clear();
		};
		worker.postMessage({ book } satisfies Order);
	}
	return {
		batch: 24,
		hands: EACH * crew.length,
		read(pieces) {
			const helper = crew.reduce<Helper | undefined>((least, h) => (least === undefined || h.open.size < least.open.size ? h : least), undefined);
			if (helper === undefined) return alone.read(pieces);
			return new Promise((tell) => {
				const id = next++;
				helper.open.set(id, { pieces, tell });
				helper.worker.postMessage({ id, pieces } satisfies Order);
			});
		},
		close: () => crew.forEach(({ worker }) => worker.terminate()),
	};
}
