import { inspectionRows } from '../../../domain/inspection.ts';
import { alike, type Finding, type Severity } from '../../../domain/self-check.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';

const SEVERITY_WORDS: Record<Severity, string> = { error: 'Phải sửa', warning: 'Nên xem lại', hint: 'Nhắc' };
const TONE: Record<Severity, string> = { error: 'bad', warning: 'warn', hint: '' };

/** Findings without those that only say that an item has no answer: such items are listed apart. */
export function findingsBeside(open: OpenRound): Finding[] {
	return open.findings.value.filter((f) => f.key !== 'open-red');
}

/** Items the team judges otherwise than the office without saying why. */
export function itemsWithoutReason(open: OpenRound): string[] {
	if (open.handedOver === undefined) return [];
	return inspectionRows(open.asked(), open.handedOver, (id) => open.answer(id).value, [])
		.filter((r) => r.needsReason)
		.map((r) => r.item.id);
}

/** What is still open before handing in: items without an answer, then everything the self-check finds. */
export function OpenPoints({ open }: { open: OpenRound }) {
	const left = open.scored.value.filter((s) => s.code === 'CDG').map((s) => s.id);
	const red = open.scored.value.filter((s) => s.code === 'CDG' && s.gate === 'red').map((s) => s.id);
	const findings = findingsBeside(open);
	const unreasoned = itemsWithoutReason(open);
	const count = left.length + findings.length + unreasoned.length;
	const shown = findings.slice(0, 200);
	const items = (ids: readonly string[]) =>
		ids.map((id, i) => (
			<>
				{i > 0 && ', '}
				{link(id)}
			</>
		));
	const link = (item: string) => <a href={placeOf(open, open.handedOver === undefined ? '' : 'doan', item)}>{item}</a>;
	return (
		<section data-open-points>
			<h2 class="mt">Chỗ còn thiếu ({count})</h2>
			{count === 0 && <p class="notice ok">Không còn chỗ nào thiếu.</p>}
			{left.length > 0 && (
				<p>
					<strong>
						{left.length} mục {open.handedOver === undefined ? 'chưa trả lời' : 'đoàn chưa chấm'}:
					</strong>{' '}
					{items(left)}.{red.length > 0 && <strong class="consequence"> Còn mục đỏ ({red.join(', ')}) thì chưa xếp loại được.</strong>}
				</p>
			)}
			{unreasoned.length > 0 && (
				<p>
					<strong>{unreasoned.length} mục chấm khác cơ quan mà chưa ghi lý do:</strong> {items(unreasoned)}.
				</p>
			)}
			{findings.length > 0 && (
				<ul class="list findings">
					{alike(shown).map((same) => {
						const { item, severity, words } = same[0]!;
						return (
							<li key={`${item ?? ''}-${words}`}>
								<span class={`tag ${TONE[severity]}`}>{SEVERITY_WORDS[severity]}</span> {items(same.flatMap((f) => f.item ?? []))}
								{item !== undefined && ': '}
								{words}
							</li>
						);
					})}
				</ul>
			)}
			{findings.length > shown.length && <p>… và {findings.length - shown.length} chỗ nữa.</p>}
		</section>
	);
}
