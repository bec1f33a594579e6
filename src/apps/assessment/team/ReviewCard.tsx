import { judge } from '../../../domain/assessment.ts';
import type { Answer, Review } from '../../../schemas/assessment.ts';
import { paperNamed } from '../../../papers/lines.ts';
import type { SheetItem } from '../data.ts';
import { Background } from '../ItemBackground.tsx';
import type { OpenRound } from '../model.ts';
import { SECRET_REMINDER } from '../words.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { CardHead, headingId } from './CardHead.tsx';
import { JudgeFields } from './JudgeFields.tsx';

/** One item for the second person: papers to look at, their own judgement, then the first answer beside it. */
export function ReviewCard({ item, open, reviewer, blind }: { item: SheetItem; open: OpenRound; reviewer: string; blind: boolean }) {
	const name = `rs-${item.id.replace('.', '-').toLowerCase()}`;
	const answer = open.answer(item.id).value;
	const review = open.review(item.id);
	const { code, score } = judge(item, review);
	const own = judge(item, answer);
	const done = code !== 'CDG';
	const agrees = done && own.code === code && own.score === score;
	const papers = open.papers(item.id);
	const by = reviewer === '' ? review.by : reviewer;
	// What answer fields change is the judgement alone: the same keys as a review has.
	const set = ({ code: c, ...figures }: Partial<Answer>) => open.changeReview(item.id, { by, ...(c === undefined ? {} : { code: c }), ...judgedOnly(figures) });
	const agree = () => open.changeReview(item.id, { by, code: answer.code, numerator: answer.numerator, denominator: answer.denominator, parts: answer.parts });
	return (
		<section class="item" aria-labelledby={headingId(name)} data-review={item.id} data-state={!done ? 'open' : agrees ? 'same' : 'differs'}>
			<CardHead item={item} name={name}>
				{done && <span class={`tag ${agrees ? 'ok' : 'bad'}`}>{agrees ? 'Đồng ý' : 'Khác câu trả lời đầu'}</span>}
			</CardHead>
			{papers.length === 0 ? (
				<p class="soft small">Không có minh chứng nào được ghi.</p>
			) : (
				<ul class="small">
					{papers.map((p) => (
						<li>{paperNamed(p)}</li>
					))}
				</ul>
			)}
			{!blind && !done && own.code !== 'CDG' && (
				<p>
					<button type="button" class="btn small" onClick={agree} aria-label={`Đồng ý với câu trả lời mục ${item.id}`}>
						Đồng ý
					</button>
				</p>
			)}
			<JudgeFields item={item} judged={review} change={set} name={name} />
			{done && by === '' && <p class="small consequence">Ghi tên người rà soát ở trên; thiếu tên thì mục này chưa tính là đã rà soát.</p>}
			{done && review.by === '' && reviewer !== '' && (
				<p>
					<button type="button" class="btn small" onClick={() => open.changeReview(item.id, { by: reviewer })}>
						Ghi tên {reviewer} cho mục này
					</button>
				</p>
			)}
			{done && answer.by !== undefined && answer.by !== '' && answer.by === review.by && (
				<p class="small consequence">Người rà soát trùng người trả lời: nên nhờ người khác.</p>
			)}
			{(done || !blind) && (
				<div class="other-side">
					<p class="soft small">Câu trả lời đầu</p>
					<AnswerFacts item={item} answer={answer} />
				</div>
			)}
			{done && (
				<label class="small soft">
					Nhận xét của người rà soát. {SECRET_REMINDER}
					<textarea rows={2} maxLength={2000} value={review.note} onInput={(e) => open.changeReview(item.id, { note: e.currentTarget.value })} />
				</label>
			)}
			{done && (
				<p>
					<button type="button" class="btn small" onClick={() => open.removeReview(item.id)} aria-label={`Bỏ kết quả rà soát mục ${item.id}`}>
						Bỏ kết quả rà soát
					</button>
				</p>
			)}
			<Background item={item} />
		</section>
	);
}

function judgedOnly(part: Partial<Answer>): Partial<Review> {
	return Object.fromEntries(Object.entries(part).filter(([key]) => key === 'numerator' || key === 'denominator' || key === 'parts'));
}
