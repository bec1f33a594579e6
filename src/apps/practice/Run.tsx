import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { isAnswered, isRight, shownOrder, type QuizQuestion, type Response } from '../../domain/quiz.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';
import { noteAnswer } from '../../domain/spaced.ts';
import { Html } from '../quiz/Html.tsx';
import { QuestionFields } from '../quiz/QuestionFields.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
import type { Explain } from './Setup.tsx';
import { changeProgress } from './store.ts';

interface Props {
	head: QuizHead;
	questions: QuizQuestion[];
	explain: Explain;
	/** Order of options; a new one each time. */
	seed: string;
	day: string;
	onEnd: () => void;
	onAgain: (wrong: QuizQuestion[]) => void;
}

/** One round of questions, one after the other, and its result. */
export function Run({ head: words, questions, explain, seed, day, onEnd, onAgain }: Props) {
	const at = useSignal(0);
	const responses = useSignal<Record<string, Response>>({});
	const judged = useSignal(false);
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => head.current?.focus(), [at.value]);
	const q = questions[at.value];
	if (q === undefined) return <Result {...{ questions, responses: responses.value, explain, onEnd, onAgain }} />;

	// The order shown is an answer too: nothing need be moved where it happens to be meant so.
	const response = responses.value[q.id] ?? (q.type === 'order' ? shownOrder(q, seed) : undefined);
	const next = () => {
		judged.value = false;
		at.value++;
	};
	const answer = () => {
		if (!isAnswered(q, response)) return;
		responses.value = { ...responses.value, [q.id]: response };
		changeProgress((p) => noteAnswer(p, q.id, isRight(q, response), day));
		if (explain === 'now') judged.value = true;
		else next();
	};
	return (
		<form
			class="item question"
			data-question={q.id}
			onSubmit={(e) => {
				e.preventDefault();
				if (judged.value) next();
				else answer();
			}}
		>
			<p class="id">
				<span>
					Câu {at.value + 1}/{questions.length}
				</span>
				<span>{words.topics[q.topic]}</span>
				<span>{words.levels[q.level]}</span>
				<span>{q.id}</span>
			</p>
			<h3 tabIndex={-1} ref={head}>
				<Html text={q.stem} />
			</h3>
			{q.type === 'multiple' && <p class="soft small">Có thể có nhiều ý đúng; phải chọn đủ.</p>}
			<QuestionFields
				key={q.id}
				question={q}
				seed={seed}
				value={response}
				locked={judged.value}
				onChange={(r) => (responses.value = { ...responses.value, [q.id]: r })}
			/>
			{judged.value && <Verdict question={q} response={response} />}
			<p class="row">
				<button class="btn main" disabled={!isAnswered(q, response)}>
					{!judged.value ? 'Trả lời' : at.value + 1 === questions.length ? 'Xem kết quả' : 'Câu tiếp'}
				</button>
				<button type="button" class="btn plain" onClick={onEnd}>
					Dừng luyện tập
				</button>
			</p>
		</form>
	);
}

function Result({
	questions,
	responses,
	explain,
	onEnd,
	onAgain,
}: Pick<Props, 'questions' | 'explain' | 'onEnd' | 'onAgain'> & { responses: Record<string, Response> }) {
	const wrong = questions.filter((q) => !isRight(q, responses[q.id]));
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => head.current?.focus(), []);
	return (
		<section class="outcome" aria-label="Kết quả luyện tập">
			<h3 tabIndex={-1} ref={head}>
				Đúng {questions.length - wrong.length}/{questions.length} câu
			</h3>
			<p class="soft">{wrong.length === 0 ? 'Các câu này sẽ được hỏi lại sau vài ngày.' : 'Câu sai sẽ được hỏi lại từ ngày mai, câu đúng sau vài ngày.'}</p>
			<p class="row mt1">
				{wrong.length > 0 && (
					<button type="button" class="btn main" onClick={() => onAgain(wrong)}>
						Làm lại {wrong.length} câu sai
					</button>
				)}
				<button type="button" class="btn" onClick={onEnd}>
					Luyện tập khác
				</button>
			</p>
			{(explain === 'end' ? questions : wrong).map((q) => (
				<div class="item question mt1">
					<h4>
						<Html text={q.stem} />
					</h4>
					<Verdict question={q} response={responses[q.id]} />
				</div>
			))}
		</section>
	);
}
