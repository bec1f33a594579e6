/** "Tìm trong văn bản này": a bar that marks every place of some words in the page. Loaded when it is asked for. */
import { BREAK, findAll, foldText } from '../../domain/text-find.ts';
import findCss from '../../styles/find.css?url&no-inline';
import { addStyle } from '../late-style.ts';
import { makeMarks } from './marks.ts';
import { rangeOf, readText } from './text.ts';

let bar: HTMLFormElement | undefined;

function button(label: string, words: string): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = 'btn small';
	made.textContent = label;
	made.setAttribute('aria-label', words);
	return made;
}

/** Opens the bar, or goes back to it. @param opener gets the focus when it closes */
export function openFinder(opener: HTMLElement): void {
	bar ??= makeBar(opener);
	bar.hidden = false;
	const input = bar.querySelector('input')!;
	input.focus();
	input.select();
}

function makeBar(opener: HTMLElement): HTMLFormElement {
	addStyle(findCss);
	const article = document.querySelector('main article') ?? document.querySelector('main')!;
	const form = document.createElement('form');
	form.className = 'find-bar no-print';
	form.setAttribute('role', 'search');
	form.setAttribute('aria-label', 'Tìm trong văn bản này');
	const input = document.createElement('input');
	input.type = 'search';
	input.placeholder = 'Tìm trong văn bản này';
	input.autocomplete = 'off';
	input.setAttribute('aria-label', 'Tìm trong văn bản này, không cần gõ dấu');
	const said = document.createElement('span');
	said.setAttribute('role', 'status');
	const before = button('Trước', 'Chỗ trước');
	const after = button('Sau', 'Chỗ sau');
	const shut = button('Đóng', 'Đóng tìm trong văn bản');
	form.append(input, said, before, after, shut);
	article.prepend(form);

	const marks = makeMarks();
	let total = 0;
	let at = -1;
	let asked = '';
	const draw = (query: string) => {
		marks.show([]);
		const page = readText(article);
		const found = query.trim().length < 2 ? [] : findAll(foldText(page.text), query);
		marks.show(found.map(([from, to]) => rangeOf(page, from, to)));
		total = found.length;
	};
	const say = () => {
		said.textContent = asked.trim().length < 2 ? '' : total === 0 ? 'Không thấy; thử ít chữ hơn' : `${at + 1}/${total} chỗ`;
		before.disabled = after.disabled = total === 0;
	};
	const go = (to: number) => {
		if (total === 0) return say();
		at = (to + total) % total;
		const place = marks.current(at);
		for (let d = place?.closest('details'); d; d = d.parentElement?.closest('details')) d.open = true;
		place?.scrollIntoView({ block: 'center' });
		say();
	};
	const search = () => {
		asked = input.value.includes(BREAK) ? '' : input.value;
		draw(asked);
		at = -1;
		go(0);
	};
	const close = () => {
		marks.show([]);
		total = 0;
		asked = '';
		input.value = '';
		say();
		form.hidden = true;
		opener.focus();
	};
	let timer = 0;
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(search, 120);
	});
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		if (event.key === 'Escape') close();
		else if (event.key === 'Enter' && event.target === input) {
			clearTimeout(timer);
			if (asked === input.value) go(at + (event.shiftKey ? -1 : 1));
			else search();
		} else return;
		event.preventDefault();
	});
	before.addEventListener('click', () => go(at - 1));
	after.addEventListener('click', () => go(at + 1));
	shut.addEventListener('click', close);
	// Paper shows the text alone.
	addEventListener('beforeprint', () => marks.show([]));
	addEventListener('afterprint', () => {
		if (asked === '') return;
		draw(asked);
		marks.current(at);
	});
	say();
	return form;
}
