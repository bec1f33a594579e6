import { render } from 'preact';
import { loadSearch } from './load.ts';
import { SearchPage } from './SearchPage.tsx';

const place = document.getElementById('tim-kiem');
if (place) {
	const base = place.dataset['base'] ?? '/';
	// What the list waits for longest is asked for first; where it fails, the list tries again and says so.
	if ((new URLSearchParams(location.search).get('q') ?? '').trim() !== '') loadSearch(base).catch(() => undefined);
	// Whoever was quicker than this part goes on where he is.
	const early = place.querySelector('input');
	const typing = early !== null && early === document.activeElement;
	place.replaceChildren();
	render(<SearchPage base={base} typed={early?.value ?? ''} />, place);
	if (typing) place.querySelector('input')?.focus({ preventScroll: true });
}
