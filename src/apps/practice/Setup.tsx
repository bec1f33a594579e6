import { useSignal } from '@preact/signals';
import { chosen, type Choice, type QuizEntry } from '../../domain/quiz.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';
import { askingOrder, standing } from '../../domain/spaced.ts';
import { progress } from './store.ts';

export type Explain = 'now' | 'end';
interface Props {
	head: QuizHead;
	entries: readonly QuizEntry[];
	/** Chosen beforehand. */
	topic?: string | undefined;
	day: string;
	onStart: (asked: readonly QuizEntry[], explain: Explain) => void;
}

function Pick({ label, words, value, onPick }: { label: string; words: Record<string, string>; value: string; onPick: (v: string) => void }) {
	return (
		<label>
			{label}
			<select value={value} onChange={(e) => onPick(e.currentTarget.value)}>
				<option value="">Tất cả</option>
				{Object.entries(words).map(([id, text]) => (
					<option value={id}>{text}</option>
				))}
			</select>
		</label>
	);
}

/** What to practise on, and how. */
export function Setup({ head, entries, topic, day, onStart }: Props) {
	const choice = useSignal<Choice>(topic === undefined ? {} : { topic });
	const count = useSignal('10');
	const explain = useSignal<Explain>('now');
	const found = chosen(entries, choice.value);
	const state = standing(
		found.map((q) => q.id),
		progress.value,
		day,
	);
	const set = (part: Choice) => (choice.value = { ...choice.value, ...part });
	const start = () => onStart(askingOrder(found, progress.value, day).slice(0, count.value === '' ? undefined : Number(count.value)), explain.value);
	return (
		<form
			onSubmit={(e) => {
				e.preventDefault();
				start();
			}}
		>
			<div class="form">
				<Pick label="Chủ đề" words={head.topics} value={choice.value.topic ?? ''} onPick={(topic) => set({ topic })} />
				<Pick label="Dành cho" words={head.audiences} value={choice.value.audience ?? ''} onPick={(audience) => set({ audience })} />
				<Pick label="Mức" words={head.levels} value={choice.value.level ?? ''} onPick={(level) => set({ level })} />
				<Pick label="Văn bản" words={head.regulations} value={choice.value.regulation ?? ''} onPick={(regulation) => set({ regulation })} />
				<label>
					Số câu
					<select value={count.value} onChange={(e) => (count.value = e.currentTarget.value)}>
						<option value="5">5</option>
						<option value="10">10</option>
						<option value="20">20</option>
						<option value="">Tất cả</option>
					</select>
				</label>
				<label>
					Giải thích
					<select value={explain.value} onChange={(e) => (explain.value = e.currentTarget.value as Explain)}>
						<option value="now">Ngay sau mỗi câu</option>
						<option value="end">Khi làm xong</option>
					</select>
				</label>
			</div>
			<p class="mt1" role="status">
				{found.length === 0
					? 'Không có câu nào hợp với lựa chọn này.'
					: `Có ${found.length} câu: đã làm ${state.asked}, đã thuộc ${state.known}, lần gần nhất sai ${state.wrong}, đến hạn ôn hôm nay ${state.due}.`}
			</p>
			<p class="row mt1">
				<button class="btn main" disabled={found.length === 0}>
					Bắt đầu luyện tập
				</button>
			</p>
		</form>
	);
}
