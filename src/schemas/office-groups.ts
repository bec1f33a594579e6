import { type OfficeKind } from './offices.ts';

const PARTY = ['provincial-party-office', 'party-committee-body', 'commune-party-committee', 'agency-party-committee'] as const;
const STATE = ['provincial-department', 'commune-peoples-committee'] as const;

/** Kinds of office that rules speak of together. `office`: every kind that has an office and a seal, so all but cells. */
export const OFFICE_GROUPS = {
	all: { name: 'mọi cơ quan, cả chi bộ', kinds: [...PARTY, 'party-cell', ...STATE, 'mass-organisation'] },
	office: { name: 'mọi cơ quan', kinds: [...PARTY, ...STATE, 'mass-organisation'] },
	party: { name: 'cơ quan đảng', kinds: PARTY },
	cell: { name: 'chi bộ', kinds: ['party-cell'] },
	state: { name: 'cơ quan nhà nước', kinds: STATE },
	mass: { name: 'Mặt trận, đoàn thể', kinds: ['mass-organisation'] },
} as const satisfies Record<string, { name: string; kinds: readonly OfficeKind[] }>;
export type OfficeGroup = keyof typeof OFFICE_GROUPS;

/** Kinds of office that a group name, or the name of one kind, stands for. */
export function officesOf(group: OfficeGroup | OfficeKind): readonly OfficeKind[] {
	return group in OFFICE_GROUPS ? OFFICE_GROUPS[group as OfficeGroup].kinds : [group as OfficeKind];
}
