import { describe, expect, it } from 'vitest';
import { FIELDS, openIndex, packIndex } from '../../src/domain/search-index.ts';

describe('the search index of a handbook many times as big', () => {
	it('still knows in which record a word stands', () => {
		const count = 22_000;
		const records = Array.from({ length: count }, (_, i) => ({ names: [], context: [], text: i === count - 1 ? 'cuối' : 'x' }));
		const index = openIndex(packIndex(records));
		expect(index.records).toBe(count);
		const text = FIELDS.indexOf('text');
		const place = index.places[index.keyOf.get('cuoi')!]!;
		expect([...place.field]).toEqual([(count - 1) * FIELDS.length + text]);
		expect(index.places[index.keyOf.get('x')!]!.records).toBe(count - 1);
	});
});
