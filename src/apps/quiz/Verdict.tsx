import { creditOf, feedbackOf, isRight, numberWords, rounded, type QuizQuestion, type Response } from '../../domain/quiz.ts';
import { Html } from './Html.tsx';

/** Provisions that a question rests on, with how they are known. */
export function BasisLine({ question }: { question: QuizQuestion }) {
	return (
		<p class="small soft">
			Căn cứ:{' '}
			{question.links.map((l, i) => (
				<>
					{i > 0 && '; '}
					<a href={l.href}>{l.text}</a>
					{l.evidence !== undefined && ` (${l.evidence})`}
				</>
			))}
			.
		</p>
	);
}

/** The right answer, spelled out. */
export function RightAnswer({ question: q }: { question: QuizQuestion }) {
	switch (q.type) {
		case 'single':
		case 'multiple':
			return (
				<ul>
					{q.options
						.filter((o) => (q.type === 'single' ? o.id === q.answer : q.answer.includes(o.id)))
						.map((o) => (
							<li>
								<Html text={o.text} />
							</li>
						))}
				</ul>
			);
		case 'boolean':
			return <p>{q.answer ? 'Đúng' : 'Sai'}</p>;
		case 'number':
			return (
				<p>
					{numberWords(q.answer)} {q.unit}
				</p>
			);
		case 'order':
			return (
				<ol>
					{q.steps.map((s) => (
						<li>
							<Html text={s} />
						</li>
					))}
				</ol>
			);
		case 'match':
			return (
				<ul>
					{q.pairs.map((p) => (
						<li>
							<Html text={p.left} /> – <Html text={p.right} />
						</li>
					))}
				</ul>
			);
	}
}

/** Right or wrong, the right answer, why, and by which provision. @param partial a share of the point is given */
export function Verdict({ question: q, response, partial = false }: { question: QuizQuestion; response: Response; partial?: boolean | undefined }) {
	const right = isRight(q, response);
	const share = partial && !right ? creditOf(q, response) : 0;
	return (
		<div class={`notice ${right ? 'ok' : 'bad'} verdict`} role="status">
			<p>
				<strong>
					{right ? 'Đúng.' : response === undefined ? 'Chưa trả lời.' : share > 0 ? `Đúng một phần: được ${numberWords(rounded(share))} điểm.` : 'Chưa đúng.'}
				</strong>
			</p>
			{/* For several right options the list below says which. */}
			{!right && q.type !== 'multiple' && (
				<>
					<p>Đáp án:</p>
					<RightAnswer question={q} />
				</>
			)}
			{feedbackOf(q, response).map((f) => (
				<p>
					<Html text={f} />
				</p>
			))}
			{q.type === 'multiple' && (
				<ul>
					{q.options.map((o) => (
						<li>
							<Html text={o.text} />: {q.answer.includes(o.id) ? 'chọn' : 'không chọn'}. <Html text={o.feedback} />
						</li>
					))}
				</ul>
			)}
			<BasisLine question={q} />
		</div>
	);
}
