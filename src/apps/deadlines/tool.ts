import { formatDay, today } from '../../domain/day.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import { dueNotes } from '../../domain/deadline-words.ts';
import { eventResults, safeDay, type RuleResult } from '../../domain/deadlines.ts';
import { OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import type { EventData, RuleData, ToolData } from './data.ts';
import { addressOf, drawInputs, readAddress, showError, type Choice } from './form.ts';
import { saveCalendar } from './save.ts';
import { showRule } from './show.ts';

/**
 * The page lists every event and rule; this narrows it to one event and writes the days in.
 * The list stays the source of all words, so that nothing is lost where scripts do not run.
 */
const data = JSON.parse(document.getElementById('thoi-han-du-lieu')!.textContent) as ToolData;
const form = document.querySelector<HTMLFormElement>('[data-tool]')!;
const own = form.querySelector<HTMLElement>('[data-own]')!;
const status = document.querySelector<HTMLElement>('[data-status]')!;
const actions = document.querySelector<HTMLElement>('[data-actions]')!;
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

const choice: Choice = readAddress(data.events);
if (!(choice.office in OFFICE_KINDS)) choice.office = '';
let shown: { event: EventData; rules: { rule: RuleData; result: RuleResult }[]; daysOff: ReadonlySet<string> } | undefined;

const current = () => data.events.find((e) => e.id === choice.event);
const sections = [...document.querySelectorAll<HTMLElement>('[data-event]')];

/** Reads the dates, puts a message at each that cannot be read. `undefined`: one is missing or wrong. @param quiet somebody is still typing */
function readDates(event: EventData, quiet: boolean): Map<string, string> | undefined {
	const dates = new Map<string, string>();
	for (const [i, d] of event.dates.entries()) {
		const typed = choice.values.get(d.id) ?? '';
		const { day, problem } = readTypedDay(typed);
		const message = i > 0 && typed.trim() === '' ? undefined : problem;
		showError(control(d.id), quiet ? undefined : message);
		if (day !== undefined) dates.set(d.id, day);
		else if (message !== undefined) return undefined;
	}
	return dates;
}

function readDaysOff(quiet: boolean): Set<string> {
	const days = new Set<string>();
	let message: string | undefined;
	for (const typed of choice.daysOff.split(/[,;]/).filter((t) => t.trim() !== '')) {
		const { day, problem } = readTypedDay(typed);
		if (day !== undefined) days.add(day);
		message ??= problem;
	}
	showError(control('nghi'), quiet ? undefined : message);
	return days;
}

function update(quiet = false): void {
	const event = current();
	for (const s of sections) s.hidden = event !== undefined && s.dataset['event'] !== event.id;
	for (const s of document.querySelectorAll<HTMLElement>('[data-listing], [data-topic]')) s.hidden = event !== undefined;
	document.querySelector<HTMLDetailsElement>('[data-how]')!.open = event === undefined;
	const daysOff = readDaysOff(quiet);
	const dates = event && readDates(event, quiet);
	const chosen = new Set(event?.choices.map((c) => choice.values.get(c.id) ?? ''));
	const results = event && dates ? eventResults(event, dates, chosen, daysOff) : new Map<string, RuleResult>();
	const day = event && dates?.get(event.dates[0]!.id);
	const foreign = (rule: RuleData) => choice.office !== '' && rule.offices[choice.office as OfficeKind] === undefined;
	let elsewhere = 0;
	shown = undefined;
	const rules: { rule: RuleData; result: RuleResult }[] = [];
	for (const e of data.events) {
		const section = sections.find((s) => s.dataset['event'] === e.id)!;
		for (const rule of e.rules) {
			const place = section.querySelector<HTMLElement>(`[data-rule="${rule.id}"]`)!;
			const result = e === event ? results.get(rule.id) : undefined;
			const away = e === event && rule.only !== undefined && !rule.only.some((o) => chosen.has(o));
			place.hidden = away || foreign(rule);
			if (e === event && !away && foreign(rule)) elsewhere++;
			showRule(place, rule, result, day === undefined ? undefined : { day, today: today(), office: choice.office, daysOff });
			if (result !== undefined && !place.hidden) rules.push({ rule, result });
		}
		const none = e.rules.every((rule) => foreign(rule));
		if (event === undefined) section.hidden = none;
	}
	if (event && day !== undefined) shown = { event, rules, daysOff };
	actions.hidden = event === undefined;
	actions.querySelector<HTMLButtonElement>('[data-ics]')!.disabled = !rules.some((r) => r.result.due !== undefined);
	status.textContent = statusWords(event, day, rules, elsewhere);
}

function statusWords(event: EventData | undefined, day: string | undefined, rules: { rule: RuleData; result: RuleResult }[], elsewhere: number): string {
	if (event === undefined) return '';
	const not = elsewhere > 0 ? ` ${elsewhere} hạn khác không đặt cho loại cơ quan đã chọn.` : '';
	if (day === undefined) return `Chưa tính được: cần ngày đúng.${not}`;
	const dated = rules.flatMap(({ rule, result }) => (result.due === undefined ? [] : [safeDay(rule.means, result.due)])).sort();
	const first = dated[0] === undefined ? '' : `, sớm nhất ${formatDay(dated[0])}`;
	return `${event.title}, ${formatDay(day)}: ${dated.length} hạn tính được${first}; ${rules.length - dated.length} việc chưa có hạn.${not}`;
}

function redraw(): void {
	const event = current();
	drawInputs(own, event, choice.values);
	update();
}

function choose(id: string): void {
	choice.event = id;
	const event = current();
	// Dates typed for one event are not those of another; only the day of the first is a fair guess.
	const first = [...choice.values.values()].find((v) => readTypedDay(v).day !== undefined) ?? formatDay(today());
	choice.values = new Map(event?.choices.map((c) => [c.id, c.options[0]!.id]));
	if (event) choice.values.set(event.dates[0]!.id, first);
	redraw();
}

form.addEventListener('submit', (e) => e.preventDefault());
form.addEventListener('input', (e) => {
	const { name, value } = e.target as HTMLInputElement;
	if (name === 'su-kien') choose(value);
	else {
		if (name === 'co-quan') choice.office = value;
		else if (name === 'nghi') choice.daysOff = value;
		else choice.values.set(name, value);
		update(e.target instanceof HTMLInputElement);
	}
	history.replaceState(null, '', addressOf(choice, current()));
});
// A message while a date is half typed would only be in the way.
form.addEventListener('change', () => update());
document.querySelector('[data-all]')!.addEventListener('click', () => {
	(control('su-kien') as HTMLSelectElement).value = '';
	choose('');
	history.replaceState(null, '', addressOf(choice, undefined));
	control('su-kien').focus();
});
document.querySelector('[data-ics]')!.addEventListener('click', () => {
	if (shown === undefined) return;
	const { event, rules, daysOff } = shown;
	const remind = document.querySelector<HTMLSelectElement>('[data-remind]')!.value;
	const entries = rules.flatMap(({ rule, result }) => {
		if (result.due === undefined) return [];
		const day = safeDay(rule.means, result.due);
		return {
			uid: `${event.id}.${rule.id}.${day}`,
			day,
			title: rule.title,
			text: [event.title, rule.text, ...dueNotes(rule.means, rule.term, result.due, daysOff)].join('\n'),
			...(remind === '' ? {} : { remindDays: Number(remind) }),
		};
	});
	saveCalendar({ name: event.title, stamp: data.edition, entries }, `thoi-han-${event.id}.ics`);
});
addEventListener('hashchange', () => {
	const id = location.hash.slice(1);
	if (!data.events.some((e) => e.id === id)) return;
	(control('su-kien') as HTMLSelectElement).value = id;
	choose(id);
});

// Enabled only now: a choice made before this module came would be lost.
for (const name of ['su-kien', 'co-quan', 'nghi']) control(name).disabled = false;
control('su-kien').value = choice.event;
control('co-quan').value = choice.office;
control('nghi').value = choice.daysOff;
if (choice.daysOff !== '') form.querySelector('details')!.open = true;
const event = current();
if (event && !choice.values.has(event.dates[0]!.id)) choice.values.set(event.dates[0]!.id, formatDay(today()));
redraw();
