import { render } from 'preact';
import { App } from './App.tsx';
import { readSheetData } from './data.ts';

const place = document.getElementById('phieu');
if (place) {
	place.replaceChildren();
	render(<App sheet={readSheetData()} base={place.dataset['base'] ?? '/'} />, place);
}
