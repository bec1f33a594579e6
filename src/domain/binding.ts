import { OFFICE_KINDS, type OfficeKind } from '../schemas/offices.ts';
import { OFFICE_GROUPS, officesOf, type OfficeGroup } from '../schemas/office-groups.ts';
import type { Bind } from '../schemas/role.ts';
import type { StepForce } from '../schemas/procedure.ts';

/** Name of a group, or of one kind of office, inside a sentence. */
export function groupName(group: OfficeGroup | OfficeKind): string {
	if (group in OFFICE_GROUPS) return OFFICE_GROUPS[group as OfficeGroup].name;
	const name = OFFICE_KINDS[group as OfficeKind];
	return name.charAt(0).toLowerCase() + name.slice(1);
}

/** One way in which a line binds some offices. */
export interface ForceLine {
	force: StepForce;
	groups: (OfficeGroup | OfficeKind)[];
	offices: OfficeKind[];
	basis: readonly string[];
}

const ORDER: StepForce[] = ['binding', 'adapt', 'practice'];

/** Lines of a duty, split by force, the strictest first: what a reader sees as "Bắt buộc: …; Vận dụng: …". */
export function forceLines(binds: readonly Bind[]): ForceLine[] {
	return binds.flatMap((bind) =>
		ORDER.flatMap((force) => {
			const groups = (Object.keys(bind.force) as (OfficeGroup | OfficeKind)[]).filter((g) => bind.force[g] === force);
			return groups.length === 0 ? [] : [{ force, groups, offices: groups.flatMap(officesOf), basis: bind.basis }];
		}),
	);
}

/** Every kind of office that any line speaks of, in the order of `OFFICE_KINDS`. */
export function boundOffices(binds: readonly Bind[]): OfficeKind[] {
	const named = new Set(forceLines(binds).flatMap((l) => l.offices));
	return (Object.keys(OFFICE_KINDS) as OfficeKind[]).filter((o) => named.has(o));
}
