import { dayWords } from '../../domain/deadline-words.ts';
import { daysInYear } from '../../domain/deadlines.ts';
import { today } from '../../domain/day.ts';
import { FORCES, OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import type { DutyData, YearData } from './data.ts';
import { saveCalendar } from './save.ts';

/** Draws the year's table for the chosen year and kind of office; the duties themselves stand in the page. */
const data = JSON.parse(document.getElementById('lich-nam-du-lieu')!.textContent) as YearData;
const form = document.querySelector<HTMLFormElement>('[data-tool]')!;
const yearBox = form.elements.namedItem('nam') as HTMLSelectElement;
const officeBox = form.elements.namedItem('co-quan') as HTMLSelectElement;
const places = new Map([...document.querySelectorAll<HTMLElement>('[data-duty]')].map((p) => [p.dataset['duty']!, p]));

const systemBox = form.elements.namedItem('he-thong') as HTMLInputElement;
const office = () => officeBox.value as OfficeKind | '';
const concerns = (duty: DutyData) => {
	const kind = office();
	return (kind === '' || duty.offices[kind] !== undefined) && (systemBox.checked || !duty.system);
};

/** Duties of the chosen office with a day in the chosen year, in order of days. */
function days(): { duty: DutyData; day: string }[] {
	return data.duties
		.filter(concerns)
		.flatMap((duty) => daysInYear(duty.when, Number(yearBox.value)).map((day) => ({ duty, day })))
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function cell(...children: (string | Node)[]): HTMLTableCellElement {
	const td = document.createElement('td');
	td.append(...children);
	return td;
}

function forceTag(duty: DutyData): HTMLElement | undefined {
	const kind = office();
	const force = kind === '' ? undefined : duty.offices[kind];
	return force && Object.assign(document.createElement('span'), { className: `tag ${force === 'binding' ? 'ok' : ''}`, textContent: FORCES[force] });
}

function draw(): void {
	const list = days();
	document.querySelector('[data-days]')!.replaceChildren(
		...list.map(({ duty, day }) => {
			const row = document.createElement('tr');
			const link = Object.assign(document.createElement('a'), { href: `#${duty.id}`, textContent: duty.title });
			const force = forceTag(duty);
			row.append(
				cell(duty.when.kind === 'early' ? 'Đầu năm' : dayWords(day)),
				cell(link, ...(force === undefined ? [] : [' ', force])),
				Object.assign(cell(places.get(duty.id)?.dataset['who'] ?? ''), { className: 'soft' }),
			);
			return row;
		}),
	);
	for (const duty of data.duties) {
		const place = places.get(duty.id)!;
		place.hidden = !concerns(duty);
		const force = forceTag(duty);
		place.querySelector('[data-due]')!.replaceChildren(...(force === undefined ? [] : [force]));
	}
	for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = group.querySelector('[data-duty]:not([hidden])') === null;
	const kind = office();
	document.querySelector('[data-year-title]')!.textContent = yearBox.value;
	document.querySelector('[data-office-title]')!.textContent = kind === '' ? '' : `Dùng cho: ${OFFICE_KINDS[kind]}.`;
	document.querySelector('[data-status]')!.textContent =
		`Năm ${yearBox.value}: ${list.length} lần đến hạn có ngày; ${data.duties.filter(concerns).length} việc tất cả.`;
	document.querySelector<HTMLButtonElement>('[data-ics]')!.disabled = list.length === 0;
}

form.addEventListener('input', () => {
	draw();
	const p = new URLSearchParams({ nam: yearBox.value });
	if (office() !== '') p.set('co-quan', office());
	if (systemBox.checked) p.set('he-thong', '1');
	history.replaceState(null, '', `${location.pathname}?${p}`);
});
document.querySelector('[data-ics]')!.addEventListener('click', () => {
	const remind = document.querySelector<HTMLSelectElement>('[data-remind]')!.value;
	const entries = days().map(({ duty, day }) => ({
		uid: `nam.${duty.id}.${day}`,
		day,
		title: duty.title,
		text: duty.when.kind === 'early' ? `${duty.text}\nQuy định chỉ ghi đầu năm; ngày nhắc do sổ tay đặt.` : duty.text,
		...(remind === '' ? {} : { remindDays: Number(remind) }),
	}));
	saveCalendar({ name: `Việc văn thư, lưu trữ năm ${yearBox.value}`, stamp: data.edition, entries }, `lich-van-thu-luu-tru-${yearBox.value}.ics`);
});

const asked = new URLSearchParams(location.search);
const known = (year: string | null) => year !== null && [...yearBox.options].some((o) => o.value === year);
const wanted = [asked.get('nam'), today().slice(0, 4)].find(known);
if (wanted) yearBox.value = wanted;
if ((asked.get('co-quan') ?? '') in OFFICE_KINDS) officeBox.value = asked.get('co-quan')!;
systemBox.checked = asked.get('he-thong') === '1' || data.duties.some((d) => d.system && location.hash === `#${d.id}`);
// Enabled only now: a choice made before this module came would be lost.
for (const box of [yearBox, officeBox, systemBox]) box.disabled = false;
document.querySelector<HTMLElement>('[data-actions]')!.hidden = false;
draw();
