import { render } from 'preact';
import { today } from '../../domain/day.ts';
import { readExamAddress } from '../../domain/exam-address.ts';
import type { ExamChoice } from '../../domain/exam.ts';
import { newSeed } from '../../domain/seeded.ts';
import { readQuizData } from '../quiz/data.ts';
import { Maker } from './Maker.tsx';
import { Sit } from './Sit.tsx';

/** "#/thi/hat=…" takes an exam on screen, "#hat=…" makes one: hash addresses work from a stick too. */
const SITTING = '#/thi/';

const place = document.getElementById('de-thi-app');
if (place) {
	const data = readQuizData();
	const fallback: ExamChoice = { seed: newSeed(), count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: today() };
	const known = { topics: Object.keys(data.topics), levels: Object.keys(data.levels) };
	const draw = () => {
		const sits = location.hash.startsWith(SITTING);
		const exam = sits ? location.hash.slice(SITTING.length) : location.hash.slice(1);
		const asked = readExamAddress(exam, fallback, known);
		// The head of the page as built is the maker's.
		document.querySelector<HTMLElement>('.exam > .lead')!.hidden = sits && asked !== undefined;
		document.querySelector<HTMLElement>('.exam > h1')!.textContent = sits && asked !== undefined ? 'Bài thi' : 'Ra đề thi';
		render(
			sits && asked !== undefined ? (
				<Sit key={location.hash} data={data} choice={asked.choice} exam={exam} expected={asked.mark} />
			) : (
				<Maker key={location.hash} data={data} initial={asked?.choice ?? fallback} expected={asked?.mark} />
			),
			place,
		);
	};
	place.replaceChildren();
	draw();
	// Another exam's address typed over this one's.
	addEventListener('hashchange', draw);
}
