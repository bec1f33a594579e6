import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { QuizQuestion } from '../../domain/quiz.ts';
import { loadTopics, questionsOf } from './data.ts';

interface Props {
	topics: readonly string[];
	children: (questions: QuizQuestion[]) => ComponentChildren;
}

/** Loads the texts of topics, then shows what needs them; says so where they do not come. */
export function WithQuestions({ topics, children }: Props) {
	const failed = useSignal(false);
	const questions = questionsOf(topics);
	const load = async () => {
		failed.value = false;
		failed.value = !(await loadTopics(topics));
	};
	useEffect(() => void load(), [topics.join()]);
	if (questions !== undefined) return <>{children(questions)}</>;
	return (
		<div class="mt1" role="status">
			{failed.value ? (
				<div class="notice bad">
					<p>Không tải được câu hỏi: mất kết nối, hoặc thiếu tệp trong thư mục sổ tay.</p>
					<p class="mt1">
						<button type="button" class="btn" onClick={() => void load()}>
							Tải lại câu hỏi
						</button>
					</p>
				</div>
			) : (
				<p class="soft">Đang tải câu hỏi…</p>
			)}
		</div>
	);
}
