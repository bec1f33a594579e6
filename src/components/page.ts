/** Small behaviours every page shares. Each page is whole without them. */
import { today } from '../domain/day.ts';
import { copyText } from './copy.ts';

// "/" goes to the search box, as on most reference sites; never while somebody types. On the web the loader of the modules has seen to it.
addEventListener('keydown', (event) => {
	if (event.defaultPrevented || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
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
// The name of the day in an address, as in day/address.ts, which is fetched only when it is there.
const otherDay = new URLSearchParams(location.search).has('ngay');
if (otherDay) void import('./day/mode.ts').then((m) => m.showDay());
const foot = document.querySelector<HTMLElement>('[data-review]');
if (foot && (today() >= foot.dataset['review']! || today() < foot.dataset['edition']!))
	void import('./edition-notice.ts').then((m) => m.sayEdition(foot, today()));
if ('lazy' in document.documentElement.dataset) later(() => void import('./later.ts').then((m) => m.layOutLater()));
later(() => {
	if (!otherDay && document.querySelector('[data-validity]')) void import('./revalidate.ts').then((m) => m.revalidate(today()));
	if (document.querySelector('toc-filter')) void import('./toc.ts');
	if (document.querySelector('a.term')) void import('./terms.ts').then((m) => m.explainTerms());
	// Missing on plain http and in the portable edition.
	if ('serviceWorker' in navigator && location.protocol !== 'file:') void import('../offline/page.ts').then((m) => m.startOffline()).catch(() => undefined);
});

// "Tra cứu tại ngày": the form opens where one reads; without script the link leads to the list of regulations, which says why.
addEventListener('click', (event) => {
	const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at-day]') : null;
	if (opener === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	void import('./day/panel.ts').then(async (m) => m.openPanel((await import('./day/address.ts')).dayAsked()?.day, opener));
});
if (document.querySelector('[data-day-form]')) void import('./day/place.ts');

// Suggestions come when a search box is first used; the box works as a plain form until then.
const suggestions = (target: EventTarget | null) => {
	if (target instanceof HTMLInputElement && 'searchKey' in target.dataset && !target.hasAttribute('role'))
		void import('../apps/search/combobox.ts').then((m) => m.attach(target), console.warn);
};
addEventListener('focusin', (event) => suggestions(event.target));
suggestions(document.activeElement);

const finder = document.querySelector<HTMLButtonElement>('[data-find]');
if (finder) {
	finder.hidden = false;
	finder.addEventListener('click', () => {
		// Its places are found among real heights (later.ts).
		delete document.documentElement.dataset['lazy'];
		void import('./find/bar.ts').then((m) => m.openFinder(finder));
	});
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
