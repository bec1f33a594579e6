import { calendarFile, type Calendar } from '../../domain/calendar.ts';

/** Hands the reader a calendar file. Nothing is sent anywhere. */
export function saveCalendar(calendar: Calendar, name: string): void {
	const url = URL.createObjectURL(new Blob([calendarFile(calendar)], { type: 'text/calendar;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
