import { useSignal } from '@preact/signals';
import { examPool, settleChoice, type ExamChoice } from '../../domain/exam.ts';
import { newSeed } from '../../domain/seeded.ts';
import { topicsOf, type QuizHead } from '../../domain/quiz-list.ts';
import type { ExamSheet } from '../../documents/exam.ts';
import { WithQuestions } from '../quiz/WithQuestions.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { Sheets } from './Sheets.tsx';

interface Props {
	head: QuizHead;
	initial: ExamChoice;
	/** The address of an exam was opened: it is drawn at once. */
	asked: boolean;
	/** Mark of the questions in that address. */
	expected?: string | undefined;
}

/** The exam maker: choice, then the sheets. Questions are loaded when an exam is asked for; from then on every change draws anew. */
export function Maker({ head, initial, asked, expected }: Props) {
	const choice = useSignal(initial);
	const title = useSignal('Bài kiểm tra văn thư, lưu trữ');
	const sheet = useSignal<ExamSheet>('paper');
	const drawn = useSignal(asked);
	const change = (part: Partial<ExamChoice>) => (choice.value = settleChoice({ ...choice.value, ...part }));
	return (
		<>
			<ChoiceForm
				head={head}
				choice={choice.value}
				title={title.value}
				found={examPool(head.entries, choice.value).length}
				onChange={change}
				onTitle={(t) => (title.value = t)}
				draw={{
					first: !drawn.value,
					text: drawn.value ? 'Bốc đề khác' : 'Ra đề',
					act: () => (drawn.value ? change({ seed: newSeed() }) : (drawn.value = true)),
				}}
			/>
			{drawn.value && (
				<WithQuestions topics={topicsOf(head, choice.value.topics)}>
					{(questions) => (
						<Sheets
							questions={questions}
							choice={choice.value}
							title={title.value}
							sheet={sheet.value}
							onSheet={(s) => (sheet.value = s)}
							opened={asked && choice.value === initial}
							expected={expected}
						/>
					)}
				</WithQuestions>
			)}
		</>
	);
}
