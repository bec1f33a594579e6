/** The days of a mending plan as calendar entries. */
import type { PlanTask, Round } from '../schemas/assessment.ts';
import { PLAN_STATES } from '../schemas/rounds.ts';
import type { CalendarEntry } from './calendar.ts';

export interface TaskInWords {
	/** Item of the task. */
	id: string;
	task: PlanTask;
	/** What is to be done, and what shows that it is done; plain text. */
	words: string;
	product: string;
}

/** Letters of a title that a calendar still shows on a line or two. */
const TITLE = 70;

/** The beginning of a text: its first sentence, or as many whole words as a title takes. */
function beginning(text: string): string {
	const first = /^.*?[.;](?=\s|$)/s.exec(text)?.[0].slice(0, -1) ?? text;
	if (first.length <= TITLE) return first;
	return `${first.slice(0, TITLE).replace(/[\s,;:–(]+\S*$/, '')}…`;
}

/**
 * Open tasks that have a due day, and the day of the inspection, by day. A title says who does what: a calendar shows little else.
 * @param today `yyyy-mm-dd`; what is already past carries no reminder, or programs would ring for all of it at once
 */
export function taskEntries(round: Pick<Round, 'id' | 'title' | 'office' | 'inspectionDay'>, tasks: readonly TaskInWords[], today: string): CalendarEntry[] {
	const remind = (day: string, days: number) => (day < today ? {} : { remindDays: days });
	const entries = tasks.flatMap(({ id, task, words, product }): CalendarEntry[] => {
		if (task.due === '' || task.status === 'done') return [];
		const who = task.person.trim() === '' ? '' : `${task.person.trim()}: `;
		const lines = [
			words,
			product === '' ? '' : `Xong khi có: ${product}`,
			task.resources.trim() === '' ? '' : `Cần: ${task.resources.trim()}`,
			`Tình trạng: ${PLAN_STATES[task.status].toLowerCase()}. Mục ${id}, kế hoạch khắc phục${round.office === '' ? '' : ` của ${round.office}`}.`,
		];
		const text = lines.filter((l) => l !== '').join('\n');
		return [{ uid: `${round.id}-${id}`, day: task.due, title: `${who}${beginning(words)} (mục ${id})`, text, ...remind(task.due, 1) }];
	});
	if (round.inspectionDay !== '')
		entries.push({
			uid: `${round.id}-doan-den`,
			day: round.inspectionDay,
			title: `Đoàn kiểm tra đến${round.office === '' ? '' : ` ${round.office}`}`,
			text: round.title,
			...remind(round.inspectionDay, 3),
		});
	return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
