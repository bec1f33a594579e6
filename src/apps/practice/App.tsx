import { useSignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import { mayBeAsked, type QuizEntry } from '../../domain/quiz.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';
import { newSeed } from '../../domain/seeded.ts';
import { WithQuestions } from '../quiz/WithQuestions.tsx';
import { Kept } from './Kept.tsx';
import { Run } from './Run.tsx';
import { Setup, type Explain } from './Setup.tsx';

/** Practice: choose, answer, see why; what was wrong comes back. @param topic chosen beforehand */
export function App({ head, topic }: { head: QuizHead; topic?: string | undefined }) {
	const day = today();
	const entries = head.entries.filter((q) => mayBeAsked(q, day));
	const round = useSignal<{ asked: readonly QuizEntry[]; explain: Explain; seed: string } | undefined>(undefined);
	const start = (asked: readonly QuizEntry[], explain: Explain) => (round.value = { asked, explain, seed: newSeed() });
	const end = () => (round.value = undefined);
	const left = head.entries.length - entries.length;
	const now = round.value;
	return (
		<section class="practice" aria-labelledby="luyen-tap">
			<h2 id="luyen-tap">Luyện tập</h2>
			{now === undefined ? (
				<>
					<Setup head={head} entries={entries} topic={topic} day={day} onStart={start} />
					{left > 0 && <p class="soft small">Để ra ngoài {left} câu vì căn cứ của câu không còn hiệu lực.</p>}
					<Kept />
				</>
			) : (
				<WithQuestions topics={[...new Set(now.asked.map((q) => q.topic))]}>
					{(loaded) => (
						<Run
							key={now.seed}
							head={head}
							questions={now.asked.flatMap(({ id }) => loaded.find((q) => q.id === id) ?? [])}
							explain={now.explain}
							seed={now.seed}
							day={day}
							onEnd={end}
							onAgain={(wrong) => start(wrong, now.explain)}
						/>
					)}
				</WithQuestions>
			)}
		</section>
	);
}
