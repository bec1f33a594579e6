import { answerChoices, judge } from '../../../domain/assessment.ts';
import { paperWords } from '../../../papers/lines.ts';
import type { SheetItem } from '../data.ts';
import type { OpenRound } from '../model.ts';
import { ANSWER_WORDS } from '../words.ts';

/** A box with or without a tick; drawn as text, so that printers without colours and backgrounds show it. */
function Box({ on, words }: { on: boolean; words: string }) {
	return (
		<span class={on ? 'opt on' : 'opt'}>
			<span aria-hidden="true">{on ? '☒' : '☐'}</span> {words}
			{on && <span class="sr"> (đã chọn)</span>}
		</span>
	);
}

/** One item as it was answered, kept whole on a page. */
export function FilledItem({ item, open }: { item: SheetItem; open: OpenRound }) {
	const answer = open.answer(item.id).value;
	const { code } = judge(item, answer);
	const papers = open.papers(item.id);
	const approved = answer.approvedBy ?? '';
	return (
		<section class="filled-item" data-filled={item.id}>
			<h3>
				{item.id}
				{item.gate !== 'none' && ` (${item.gate === 'red' ? 'mục đỏ' : 'mục cam'})`}. {item.question}
			</h3>
			<p class="opts">
				{answerChoices(item).map((c) => (
					<Box on={c === code} words={ANSWER_WORDS[c]} />
				))}
				{item.kind === 'ratio' && (
					<span>
						{item.ratio?.numerator}: <b>{answer.numerator ?? '……'}</b>; {item.ratio?.denominator}: <b>{answer.denominator ?? '……'}</b>
					</span>
				)}
			</p>
			{item.kind === 'parts' && (
				<ul class="filled-parts">
					{(item.parts ?? []).map((p) => (
						<li>
							<b>{ANSWER_WORDS[answer.parts?.[p.id] ?? 'CDG']}</b> – <span dangerouslySetInnerHTML={{ __html: p.text }} />
						</li>
					))}
				</ul>
			)}
			{answer.code === 'KAD' && (
				<p>
					Lý do: {answer.reason || '……'}
					{approved !== '' && ` (duyệt: ${approved})`}
				</p>
			)}
			{papers.length > 0 && <p>Minh chứng: {papers.map(paperWords).join(' | ')}</p>}
			{answer.otherWay && <p>Đạt bằng cách khác.</p>}
			{answer.doneElsewhere && <p>Cấp trên, đơn vị khác làm thay.</p>}
			{answer.note !== undefined && answer.note !== '' && <p class="note">Ghi chú: {answer.note}</p>}
		</section>
	);
}
