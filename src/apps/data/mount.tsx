import { render } from 'preact';
import { App } from './App.tsx';
import { DataDesk } from './desk.ts';
import type { Names } from './words.ts';

const place = document.getElementById('du-lieu-app');
if (place) {
	const base = place.dataset['base'] ?? '/';
	const desk = new DataDesk(place.dataset['day'] ?? '', base);
	const names = JSON.parse(document.getElementById('du-lieu-ten')?.textContent ?? '{}') as Names;
	void desk.open().then(() => {
		place.replaceChildren();
		render(<App desk={desk} names={names} base={base} />, place);
	});
}
