/** What one go may take, ms: on a machine four times as slow it is still no task that a reader feels. */
const GO = 6;

/**
 * Lays out the parts of a long page that waited (base.css), from the top, a few at a time: a reader may scroll and type between two goes.
 * Then every part has its real height, and every place of the page can be gone to.
 */
export function layOutLater(): void {
	const root = document.documentElement;
	const waiting = [...document.querySelectorAll<HTMLElement>('.later')].reverse();
	const go = () => {
		const end = performance.now() + GO;
		do {
			const part = waiting.pop();
			if (part === undefined) {
				delete root.dataset['lazy'];
				return;
			}
			part.classList.remove('later');
			// Asked for, the height is worked out now, in this go.
			void part.offsetHeight;
		} while (performance.now() < end && 'lazy' in root.dataset);
		setTimeout(go);
	};
	go();
}
