import { useMemo } from 'preact/hooks';
import { scoredItems } from '../../../domain/assessment.ts';
import { reviewedAnswers, reviewOutcome } from '../../../domain/review.ts';
import { scoreRound } from '../../../domain/scoring.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { outcomeWords, rangeWords } from '../words.ts';
import { CodeTag, figuresOf } from './AnswerFacts.tsx';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How far the check is, how much it overturned, what the score would be by it. */
export function ReviewSummary({ open, asked, left }: { open: OpenRound; asked: readonly string[]; left: readonly string[] }) {
	const scored = open.scored.value;
	const reviews = open.reviews.value;
	const { outcome, reviewed } = useMemo(() => {
		const items = open.asked();
		const { answers, evidence } = open.content();
		return {
			outcome: reviewOutcome(items, answers, reviews),
			reviewed: scoreRound(scoredItems(items, reviewedAnswers(items, answers, reviews), evidence), open.sheet.groups),
		};
	}, [scored, reviews]);
	const title = (id: string) => `${id}. ${open.sheet.groups.find((g) => g.id === id)?.shortTitle ?? ''}`;
	return (
		<div data-review-summary>
			<dl class="facts">
				<dt>Ai chấm</dt>
				<dd data-source>{SOURCES[open.round.value.source]}</dd>
				<dt>Đã rà soát</dt>
				<dd>
					<strong data-reviewed>
						{asked.length - left.length}/{asked.length}
					</strong>{' '}
					mục phải xem lại{left.length > 0 && left.length <= 12 && `; còn ${left.join(', ')}`}
				</dd>
				<dt>Chấm thấp xuống</dt>
				<dd data-flips>
					{outcome.flipRate === undefined
						? 'chưa có mục nào'
						: `${percent(outcome.flipRate)} (${outcome.down.length}/${outcome.reviewed.length} mục thấp hơn câu trả lời đầu)`}
				</dd>
				<dt>Điểm tự chấm</dt>
				<dd>
					{rangeWords(open.result.value)}. {outcomeWords(open.result.value.outcome)}
				</dd>
				<dt>Điểm theo rà soát</dt>
				<dd>
					{rangeWords(reviewed)}. {outcomeWords(reviewed.outcome)}
				</dd>
			</dl>
			{outcome.optimistic && (
				<div class="notice bad" data-optimistic>
					<p>
						<strong>Tự chấm cao hơn thực tế:</strong> quá 20 % số mục rà soát bị chấm thấp xuống. Xét lại cả nhóm {outcome.groups.map(title).join('; ')}, bắt
						đầu từ:
					</p>
					<p class="row mt1">
						{outcome.down.map((id) => (
							<a class="btn small" href={placeOf(open, '', id)}>
								{id}
							</a>
						))}
					</p>
				</div>
			)}
			{left.length === 0 && asked.length > 0 && !outcome.optimistic && open.round.value.source === 'reviewed' && (
				<p class="notice ok">Đã rà soát hết các mục phải xem lại: kết quả ghi là “{SOURCES.reviewed}”.</p>
			)}
		</div>
	);
}

/** All findings in one table, for paper and for looking over. */
export function ReviewTable({ open }: { open: OpenRound }) {
	const items = open.asked().filter((i) => open.reviews.value[i.id] !== undefined);
	if (items.length === 0) return null;
	return (
		<section>
			<h2 class="mt">Kết quả rà soát</h2>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng kết quả rà soát">
				<table class="stacked">
					<thead>
						<tr>
							<th scope="col">Mục</th>
							<th scope="col">Trả lời đầu</th>
							<th scope="col">Rà soát</th>
							<th scope="col">Người rà soát, nhận xét</th>
						</tr>
					</thead>
					<tbody>
						{items.map((item) => {
							const review = open.review(item.id);
							const answer = open.answer(item.id).value;
							return (
								<tr key={item.id}>
									<td>
										<strong>{item.id}</strong> {item.question}
									</td>
									<td data-head="Trả lời đầu">
										<CodeTag item={item} judged={answer} /> {figuresOf(item, answer)}
									</td>
									<td data-head="Rà soát">
										<CodeTag item={item} judged={review} /> {figuresOf(item, review)}
									</td>
									<td class="small" data-head="Người rà soát">
										{review.by}
										{review.note !== '' && <div class="note">{review.note}</div>}
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</section>
	);
}
