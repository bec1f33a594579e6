/** What two people wrote on one task of the plan, kept together: person, due date and state can only be those of one side, words can be both. */
import type { PlanTask } from '../schemas/assessment.ts';
import { formatDay, today } from './day.ts';

/** Words of a task, the most the file format takes of each, and what parts two of them: the last two stand in fields of one line. */
const WORDS = [
	{ key: 'text', most: 1000, between: '\n' },
	{ key: 'resources', most: 500, between: '; ' },
	{ key: 'lateReason', most: 500, between: '; ' },
] as const;

/** @returns words of both, those of the side that stands first; words that are there already are not said twice */
function both(kept: string, left: string, day: string, between: string): string {
	const [own, other] = [kept.trim(), left.trim()];
	if (other === '' || own === other) return kept;
	if (own === '') return left;
	const added = `Bản kia, ngày ${day}: ${other}`;
	if (own.includes(added)) return kept;
	// The other side is an earlier joining of these very words.
	return other.startsWith(`${own}${between}Bản kia, ngày `) ? left : `${own}${between}${added}`;
}

/**
 * The task of the side that stands, with what it left empty filled from the other, and the words of the other beside its own.
 * @returns the task, and whether the end of a text had to be left out
 */
export function joinTasks(kept: PlanTask, left: PlanTask): { task: PlanTask; cut: boolean } {
	const task = { ...kept, person: kept.person.trim() === '' ? left.person : kept.person, due: kept.due || left.due };
	const day = formatDay(today(new Date(left.changedAt)));
	let cut = false;
	for (const { key, most, between } of WORDS) {
		const words = both(kept[key], left[key], day, between);
		cut ||= words.length > most;
		task[key] = words.length > most ? `${words.slice(0, most - 1)}…` : words;
	}
	return { task, cut };
}
