import { useMemo } from 'preact/hooks';
import { judge, papersOf } from '../../../domain/assessment.ts';
import { inspectionRows, sameAsOffice } from '../../../domain/inspection.ts';
import type { Answer, EvidenceRecord, HandedOver } from '../../../schemas/assessment.ts';
import { paperNamed } from '../../../papers/lines.ts';
import { NotApplicable } from '../AnswerFields.tsx';
import type { SheetItem } from '../data.ts';
import { Background, Basis } from '../ItemBackground.tsx';
import { asksReason } from '../ItemCard.tsx';
import { ItemEvidence } from '../ItemEvidence.tsx';
import type { OpenRound } from '../model.ts';
import { SECRET_REMINDER } from '../words.ts';
import { AnswerFacts } from './AnswerFacts.tsx';
import { CardHead, headingId } from './CardHead.tsx';
import { JudgeFields } from './JudgeFields.tsx';

interface Props {
	item: SheetItem;
	open: OpenRound;
	handedOver: HandedOver;
	office: Answer;
	sampled: boolean;
}

const STATE_TAG = { open: ['', 'Chưa chấm'], same: ['ok', 'Như cơ quan'], differs: ['bad', 'Khác cơ quan'], added: ['warn', 'Cơ quan bỏ trống'] } as const;

/** Id of an item's card on the team's screen: "A.01" → "doan-a-01". */
export function inspectId(item: string): string {
	return `doan-${item.replace('.', '-').toLowerCase()}`;
}

/** One item: the office's answer, its papers to be seen, the team's own judgement, and why the two differ. */
export function InspectCard({ item, open, handedOver, office, sampled }: Props) {
	const name = inspectId(item.id);
	const team = open.answer(item.id).value;
	const change = (part: Partial<Answer>) => open.change(item.id, part);
	const { state, needsReason } = inspectionRows([item], handedOver, () => team, [])[0]!;
	const [tone, words] = STATE_TAG[state];
	const behind = useMemo(
		() => (
			<>
				<Basis item={item} />
				<Background item={item} />
			</>
		),
		[item],
	);
	return (
		<section class="item" id={inspectId(item.id)} tabIndex={-1} aria-labelledby={headingId(name)} data-inspect={item.id} data-state={state}>
			<CardHead item={item} name={name}>
				{sampled && item.gate !== 'red' && <span class="tag">Máy chọn xem lại</span>}
				<span class={`tag ${tone}`}>{words}</span>
			</CardHead>
			<div class="sides">
				<div class="side-of">
					<h4>Cơ quan</h4>
					<AnswerFacts item={item} answer={office} />
					<Papers item={item} open={open} papers={papersOf(office, handedOver.evidence)} />
				</div>
				<div class="side-of">
					<h4>Đoàn</h4>
					{state === 'open' && judge(item, office).code !== 'CDG' && (
						<p>
							<button type="button" class="btn small" onClick={() => change(sameAsOffice(office))} aria-label={`Chấm mục ${item.id} như cơ quan`}>
								Chấm như cơ quan
							</button>
						</p>
					)}
					<JudgeFields item={item} judged={team} change={change} name={name} />
					{judge(item, team).code === 'KAD' && asksReason(item, team.code) && <NotApplicable item={item} answer={team} change={change} name={name} />}
					{state !== 'open' && (
						<label class="small soft">
							{state === 'differs' ? 'Vì sao khác cơ quan (bắt buộc)' : 'Nhận xét của đoàn'}. {SECRET_REMINDER}
							<textarea
								rows={2}
								maxLength={2000}
								required={state === 'differs'}
								aria-invalid={needsReason}
								value={team.note ?? ''}
								onInput={(e) => change({ note: e.currentTarget.value })}
								data-reason
							/>
						</label>
					)}
					{needsReason && <p class="small consequence">Chấm khác cơ quan thì phải ghi lý do.</p>}
				</div>
			</div>
			<ItemEvidence item={item.id} name={name} open={open} title="Minh chứng của đoàn" />
			{behind}
		</section>
	);
}

/** Papers the office named; ticked when the team has seen the original. Then they prove the team's answer too. */
function Papers({ item, open, papers }: { item: SheetItem; open: OpenRound; papers: readonly EvidenceRecord[] }) {
	if (papers.length === 0) return <p class="soft small">Cơ quan không ghi minh chứng.</p>;
	const own = open.answer(item.id).value.evidence ?? [];
	const see = (paper: EvidenceRecord, seen: boolean) => {
		if (seen) {
			open.changePaper(paper.id, { status: 'compared', checkedBy: open.person.value });
			open.attach(item.id, paper.id);
			return;
		}
		open.detach(item.id, paper.id);
		if (open.usedBy(paper.id).length === 0) open.changePaper(paper.id, { status: 'unchecked', checkedBy: '' });
	};
	return (
		<fieldset>
			<legend class="soft small">Minh chứng: đánh dấu khi đã xem bản gốc</legend>
			{papers.map((p) => (
				<label class="check">
					<input
						type="checkbox"
						checked={own.includes(p.id) && open.evidence.value[p.id]?.status === 'compared'}
						disabled={open.evidence.value[p.id] === undefined}
						onChange={(e) => see(p, e.currentTarget.checked)}
						data-seen={p.id}
					/>
					{paperNamed(p)}
				</label>
			))}
		</fieldset>
	);
}
