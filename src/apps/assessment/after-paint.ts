import { batch, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Longest wait where no frame is drawn: a tab that nobody sees. */
const NO_FRAME = 120;

const waiting = new Set<() => void>();
let scheduled = false;

function run(): void {
	scheduled = false;
	const work = [...waiting];
	waiting.clear();
	batch(() => {
		for (const one of work) one();
	});
}

/** Runs after the next frame is drawn, together with everything else that waits: what was clicked is seen first. Asked twice, it runs once. */
export function afterPaint(work: () => void): void {
	waiting.add(work);
	if (scheduled) return;
	scheduled = true;
	let drawn = false;
	const once = () => {
		if (!drawn) setTimeout(run);
		drawn = true;
	};
	requestAnimationFrame(once);
	setTimeout(once, NO_FRAME);
}

/** A signal that follows another a frame later: for what may come after a click, so that the click itself is painted at once. */
export function useAfterPaint<T>(source: ReadonlySignal<T>): ReadonlySignal<T> {
	const shown = useSignal(source.peek());
	useEffect(() => {
		const follow = () => (shown.value = source.peek());
		const stop = source.subscribe((value) => {
			if (value !== shown.peek()) afterPaint(follow);
		});
		return () => {
			stop();
			waiting.delete(follow);
		};
	}, [source]);
	return shown;
}
