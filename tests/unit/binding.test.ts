import { describe, expect, it } from 'vitest';
import { boundOffices, forceLines, groupName } from '../../src/domain/binding.ts';
import { OFFICE_GROUPS, officesOf } from '../../src/schemas/office-groups.ts';
import { OFFICE_KINDS, type OfficeKind } from '../../src/schemas/offices.ts';
import { bind } from '../../src/schemas/role.ts';

describe('groups of offices', () => {
	it('name every kind, none outside all', () => {
		expect([...officesOf('all')].sort()).toEqual(Object.keys(OFFICE_KINDS).sort());
		expect(officesOf('office')).not.toContain('party-cell');
		const parts = (['party', 'cell', 'state', 'mass'] as const).flatMap((g): OfficeKind[] => [...OFFICE_GROUPS[g].kinds]);
		expect(parts.sort()).toEqual(Object.keys(OFFICE_KINDS).sort());
	});
	it('stand inside a sentence', () => {
		expect(groupName('state')).toBe('cơ quan nhà nước');
		expect(groupName('commune-party-committee')).toBe('đảng uỷ xã, phường, đặc khu');
	});
});

describe('whom a duty binds', () => {
	const nd30 = bind.parse({ force: { mass: 'adapt', party: 'adapt', state: 'binding' }, basis: ['30-2020-nd-cp#dieu-28'] });
	it('is told force by force, the strictest first', () => {
		expect(forceLines([nd30]).map((l) => [l.force, l.groups])).toEqual([
			['binding', ['state']],
			['adapt', ['mass', 'party']],
		]);
		expect(boundOffices([nd30])).not.toContain('party-cell');
		expect(boundOffices([nd30])).toContain('mass-organisation');
	});
	it.each([
		['a rule without a provision', { force: { state: 'binding' } }, /basis/],
		['a practice that cites', { force: { office: 'practice' }, basis: ['30-2020-nd-cp#dieu-28'] }, /practice/],
		['an office with two forces', { force: { state: 'binding', 'provincial-department': 'practice' }, basis: ['30-2020-nd-cp#dieu-28'] }, /hai mức/],
		['nobody', { force: {} }, /ít nhất/],
	])('refuses %s', (_, value, message) => {
		const result = bind.safeParse(value);
		expect(result.success).toBe(false);
		expect(result.error?.issues.map((i) => i.message).join(' ')).toMatch(message);
	});
});
