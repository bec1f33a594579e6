/** The mending plan with what the office wrote into it (specification §9): order, lateness, tasks that came back, what is still in time. */
import type { PlanTask } from '../schemas/assessment.ts';
import { addDays, isWorkingDay } from './dates.ts';
import { daysBetween } from './day.ts';
import { scoreRound, type GroupPoints, type PlanEntry, type Result, type ScoredItem } from './scoring.ts';

/** Horizons an office is commonly given (§3.1 of the national dossier): days until the team comes. */
export const HORIZONS = [10, 14, 30, 80] as const;

type Task = Pick<PlanTask, 'due' | 'status'>;
export type Tasks = Readonly<Record<string, PlanTask>>;

/** Days a task is late on a day; `undefined` when it is not. */
export function lateBy(task: Task, today: string): number | undefined {
	return task.due !== '' && task.status !== 'done' && task.due < today ? daysBetween(task.due, today) : undefined;
}

/**
 * Items that are to be mended although somebody called them mended.
 * @param earlier plan of the earlier round, where there is one
 * @returns by item, whether the mark stands in this round or in the earlier one
 */
export function cameBack(plan: readonly PlanEntry[], tasks: Tasks, earlier: Tasks = {}): Map<string, 'here' | 'earlier'> {
	const found = new Map<string, 'here' | 'earlier'>();
	for (const { id } of plan) {
		if (tasks[id]?.status === 'done') found.set(id, 'here');
		else if (Object.hasOwn(earlier, id) && earlier[id]?.status === 'done') found.set(id, 'earlier');
	}
	return found;
}

/** Monday to Friday from today on, so many calendar days long; today counts, the day the team comes does not. */
export function workingDaysWithin(today: string, days: number): number {
	let n = 0;
	for (let i = 0; i < days; i++) if (isWorkingDay(addDays(today, i))) n++;
	return n;
}

export interface InTime {
	/** In plan order. */
	fits: PlanEntry[];
	/** What does not, in plan order. */
	late: PlanEntry[];
	workingDays: number;
}

/**
 * What can be done in so many days: the plan is gone through in its order, each task goes to its person, or to whoever has most time left;
 * one that nobody has time for is left out and the next one tried.
 * @param hands people who work on it beside those that tasks name; at least one
 */
export function doableWithin(plan: readonly PlanEntry[], tasks: Tasks, today: string, days: number, hands: number): InTime {
	const workingDays = workingDaysWithin(today, days);
	const named = new Set(plan.map((p) => tasks[p.id]?.person.trim() ?? '').filter((p) => p !== ''));
	const left = new Map<string, number>([...named].map((p) => [p, workingDays]));
	for (let i = left.size; i < Math.max(1, hands); i++) left.set(`#${i}`, workingDays);
	const result: InTime = { fits: [], late: [], workingDays };
	for (const entry of plan) {
		const person = tasks[entry.id]?.person.trim() ?? '';
		const who = person !== '' ? person : [...left].sort((a, b) => b[1] - a[1])[0]![0];
		const rest = left.get(who)! - entry.days;
		if (rest < 0) result.late.push(entry);
		else {
			left.set(who, rest);
			result.fits.push(entry);
		}
	}
	return result;
}

/** The result once these items are met. */
export function afterMending(items: readonly ScoredItem[], groups: readonly GroupPoints[], mended: readonly PlanEntry[]): Result {
	const ids = new Set(mended.map((m) => m.id));
	return scoreRound(
		items.map((i) => (ids.has(i.id) ? { ...i, code: 'DAT' as const, score: 1 } : i)),
		groups,
	);
}
