import { formatDay, today } from '../../domain/day.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import dayCss from '../../styles/day.css?url&no-inline';
import { addStyle } from '../late-style.ts';
import { withDay } from './address.ts';
import { make } from './dom.ts';

/** Fetches the few rules the day needs, once. */
export const styleDay = (): void => addStyle(dayCss);

/** The strip between the head of a page and its text; made once. */
export function strip(): HTMLElement {
	const there = document.querySelector<HTMLElement>('[data-day-strip]');
	if (there) return there;
	styleDay();
	const section = make('section', { class: 'wrap at-day', 'aria-label': 'Ngày đang xem', 'data-day-strip': '' });
	document.getElementById('noi-dung-chinh')?.before(section);
	return section;
}

let count = 0;

/**
 * The form that asks for a day: typed as offices write it, or picked.
 * @param day day now shown, `yyyy-mm-dd`
 * @param problem what was wrong with the day in the address
 */
export function dayForm(day: string | undefined, problem?: string): HTMLFormElement {
	const id = `ngay-xem-${++count}`;
	const text = make('input', { type: 'text', id, autocomplete: 'off', placeholder: '30/6/2025', 'aria-describedby': `${id}-loi` });
	const picker = make('input', { type: 'date', id: `${id}-lich`, min: '1945-01-01', max: '2100-12-31' });
	const wrong = make('p', { class: 'day-wrong', id: `${id}-loi`, role: 'alert' }, problem ?? '');
	const form = make(
		'form',
		{ class: 'day-form no-print' },
		make('p', {}, make('label', { for: id }, 'Ngày cần xem'), text),
		make('p', {}, make('label', { for: `${id}-lich` }, 'hoặc chọn trên lịch'), picker),
		make('button', { type: 'submit', class: 'btn' }, 'Xem tại ngày này'),
		wrong,
	);
	text.value = formatDay(day ?? today());
	picker.value = day ?? today();
	picker.addEventListener('change', () => {
		if (picker.value !== '') text.value = formatDay(picker.value);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const read = readTypedDay(text.value);
		text.setAttribute('aria-invalid', String(read.day === undefined));
		wrong.textContent = read.problem ?? '';
		if (read.day === undefined) text.focus();
		else location.assign(withDay(location.href, read.day));
	});
	return form;
}

/** Opens the form in the strip, with the cursor in it; a second call only moves the cursor there. */
export function openPanel(day: string | undefined, opener?: HTMLElement): void {
	const place = strip();
	let form = place.querySelector('form');
	if (form === null) {
		const close = make('button', { type: 'button', class: 'btn plain' }, 'Đóng');
		form = dayForm(day);
		form.insertBefore(close, form.lastChild);
		const shut = () => {
			form?.remove();
			if (place.childElementCount === 0) place.remove();
			opener?.focus();
		};
		close.addEventListener('click', shut);
		form.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') shut();
		});
		place.append(form);
	}
	const field = form.querySelector('input');
	field?.focus();
	field?.select();
}
