import { useMemo } from 'preact/hooks';
import { answerFlaws, judge } from '../../domain/assessment.ts';
import type { Answer } from '../../schemas/assessment.ts';
import type { SheetItem } from './data.ts';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import type { OpenRound } from './model.ts';
import { ANSWER_WORDS, FLAW_WORDS, METHOD_WORDS, SECRET_REMINDER } from './words.ts';

type Change = (part: Partial<Answer>) => void;
type Code = Answer['code'];

const CONSEQUENCE = {
	red: 'Xếp loại chung không thể cao hơn Yếu khi mục này chưa đạt.',
	amber: 'Mục cam chưa đạt thì xếp loại không quá Khá; từ hai mục cam, không quá Trung bình.',
} as const;

/** One question: answers, evidence, notes, and what lies behind it. */
export function ItemCard({ item, open }: { item: SheetItem; open: OpenRound }) {
	const answer = open.answer(item.id).value;
	const change: Change = (part) => open.change(item.id, part);
	const { code } = judge(item, answer);
	const name = item.id.replace('.', '-').toLowerCase();
	const flaws = answerFlaws(item, answer);
	const answered = code !== 'CDG';
	// The same nodes at every change: only what an answer changes is drawn again.
	const basis = useMemo(() => <Basis item={item} />, [item]);
	const background = useMemo(() => <Background item={item} />, [item]);
	return (
		<section
			class={`item ${code === 'CHUA' ? 'failed' : ''}`}
			id={`muc-${name}`}
			tabIndex={-1}
			aria-labelledby={`cau-${name}`}
			data-item={item.id}
			data-code={code}
		>
			<div class="id">
				<span>{item.id}</span>
				{item.gate !== 'none' && <span class={`tag ${item.gate === 'red' ? 'bad' : 'warn'}`}>{item.gate === 'red' ? 'Mục đỏ' : 'Mục cam'}</span>}
				<span>hệ số {item.weight}</span>
				<span>{METHOD_WORDS[item.method]}</span>
			</div>
			<h3 id={`cau-${name}`}>{item.question}</h3>
			{item.kind === 'ratio' && <RatioField item={item} answer={answer} change={change} />}
			{item.kind === 'parts' && <PartsField item={item} answer={answer} change={change} name={name} />}
			<Choice
				legend={item.kind === 'plain' ? `Câu trả lời cho mục ${item.id}` : `Mục ${item.id} có áp dụng không`}
				name={name}
				value={answer.code}
				options={item.kind === 'plain' ? (['DAT', ...(item.partial === undefined ? [] : ['MOT_PHAN' as const]), 'CHUA', 'KAD'] as Code[]) : ['KAD']}
				onPick={(next) => change({ code: next })}
			/>
			{item.partial !== undefined && (
				<p class="soft small">
					<strong>Một phần:</strong> <span dangerouslySetInnerHTML={{ __html: item.partial }} />
				</p>
			)}
			{code === 'CHUA' && item.gate !== 'none' && <p class="small consequence">{CONSEQUENCE[item.gate]}</p>}
			{answer.code === 'KAD' && <NotApplicable item={item} answer={answer} change={change} name={name} />}
			{(code === 'CHUA' || code === 'MOT_PHAN') && (
				<p class="small">
					<strong>Cách khắc phục:</strong> <span dangerouslySetInnerHTML={{ __html: item.mend }} />
				</p>
			)}
			{basis}
			{answered && answer.code !== 'KAD' && (
				<details open={(answer.evidence ?? []).length > 0}>
					<summary>Minh chứng ({(answer.evidence ?? []).length})</summary>
					<EvidenceEditor name={name} evidence={answer.evidence ?? []} onChange={(evidence) => change({ evidence })} />
				</details>
			)}
			<details open={(answer.note ?? '') !== ''}>
				<summary>Ghi chú</summary>
				<label class="small soft" for={`ghi-chu-${name}`}>
					{SECRET_REMINDER}
				</label>
				<textarea id={`ghi-chu-${name}`} rows={2} maxLength={2000} value={answer.note ?? ''} onInput={(e) => change({ note: e.currentTarget.value })} />
				{code === 'DAT' && (
					<>
						<label class="check">
							<input type="checkbox" checked={answer.otherWay ?? false} onChange={(e) => change({ otherWay: e.currentTarget.checked || undefined })} /> Đạt bằng
							cách khác (ghi rõ ở trên)
						</label>
						<label class="check">
							<input
								type="checkbox"
								checked={answer.doneElsewhere ?? false}
								onChange={(e) => change({ doneElsewhere: e.currentTarget.checked || undefined })}
							/>{' '}
							Cấp trên hoặc đơn vị khác làm thay
						</label>
					</>
				)}
			</details>
			{background}
			{answered && flaws.length > 0 && (
				<ul class="small warnings">
					{flaws.map((f) => (
						<li>{FLAW_WORDS[f]}</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Choice({ legend, name, value, options, onPick }: { legend: string; name: string; value: Code; options: Code[]; onPick: (code: Code) => void }) {
	return (
		<fieldset>
			<legend class="sr">{legend}</legend>
			<div class="ans">
				{options.map((code) => (
					<label class={value === code ? `on ${code}` : ''}>
						{/* A click on the chosen answer takes it back. */}
						<input
							type="radio"
							name={`tra-loi-${name}`}
							value={code}
							checked={value === code}
							onClick={() => onPick(value === code ? 'CDG' : code)}
							onChange={() => undefined}
						/>
						{options.length === 1 ? 'Cả mục không áp dụng' : ANSWER_WORDS[code]}
					</label>
				))}
			</div>
		</fieldset>
	);
}

function RatioField({ item, answer, change }: { item: SheetItem; answer: Answer; change: Change }) {
	const number = (text: string) => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : undefined);
	const { numerator, denominator } = answer;
	const { code, score } = judge(item, answer);
	const words =
		numerator === undefined || denominator === undefined
			? 'Nhập cả hai con số.'
			: denominator === 0
				? 'Không phát sinh: mục này không tính.'
				: numerator > denominator
					? 'Số thực hiện lớn hơn tổng số.'
					: `${Math.round((100 * numerator) / denominator)} % → ${String(score).replace('.', ',')} điểm`;
	return (
		<>
			<div class="ratio">
				<label>
					{item.ratio?.numerator}
					<input
						inputMode="numeric"
						value={numerator ?? ''}
						onInput={(e) => change({ numerator: number(e.currentTarget.value), code: 'CDG' })}
						data-ratio="numerator"
					/>
				</label>
				<label>
					{item.ratio?.denominator}
					<input
						inputMode="numeric"
						value={denominator ?? ''}
						onInput={(e) => change({ denominator: number(e.currentTarget.value), code: 'CDG' })}
						data-ratio="denominator"
					/>
				</label>
				<output class={`ratio-out ${code}`}>{words}</output>
			</div>
			<p class="soft small">Từ 95 % được 1 điểm; từ 50 % được 0,5; trên 0 được 0,25.</p>
		</>
	);
}

function PartsField({ item, answer, change, name }: { item: SheetItem; answer: Answer; change: Change; name: string }) {
	const set = (part: string, value: 'DAT' | 'CHUA' | 'KAD') => {
		const { [part]: before, ...rest } = answer.parts ?? {};
		change({ parts: before === value ? rest : { ...rest, [part]: value }, code: 'CDG' });
	};
	return (
		<ul class="parts">
			{(item.parts ?? []).map((p) => {
				const value = answer.parts?.[p.id];
				return (
					<li>
						<fieldset>
							<legend>
								<span dangerouslySetInnerHTML={{ __html: p.text }} />
								{p.optional && <span class="soft small"> (không bắt buộc)</span>}
							</legend>
							<div class="ans">
								{(['DAT', 'CHUA', 'KAD'] as const).map((code) => (
									<label class={value === code ? `on ${code}` : ''}>
										<input
											type="radio"
											name={`y-${name}-${p.id}`}
											value={code}
											checked={value === code}
											onClick={() => set(p.id, code)}
											onChange={() => undefined}
										/>
										{ANSWER_WORDS[code]}
									</label>
								))}
							</div>
						</fieldset>
					</li>
				);
			})}
		</ul>
	);
}

function NotApplicable({ item, answer, change, name }: { item: SheetItem; answer: Answer; change: Change; name: string }) {
	return (
		<div class="form">
			<label class="wide">
				Lý do không áp dụng (bắt buộc)
				<input list={`ly-do-${name}`} maxLength={500} value={answer.reason ?? ''} onInput={(e) => change({ reason: e.currentTarget.value })} />
				<datalist id={`ly-do-${name}`}>
					{item.notApplicable.map((r) => (
						<option value={r} />
					))}
				</datalist>
			</label>
			{item.gate === 'red' && (
				<label class="wide">
					Người duyệt không áp dụng mục đỏ
					<input maxLength={200} value={answer.approvedBy ?? ''} onInput={(e) => change({ approvedBy: e.currentTarget.value })} />
				</label>
			)}
		</div>
	);
}

function Basis({ item }: { item: SheetItem }) {
	if (item.basis.length === 0) return <p class="soft small" dangerouslySetInnerHTML={{ __html: item.basisNote ?? '' }} />;
	return (
		<p class="soft small">
			Căn cứ:{' '}
			{item.basis.map((b, i) => (
				<>
					{i > 0 && '; '}
					<a href={b.href}>{b.text}</a>
					{b.evidence !== undefined && ` (${b.evidence.toLowerCase()})`}
				</>
			))}
			.
		</p>
	);
}

function Background({ item }: { item: SheetItem }) {
	const html = (text: string) => <span dangerouslySetInnerHTML={{ __html: text }} />;
	return (
		<details>
			<summary>Vì sao hỏi, ai phải theo, kiểm thế nào, cần bày gì</summary>
			<dl>
				<dt>Vì sao</dt>
				<dd>{html(item.why)}</dd>
				{item.basisNote !== undefined && (
					<>
						<dt>Ai phải theo</dt>
						<dd>{html(item.basisNote)}</dd>
					</>
				)}
				<dt>Cách kiểm</dt>
				<dd>{html(item.check)}</dd>
				<dt>Bày ra</dt>
				<dd>
					<ul>
						{item.evidence.map((e) => (
							<li>{html(e)}</li>
						))}
					</ul>
				</dd>
				<dt>Khắc phục</dt>
				<dd>{html(item.mend)}</dd>
				<dt>Xong khi có</dt>
				<dd>{html(item.product)}</dd>
				{item.procedures.length > 0 && (
					<>
						<dt>Quy trình</dt>
						<dd>
							{item.procedures.map((p, i) => (
								<>
									{i > 0 && '; '}
									<a href={p.href}>{p.text}</a>
								</>
							))}
						</dd>
					</>
				)}
			</dl>
		</details>
	);
}
