import { papersOf } from '../../../domain/assessment.ts';
import type { FileLine, Side } from '../../../domain/merge-files.ts';
import type { Answer, EvidenceRecord, PlanTask, Review } from '../../../schemas/assessment.ts';
import { formatDay } from '../../../domain/day.ts';
import { PLAN_STATES } from '../../../schemas/rounds.ts';
import { paperNamed } from '../../../papers/lines.ts';
import type { OpenRound } from '../model.ts';
import { timeWords } from '../words.ts';
import { AnswerFacts, CodeTag, figuresOf } from './AnswerFacts.tsx';

interface Props {
	line: FileLine;
	side: Side;
	open: OpenRound;
	/** Papers by id, of both sides. */
	register?: Readonly<Record<string, EvidenceRecord>>;
}

/** What one side of a line says, in words: answer, paper, task or review. */
export function RecordWords({ line, side, open, register = open.evidence.value }: Props) {
	const record: unknown = line[side];
	if (record === undefined) return <p class="soft">Bên này không có.</p>;
	const item = open.sheet.items.find((i) => i.id === line.key);
	switch (line.part) {
		case 'answers': {
			const answer = record as Answer;
			return item === undefined ? (
				<p>Mục không còn trong phiếu; câu trả lời được giữ nguyên.</p>
			) : (
				<AnswerFacts item={item} answer={answer} papers={papersOf(answer, register)} />
			);
		}
		case 'evidence': {
			const paper = record as EvidenceRecord;
			return (
				<p>
					{paperNamed(paper)}
					{paper.status === 'compared' && `; đã đối chiếu${paper.checkedBy === '' ? '' : ` (${paper.checkedBy})`}`}
					{paper.validUntil !== '' && `; hết giá trị ${formatDay(paper.validUntil)}`}. <When at={paper.changedAt} />
				</p>
			);
		}
		case 'plan': {
			const task = record as PlanTask;
			return (
				<p>
					{[
						task.text || 'Việc theo sổ tay',
						task.person === '' ? '' : `người làm ${task.person}`,
						task.due === '' ? '' : `hạn ${formatDay(task.due)}`,
						PLAN_STATES[task.status],
						task.resources === '' ? '' : `nguồn lực: ${task.resources}`,
						task.lateReason === '' ? '' : `lý do trễ: ${task.lateReason}`,
					]
						.filter((w) => w !== '')
						.join('; ')}
					. <When at={task.changedAt} />
				</p>
			);
		}
		case 'reviews': {
			const review = record as Review;
			return (
				<p>
					{item && <CodeTag item={item} judged={review} />} {item && figuresOf(item, review)} {review.note} <When at={review.changedAt} by={review.by} />
				</p>
			);
		}
	}
}

function When({ at, by = '' }: { at: number; by?: string }) {
	return (
		<span class="soft">
			{by === '' ? '' : `${by}, `}
			{timeWords(at)}
		</span>
	);
}
