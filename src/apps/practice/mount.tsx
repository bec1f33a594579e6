import { render } from 'preact';
import { readQuizData } from '../quiz/data.ts';
import { App } from './App.tsx';
import { openProgress } from './store.ts';

const place = document.getElementById('luyen-tap-app');
if (place) {
	openProgress();
	place.replaceChildren();
	render(<App data={readQuizData()} />, place);
}
