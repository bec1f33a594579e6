import { describe, expect, it } from 'vitest';
import { itemHref } from '../../src/markdown/nodes.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import type { Item } from '../../src/schemas/checklist.ts';
import { OFFICE_KINDS } from '../../src/schemas/offices.ts';

const library = handbook().library;
const pairs = [...library.contradictions.values()].map((e) => e.data);
const item = (id: string) => library.items.get(id)?.data;

/** Answers an item can come to at all (specification §2): a pair on any other would never speak. */
function reachable(i: Item): Set<string> {
	const codes = new Set(['DAT', 'CHUA']);
	if (i.kind === 'ratio' || i.notApplicable.length > 0) codes.add('KAD');
	if (i.kind === 'ratio' || i.partial !== undefined || (i.kind === 'parts' && i.gate !== 'red')) codes.add('MOT_PHAN');
	return codes;
}

describe('contradictions', () => {
	it('are at least 25, over items that exist', () => {
		expect(pairs.length).toBeGreaterThanOrEqual(25);
		expect(pairs.flatMap((p) => [p.first.item, p.second.item]).filter((id) => item(id) === undefined)).toEqual([]);
	});
	it('name only answers that their items can have', () => {
		const idle = pairs.flatMap((p) =>
			[p.first, p.second].flatMap((side) => side.codes.filter((c) => !reachable(item(side.item)!).has(c)).map((c) => `${p.id}: ${side.item} ${c}`)),
		);
		expect(idle).toEqual([]);
	});
	it('set two items against each other that one office is asked on one sheet, each pair of answers once', () => {
		const sheets = [...library.sheets.values()].map((s) => new Set(s.data.groups.flatMap((g) => g.items)));
		for (const p of pairs) {
			const [a, b] = [item(p.first.item)!, item(p.second.item)!];
			const met = { office: a.appliesTo.some((o) => b.appliesTo.includes(o)), sheet: sheets.some((s) => s.has(a.id) && s.has(b.id)) };
			expect({ pair: p.id, differ: a.id !== b.id, ...met }).toEqual({ pair: p.id, differ: true, office: true, sheet: true });
		}
		const keys = pairs.flatMap((p) =>
			p.first.codes.flatMap((c) => p.second.codes.map((d) => [`${p.first.item} ${c}`, `${p.second.item} ${d}`].sort((x, y) => (x < y ? -1 : 1)).join(' / '))),
		);
		expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
	});
	it('name both items in what they say, or the one to look at', () => {
		expect(pairs.filter((p) => !p.say.includes(p.first.item) && !p.say.includes(p.second.item)).map((p) => p.id)).toEqual([]);
	});
});

describe('topical sheets', () => {
	const topical = [...library.sheets.values()].map((e) => e.data).filter((s) => s.scope === 'topic');
	it('ask every office they are for at least five items, and name no other office', () => {
		for (const sheet of topical) {
			const items = sheet.groups.flatMap((g) => g.items).map((id) => item(id)!);
			for (const kind of Object.keys(OFFICE_KINDS) as (keyof typeof OFFICE_KINDS)[]) {
				const asked = items.filter((i) => i.appliesTo.includes(kind)).length;
				if (sheet.appliesTo.includes(kind)) expect({ sheet: sheet.id, kind, enough: asked >= 5 }).toEqual({ sheet: sheet.id, kind, enough: true });
			}
		}
	});
	it('take no link from the general sheet where both ask an item', () => {
		expect(itemHref(library, 'B.08')).toBe('/tu-kiem-tra/chung/#b-08');
		expect(itemHref(library, 'B.24')).toBe('/tu-kiem-tra/bien-ban/#b-24');
	});
	it('leave no number of an id unused, so that a missing one is known to be retired', () => {
		const retired = new Set([...library.sheets.values()].flatMap((s) => s.data.retired));
		for (const letter of 'ABCDEFGHI') {
			const numbers = [...library.items.keys(), ...retired].filter((id) => id.startsWith(`${letter}.`)).map((id) => Number(id.slice(2)));
			expect({ letter, numbers: [...new Set(numbers)].sort((x, y) => x - y) }).toEqual({
				letter,
				numbers: Array.from({ length: Math.max(...numbers) }, (_, i) => i + 1),
			});
		}
	});
});
