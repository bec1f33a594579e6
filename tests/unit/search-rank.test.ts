import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { isFiller } from '../../src/domain/query.ts';
import { openIndex, packIndex, wordsIn, type OpenIndex } from '../../src/domain/search-index.ts';
import { rank, type Term } from '../../src/domain/search-rank.ts';

const word = fc.constantFrom('dấu', 'đâu', 'dau', 'mất', 'mật', 'con', 'giữ', 'thì', 'ai', 'sổ');
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const record = fc.record({ names: fc.array(phrase, { maxLength: 4 }), context: fc.constant([]), text: phrase, asked: fc.array(phrase, { maxLength: 4 }) });
const terms = fc.array(fc.record({ word, weight: fc.constantFrom(1, 0.12, 0.06) }), { minLength: 1, maxLength: 6 });

/** The best likeness of some phrases, read one by one and word by word: what the counted one must come to. */
function likest(index: OpenIndex, query: readonly Term[], phrases: readonly string[], asked: boolean): number {
	const marked = query.some((t) => fold(t.word) !== t.word);
	const list = query.filter((t) => index.keyOf.has(fold(t.word)));
	const idf = (w: string) => index.places[index.keyOf.get(fold(w))!]!.rarity;
	const whole = list.reduce((sum, t) => sum + t.weight * idf(t.word), 0);
	const likes = phrases.map((text, nth) => {
		let mass = 0;
		let shared = 0;
		let pairs = 0;
		let inOrder = 0;
		let before = -1;
		for (const w of wordsIn(text)) {
			const at = list.findLastIndex((t) => fold(t.word) === fold(w));
			const term = list[at];
			const otherwise = term !== undefined && fold(term.word) !== term.word ? 0.2 : marked ? 0.6 : 1;
			mass += idf(w) * (term?.weight ?? (asked && isFiller(w) ? 0.12 : 1));
			shared += (term?.weight ?? 0) * idf(w) * (term?.word === w ? 1 : otherwise);
			if (before >= 0) {
				pairs++;
				const next = list[before + 1];
				if (at === before + 1 || (next !== undefined && fold(next.word) === fold(w))) inOrder++;
			}
			before = at;
		}
		if (shared === 0) return 0;
		return Math.min((2 * shared) / (whole + mass), 1) * (pairs === 0 ? 1 : 0.75 + (0.25 * inOrder) / pairs) * (asked || nth === 0 ? 1 : 0.84);
	});
	return Math.max(0, ...likes);
}

describe('ranking', () => {
	it('finds the likeness that reading every name and question word by word finds', () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), terms, (records, query) => {
				const index = openIndex(packIndex(records));
				for (const r of rank(index, query, () => 1, fold)) {
					const { names, asked } = records[r.record]!;
					expect(r.name).toBeCloseTo(likest(index, query, names, false), 9);
					expect(r.phrase.like).toBeCloseTo(likest(index, query, asked, true), 9);
				}
			}),
		);
	});
	it('leaves out nothing that scores enough or is like enough, and changes no score', () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), terms, fc.constantFrom(0.1, 0.5, 0.9), (records, query, share) => {
				const index = openIndex(packIndex(records));
				const weigh = (i: number) => 1 / (i + 1);
				const all = rank(index, query, weigh, fold);
				const some = rank(index, query, weigh, fold, { share, like: 0.83 });
				const top = Math.max(...all.map((r) => r.score));
				const kept = new Set(some.map((r) => r.record));
				for (const r of all) if (r.score >= share * top || r.name >= 0.83 || r.phrase.like >= 0.83) expect(kept).toContain(r.record);
				expect(some).toEqual(all.filter((r) => kept.has(r.record)));
			}),
		);
	});
});
