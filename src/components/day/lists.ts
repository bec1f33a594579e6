import { formatDay } from '../../domain/day.ts';
import { mayHold, validityOn, type ValidityFacts } from '../../domain/validity.ts';
import { make } from './dom.ts';

/** Same word as in the addresses of the search page. */
const PARAM = 'hieu-luc';
const KEPT = 'con';

/** Counts a list of regulations by their validity on the day, and lets those out of force be hidden; kept in the address. */
export function filterList(day: string): void {
	const place = document.querySelector<HTMLElement>('[data-day-list]');
	const rows = [...document.querySelectorAll<HTMLElement>('.list > li')].flatMap((row) => {
		const tag = row.querySelector<HTMLElement>('[data-validity]');
		return tag === null ? [] : [{ row, state: validityOn(JSON.parse(tag.dataset['validity'] ?? '{}') as ValidityFacts, day).state }];
	});
	if (place === null || rows.length === 0) return;
	const count = (...states: string[]) => rows.filter((r) => states.includes(r.state)).length;
	const box = make('input', { type: 'checkbox', id: 'ngay-xem-loc' });
	const status = make('p', { role: 'status', class: 'soft small' });
	const show = () => {
		for (const { row, state } of rows) row.hidden = box.checked && !mayHold({ state });
		for (const section of document.querySelectorAll<HTMLElement>('main section')) {
			if (section.querySelector('.list [data-validity]')) section.hidden = section.querySelector('.list > li:not([hidden])') === null;
		}
		status.textContent =
			`Ngày ${formatDay(day)}: ${count('in-force', 'amended')} văn bản có hiệu lực, ${count('uncertain')} chưa rõ, ` +
			`${count('not-yet')} chưa có hiệu lực, ${count('expired')} đã hết hiệu lực.${box.checked ? ` Đang hiện ${rows.filter((r) => !r.row.hidden).length} văn bản.` : ''}`;
	};
	box.checked = new URLSearchParams(location.search).get(PARAM) === KEPT;
	box.addEventListener('change', () => {
		const url = new URL(location.href);
		if (box.checked) url.searchParams.set(PARAM, KEPT);
		else url.searchParams.delete(PARAM);
		history.replaceState(null, '', url);
		show();
	});
	show();
	place.append(
		make('p', { class: 'day-check no-print' }, box, make('label', { for: 'ngay-xem-loc' }, 'Chỉ văn bản có hiệu lực ngày này (kể cả chưa rõ)')),
		status,
	);
}
