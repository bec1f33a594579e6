import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile, reading, type SearchData, type ShippedData } from '../../src/apps/search/data.ts';
import { fitting, type Name } from '../../src/apps/search/fitting.ts';
import { open, opening } from '../../src/apps/search/open.ts';
import { suggest } from '../../src/apps/search/suggest.ts';
import { fold, hasMarks } from '../../src/domain/fold.ts';
import { atOnce } from '../../src/domain/pieces.ts';
import { isFiller } from '../../src/domain/query.ts';
import { packIndex } from '../../src/domain/search-index.ts';
import type { HitKind } from '../../src/markdown/hit-kinds.ts';

interface Page {
	kind: HitKind;
	names: string[];
	asked: string[];
}

const dataOf = (pages: readonly Page[]): SearchData => ({
	regulations: [],
	records: pages.map(({ kind, names, asked }, i) => ({
		url: `/${i}/`,
		kind,
		title: names[0]!,
		...(asked.length === 0 ? {} : { asked: asked.map(() => 0 as const) }),
	})),
	index: packIndex(pages.map(({ names, asked }) => ({ names, context: [], text: 'con dấu lưu trữ văn thư', asked }))),
});

const ORDER: HitKind[] = ['procedure', 'term', 'provision', 'item'];
const PLACES: Partial<Record<HitKind, number>> = { procedure: 0, term: 1, provision: 9, item: 13 };

/** The rule said plainly, over the texts themselves. */
function expected(pages: readonly Page[], typed: string, most: number): Name[] {
	const text = ` ${fold(typed)}`;
	const words = text.split(/(?= )/);
	const telling = words.filter((w) => !isFiller(w.slice(1)));
	const marks = ` ${typed}`
		.split(/(?= )/)
		.slice(0, -1)
		.filter((w) => hasMarks(w) && !isFiller(w.slice(1)));
	const list = pages.flatMap(({ kind, names, asked }, record) => {
		const all = [
			...(kind === 'item' ? [] : names.map((name, nth) => ({ name, nth, as: nth === 0 ? ('title' as const) : ('name' as const) }))),
			...asked.map((name, nth) => ({ name, nth, as: 'question' as const })),
		];
		return all.flatMap(({ name, nth, as }) => {
			const spelt = ` ${name}`;
			const folded = fold(spelt);
			const wanted = as === 'question' ? telling : words;
			const fit = folded.startsWith(text) ? 3 : folded.includes(text) ? 2 : wanted.length > 1 && wanted.every((w) => folded.includes(w)) ? 1 : 0;
			if (fit === 0 || (as === 'question' && !marks.every((w) => spelt.includes(w)))) return [];
			const level = fit - 1 + (hasMarks(typed) && spelt.includes(` ${typed}`) ? 1 : 0);
			const group = as === 'question' ? [7, 5, 4, 3][level]! : [6, 2, 1, 0][level]!;
			const order = { title: 0, name: 1, question: 2 }[as] * 1e6 + PLACES[kind]! * 1e4 + name.length;
			return [{ value: group * 1e7 + order, name: { record, as, nth } }];
		});
	});
	const seen = new Set<number>();
	return list
		.sort((a, b) => a.value - b.value)
		.flatMap(({ name }) => (seen.has(name.record) ? [] : (seen.add(name.record), [name])))
		.slice(0, most);
}

const word = fc.constantFrom('con', 'dấu', 'dâu', 'đâu', 'lưu', 'luu', 'trữ', 'ai', 'giữ', 'gì', 'văn', 'van', 'vạn', 'a', '30', 'là');
const text = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '));
const page = fc.record({
	kind: fc.constantFrom(...ORDER),
	names: fc.array(text(5), { minLength: 1, maxLength: 3 }),
	asked: fc.array(text(6), { maxLength: 3 }),
});

describe('what is offered while one types', () => {
	it('are the names and questions that hold the words, found without making a text of any', () => {
		fc.assert(
			fc.property(fc.array(page, { minLength: 1, maxLength: 12 }), text(4), fc.nat(3), fc.integer({ min: 1, max: 8 }), (pages, whole, less, most) => {
				const typed = whole.slice(0, Math.max(whole.length - less, 1)).trim();
				expect(fitting(open(dataOf(pages)), typed, new Set(), most)).toEqual(expected(pages, typed, most));
			}),
			{ numRuns: 600 },
		);
	});
	it('leave out pages that are offered already, and offer a page once', () => {
		const pages: Page[] = [
			{ kind: 'procedure', names: ['con dấu', 'giữ con dấu'], asked: ['ai giữ con dấu'] },
			{ kind: 'term', names: ['con dấu'], asked: [] },
		];
		const opened = open(dataOf(pages));
		expect(fitting(opened, 'con d', new Set(), 8).map((n) => n.record)).toEqual([0, 1]);
		expect(fitting(opened, 'con d', new Set(['/0/']), 8).map((n) => n.record)).toEqual([1]);
		expect(fitting(opened, 'ai giữ', new Set(), 8)).toEqual([{ record: 0, as: 'question', nth: 0 }]);
	});
	it('are none for one letter, for words nobody wrote and for what is no word', () => {
		const opened = open(dataOf([{ kind: 'term', names: ['con dấu'], asked: [] }]));
		for (const typed of ['', 'c', '?', '😀', 'zz', 'con zz']) expect(suggest(opened, typed, '2026-11-23')).toEqual([]);
	});
});

describe('the data of the search', () => {
	const pages: Page[] = [
		{ kind: 'procedure', names: ["con dấu \\ 'một'", 'giữ dấu'], asked: ['ai giữ con dấu'] },
		{ kind: 'term', names: ['con dấu'], asked: [] },
	];
	it('comes out of its file as it went in, whatever marks it holds', () => {
		const data = dataOf(pages);
		const run = new Function('globalThis', dataFile(data)) as (global: { soTayTimKiem?: ShippedData }) => void;
		const global: { soTayTimKiem?: ShippedData } = {};
		run(global);
		expect(atOnce(reading(global.soTayTimKiem!))).toEqual(data);
	});
	it('is read and opened in pieces, each of them short', () => {
		const work = opening(dataOf(pages));
		let pauses = 0;
		let step = work.next();
		for (; step.done !== true; step = work.next()) pauses++;
		expect(pauses).toBeGreaterThan(4);
		expect(suggest(step.value, 'con dấu', '2026-11-23').map((s) => s.url)).toEqual(['/0/', '/1/']);
	});
});
