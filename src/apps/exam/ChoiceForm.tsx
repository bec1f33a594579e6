import { LIMITS, type ExamChoice } from '../../domain/exam.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';

interface Props {
	head: QuizHead;
	choice: ExamChoice;
	/** Left out where the exam is only found again, not made: then it is not drawn anew either. */
	title?: string;
	/** Questions the choice may draw from. */
	found: number;
	onChange: (part: Partial<ExamChoice>) => void;
	onTitle?: (title: string) => void;
	/** The button that draws; `first`: nothing was drawn yet. */
	draw?: { text: string; first: boolean; act: () => void };
}

function Boxes({ legend, words, picked, onPick }: { legend: string; words: Record<string, string>; picked: string[]; onPick: (list: string[]) => void }) {
	return (
		<fieldset class="wide boxes">
			<legend>{legend}</legend>
			{Object.entries(words).map(([id, text]) => (
				<label class="check">
					<input
						type="checkbox"
						checked={picked.includes(id)}
						onChange={(e) => onPick(Object.keys(words).filter((w) => (w === id ? e.currentTarget.checked : picked.includes(w))))}
					/>
					{text}
				</label>
			))}
		</fieldset>
	);
}

/** What the paper is made of. */
export function ChoiceForm({ head, choice, title, found, onChange, onTitle, draw }: Props) {
	const number = (label: string, key: 'count' | 'minutes' | 'versions') => (
		<label>
			{label}
			<input
				type="number"
				min={LIMITS[key][0]}
				max={LIMITS[key][1]}
				value={choice[key]}
				data-choice={key}
				onChange={(e) => onChange({ [key]: Number(e.currentTarget.value) })}
			/>
		</label>
	);
	return (
		<form
			class="form no-print"
			onSubmit={(e) => {
				e.preventDefault();
				if (draw?.first) draw.act();
			}}
		>
			{onTitle && (
				<label class="wide">
					Tên bài kiểm tra (không ghi nội dung mật)
					<input maxLength={120} value={title} onInput={(e) => onTitle(e.currentTarget.value)} />
				</label>
			)}
			<Boxes legend="Chủ đề (không chọn là lấy tất cả)" words={head.topics} picked={choice.topics} onPick={(topics) => onChange({ topics })} />
			<Boxes legend="Mức (không chọn là lấy tất cả)" words={head.levels} picked={choice.levels} onPick={(levels) => onChange({ levels })} />
			{number('Số câu', 'count')}
			{number('Số phút', 'minutes')}
			{number('Số mã đề', 'versions')}
			<label>
				Theo quy định có hiệu lực ngày
				<input type="date" value={choice.day} onChange={(e) => e.currentTarget.value !== '' && onChange({ day: e.currentTarget.value })} />
			</label>
			<label>
				Cách chấm
				<select value={choice.partial ? 'phan' : ''} data-choice="partial" onChange={(e) => onChange({ partial: e.currentTarget.value === 'phan' })}>
					<option value="">Đúng hết mới được điểm</option>
					<option value="phan">Được điểm từng phần</option>
				</select>
			</label>
			<label>
				Hạt giống
				<input value={choice.seed} maxLength={24} data-choice="seed" autocomplete="off" onChange={(e) => onChange({ seed: e.currentTarget.value })} />
			</label>
			{draw && (
				<p class="row">
					<button type={draw.first ? 'submit' : 'button'} class={`btn ${draw.first ? 'main' : ''}`} onClick={draw.first ? undefined : draw.act}>
						{draw.text}
					</button>
				</p>
			)}
			<p class="wide soft small" role="status">
				{found < choice.count
					? `Chỉ có ${found} câu hợp với lựa chọn này, đề lấy cả ${found} câu.`
					: `Bốc ${choice.count} trong ${found} câu, chia đều theo chủ đề và mức.`}
			</p>
		</form>
	);
}
