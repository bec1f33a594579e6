import { formatDay } from '../../domain/day.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import type { EventData } from './data.ts';

/** What the reader has chosen, as the address keeps it. Dates are as typed until they are read. */
export interface Choice {
	event: string;
	office: string;
	/** By id of the date or of the choice. */
	values: Map<string, string>;
	daysOff: string;
}

const NAMES = { event: 'su-kien', office: 'co-quan', first: 'ngay', daysOff: 'nghi' } as const;

/** Reads the address; a fragment names an event too, as search hits do. */
export function readAddress(events: readonly EventData[]): Choice {
	const p = new URLSearchParams(location.search);
	const known = (id: string) => events.find((e) => e.id === id);
	const event = known(p.get(NAMES.event) ?? '') ?? known(location.hash.slice(1));
	const values = new Map<string, string>();
	for (const [i, d] of (event?.dates ?? []).entries()) {
		const value = p.get(i === 0 ? NAMES.first : d.id);
		if (value !== null) values.set(d.id, shown(value));
	}
	for (const c of event?.choices ?? []) values.set(c.id, c.options.find((o) => o.id === p.get(c.id))?.id ?? c.options[0]!.id);
	return { event: event?.id ?? '', office: p.get(NAMES.office) ?? '', values, daysOff: p.get(NAMES.daysOff)?.split(',').map(shown).join(', ') ?? '' };
}

/** A day of the address as people write it; anything else as it is, so that the message can name it. */
function shown(value: string): string {
	const { day } = readTypedDay(value);
	return day === undefined ? value.trim() : formatDay(day);
}

function kept(value: string): string {
	return readTypedDay(value).day ?? value.trim();
}

/** The address that gives the same answer again. */
export function addressOf(choice: Choice, event: EventData | undefined): string {
	const p = new URLSearchParams();
	const put = (name: string, value: string) => value !== '' && p.set(name, value);
	put(NAMES.event, choice.event);
	event?.dates.forEach((d, i) => put(i === 0 ? NAMES.first : d.id, kept(choice.values.get(d.id) ?? '')));
	event?.choices.forEach((c) => put(c.id, choice.values.get(c.id) ?? ''));
	put(NAMES.office, choice.office);
	put(NAMES.daysOff, choice.daysOff.split(/[,;]/).map(kept).filter(Boolean).join(','));
	const query = p.toString();
	return `${location.pathname}${query === '' ? '' : `?${query}`}`;
}

/** Draws the inputs of an event: its dates and choices. */
export function drawInputs(place: HTMLElement, event: EventData | undefined, values: ReadonlyMap<string, string>): void {
	place.replaceChildren();
	for (const [i, d] of (event?.dates ?? []).entries()) {
		const input = field('input', d.id, i === 0 ? d.label : `${d.label} (không bắt buộc)`);
		input.control.value = values.get(d.id) ?? '';
		input.control.setAttribute('inputmode', 'numeric');
		input.control.setAttribute('placeholder', '22/11/2026');
		const error = paragraph(`${d.id}-loi`, 'due-error', '');
		error.hidden = true;
		input.control.setAttribute('aria-describedby', d.hint === undefined ? error.id : `${error.id} ${d.id}-gop-y`);
		input.box.append(error);
		if (d.hint !== undefined) input.box.append(paragraph(`${d.id}-gop-y`, 'soft small', d.hint));
		place.append(input.box);
	}
	for (const c of event?.choices ?? []) {
		const select = field('select', c.id, c.label);
		for (const o of c.options) select.control.append(new Option(o.label, o.id, false, values.get(c.id) === o.id));
		place.append(select.box);
	}
}

function field<K extends 'input' | 'select'>(tag: K, id: string, text: string): { box: HTMLElement; control: HTMLElementTagNameMap[K] } {
	const box = document.createElement('div');
	const label = document.createElement('label');
	const control = document.createElement(tag);
	control.id = control.name = id;
	label.htmlFor = id;
	label.textContent = text;
	box.append(label, control);
	return { box, control };
}

function paragraph(id: string, className: string, text: string): HTMLParagraphElement {
	return Object.assign(document.createElement('p'), { id, className, textContent: text });
}

/** Shows or takes away the message of an input. */
export function showError(input: HTMLElement, message: string | undefined): void {
	const place = document.getElementById(`${input.id}-loi`);
	if (!place) return;
	place.hidden = message === undefined;
	place.textContent = message ?? '';
	if (message === undefined) input.removeAttribute('aria-invalid');
	else input.setAttribute('aria-invalid', 'true');
}
