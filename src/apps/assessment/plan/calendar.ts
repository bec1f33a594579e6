import { calendarFile } from '../../../domain/calendar.ts';
import { today } from '../../../domain/day.ts';
import { slugify } from '../../../domain/fold.ts';
import type { PlanEntry } from '../../../domain/scoring.ts';
import { taskEntries } from '../../../domain/task-calendar.ts';
import { itemTexts } from '../data.ts';
import { saveFile } from '../../save-file.ts';
import type { OpenRound } from '../model.ts';

function plain(html: string): string {
	const template = document.createElement('template');
	template.innerHTML = html;
	return template.content.textContent ?? '';
}

/** Words of a task without markup: the office's own, else those of the handbook. */
export function taskWords(open: OpenRound, item: string): string {
	const own = open.task(item).text.trim();
	return own === '' ? plain(itemTexts(item).mend) : own;
}

/** Hands the reader a calendar of open tasks that have a due day, and of the inspection. Returns how many days it holds. */
export function saveTasksToCalendar(open: OpenRound, plan: readonly PlanEntry[]): number {
	const round = open.round.value;
	const tasks = plan.map(({ id }) => ({ id, task: open.task(id), words: taskWords(open, id), product: plain(itemTexts(id).product) }));
	const entries = taskEntries(round, tasks, today());
	if (entries.length > 0)
		saveFile(
			`ke-hoach-khac-phuc-${slugify(round.office || round.title) || 'dot'}.ics`,
			calendarFile({ name: `Kế hoạch khắc phục – ${round.title}`, stamp: today(), entries }),
			'text/calendar;charset=utf-8',
		);
	return entries.length;
}
