import { render } from 'preact';
import { today } from '../../domain/day.ts';
import { readExamAddress } from '../../domain/exam-address.ts';
import type { ExamChoice } from '../../domain/exam.ts';
import { newSeed } from '../../domain/seeded.ts';
import { readQuizData } from '../quiz/data.ts';
import { Maker } from './Maker.tsx';

const place = document.getElementById('de-thi-app');
if (place) {
	const data = readQuizData();
	const fallback: ExamChoice = { seed: newSeed(), count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: today() };
	const draw = () => {
		const asked = readExamAddress(location.hash, fallback, { topics: Object.keys(data.topics), levels: Object.keys(data.levels) });
		render(<Maker key={location.hash} data={data} initial={asked?.choice ?? fallback} expected={asked?.mark} />, place);
	};
	place.replaceChildren();
	draw();
	// Another paper's address typed over this one's.
	addEventListener('hashchange', draw);
}
