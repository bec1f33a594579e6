import { calendarFile, type Calendar } from '../../domain/calendar.ts';
import { saveFile } from '../save-file.ts';

/** Hands the reader a calendar file. Nothing is sent anywhere. */
export function saveCalendar(calendar: Calendar, name: string): void {
	saveFile(name, calendarFile(calendar), 'text/calendar;charset=utf-8');
}
