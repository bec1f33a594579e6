/** "Việc hôm nay, tuần này": what each person has to do, for a sheet of paper on the wall. */
import type { PlanTask } from '../schemas/assessment.ts';
import { addDays, weekday } from './dates.ts';

export type When = 'late' | 'today' | 'week' | 'later' | 'undated';

export const WHEN_WORDS: Record<When, string> = {
	late: 'Quá hạn',
	today: 'Hôm nay',
	week: 'Tuần này',
	later: 'Các tuần sau',
	undated: 'Chưa có hạn',
};

/** The Sunday that ends the week of a day. */
export function endOfWeek(day: string): string {
	return addDays(day, (7 - weekday(day)) % 7);
}

/** When a task is due, seen from a day; the week ends with its Sunday. */
export function whenDue(due: string, today: string): When {
	if (due === '') return 'undated';
	if (due < today) return 'late';
	if (due === today) return 'today';
	return due <= endOfWeek(today) ? 'week' : 'later';
}

export interface AgendaEntry {
	id: string;
	when: When;
	task: PlanTask;
}
export interface PersonAgenda {
	/** "" where nobody was named. */
	person: string;
	/** By due day, then in plan order. */
	entries: AgendaEntry[];
}

/**
 * Open tasks by person: names in the order of the alphabet, those without a name last.
 * @param ids items of the plan, in its order
 */
export function agenda(ids: readonly string[], task: (id: string) => PlanTask, today: string): PersonAgenda[] {
	const people = new Map<string, AgendaEntry[]>();
	for (const id of ids) {
		const own = task(id);
		if (own.status === 'done') continue;
		const person = own.person.trim();
		people.set(person, [...(people.get(person) ?? []), { id, when: whenDue(own.due, today), task: own }]);
	}
	const day = (e: AgendaEntry) => (e.task.due === '' ? '9999' : e.task.due);
	return [...people]
		.map(([person, entries]) => ({ person, entries: entries.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)) }))
		.sort((a, b) => (a.person === '' ? 1 : b.person === '' ? -1 : a.person.localeCompare(b.person, 'vi')));
}
