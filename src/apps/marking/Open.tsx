import { useSignal } from '@preact/signals';
import { examPool, settleChoice, type ExamChoice } from '../../domain/exam.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';
import { ChoiceForm } from '../exam/ChoiceForm.tsx';

interface Props {
	head: QuizHead;
	fallback: ExamChoice;
	/** Takes an address or what stands behind its "#"; tells whether an exam was found in it. */
	onAddress: (text: string) => boolean;
	onChoice: (choice: ExamChoice) => void;
}

/** Which exam is marked: by its address, or by seed and choices. */
export function Open({ head, fallback, onAddress, onChoice }: Props) {
	const address = useSignal('');
	const bad = useSignal(false);
	const choice = useSignal(fallback);
	return (
		<>
			<form
				class="form"
				onSubmit={(e) => {
					e.preventDefault();
					bad.value = !onAddress(address.value);
				}}
			>
				<label class="wide">
					Địa chỉ của đề (trang Ra đề thi, nút “Chép địa chỉ của đề”)
					<input value={address.value} autocomplete="off" onInput={(e) => (address.value = e.currentTarget.value)} />
				</label>
				<p class="row">
					<button type="submit" class="btn main">
						Mở bảng chấm
					</button>
				</p>
				<p class="wide" role="status">
					{bad.value && 'Trong đó không có đề nào: địa chỉ phải có phần “#hat=…”.'}
				</p>
			</form>
			<details class="mt1">
				<summary>Không có địa chỉ: gõ lại hạt giống và lựa chọn như lúc ra đề</summary>
				<ChoiceForm
					head={head}
					choice={choice.value}
					found={examPool(head.entries, choice.value).length}
					onChange={(part) => (choice.value = settleChoice({ ...choice.value, ...part }))}
				/>
				<p class="row mt1">
					<button type="button" class="btn" onClick={() => onChoice(choice.value)}>
						Mở bảng chấm đề này
					</button>
				</p>
			</details>
		</>
	);
}
