/** Small behaviours every page shares. Each page is whole without them. */
import { copyText } from './copy.ts';
import { today } from '../domain/day.ts';
import { validityOn, type ValidityFacts } from '../domain/validity.ts';
import { VALIDITY_TONE } from './validity-tone.ts';

// "/" goes to the search box, as on most reference sites; never while somebody types.
addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
	const at = document.activeElement;
	if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return;
	const box = document.querySelector<HTMLInputElement>('[data-search-key]');
	if (box) {
		event.preventDefault();
		box.focus();
		box.select();
	}
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
	button.hidden = false;
	button.addEventListener('click', async () => {
		const label = button.textContent;
		button.textContent = (await copyText(button.dataset['copy'] ?? '')) ? 'Đã chép' : 'Không chép được: bôi đen rồi nhấn Ctrl+C';
		setTimeout(() => (button.textContent = label), 2500);
	});
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

// A page kept on a stick is read long after it was built: validity is worked out again for today.
for (const tag of document.querySelectorAll<HTMLElement>('[data-validity]')) {
	const facts = JSON.parse(tag.dataset['validity'] ?? '{}') as ValidityFacts;
	const { state, label, reason } = validityOn(facts, today());
	if (tag.textContent === label) continue;
	tag.textContent = label;
	tag.className = `tag ${VALIDITY_TONE[state]}`;
	for (const why of document.querySelectorAll('[data-validity-reason]')) why.textContent = reason;
}

// Closed details would be missing on paper.
addEventListener('beforeprint', () => {
	for (const d of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
		d.open = true;
		d.dataset['printed'] = '';
	}
});
addEventListener('afterprint', () => {
	for (const d of document.querySelectorAll<HTMLDetailsElement>('details[data-printed]')) {
		d.open = false;
		delete d.dataset['printed'];
	}
});
