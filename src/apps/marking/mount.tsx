import { render } from 'preact';
import { today } from '../../domain/day.ts';
import { examAddress, readExamAddress } from '../../domain/exam-address.ts';
import { examPool, type ExamChoice } from '../../domain/exam.ts';
import { topicsOf } from '../../domain/quiz-list.ts';
import { readQuizHead } from '../quiz/data.ts';
import { WithQuestions } from '../quiz/WithQuestions.tsx';
import { App } from './App.tsx';
import { createDesk, type Desk } from './desk.ts';
import { Open } from './Open.tsx';

const place = document.getElementById('cham-bai-app');
if (place) {
	const head = readQuizHead();
	const fallback: ExamChoice = { seed: 'A', count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: today() };
	const known = { topics: Object.keys(head.topics), levels: Object.keys(head.levels) };
	let desk: Desk | undefined;

	const close = () => {
		desk = undefined;
		history.replaceState(null, '', location.pathname);
		render(<Open head={head} fallback={fallback} onAddress={openAddress} onChoice={(c) => open(c)} />, place);
	};
	const open = (choice: ExamChoice, expected?: string) => {
		if (examPool(head.entries, choice).length === 0) return false;
		let own: Desk | undefined;
		render(
			<WithQuestions key={examAddress(choice, expected ?? '')} topics={topicsOf(head, choice.topics)}>
				{(questions) => {
					// One board an exam: drawing the page again must not empty it.
					if (own === undefined) {
						desk = own = createDesk(questions, choice);
						history.replaceState(null, '', `#${examAddress(choice, expected ?? own.mark)}`);
					}
					return <App desk={own} expected={expected} onClose={close} />;
				}}
			</WithQuestions>,
			place,
		);
		return true;
	};
	/** Also the address of the exam on screen, "#/thi/hat=…". */
	const openAddress = (text: string): boolean => {
		const exam = text
			.slice(text.indexOf('#') + 1)
			.trim()
			.replace(/^\/thi\//, '');
		const asked = readExamAddress(exam, fallback, known);
		return asked !== undefined && open(asked.choice, asked.mark);
	};

	addEventListener('beforeunload', (event) => {
		if (!desk?.unsaved.value) return;
		event.preventDefault();
		// Chromium before 119 asks only if this is set.
		Object.assign(event, { returnValue: 'x' });
	});
	addEventListener('hashchange', () => {
		if (desk?.unsaved.value) {
			// Another exam typed into the address must not take away rows that nobody saved.
			history.replaceState(null, '', `#${examAddress(desk.choice, desk.mark)}`);
			desk.said.value = 'Bảng này chưa lưu nên trang vẫn ở đề cũ. Muốn chấm đề khác thì bấm “Chấm đề khác”.';
		} else if (!openAddress(location.hash)) close();
	});
	place.replaceChildren();
	if (!openAddress(location.hash)) close();
}
