import { render } from 'preact';
import { today } from '../../domain/day.ts';
import { readExamAddress } from '../../domain/exam-address.ts';
import type { ExamChoice } from '../../domain/exam.ts';
import { newSeed } from '../../domain/seeded.ts';
import { topicsOf } from '../../domain/quiz-list.ts';
import { readQuizHead } from '../quiz/data.ts';
import { WithQuestions } from '../quiz/WithQuestions.tsx';
import { Maker } from './Maker.tsx';
import { Sit } from './Sit.tsx';

/** "#/thi/hat=…" takes an exam on screen, "#hat=…" makes one: hash addresses work from a stick too. */
const SITTING = '#/thi/';

const place = document.getElementById('de-thi-app');
if (place) {
	const head = readQuizHead();
	const fallback: ExamChoice = { seed: newSeed(), count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: today() };
	const known = { topics: Object.keys(head.topics), levels: Object.keys(head.levels) };
	const draw = () => {
		const sits = location.hash.startsWith(SITTING);
		const exam = sits ? location.hash.slice(SITTING.length) : location.hash.slice(1);
		const asked = readExamAddress(exam, fallback, known);
		// The head of the page as built is the maker's.
		document.querySelector<HTMLElement>('.exam > .lead')!.hidden = sits && asked !== undefined;
		document.querySelector<HTMLElement>('.exam > h1')!.textContent = sits && asked !== undefined ? 'Bài thi' : 'Ra đề thi';
		render(
			sits && asked !== undefined ? (
				<WithQuestions key={location.hash} topics={topicsOf(head, asked.choice.topics)}>
					{(questions) => <Sit head={head} questions={questions} choice={asked.choice} exam={exam} expected={asked.mark} />}
				</WithQuestions>
			) : (
				<Maker key={location.hash} head={head} initial={asked?.choice ?? fallback} asked={asked !== undefined} expected={asked?.mark} />
			),
			place,
		);
	};
	place.replaceChildren();
	draw();
	// Another exam's address typed over this one's.
	addEventListener('hashchange', draw);
}
