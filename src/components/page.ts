/** Small behaviours every page shares. Each page is whole without them. */
import { copyText } from './copy.ts';

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

// What is not needed for the first look comes when the browser has nothing else to do: an old machine shows text first.
const later: (work: () => void) => void =
	'requestIdleCallback' in window ? (work) => requestIdleCallback(work, { timeout: 1500 }) : (work) => setTimeout(work, 200);
later(() => {
	if (document.querySelector('[data-validity]')) void import('./revalidate.ts');
	if (document.querySelector('toc-filter')) void import('./toc.ts');
	// Missing on plain http and in the portable edition.
	if ('serviceWorker' in navigator && location.protocol !== 'file:') void import('../offline/page.ts').then((m) => m.startOffline()).catch(() => undefined);
});

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
