import { render } from 'preact';
import { printOneSize } from '../../components/one-size.ts';
import { bookOf, type RollupData } from '../../domain/rollup-book.ts';
import { App } from './App.tsx';
import { createDesk } from './desk.ts';

const place = document.getElementById('tong-hop');
if (place) {
	// As rollup.css says it by name.
	printOneSize('size: A4 landscape; margin: 15mm');
	const desk = createDesk(bookOf(JSON.parse(document.getElementById('tong-hop-du-lieu')?.textContent ?? '{}') as RollupData));
	// The table lives in this tab only: leaving with figures that were not saved is asked about.
	addEventListener('beforeunload', (event) => {
		if (!desk.unsaved.value) return;
		event.preventDefault();
		// Chromium before 119 asks only then.
		event.returnValue = true;
	});
	place.replaceChildren();
	render(<App desk={desk} />, place);
}
