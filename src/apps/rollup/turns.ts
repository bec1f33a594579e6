/** Lets the page answer its reader. By a message: timers that follow each other are held back for 4 ms each. */
export function nextTask(): Promise<void> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(undefined);
	});
}

/** Longest stretch of work before the page may answer its reader. */
const SLICE = 40;
/** Between two pictures of how far it is: drawing takes time from the work, some 5 ms in old browsers. */
const BETWEEN = 200;

/**
 * A pause to be awaited between two pieces of work: it lasts only when the last one was some time ago.
 * @param report draws how far it is
 */
export function pauses(report: () => void): () => Promise<void> {
	let started = performance.now();
	let drawn = -Infinity;
	return async () => {
		const now = performance.now();
		if (now - started < SLICE) return;
		if (now - drawn >= BETWEEN) {
			drawn = now;
			report();
		}
		await nextTask();
		started = performance.now();
	};
}
