import { describe, expect, it } from 'vitest';
import { foldMargin, type MarginLine } from '../../src/components/margin-list.ts';

const links = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `x${from + i}`);
const pages = (n: number): MarginLine<string>[] => links(n).map((link) => ({ kind: 'procedure', links: [link] }));
const all = (lines: MarginLine<string>[]) => lines.flatMap((line) => line.links);

describe('the margin of a provision', () => {
	it('shows a short list whole', () => {
		expect(foldMargin(pages(8))).toEqual({ shown: pages(8), rest: [], count: 0 });
	});

	it('folds what comes after eight lines, and counts it', () => {
		const { shown, rest, count } = foldMargin(pages(22));
		expect(shown).toEqual(pages(8));
		expect(count).toBe(14);
		expect([...all(shown), ...all(rest)]).toEqual(links(22));
	});

	it('does not ask for a click to see a few more', () => {
		expect(foldMargin(pages(11))).toEqual({ shown: pages(11), rest: [], count: 0 });
		expect(foldMargin(pages(12)).count).toBe(4);
	});

	it('cuts the row of checklist items, five to a line, and loses none', () => {
		const lines = [...pages(6), { kind: 'item', links: links(80, 7) }, { kind: 'lesson', links: ['x87'] }];
		const { shown, rest, count } = foldMargin(lines);
		expect(shown.at(-1)).toEqual({ kind: 'item', links: links(10, 7) });
		expect(count).toBe(71);
		expect([...all(shown), ...all(rest)]).toEqual(links(87));
	});
});
