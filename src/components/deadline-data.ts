import type { z } from 'zod';
import type { EventData, ToolData, YearData } from '../apps/deadlines/data.ts';
import { editionDay, handbook } from '../markdown/handbook.ts';
import { plainInline } from '../markdown/inline.ts';
import type { appliesTo } from '../schemas/common.ts';
import type { DeadlineEvent, DeadlineRule, YearlyDuty } from '../schemas/deadline.ts';
import { OFFICE_KINDS, type Force, type OfficeKind } from '../schemas/offices.ts';

type AppliesTo = z.output<typeof appliesTo>;

/** Who is bound: what the entry says, else what the regulation of its first citation says. */
export function appliesOf(entry: Pick<DeadlineRule, 'basis' | 'appliesTo'>): AppliesTo[] {
	return entry.appliesTo ?? handbook().library.regulations.get(entry.basis[0]?.split('#')[0] ?? '')?.data.appliesTo ?? [];
}

const PARTY: OfficeKind[] = ['provincial-party-office', 'party-committee-body', 'commune-party-committee', 'agency-party-committee'];
const STATE: OfficeKind[] = ['provincial-department', 'commune-peoples-committee'];

/** "cơ quan nhà nước", "cơ quan đảng, chi bộ": whole groups by one name, the rest one by one. */
export function officeWords(offices: readonly OfficeKind[]): string {
	const left = new Set(offices);
	const words: string[] = [];
	for (const [group, name] of [
		[PARTY, 'cơ quan đảng'],
		[STATE, 'cơ quan nhà nước'],
	] as const) {
		if (!group.every((o) => left.has(o))) continue;
		words.push(name);
		group.forEach((o) => left.delete(o));
	}
	return [
		...words,
		...[...left].map((o) =>
			/^(Mặt trận|Uỷ ban)/.test(OFFICE_KINDS[o]) ? OFFICE_KINDS[o] : OFFICE_KINDS[o].charAt(0).toLowerCase() + OFFICE_KINDS[o].slice(1),
		),
	].join(', ');
}

function officeForces(entry: Pick<DeadlineRule, 'basis' | 'appliesTo'>): Partial<Record<OfficeKind, Force>> {
	return Object.fromEntries(appliesOf(entry).flatMap((a) => a.offices.map((o) => [o, a.force])));
}

const basisWords = (basis: readonly string[]): string => basis.flatMap((b) => handbook().graph.resolve(b)?.text ?? []).join('; ');

function calendarText(entry: { says: string; basis: readonly string[]; note?: string | undefined }, page: string): string {
	return [
		plainInline(entry.says),
		entry.basis.length > 0 ? `Căn cứ: ${basisWords(entry.basis)}.` : '',
		entry.note === undefined ? '' : plainInline(entry.note),
		`Theo sổ tay văn thư, lưu trữ, trang “${page}”.`,
	]
		.filter(Boolean)
		.join('\n');
}

function eventData(event: DeadlineEvent): EventData {
	const { library } = handbook();
	return {
		id: event.id,
		title: event.title,
		dates: event.dates,
		choices: event.choices,
		rules: event.rules.map((r) => {
			const regulation = library.regulations.get(r.basis[0]?.split('#')[0] ?? '')?.data;
			return {
				id: r.id,
				title: r.title,
				means: r.means,
				term: r.term,
				text: calendarText(r, 'Tính thời hạn'),
				others: r.others.map((o) => ({ title: o.title, term: o.term })),
				offices: officeForces(r),
				...(r.only === undefined ? {} : { only: r.only }),
				...(regulation?.effective === undefined ? {} : { from: regulation.effective }),
				...(regulation?.expires === undefined ? {} : { to: regulation.expires }),
			};
		}),
	};
}

export function toolData(): ToolData {
	return { edition: editionDay(), events: [...handbook().library.deadlineEvents.values()].map((e) => eventData(e.data)) };
}

export function yearData(): YearData {
	return {
		edition: editionDay(),
		duties: [...handbook().library.yearlyDuties.values()].map(({ data: d }: { data: YearlyDuty }) => ({
			id: d.id,
			title: d.title,
			text: calendarText(d, 'Lịch việc trong năm'),
			when: d.when,
			system: d.system,
			offices: officeForces(d),
		})),
	};
}

/** JSON for a script element: "</script>" inside a text must not end it. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
