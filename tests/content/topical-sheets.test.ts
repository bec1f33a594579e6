import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';

const library = handbook().library;
const topical = [...library.sheets.values()].map((s) => s.data).filter((s) => s.scope === 'topic');

describe('topical sheets', () => {
	it('stand beside the general one', () => {
		expect(topical.map((s) => s.id)).toEqual(expect.arrayContaining(['bi-mat', 'dien-tu', 'ho-so', 'kho']));
	});
	it.each(topical)('$id asks every office it is for, in at least three groups and five items', (sheet) => {
		for (const office of sheet.appliesTo) {
			const asked = sheet.groups.map((g) => g.items.filter((id) => library.items.get(id)!.data.appliesTo.includes(office)).length);
			expect(asked.filter((n) => n > 0).length, office).toBeGreaterThanOrEqual(3);
			expect(
				asked.reduce((sum, n) => sum + n, 0),
				office,
			).toBeGreaterThanOrEqual(5);
		}
	});
	it('keep state secrets on one sheet with a score of its own, in the six groups of an inspection', () => {
		const sheet = library.sheets.get('bi-mat')!.data;
		expect(sheet.groups.map((g) => g.id)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
		const asked = sheet.groups.flatMap((g) => g.items);
		expect([...library.items.keys()].filter((id) => id.startsWith('I.') && !asked.includes(id))).toEqual([]);
	});
});

describe('items that rest on rules for state offices alone', () => {
	// Circulars of the Ministry of Home Affairs and the decree on the archives law do not name party offices.
	const stateOnly = /^(05-2025-tt-bnv|06-2025-tt-bnv|08-2025-tt-bnv|16-2023-tt-bnv|113-2025-nd-cp|414-bnv-vtltnn-2025|32-ct-ttg-2025|452-qd-ttg-2026)#/;
	it('say how a party office stands to them', () => {
		const silent = [...library.items.values()].filter(
			({ data }) =>
				data.basis.length > 0 &&
				data.basis.every((b) => stateOnly.test(b)) &&
				data.appliesTo.some((o) => o.includes('party')) &&
				!/cơ quan đảng|của Đảng/i.test(data.basisNote ?? ''),
		);
		expect(silent.map((i) => i.slug)).toEqual([]);
	});
});
