import { BANDS, figures, missedQuestions, outOfTen } from '../../domain/class-board.ts';
import { markingWords } from '../../domain/exam.ts';
import { numberWords } from '../../domain/quiz.ts';
import { Html } from '../quiz/Html.tsx';
import { BasisLine } from '../quiz/Verdict.tsx';
import { Bars } from '../rollup/Bars.tsx';
import type { Desk } from './desk.ts';

const MOST_SHOWN = 10;

/** Figures of the class, what was missed most, and the list of marks. Also what is printed. */
export function Results({ desk }: { desk: Desk }) {
	const marked = desk.marked.value;
	const found = figures(marked);
	if (found === undefined) return <p class="soft">Chưa có bài nào chấm được: gõ mã đề và câu trả lời, hoặc thả tệp kết quả.</p>;
	const missed = missedQuestions(marked, desk.versions);
	return (
		<>
			<h2>Kết quả: {desk.title.value.trim() || 'Bài kiểm tra'}</h2>
			<p data-figures>
				{found.count} bài · điểm trung bình {numberWords(found.mean)} · điểm ở giữa (một nửa số bài cao hơn, một nửa thấp hơn) {numberWords(found.median)}{' '}
				(thang 10). {markingWords(desk.choice)}
			</p>
			<h3>Phân bố điểm</h3>
			<Bars
				label="Số bài theo khoảng điểm"
				rows={BANDS.map((name, i) => ({ name, value: found.bands[i]!, of: found.count, words: `${found.bands[i]} bài`, tone: 'ok2' }))}
			/>
			<h3>Câu sai nhiều nhất</h3>
			{missed.length === 0 ? (
				<p>Không câu nào sai.</p>
			) : (
				<ol class="missed">
					{missed.slice(0, MOST_SHOWN).map((m) => (
						<li data-missed={m.question.id}>
							<p>
								<strong>
									{m.wrong}/{m.of} người {desk.choice.partial ? 'chưa đúng hết' : 'sai'}.
								</strong>{' '}
								<Html text={m.question.stem} />
							</p>
							<BasisLine question={m.question} />
						</li>
					))}
				</ol>
			)}
			<h3>Từng người</h3>
			<div class="scroll" tabIndex={0} role="region" aria-label="Điểm từng người">
				<table>
					<thead>
						<tr>
							<th scope="col">Số</th>
							{desk.named.value && <th scope="col">Tên</th>}
							<th scope="col">Mã đề</th>
							<th scope="col">Đúng{desk.choice.partial && ' hết'}</th>
							<th scope="col">Điểm (thang 10)</th>
						</tr>
					</thead>
					<tbody>
						{marked.map((m) => (
							<tr>
								<th scope="row" class="field">
									{m.number}
								</th>
								{desk.named.value && <td>{m.row.name}</td>}
								<td>{m.row.version}</td>
								<td>
									{m.right}/{m.total}
								</td>
								<td>{numberWords(outOfTen(m))}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
