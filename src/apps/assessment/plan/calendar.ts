import { calendarFile, type CalendarEntry } from '../../../domain/calendar.ts';
import { today } from '../../../domain/day.ts';
import { slugify } from '../../../domain/fold.ts';
import type { PlanEntry } from '../../../domain/scoring.ts';
import { itemTexts } from '../data.ts';
import { saveFile } from '../../save-file.ts';
import type { OpenRound } from '../model.ts';

/** Words of a task without markup: the office's own, else those of the handbook. */
export function taskWords(open: OpenRound, item: string): string {
	const own = open.task(item).text.trim();
	if (own !== '') return own;
	const html = document.createElement('template');
	html.innerHTML = itemTexts(item).mend;
	return html.content.textContent ?? '';
}

/** Hands the reader a calendar of open tasks that have a due day, and of the inspection. Returns how many days it holds. */
export function saveTasksToCalendar(open: OpenRound, plan: readonly PlanEntry[]): number {
	const round = open.round.value;
	const entries = plan.flatMap(({ id }): CalendarEntry[] => {
		const task = open.task(id);
		if (task.due === '' || task.status === 'done') return [];
		const who = task.person.trim() === '' ? '' : `${task.person.trim()}: `;
		return [{ uid: `${round.id}-${id}`, day: task.due, title: `${who}mục ${id}`, text: taskWords(open, id), remindDays: 1 }];
	});
	if (round.inspectionDay !== '')
		entries.push({ uid: `${round.id}-doan-den`, day: round.inspectionDay, title: 'Đoàn kiểm tra đến', text: round.title, remindDays: 3 });
	entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	if (entries.length > 0)
		saveFile(
			`ke-hoach-khac-phuc-${slugify(round.office || round.title) || 'dot'}.ics`,
			calendarFile({ name: `Kế hoạch khắc phục – ${round.title}`, stamp: today(), entries }),
			'text/calendar;charset=utf-8',
		);
	return entries.length;
}
