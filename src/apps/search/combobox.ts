/**
 * Suggestions under a search box, in the ARIA pattern "combobox with a listbox": the cursor stays in the box, `aria-activedescendant` names
 * the option. Options are links, so that a new tab, the portable edition and the reader's day work as for any other link.
 */
import { href } from '../../components/paths.ts';
import { addStyle } from '../../components/late-style.ts';
import { today } from '../../domain/day.ts';
import { readTypedDay } from '../../domain/typed-day.ts';
import type { Pieces } from '../../domain/pieces.ts';
import { HIT_KINDS } from '../../markdown/hit-kinds.ts';
import suggestCss from '../../styles/suggest.css?url&no-inline';
import { loadSearch } from './load.ts';
import type { Opened } from './open.ts';
import { recent, remember } from './recent.ts';
import { readyToSuggest, suggest } from './suggest.ts';

interface Option {
	text: string;
	note: string;
	address: string;
	/** A query to ask again instead of a page to open. */
	query?: string;
}

/** An option of the list, used again for what the next key offers. */
interface Row {
	element: HTMLAnchorElement;
	fill(option: Option): void;
}

function optionRow(id: string): Row {
	const element = document.createElement('a');
	const name = document.createTextNode('');
	const small = document.createElement('small');
	const note = document.createTextNode('');
	element.id = id;
	element.tabIndex = -1;
	element.setAttribute('role', 'option');
	element.setAttribute('aria-selected', 'false');
	small.append(note);
	element.append(name, ' ', small);
	let shown: Option | undefined;
	const fill = (option: Option) => {
		if (shown?.text !== option.text) name.data = option.text;
		if (shown?.note !== option.note) note.data = option.note;
		if (shown?.address !== option.address) element.href = option.address;
		if (option.query === undefined) delete element.dataset['query'];
		else element.dataset['query'] = option.query;
		shown = option;
	};
	return { element, fill };
}

/** Beginnings of what is typed: gone through before anybody waits, so that the browser has compiled what every key runs. */
const WARM_UP = ['co', 'con dau', 'mất dấu', 'dieu 31 nd 30', 'luat luu tru', 'nđ 99', 'ng', 'th'];

let count = 0;
const idle: (work: () => void) => void =
	'requestIdleCallback' in window ? (work) => requestIdleCallback(work, { timeout: 600 }) : (work) => setTimeout(work, 60);

/** Does work in idle moments, a piece in each. */
const bit = (work: Pieces<unknown>, then: () => void): void => idle(() => (work.next().done === true ? then() : bit(work, then)));

/** Base of the site as the page's own search form knows it: right in every edition. */
const baseOf = (form: HTMLFormElement): string => new URL('../', form.action).href;

/** The day of the address, or today. */
const readersDay = (): string => readTypedDay(new URLSearchParams(location.search).get('ngay') ?? '').day ?? today();

/** Gives a search box its suggestions. Does nothing to a box that has them. */
export function attach(input: HTMLInputElement): void {
	const form = input.form;
	if (form === null || input.hasAttribute('aria-controls')) return;
	addStyle(suggestCss);
	const id = `goi-y-${++count}`;
	const list = document.createElement('div');
	const status = document.createElement('p');
	list.id = id;
	list.className = 'suggest no-print';
	// Out of sight it stays laid out: the first key then changes words and makes no list.
	list.dataset['keep'] = '';
	list.hidden = true;
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', 'Gợi ý');
	status.className = 'suggest-said';
	status.setAttribute('role', 'status');
	form.classList.add('suggesting');
	form.append(list, status);
	for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id }))
		input.setAttribute(name, value);

	let opened: Opened | undefined;
	let active = -1;
	const rows: Row[] = [];
	const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
	const choose = (at: number) => {
		const all = options();
		all[active]?.setAttribute('aria-selected', 'false');
		active = at;
		all[at]?.setAttribute('aria-selected', 'true');
		if (all[at] === undefined) input.removeAttribute('aria-activedescendant');
		else {
			input.setAttribute('aria-activedescendant', all[at].id);
			all[at].scrollIntoView({ block: 'nearest' });
		}
	};
	const close = () => {
		list.hidden = true;
		input.setAttribute('aria-expanded', 'false');
		status.textContent = '';
		choose(-1);
	};
	const offersFor = (typed: string): Option[] =>
		opened === undefined
			? []
			: suggest(opened, typed, readersDay()).map((s) => ({
					text: s.text,
					note: s.text === s.title ? HIT_KINDS[s.kind] : `${HIT_KINDS[s.kind]}: ${s.title}`,
					address: href(s.url),
				}));
	const offers = (): Option[] => {
		const typed = input.value.trim();
		if (typed === '') {
			return recent()
				.slice(0, 6)
				.map((query) => ({ text: query, note: 'Tìm gần đây, lưu trên máy này', address: href(`/tim-kiem/?q=${encodeURIComponent(query)}`), query }));
		}
		return offersFor(typed);
	};
	const fill = (found: readonly Option[]) => {
		while (rows.length < found.length) rows.push(optionRow(`${id}-${rows.length}`));
		found.forEach((offer, i) => rows[i]!.fill(offer));
		// Rows that stand stay: each key changes what it must, and no more is laid out.
		while (list.children.length > found.length) list.lastElementChild!.remove();
		for (let i = list.children.length; i < found.length; i++) list.append(rows[i]!.element);
	};
	const show = () => {
		const found = offers();
		if (active >= 0) choose(-1);
		fill(found);
		if (found.length === 0) return close();
		if (list.hidden) {
			list.hidden = false;
			input.setAttribute('aria-expanded', 'true');
		}
		const said = `${found.length} gợi ý. Dùng mũi tên để chọn.`;
		if (status.textContent !== said) status.textContent = said;
	};
	const load = () =>
		void loadSearch(baseOf(form)).then(
			(data) => {
				opened = data;
				// Not while somebody waits for a key, but between two keys: whoever types at once needs it most.
				bit(readyToSuggest(data, readersDay()), () => {
					idle(() => list.hidden && fill(offersFor('văn')));
					for (const text of WARM_UP) idle(() => suggest(data, text, readersDay()));
				});
				if (document.activeElement === input && input.value.trim() !== '' && input.dataset['typed'] === input.value) show();
			},
			(error: unknown) => console.warn(error),
		);

	input.addEventListener('input', () => {
		input.dataset['typed'] = input.value;
		show();
	});
	input.addEventListener('focus', () => {
		if (input.value.trim() === '') show();
	});
	input.addEventListener('blur', close);
	input.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		const all = options();
		if (event.key === 'Escape' && !list.hidden) close();
		else if (event.key === 'Enter' && !list.hidden && active >= 0) all[active]!.click();
		else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			// On the results page a closed list leaves the arrows to the results.
			if (list.hidden && (event.altKey || input.closest('[data-search-status]') === null)) show();
			else if (list.hidden) return;
			else if (event.key === 'ArrowDown') choose(active + 1 >= all.length ? -1 : active + 1);
			else choose(active < 0 ? all.length - 1 : active - 1);
		} else return;
		event.preventDefault();
		event.stopPropagation();
	});
	// The cursor stays in the box: leaving it would close the list before the click comes.
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', (event) => {
		const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[role=option]') : null;
		if (option === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const query = option.dataset['query'];
		if (query !== undefined) {
			event.preventDefault();
			input.value = query;
			form.requestSubmit();
		} else if (input.value.trim() !== '') remember(input.value);
		close();
	});
	form.addEventListener('submit', () => {
		remember(input.value);
		close();
	});
	idle(load);
	if (document.activeElement === input) {
		// What was typed before this part came.
		if (input.value !== input.defaultValue) input.dataset['typed'] = input.value;
		if (input.value.trim() === '') show();
	}
}
