import { describe, expect, it } from 'vitest';
import { shortPages } from '../../scripts/book/short-ends.ts';

describe('pages of a chapter that hold a few lines', () => {
	it('are its last one, where setting it closer can save so much', () => {
		expect(shortPages([0.98, 0.97, 0.07])).toBe(1);
		expect(shortPages([0.98, 0.97, 0.4])).toBe(0);
		// A tenth of a page is too much for a chapter of one page more, not for one of two.
		expect(shortPages([0.98, 0.15])).toBe(0);
		expect(shortPages([0.98, 0.95, 0.15])).toBe(1);
	});

	it('are those before something that stays whole', () => {
		expect(shortPages([0.95, 0.07, 0.77, 0.71])).toBe(1);
		expect(shortPages([0.96, 0.86, 0.1, 0.87, 0.2, 0.77])).toBe(2);
	});

	it('are never its first: it has the title, and something large may follow', () => {
		expect(shortPages([0.1, 0.9])).toBe(0);
		expect(shortPages([0.1])).toBe(0);
		expect(shortPages([])).toBe(0);
	});
});
