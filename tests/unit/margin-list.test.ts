import { describe, expect, it } from 'vitest';
import { foldMargin, type MarginLine } from '../../src/components/margin-list.ts';

const links = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `x${from + i}`);
const pages = (n: number): MarginLine<string>[] => links(n).map((link) => ({ kind: 'procedure', links: [link] }));
const all = (lines: MarginLine<string>[]) => lines.flatMap((line) => line.links);

describe('the margin of a provision', () => {
	it('shows a short list whole', () => {
		expect(foldMargin(pages(7))).toEqual({ shown: pages(7), rest: [], count: 0 });
	});

	it('folds what comes after seven lines, and counts it', () => {
		const { shown, rest, count } = foldMargin(pages(22));
		expect(shown).toEqual(pages(7));
		expect(count).toBe(15);
		expect([...all(shown), ...all(rest)]).toEqual(links(22));
	});

	it('does not ask for a click to see a few more', () => {
		expect(foldMargin(pages(10))).toEqual({ shown: pages(10), rest: [], count: 0 });
		expect(foldMargin(pages(11)).count).toBe(4);
	});

	it('cuts the row of checklist items, five to a line, and loses none', () => {
		const lines = [...pages(5), { kind: 'item', links: links(80, 6) }, { kind: 'lesson', links: ['x86'] }];
		const { shown, rest, count } = foldMargin(lines);
		expect(shown.at(-1)).toEqual({ kind: 'item', links: links(10, 6) });
		expect(count).toBe(71);
		expect([...all(shown), ...all(rest)]).toEqual(links(86));
	});
});
