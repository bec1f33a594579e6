import { formatDay, daysBetween } from '../../domain/day.ts';
import { dayWords, dueNotes, dueWords } from '../../domain/deadline-words.ts';
import { safeDay, type RuleResult } from '../../domain/deadlines.ts';
import { FORCES, type OfficeKind } from '../../schemas/offices.ts';
import type { RuleData } from './data.ts';

export interface Situation {
	/** The first date of the event. */
	day: string;
	today: string;
	office: string;
	daysOff: ReadonlySet<string>;
}

function line(className: string, text: string): HTMLParagraphElement {
	return Object.assign(document.createElement('p'), { className, textContent: text });
}

function tag(text: string, tone: string): HTMLSpanElement {
	return Object.assign(document.createElement('span'), { className: `tag ${tone}`, textContent: text });
}

/** How far a day is from today. */
function distance(day: string, today: string, expires: boolean): HTMLSpanElement | undefined {
	const n = daysBetween(today, day);
	if (n > 366) return undefined;
	if (n > 0) return tag(`Còn ${n} ngày`, n <= 3 && !expires ? 'warn' : '');
	if (n === 0) return tag('Hôm nay', expires ? '' : 'warn');
	return tag(`Đã qua ${-n} ngày`, expires ? '' : 'bad');
}

/** Writes the days of one rule into its place on the page; `undefined` takes them away. */
export function showRule(place: HTMLElement, rule: RuleData, result: RuleResult | undefined, at: Situation | undefined): void {
	const box = place.querySelector<HTMLElement>('[data-due]')!;
	box.replaceChildren();
	const others = [...place.querySelectorAll<HTMLElement>('[data-other-due]')];
	others.forEach((o) => (o.textContent = ''));
	if (result === undefined || at === undefined) return;
	const head = line('due-day', '');
	if (result.due === undefined) head.append(rule.term.kind === 'set' ? 'Hạn ghi trong văn bản khác' : 'Quy định chưa nêu hạn');
	else {
		// What is due at once was most likely done then: no alarm about days gone by.
		const passing = rule.term.kind === 'at-once' || rule.term.kind === 'same-day';
		const left = passing ? undefined : distance(safeDay(rule.means, result.due), at.today, rule.means === 'expires');
		head.append(dueWords(rule.means, rule.term, result.due), ...(left === undefined ? [] : [left]));
	}
	const force = at.office === '' ? undefined : rule.offices[at.office as OfficeKind];
	if (force !== undefined && rule.term.kind !== 'none') head.append(tag(FORCES[force], force === 'binding' ? 'ok' : ''));
	box.append(head);
	if (result.due !== undefined) for (const note of dueNotes(rule.means, rule.term, result.due, at.daysOff)) box.append(line('small', note));
	if (rule.from !== undefined && at.day < rule.from)
		box.append(line('small', `Vào ngày ${formatDay(at.day)} văn bản làm căn cứ chưa có hiệu lực (từ ${formatDay(rule.from)}).`));
	if (rule.to !== undefined && at.day >= rule.to)
		box.append(line('small', `Vào ngày ${formatDay(at.day)} văn bản làm căn cứ đã hết hiệu lực (từ ${formatDay(rule.to)}).`));
	result.others.forEach((due, i) => {
		if (due === undefined || others[i] === undefined) return;
		const days = due.early === due.late ? dayWords(due.late) : `${formatDay(due.early)} (tính cả ngày đầu) hoặc ${formatDay(due.late)}`;
		others[i].textContent = `→ ${days}. `;
	});
}
