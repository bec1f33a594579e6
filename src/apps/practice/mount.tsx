import { render } from 'preact';
import { readQuizHead } from '../quiz/data.ts';
import { App } from './App.tsx';
import { openProgress } from './store.ts';

/** "#luyen-tap-ho-so": the topic is chosen beforehand; also where a page of a topic leads to. */
const TOPIC = /^#luyen-tap-(.+)$/;

/** "#h-001" was the address of a question while all stood on this page; papers printed then say so. */
function leadOn(): void {
	const moved = /^#[a-z]-\d{3}$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
	if (moved instanceof HTMLAnchorElement) location.replace(moved.href);
}
leadOn();
addEventListener('hashchange', leadOn);

const place = document.getElementById('luyen-tap-app');
if (place) {
	const head = readQuizHead();
	const draw = () => {
		const topic = TOPIC.exec(location.hash)?.[1];
		render(<App key={topic} head={head} topic={topic !== undefined && topic in head.topics ? topic : undefined} />, place);
	};
	openProgress();
	place.replaceChildren();
	draw();
	if (TOPIC.test(location.hash)) document.getElementById('luyen-tap')?.scrollIntoView();
}
