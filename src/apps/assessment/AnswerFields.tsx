import { judge } from '../../domain/assessment.ts';
import type { Answer } from '../../schemas/assessment.ts';
import type { SheetItem } from './data.ts';
import { ANSWER_WORDS } from './words.ts';

export type Change = (part: Partial<Answer>) => void;
type Code = Answer['code'];

interface ChoiceProps {
	legend: string;
	name: string;
	value: Code;
	options: readonly Code[];
	onPick: (code: Code) => void;
}

/** One of up to four answers. */
export function Choice({ legend, name, value, options, onPick }: ChoiceProps) {
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

/** Two numbers; what they come to is said at once. */
export function RatioField({ item, answer, change }: { item: SheetItem; answer: Answer; change: Change }) {
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
				{(['numerator', 'denominator'] as const).map((which) => (
					<label key={which}>
						{item.ratio?.[which]}
						<input
							inputMode="numeric"
							value={answer[which] ?? ''}
							onInput={(e) => change({ [which]: number(e.currentTarget.value), code: 'CDG' })}
							data-ratio={which}
						/>
					</label>
				))}
				<output class={`ratio-out ${code}`}>{words}</output>
			</div>
			<p class="soft small">Từ 95 % được 1 điểm; từ 50 % được 0,5; trên 0 được 0,25.</p>
		</>
	);
}

/** Several parts, each with its own answer. */
export function PartsField({ item, answer, change, name }: { item: SheetItem; answer: Answer; change: Change; name: string }) {
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

/** Why an item does not apply; who approved it, for a red one. */
export function NotApplicable({ item, answer, change, name }: { item: SheetItem; answer: Answer; change: Change; name: string }) {
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
