import { papersOf } from '../../../domain/assessment.ts';
import type { FileLine, Side } from '../../../domain/merge-files.ts';
import type { Answer, EvidenceRecord, PlanTask, Review } from '../../../schemas/assessment.ts';
import { formatDay } from '../../../domain/day.ts';
import { EVIDENCE_KINDS, PLAN_STATES } from '../../../schemas/rounds.ts';
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

type Field<T> = readonly [name: string, value: (record: T) => string];
const day = (text: string) => (text === '' ? '' : formatDay(text));
const TASK_FIELDS: readonly Field<PlanTask>[] = [
	['Việc', (t) => t.text.trim() || 'theo lời sổ tay'],
	['Người làm', (t) => t.person],
	['Hạn', (t) => day(t.due)],
	['Tình trạng', (t) => PLAN_STATES[t.status]],
	['Nguồn lực', (t) => t.resources],
	['Lý do trễ', (t) => t.lateReason],
];
const PAPER_FIELDS: readonly Field<EvidenceRecord>[] = [
	['Số, ký hiệu', (p) => p.reference],
	['Loại', (p) => EVIDENCE_KINDS[p.kind]],
	['Ngày', (p) => day(p.date)],
	['Người giữ', (p) => p.holder],
	['Nơi để', (p) => p.place],
	['Hết giá trị', (p) => day(p.validUntil)],
	['Đối chiếu', (p) => (p.status === 'compared' ? `đã đối chiếu${p.checkedBy === '' ? '' : ` (${p.checkedBy})`}` : 'chưa')],
];

/** A record field by field; what the other side says otherwise stands out, what both leave empty is left out. */
function Fields<T extends { changedAt: number }>({ fields, record, other }: { fields: readonly Field<T>[]; record: T; other: T | undefined }) {
	return (
		<div class="facts-of">
			{fields.map(([name, value]) => {
				const [own, theirs] = [value(record).trim(), other === undefined ? undefined : value(other).trim()];
				if (own === '' && (theirs ?? '') === '') return null;
				return (
					<p key={name}>
						<span class="soft">{name}:</span> {theirs === undefined || own === theirs ? own : <strong class="differs">{own || 'để trống'}</strong>}
					</p>
				);
			})}
			<p>
				<When at={record.changedAt} />
			</p>
		</div>
	);
}

/** What one side of a line says, in words: answer, paper, task or review. */
export function RecordWords({ line, side, open, register = open.evidence.value }: Props) {
	const record: unknown = line[side];
	const other: unknown = line[side === 'mine' ? 'theirs' : 'mine'];
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
		case 'evidence':
			return <Fields fields={PAPER_FIELDS} record={record as EvidenceRecord} other={other as EvidenceRecord | undefined} />;
		case 'plan':
			return <Fields fields={TASK_FIELDS} record={record as PlanTask} other={other as PlanTask | undefined} />;
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
