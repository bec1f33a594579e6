import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import type { Answer, Order } from './crew-words.ts';
import type { Load } from './loads.ts';
import { readLoad } from './read-load.ts';

/** Who reads the loads: the page itself, or helpers beside it. */
export interface Crew {
	/** Files of a load, and loads that may be under way at once. */
	batch: number;
	hands: number;
	read(load: Load): Promise<Reading[]>;
	close(): void;
}

/** Loads that a reader has in hand: the next comes from the disk while one is worked on. */
const EACH = 2;
/** As many as old machines have cores. Each takes some 40 MB; a third gains little. */
const HELPERS = 2;
/** A helper is given up once it was silent so long over a load, in ms: a hundred times what one takes on an old machine. */
const PATIENCE = 10_000;
const PATIENCE_A_BYTE = 0.001;

function pageAlone(book: RollupBook, breathe: () => Promise<void>): Crew {
	return { batch: 192, hands: EACH, read: (load) => readLoad(load, book, breathe), close: () => undefined };
}

interface Helper {
	/** Loads under way. */
	open: number;
	read(load: Load): Promise<Reading[]>;
	close(): void;
}

/**
 * A worker that reads.
 * @param instead reads what it leaves undone when it breaks down or hangs
 * @param gone told when that happened
 */
function helper(book: RollupBook, instead: Crew['read'], gone: (helper: Helper) => void): Helper {
	const worker = new Worker(new URL('./helper.ts', import.meta.url));
	const orders = new Map<number, { load: Load; tell: (readings: Reading[] | Promise<Reading[]>) => void }>();
	let next = 0;
	let watchdog: ReturnType<typeof setTimeout> | undefined;
	const own: Helper = {
		get open() {
			return orders.size;
		},
		read: (load) =>
			new Promise((tell) => {
				orders.set(next, { load, tell });
				worker.postMessage({ id: next++, load } satisfies Order);
				if (orders.size === 1) watch();
			}),
		close: () => {
			clearTimeout(watchdog);
			worker.terminate();
		},
	};
	/** Each answer is a sign of life: the load after it has its own time. */
	const watch = () => {
		clearTimeout(watchdog);
		const [first] = orders.values();
		if (first !== undefined) watchdog = setTimeout(giveUp, PATIENCE + PATIENCE_A_BYTE * first.load.blob.size);
	};
	const giveUp = () => {
		own.close();
		gone(own);
		for (const { load, tell } of orders.values()) tell(instead(load));
		orders.clear();
	};
	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		orders.get(data.id)?.tell(data.readings);
		orders.delete(data.id);
		watch();
	};
	worker.onmessageerror = giveUp;
	worker.onerror = (event) => {
		event.preventDefault();
		giveUp();
	};
	worker.postMessage({ book } satisfies Order);
	return own;
}

/**
 * Helpers for a large folder, so that all cores work and the page stays free. From a stick no worker starts: the page then reads by itself,
 * as it does what a helper that broke down or hangs left undone.
 * @param large false: not worth starting anybody
 */
export function hire(book: RollupBook, large: boolean, breathe: () => Promise<void>): Crew {
	const alone = pageAlone(book, breathe);
	if (!large || location.protocol === 'file:' || typeof Worker === 'undefined') return alone;
	let crew: Helper[] = [];
	try {
		for (let n = 0; n < HELPERS; n++) crew.push(helper(book, alone.read, (gone) => (crew = crew.filter((h) => h !== gone))));
	} catch {
		for (const { close } of crew) close();
		return alone;
	}
	return {
		batch: 24,
		hands: EACH * HELPERS,
		read: (load) => ([...crew].sort((a, b) => a.open - b.open)[0] ?? alone).read(load),
		close: () => crew.forEach(({ close }) => close()),
	};
}
