import { render } from 'preact';
import { App } from './App.tsx';
import { readHandbookData } from './data.ts';

const place = document.getElementById('phieu');
if (place) {
	place.replaceChildren();
	render(<App data={readHandbookData()} base={place.dataset['base'] ?? '/'} />, place);
}
