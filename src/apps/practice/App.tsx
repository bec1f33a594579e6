import { useSignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import { mayBeAsked, type QuizData, type QuizQuestion } from '../../domain/quiz.ts';
import { newSeed } from '../../domain/seeded.ts';
import { Kept } from './Kept.tsx';
import { Run } from './Run.tsx';
import { Setup, type Explain } from './Setup.tsx';

/** Practice: choose, answer, see why; what was wrong comes back. */
export function App({ data }: { data: QuizData }) {
	const day = today();
	const questions = data.questions.filter((q) => mayBeAsked(q, day));
	const round = useSignal<{ questions: QuizQuestion[]; explain: Explain; seed: string } | undefined>(undefined);
	const start = (asked: QuizQuestion[], explain: Explain) => (round.value = { questions: asked, explain, seed: newSeed() });
	const left = data.questions.length - questions.length;
	return (
		<section class="practice" aria-labelledby="luyen-tap">
			<h2 id="luyen-tap">Luyện tập</h2>
			{round.value === undefined ? (
				<>
					<Setup data={data} questions={questions} day={day} onStart={start} />
					{left > 0 && <p class="soft small">Để ra ngoài {left} câu vì căn cứ của câu không còn hiệu lực.</p>}
					<Kept />
				</>
			) : (
				<Run
					key={round.value.seed}
					{...round.value}
					data={data}
					day={day}
					onEnd={() => (round.value = undefined)}
					onAgain={(wrong) => start(wrong, round.value?.explain ?? 'now')}
				/>
			)}
		</section>
	);
}
