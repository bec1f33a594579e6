import { useComputed, useSignal } from '@preact/signals';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import type { OpenRound } from './model.ts';
import { SECRET_REMINDER } from './words.ts';

/**
 * Papers that prove an answer: those it has, those of the register it could have, or a new one.
 * Closed, it names them; the fields are drawn when somebody opens it, since a filled sheet has hundreds.
 */
export function ItemEvidence({ item, name, open, title = 'Minh chứng' }: { item: string; name: string; open: OpenRound; title?: string }) {
	// Another answer to the item is none of its papers' business.
	const ids = useComputed(() => open.answer(item).value.evidence).value ?? [];
	const shown = useSignal(false);
	return (
		<details onToggle={(e) => (shown.value ||= e.currentTarget.open)}>
			<summary>
				{title} ({ids.length})<Names item={item} open={open} />
			</summary>
			{shown.value && (
				<>
					<p class="soft small" id={`nhac-${name}`}>
						{SECRET_REMINDER}
					</p>
					{ids.map((id, i) => (
						<EvidenceEditor key={id} id={id} item={item} label={`Minh chứng ${i + 1}`} hint={`nhac-${name}`} open={open} />
					))}
					<p class="row">
						<button type="button" class="btn small" onClick={() => open.addPaper({}, item)}>
							Thêm minh chứng
						</button>
						<FromRegister item={item} open={open} taken={ids} />
					</p>
				</>
			)}
		</details>
	);
}

/** Numbers of the papers, in one line. */
function Names({ item, open }: { item: string; open: OpenRound }) {
	const names = useComputed(() =>
		open
			.papers(item)
			.map((p) => p.reference.trim())
			.filter((r) => r !== '')
			.join('; '),
	);
	return names.value === '' ? null : <span class="soft">: {names.value}</span>;
}

/** Papers already in the register: one paper proves many items without being typed again. */
function FromRegister({ item, open, taken }: { item: string; open: OpenRound; taken: readonly string[] }) {
	const others = Object.values(open.evidence.value)
		.filter((p) => !taken.includes(p.id) && p.reference.trim() !== '')
		.sort((a, b) => a.reference.localeCompare(b.reference, 'vi', { numeric: true }));
	if (others.length === 0) return null;
	return (
		<select
			class="pick-paper"
			aria-label={`Chọn minh chứng đã ghi cho mục ${item}`}
			onChange={(e) => {
				if (e.currentTarget.value !== '') open.attach(item, e.currentTarget.value);
				e.currentTarget.value = '';
			}}
		>
			<option value="">Chọn minh chứng đã ghi…</option>
			{others.map((p) => (
				<option value={p.id}>{[p.reference, p.place].filter((t) => t !== '').join(' – ')}</option>
			))}
		</select>
	);
}
