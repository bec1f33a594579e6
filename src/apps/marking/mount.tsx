import { render } from 'preact';
import { today } from '../../domain/day.ts';
import { examAddress, readExamAddress } from '../../domain/exam-address.ts';
import type { ExamChoice } from '../../domain/exam.ts';
import { readQuizData } from '../quiz/data.ts';
import { App } from './App.tsx';
import { createDesk, type Desk } from './desk.ts';
import { Open } from './Open.tsx';

const place = document.getElementById('cham-bai-app');
if (place) {
	const data = readQuizData();
	const fallback: ExamChoice = { seed: 'A', count: 20, minutes: 30, versions: 2, topics: [], levels: [], day: today() };
	const known = { topics: Object.keys(data.topics), levels: Object.keys(data.levels) };
	let desk: Desk | undefined;

	const close = () => {
		desk = undefined;
		history.replaceState(null, '', location.pathname);
		render(<Open data={data} fallback={fallback} onAddress={openAddress} onChoice={(c) => open(c)} />, place);
	};
	const open = (choice: ExamChoice, expected?: string) => {
		const made = createDesk(data, choice);
		if (made.versions[0]!.questions.length === 0) return false;
		desk = made;
		history.replaceState(null, '', `#${examAddress(choice, expected ?? made.mark)}`);
		render(<App key={location.hash} desk={made} expected={expected} onClose={close} />, place);
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
