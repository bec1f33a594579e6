import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { slugify } from '../../domain/fold.ts';
import { drawExam, examVersions, examPool, markingWords, poolMark, type ExamChoice } from '../../domain/exam.ts';
import { creditOf, isAnswered, numberWords, rounded, type QuizQuestion, type Response } from '../../domain/quiz.ts';
import type { QuizHead } from '../../domain/quiz-list.ts';
import { clockWords, resultOf, scoreOf, secondsLeft, type Sitting } from '../../domain/sitting.ts';
import { saveFile } from '../save-file.ts';
import { Html } from '../quiz/Html.tsx';
import { QuestionFields } from '../quiz/QuestionFields.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
import { dropSitting, keepSitting, loadSitting } from './sitting-store.ts';

interface Props {
	head: QuizHead;
	/** At least those the exam draws from. */
	questions: readonly QuizQuestion[];
	choice: ExamChoice;
	/** Address of the exam, without the version. */
	exam: string;
	expected?: string | undefined;
}

/** An exam taken on screen: start, questions against the clock, result. */
export function Sit({ head, questions, choice, exam, expected }: Props) {
	const codes = Array.from({ length: choice.versions }, (_, i) => String(101 + i));
	const begun = codes.filter((c) => loadSitting(exam, c) !== undefined);
	// What is still running comes first, then what was handed in: a result is never out of sight after a reload.
	const version = useSignal(begun.find((c) => loadSitting(exam, c)?.submitted === undefined) ?? begun[0] ?? codes[0]!);
	const who = useSignal('');
	const sitting = useSignal<Sitting | undefined>(loadSitting(exam, version.value));
	const kept = useSignal(true);
	const pool = examPool(questions, choice);
	const paper = examVersions(drawExam(pool, choice), choice).find((v) => v.code === version.value)!;
	const set = (s: Sitting) => {
		sitting.value = s;
		kept.value = keepSitting(s);
	};
	// Two tabs on one sitting: what is kept is the newest, unless this tab could not write.
	const newest = (): Sitting => (kept.value ? (loadSitting(exam, version.value) ?? sitting.value!) : sitting.value!);

	if (sitting.value === undefined) {
		return (
			<form
				class="item sit-start"
				onSubmit={(e) => {
					e.preventDefault();
					const before = loadSitting(exam, version.value);
					set(before ?? { v: 1, exam, version: version.value, who: who.value.trim(), started: Date.now(), minutes: choice.minutes, responses: {} });
				}}
			>
				<h2>
					Bài thi {paper.questions.length} câu, {choice.minutes} phút
				</h2>
				{expected !== undefined && expected !== poolMark(pool) && <p class="notice bad">Bộ câu hỏi ở máy này khác máy ra đề. Báo giảng viên trước khi làm.</p>}
				<div class="form">
					<label>
						Mã đề
						<select value={version.value} onChange={(e) => (version.value = e.currentTarget.value)}>
							{codes.map((c) => (
								<option>{c}</option>
							))}
						</select>
					</label>
					<label>
						Họ tên hoặc số báo danh (không bắt buộc)
						<input maxLength={80} value={who.value} onInput={(e) => (who.value = e.currentTarget.value)} />
					</label>
				</div>
				<p>{markingWords(choice)}</p>
				<p class="soft small">Giờ tính từ lúc bấm nút. Câu trả lời tự lưu trên máy này; tắt máy rồi mở lại đúng địa chỉ này thì làm tiếp.</p>
				<p class="row">
					<button class="btn main">Bắt đầu làm bài</button>
				</p>
			</form>
		);
	}
	const again = () => {
		dropSitting(exam, version.value);
		sitting.value = undefined;
	};
	if (sitting.value.submitted !== undefined)
		return <Outcome head={head} partial={choice.partial} sitting={sitting.value} paper={paper} onAgain={again} onOther={() => (sitting.value = undefined)} />;
	return (
		<Paper
			sitting={sitting.value}
			paper={paper}
			partial={choice.partial}
			seed={`${choice.seed}|${paper.code}`}
			kept={kept.value}
			newest={newest}
			onChange={set}
		/>
	);
}

type Version = ReturnType<typeof examVersions>[number];

interface PaperProps {
	sitting: Sitting;
	paper: Version;
	/** A share of the point is given. */
	partial: boolean | undefined;
	seed: string;
	kept: boolean;
	/** The sitting as it stands now, in whatever tab it was changed. */
	newest: () => Sitting;
	onChange: (s: Sitting) => void;
}

function Paper({ sitting, paper, partial, seed, kept, newest, onChange }: PaperProps) {
	const left = useSignal(secondsLeft(sitting, Date.now()));
	const sure = useSignal(false);
	useEffect(() => {
		// Each second: what another tab answered is taken in, and what was swept from the store is written again.
		const tick = () => {
			const now = newest();
			left.value = secondsLeft(now, Date.now());
			onChange(left.value === 0 && now.submitted === undefined ? { ...now, submitted: now.started + now.minutes * 60_000 } : now);
		};
		tick();
		const timer = setInterval(tick, 1000);
		return () => clearInterval(timer);
	}, []);
	const answered = paper.questions.filter(({ question: q }) => isAnswered(q, sitting.responses[q.id])).length;
	const set = (id: string, r: Response) => {
		const now = newest();
		if (r !== undefined) onChange({ ...now, responses: { ...now.responses, [id]: r } });
	};
	return (
		<>
			<p class="clock">
				<span>
					Mã đề {paper.code} · đã trả lời {answered}/{paper.questions.length}
				</span>{' '}
				<strong role="timer" class={left.value < 60 ? 'lacquer' : ''}>
					Còn {clockWords(left.value)}
				</strong>
			</p>
			{!kept && <p class="notice bad">Máy không cho lưu câu trả lời: đừng đóng trang này trước khi nộp bài.</p>}
			{paper.questions.map(({ number, question: q }) => (
				<section class="item question" data-question={q.id} key={q.id}>
					<h2>
						Câu {number}. <Html text={q.stem} />
					</h2>
					{q.type === 'multiple' && <p class="soft small">Có thể có nhiều ý đúng; {partial ? 'chọn sai bị trừ' : 'phải chọn đủ'}.</p>}
					<QuestionFields question={q} seed={seed} value={sitting.responses[q.id]} onChange={(r) => set(q.id, r)} />
				</section>
			))}
			<p class="row">
				{!sure.value ? (
					<button type="button" class="btn main" onClick={() => (sure.value = true)}>
						Nộp bài
					</button>
				) : (
					<>
						<span>{answered < paper.questions.length ? `Còn ${paper.questions.length - answered} câu chưa trả lời. ` : ''}Nộp rồi không sửa được.</span>
						<button type="button" class="btn main" onClick={() => onChange({ ...newest(), submitted: Date.now() })}>
							Nộp thật
						</button>
						<button type="button" class="btn" onClick={() => (sure.value = false)}>
							Làm tiếp
						</button>
					</>
				)}
			</p>
		</>
	);
}

function Outcome({
	head,
	partial,
	sitting,
	paper,
	onAgain,
	onOther,
}: {
	head: QuizHead;
	partial: boolean | undefined;
	sitting: Sitting;
	paper: Version;
	onAgain: () => void;
	onOther: () => void;
}) {
	const title = useRef<HTMLHeadingElement>(null);
	const sure = useSignal(false);
	useEffect(() => {
		scrollTo(0, 0);
		title.current?.focus();
	}, []);
	const file = resultOf(
		sitting,
		sitting.submitted!,
		paper.questions.map((q) => q.question),
	);
	const { right, total } = scoreOf(file);
	const points = rounded(paper.questions.reduce((sum, { question: q }) => sum + creditOf(q, sitting.responses[q.id]), 0));
	const save = () => saveFile(`ket-qua-${paper.code}${sitting.who === '' ? '' : `-${slugify(sitting.who)}`}.json`, JSON.stringify(file), 'application/json');
	return (
		<section aria-label="Kết quả bài thi">
			<h2 tabIndex={-1} ref={title}>
				Đúng {right}/{total} câu
				{partial && `, được ${numberWords(points)}/${total} điểm`}
			</h2>
			<p class="row mt1">
				<button type="button" class="btn main" onClick={save}>
					Lưu tệp kết quả
				</button>
				<button type="button" class="btn" onClick={onOther}>
					Làm mã đề khác
				</button>
				{!sure.value ? (
					<button type="button" class="btn" onClick={() => (sure.value = true)}>
						Xoá bài này khỏi máy
					</button>
				) : (
					<button type="button" class="btn" onClick={onAgain}>
						Xoá hẳn, không lấy lại được
					</button>
				)}
			</p>
			<p class="soft small">Giảng viên yêu cầu thì lưu tệp kết quả và nộp bằng USB; sổ tay không gửi đi đâu.</p>
			{paper.questions.map(({ number, question: q }) => (
				<div class="item question mt1" data-question={q.id}>
					<p class="soft small">{head.topics[q.topic]}</p>
					<h3>
						Câu {number}. <Html text={q.stem} />
					</h3>
					<Verdict question={q} response={sitting.responses[q.id]} partial={partial} />
				</div>
			))}
		</section>
	);
}
