import { Choice, PartsField, RatioField, type Change } from '../AnswerFields.tsx';
import type { Judged } from '../../../domain/assessment.ts';
import type { SheetItem } from '../data.ts';

/** Answer fields of one item, whoever judges it: choice, two numbers, or parts. */
export function JudgeFields({ item, judged, change, name }: { item: SheetItem; judged: Judged; change: Change; name: string }) {
	const answer = { ...judged, changedAt: 0 };
	const codes = item.partial === undefined ? (['DAT', 'CHUA', 'KAD'] as const) : (['DAT', 'MOT_PHAN', 'CHUA', 'KAD'] as const);
	return (
		<>
			{item.kind === 'ratio' && <RatioField item={item} answer={answer} change={change} />}
			{item.kind === 'parts' && <PartsField item={item} answer={answer} change={change} name={name} />}
			<Choice
				legend={item.kind === 'plain' ? `Kết quả mục ${item.id}` : `Mục ${item.id} có áp dụng không`}
				name={name}
				value={judged.code}
				options={item.kind === 'plain' ? codes : ['KAD']}
				onPick={(code) => change({ code })}
			/>
			{item.partial !== undefined && (
				<p class="soft small">
					<strong>Một phần:</strong> <span dangerouslySetInnerHTML={{ __html: item.partial }} />
				</p>
			)}
		</>
	);
}
