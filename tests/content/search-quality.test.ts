import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';
import { notLearnt } from '../../src/markdown/search-meaning.ts';
import { searchRecords } from '../../src/markdown/search-records.ts';
import { judgeHere, MEASURED_ONLY, openHandbook, quality } from '../../scripts/search-quality.ts';

const DAY = '2026-11-22';
const search = openHandbook();

describe('search finds what people mean', { timeout: 120_000 }, () => {
	it.each(['queries', 'unseen', 'tune', 'fresh', 'held-out', 'exam-a', 'exam-b'])('%s.tsv: MRR at least 0.95, first place at least 0.92', (name) => {
		const judged = judgeHere(search, `tests/search/${name}.tsv`, DAY);
		const found = quality(judged);
		const missed = MEASURED_ONLY.has(name) ? '' : judged.filter((j) => j.rank !== 1).map((j) => `${j.rank}\t${j.query}`);
		expect(found.mrr, String(missed)).toBeGreaterThanOrEqual(0.95);
		expect(found.first, String(missed)).toBeGreaterThanOrEqual(0.92);
	});

	// Everyday words are the weak side: these sets are harder than the rest, and what was reached is held. What is learnt by chance moves them by 0.01.
	it.each([
		['office', 0.95, 0.92],
		['desk', 0.95, 0.92],
		['street', 0.89, 0.83],
		['counter', 0.92, 0.88],
		['window', 0.95, 0.92],
	])('%s.tsv: MRR at least %f, first place at least %f', (name, mrr, first) => {
		const found = quality(judgeHere(search, `tests/search/${name}.tsv`, DAY));
		expect(found.mrr).toBeGreaterThanOrEqual(mrr);
		expect(found.first).toBeGreaterThanOrEqual(first);
	});
});

/** Pages that came after the learning are found by their words alone. */
const MOST_UNLEARNT = 0.03;

describe('what words mean', () => {
	it('was learnt of nearly all pages: else npm run learn:search', () => {
		const { library, graph } = handbook();
		const urls = searchRecords(library, graph).map((r) => r.url);
		const unknown = notLearnt(urls);
		expect(unknown.length / urls.length, `Chạy npm run learn:search: phần tìm kiếm chưa học ${unknown.slice(0, 20).join(', ')}`).toBeLessThanOrEqual(
			MOST_UNLEARNT,
		);
	});
});
