import { useMemo } from 'preact/hooks';
import { useComputed, type ReadonlySignal } from '@preact/signals';
import { answerFlaws } from '../../domain/answer-flaws.ts';
import { judge } from '../../domain/assessment.ts';
import { compareEditions } from '../../domain/edition.ts';
import type { AnswerCode } from '../../domain/scoring.ts';
import type { Answer } from '../../schemas/assessment.ts';
import { useAfterPaint } from './after-paint.ts';
import { Choice, NotApplicable, PartsField, RatioField, type Change } from './AnswerFields.tsx';
import { itemTexts, type SheetItem } from './data.ts';
import { Background, Basis } from './ItemBackground.tsx';
import { ItemEvidence } from './ItemEvidence.tsx';
import { ItemNote } from './ItemNote.tsx';
import type { OpenRound } from './model.ts';
import { FLAW_WORDS, METHOD_WORDS, WEIGHT_WORDS } from './words.ts';

const CONSEQUENCE = {
	red: 'Xếp loại chung không thể cao hơn Yếu khi mục này chưa đạt.',
	amber: 'Mục cam chưa đạt thì xếp loại không quá Khá; từ hai mục cam, không quá Trung bình.',
} as const;

/** Id of an item's card in the page: "A.01" → "muc-a-01". */
export function cardId(item: string): string {
	return `muc-${anchorName(item)}`;
}
function anchorName(item: string): string {
	return item.replace('.', '-').toLowerCase();
}

/** One question: answers, evidence, notes, and what lies behind it. The answer is painted at once, what follows from it a frame later. */
export function ItemCard({ item, open }: { item: SheetItem; open: OpenRound }) {
	const shown = useAfterPaint(open.answer(item.id));
	const answer = shown.value;
	const change: Change = (part) => open.change(item.id, part);
	const { code } = judge(item, answer);
	const name = anchorName(item.id);
	// The same nodes at every change: only what an answer changes is drawn again.
	const news = useComputed(() => newsOf(item, open.round.value.edition)).value;
	const head = useMemo(() => <Head item={item} name={name} news={news} />, [item, news]);
	const judgement = useMemo(() => <Judgement item={item} open={open} name={name} />, [item, open]);
	const basis = useMemo(() => <Basis item={item} />, [item]);
	const background = useMemo(() => <Background item={item} />, [item]);
	return (
		<section
			class={`item ${code === 'CHUA' ? 'failed' : ''}`}
			id={cardId(item.id)}
			tabIndex={-1}
			aria-labelledby={`cau-${name}`}
			data-item={item.id}
			data-code={code}
		>
			{head}
			{judgement}
			{code === 'CHUA' && item.gate !== 'none' && <p class="small consequence">{CONSEQUENCE[item.gate]}</p>}
			{code === 'KAD' && asksReason(item, answer.code) && <NotApplicable item={item} answer={answer} change={change} name={name} />}
			{(code === 'CHUA' || code === 'MOT_PHAN') && (
				<p class="small">
					<strong>Cách khắc phục:</strong> <span dangerouslySetInnerHTML={{ __html: itemTexts(item.id).mend }} />
				</p>
			)}
			{basis}
			{code !== 'CDG' && answer.code !== 'KAD' && <ItemEvidence item={item.id} name={name} open={open} />}
			<ItemNote answer={answer} met={code === 'DAT'} change={change} name={name} />
			{background}
			{code !== 'CDG' && <Flaws item={item} open={open} shown={shown} />}
		</section>
	);
}

/** What is ticked or typed as the answer. */
function Judgement({ item, open, name }: { item: SheetItem; open: OpenRound; name: string }) {
	const answer = open.answer(item.id).value;
	const change: Change = (part) => open.change(item.id, part);
	const codes = item.partial === undefined ? (['DAT', 'CHUA', 'KAD'] as const) : (['DAT', 'MOT_PHAN', 'CHUA', 'KAD'] as const);
	return (
		<>
			{item.kind === 'ratio' && <RatioField item={item} answer={answer} change={change} />}
			{item.kind === 'parts' && <PartsField item={item} answer={answer} change={change} name={name} />}
			<Choice
				legend={item.kind === 'plain' ? `Câu trả lời cho mục ${item.id}` : `Mục ${item.id} có áp dụng không`}
				name={name}
				value={answer.code}
				options={item.kind === 'plain' ? codes : ['KAD']}
				onPick={(next) => change({ code: next })}
			/>
			{item.partial !== undefined && (
				<p class="soft small">
					<strong>Một phần:</strong> <span dangerouslySetInnerHTML={{ __html: item.partial }} />
				</p>
			)}
		</>
	);
}

/** A count of nothing gives its reason itself; a red item left out in any way needs somebody who approves. */
export function asksReason(item: Pick<SheetItem, 'kind' | 'gate'>, code: AnswerCode): boolean {
	return code === 'KAD' || item.kind === 'parts' || item.gate === 'red';
}

/** What a newer edition than the round's own made of the item; "" where nothing, or where somebody said that they saw it. */
function newsOf(item: SheetItem, edition: string): string {
	if (compareEditions(item.since, edition) > 0) return 'Mục mới';
	return item.revised !== undefined && compareEditions(item.revised, edition) > 0 ? 'Câu hỏi đã đổi' : '';
}

function Head({ item, name, news }: { item: SheetItem; name: string; news: string }) {
	return (
		<>
			<div class="id">
				<span>{item.id}</span>
				{item.gate !== 'none' && <span class={`tag ${item.gate === 'red' ? 'bad' : 'warn'}`}>{item.gate === 'red' ? 'Mục đỏ' : 'Mục cam'}</span>}
				{item.weight > 1 && <span>{WEIGHT_WORDS[item.weight]}</span>}
				<span>{METHOD_WORDS[item.method]}</span>
				{news !== '' && <span class="tag warn">{news}</span>}
			</div>
			<h3 id={`cau-${name}`}>{item.question}</h3>
		</>
	);
}

/** What still keeps the answer from standing. Follows the register on its own, so that typing a paper repaints no other card. */
function Flaws({ item, open, shown }: { item: SheetItem; open: OpenRound; shown: ReadonlySignal<Answer> }) {
	const flaws = useComputed(() => answerFlaws(item, shown.value, open.evidence.value).join(' '));
	if (flaws.value === '') return null;
	return (
		<ul class="small warnings">
			{(flaws.value.split(' ') as (keyof typeof FLAW_WORDS)[]).map((f) => (
				<li>{FLAW_WORDS[f]}</li>
			))}
		</ul>
	);
}
