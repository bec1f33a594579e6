import type { Pieces } from '../../domain/pieces.ts';
import { DATA_FILE, DATA_GLOBAL, reading, type ShippedData } from './data.ts';
import { opening, type Opened } from './open.ts';

let opened: Promise<Opened> | undefined;

/** Adds a plain script and waits for it: the one way to get data that works from a folder too. */
function script(address: string): Promise<void> {
	return new Promise((done, fail) => {
		const element = document.createElement('script');
		element.src = address;
		element.onload = () => done();
		element.onerror = () => {
			element.remove();
			fail(new Error(`Không tải được ${address}`));
		};
		document.head.append(element);
	});
}

/** Milliseconds of work before a key or a frame may come in between. */
const SLICE = 6;
const { port1, port2 } = new MessageChannel();
/** After whatever else waits: a message is handled at once, a timer late. */
const turn = () =>
	new Promise<void>((done) => {
		port1.onmessage = () => done();
		port2.postMessage(null);
	});

/** Does long work without standing in the way of who types. */
async function inSlices<Result>(work: Pieces<Result>): Promise<Result> {
	for (;;) {
		const until = performance.now() + SLICE;
		do {
			const step = work.next();
			if (step.done === true) return step.value;
		} while (performance.now() < until);
		await turn();
	}
}

/**
 * Loads and opens the search data once; a failed load is tried again at the next search.
 * @param base address of the site, with a slash at the end
 */
export function loadSearch(base: string): Promise<Opened> {
	opened ??= (async () => {
		await script(base + DATA_FILE);
		const shipped = (globalThis as unknown as Record<string, ShippedData | undefined>)[DATA_GLOBAL];
		if (shipped === undefined) throw new Error('Dữ liệu tìm kiếm trống.');
		return inSlices(opening(await inSlices(reading(shipped))));
	})();
	opened.catch(() => (opened = undefined));
	return opened;
}
