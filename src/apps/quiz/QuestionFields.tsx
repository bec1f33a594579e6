import { plainOf, shownOrder, type QuizQuestion, type Response } from '../../domain/quiz.ts';
import { Html } from './Html.tsx';

interface Props {
	question: QuizQuestion;
	/** Decides the order in which options are shown. */
	seed: string;
	value: Response;
	onChange: (value: Response) => void;
	/** Answered and judged: fields stay as they are. */
	locked?: boolean;
}

/** Fields of one question, whatever its type. Every type works by keyboard and by touch. */
export function QuestionFields(props: Props) {
	const { question: q } = props;
	return (
		<div role="group" aria-label={plainOf(q.stem)}>
			{q.type === 'number' ? (
				<NumberField {...props} unit={q.unit} />
			) : q.type === 'order' ? (
				<OrderField {...props} steps={q.steps} />
			) : q.type === 'match' ? (
				<MatchField {...props} pairs={q.pairs} />
			) : (
				<ChoiceField {...props} />
			)}
		</div>
	);
}

function ChoiceField({ question: q, seed, value, onChange, locked }: Props) {
	const multiple = q.type === 'multiple';
	const options =
		q.type === 'boolean'
			? [
					{ id: 'true', text: 'Đúng' },
					{ id: 'false', text: 'Sai' },
				]
			: 'options' in q
				? shownOrder(q, seed).map((i) => q.options[i]!)
				: [];
	const picked = Array.isArray(value) ? (value as string[]) : value === undefined ? [] : [String(value)];
	const pick = (id: string, on: boolean) => {
		if (q.type === 'boolean') onChange(id === 'true');
		else if (!multiple) onChange(id);
		else onChange(on ? [...picked, id] : picked.filter((p) => p !== id));
	};
	return (
		<ul class="choices">
			{options.map((o) => (
				<li>
					<label class="choice">
						<input
							type={multiple ? 'checkbox' : 'radio'}
							name={`lua-chon-${q.id}`}
							value={o.id}
							checked={picked.includes(o.id)}
							disabled={locked}
							onChange={(e) => pick(o.id, e.currentTarget.checked)}
						/>
						<Html text={o.text} />
					</label>
				</li>
			))}
		</ul>
	);
}

function NumberField({ value, onChange, locked, unit }: Props & { unit: string }) {
	return (
		<label class="number">
			<span class="sr">Con số, đơn vị {unit}</span>
			<input inputMode="decimal" size={8} value={typeof value === 'string' ? value : ''} disabled={locked} onInput={(e) => onChange(e.currentTarget.value)} />
			<span>{unit}</span>
		</label>
	);
}

function OrderField({ question, seed, value, onChange, locked, steps }: Props & { steps: string[] }) {
	const order = (value as number[] | undefined) ?? shownOrder(question, seed);
	const move = (at: number, by: number) => {
		const next = [...order];
		[next[at], next[at + by]] = [next[at + by]!, next[at]!];
		onChange(next);
	};
	return (
		<ol class="ordering">
			{order.map((step, at) => (
				<li key={step}>
					<span>
						<Html text={steps[step]!} />
					</span>
					{!locked && (
						<span class="row">
							<button type="button" class="btn small" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`Đưa bước ${at + 1} lên`}>
								↑ Lên
							</button>
							<button type="button" class="btn small" disabled={at === order.length - 1} onClick={() => move(at, 1)} aria-label={`Đưa bước ${at + 1} xuống`}>
								↓ Xuống
							</button>
						</span>
					)}
				</li>
			))}
		</ol>
	);
}

function MatchField({ question, seed, value, onChange, locked, pairs }: Props & { pairs: { left: string; right: string }[] }) {
	const given = (value as number[] | undefined) ?? pairs.map(() => -1);
	// The same right side may belong to two left ones: it is offered once.
	const rights = shownOrder(question, seed).filter((i) => pairs.findIndex((p) => p.right === pairs[i]!.right) === i);
	return (
		<div class="matching">
			{pairs.map((p, i) => (
				<label>
					<Html text={p.left} />
					<select value={String(given[i])} disabled={locked} onChange={(e) => onChange(given.map((g, j) => (j === i ? Number(e.currentTarget.value) : g)))}>
						<option value="-1">– chọn –</option>
						{rights.map((r) => (
							<option value={String(r)}>{plainOf(pairs[r]!.right)}</option>
						))}
					</select>
				</label>
			))}
		</div>
	);
}
