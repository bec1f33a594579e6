/** A reader who types is not disturbed for so long. */
const QUIET = 800;
/** A page that never rests does the work all the same, a piece at a time. */
const PATIENCE = 2000;

/** What tells that somebody types or is about to. */
const ACTS = ['keydown', 'focusin', 'input'];

const idle: (work: () => void) => void =
	'requestIdleCallback' in window ? (work) => requestIdleCallback(work, { timeout: PATIENCE }) : (work) => setTimeout(work, 100);

/** Does work that nobody waits for, one piece in each idle moment, and none while somebody types. */
export function whileResting(pieces: readonly (() => unknown)[]): void {
	const left = [...pieces];
	let typed = -QUIET;
	const note = () => (typed = performance.now());
	// Whoever goes into a box is about to type.
	for (const type of ACTS) addEventListener(type, note, { capture: true });
	const next = () => {
		const wait = typed + QUIET - performance.now();
		if (wait > 0) return void setTimeout(() => idle(next), wait);
		left.shift()?.();
		if (left.length > 0) idle(next);
		else for (const type of ACTS) removeEventListener(type, note, { capture: true });
	};
	idle(next);
}
