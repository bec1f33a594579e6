import type { PageOf } from './compose.ts';

/** Room for digits: a space as wide as one. */
const FIGURE_SPACE = '\u2007';

/**
 * Page numbers from one printing to the next. Digits are all of one width, so the lines of a printing depend only on how many
 * digits each number has. After two printings a number keeps the room it once had, so that lines cannot swing to and fro.
 */
export class PageNumbers {
	#pages = new Map<string, number>();
	readonly #digits = new Map<string, number>();
	#printings = 0;

	readonly pageOf: PageOf = (anchor) => this.#pages.get(anchor);

	/** Words for a place: "000" as long as nothing is printed. */
	words(anchor: string): string {
		const page = this.#pages.get(anchor);
		if (page === undefined) return '000';
		return String(page).padStart(this.#printings > 2 ? (this.#digits.get(anchor) ?? 0) : 0, FIGURE_SPACE);
	}

	/** Takes what a printing tells; true when it is what was printed. */
	learn(pages: ReadonlyMap<string, number>): boolean {
		let same = this.#printings > 0;
		this.#printings++;
		for (const [anchor, page] of pages) {
			if (this.#pages.get(anchor) !== page) same = false;
			this.#pages.set(anchor, page);
			if (this.#printings > 1) this.#digits.set(anchor, Math.max(this.#digits.get(anchor) ?? 0, String(page).length));
		}
		return same;
	}
}
