import { describe, expect, it } from 'vitest';
import { openHandbook } from '../../scripts/search-quality.ts';
import { fold } from '../../src/domain/fold.ts';
import { OFFICE_SLANG } from '../../src/domain/office-slang.ts';
import { queryWords } from '../../src/domain/query.ts';
import { SYNONYMS } from '../../src/domain/synonyms.ts';

describe('everyday words of offices', () => {
	const { opened } = openHandbook();

	it('are folded, and each stands once in both lists', () => {
		const said = [...SYNONYMS, ...OFFICE_SLANG].map(([word]) => word);
		expect(said.filter((word) => word !== fold(word))).toEqual([]);
		expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([]);
	});

	it('mean words that the handbook has', () => {
		const missing = OFFICE_SLANG.filter(([, meant]) => queryWords(meant).some((word) => !opened.vocabulary.spelt.has(word)));
		expect(missing).toEqual([]);
	});
});
