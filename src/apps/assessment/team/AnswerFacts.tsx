import { judge, type Judged } from '../../../domain/assessment.ts';
import { paperNamed } from '../../../papers/lines.ts';
import type { Answer, EvidenceRecord } from '../../../schemas/assessment.ts';
import type { SheetItem } from '../data.ts';
import { ANSWER_WORDS, timeWords } from '../words.ts';

const TONE = { DAT: 'ok', MOT_PHAN: 'warn', CHUA: 'bad', KAD: '', CDG: '' } as const;

/** What an answer comes to, as a coloured word. */
export function CodeTag({ item, judged }: { item: SheetItem; judged: Judged }) {
	const { code } = judge(item, judged);
	return <span class={`tag ${TONE[code]}`}>{ANSWER_WORDS[code]}</span>;
}

/** "8/10", or the parts one by one; "" for a plain answer. */
export function figuresOf(item: SheetItem, { numerator, denominator, parts }: Judged): string {
	if (item.kind === 'ratio') return numerator === undefined || denominator === undefined ? '' : `${numerator}/${denominator}`;
	return (item.parts ?? []).flatMap((p) => (parts?.[p.id] === undefined ? [] : `${p.id}) ${ANSWER_WORDS[parts[p.id]!].toLowerCase()}`)).join('; ');
}

/** An answer as read only: what, why, by whom and when. Papers are drawn by the caller where they are to be ticked. */
export function AnswerFacts({ item, answer, papers = [] }: { item: SheetItem; answer: Answer; papers?: readonly EvidenceRecord[] }) {
	const figures = figuresOf(item, answer);
	const { code } = judge(item, answer);
	return (
		<div class="facts-of">
			<p>
				<CodeTag item={item} judged={answer} /> {figures}
				{code === 'DAT' && answer.otherWay && ' Đạt bằng cách khác.'}
				{code === 'DAT' && answer.doneElsewhere && ' Cấp trên hoặc đơn vị khác làm thay.'}
			</p>
			{code === 'KAD' && (
				<p>
					Lý do: {answer.reason || (item.kind === 'ratio' && answer.code !== 'KAD' ? 'không phát sinh' : 'chưa ghi')}
					{answer.approvedBy !== undefined && answer.approvedBy !== '' && `; người duyệt: ${answer.approvedBy}`}
				</p>
			)}
			{answer.note !== undefined && answer.note !== '' && <p class="note">{answer.note}</p>}
			{papers.map((p) => (
				<p>Minh chứng: {paperNamed(p)}</p>
			))}
			{answer.changedAt > 0 && (
				<p class="soft">
					{answer.by === undefined || answer.by === '' ? 'Không ghi tên' : answer.by}, {timeWords(answer.changedAt)}
				</p>
			)}
		</div>
	);
}
