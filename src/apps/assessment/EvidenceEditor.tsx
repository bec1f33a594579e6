import { useComputed } from '@preact/signals';
import type { EvidenceRecord } from '../../schemas/assessment.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../schemas/rounds.ts';
import type { OpenRound } from './model.ts';

interface Props {
	id: string;
	item: string;
	label: string;
	/** Id of the reminder that no secret goes in. */
	hint: string;
	open: OpenRound;
}

/** One paper of the register: number, date, holder, place; compared with the original or not. A change holds for every item it proves. */
export function EvidenceEditor({ id, item, label, hint, open }: Props) {
	// Only a change of this paper draws it again, not one of any other.
	const paper = useComputed(() => open.evidence.value[id]).value;
	if (paper === undefined) return null;
	const set = (part: Partial<EvidenceRecord>) => open.changePaper(id, part);
	const text = (key: 'reference' | 'holder' | 'place' | 'checkedBy', words: string, max: number) => (
		<label>
			{words}
			<input maxLength={max} value={paper[key]} onInput={(e) => set({ [key]: e.currentTarget.value })} />
		</label>
	);
	const day = (key: 'date' | 'validUntil', words: string) => (
		<label>
			{words}
			<input type="date" min="1900-01-01" max="2999-12-31" value={paper[key]} onChange={(e) => set({ [key]: e.currentTarget.value })} />
		</label>
	);
	const others = open.usedBy(id).filter((i) => i !== item);
	return (
		<div class="ev" role="group" aria-label={label} aria-describedby={hint} data-paper={id}>
			{text('reference', 'Số, ký hiệu hoặc tên sổ', 300)}
			<label>
				Loại
				<select value={paper.kind} onChange={(e) => set({ kind: e.currentTarget.value as EvidenceKind })}>
					{Object.entries(EVIDENCE_KINDS).map(([kind, words]) => (
						<option value={kind}>{words}</option>
					))}
				</select>
			</label>
			{day('date', 'Ngày')}
			{text('holder', 'Người giữ', 200)}
			{text('place', 'Nơi để', 300)}
			{day('validUntil', 'Còn giá trị đến hết ngày')}
			<label class="check">
				<input type="checkbox" checked={paper.status === 'compared'} onChange={(e) => set({ status: e.currentTarget.checked ? 'compared' : 'unchecked' })} /> Đã
				đối chiếu bản gốc
			</label>
			{paper.status === 'compared' && text('checkedBy', 'Người đối chiếu', 200)}
			<button type="button" class="btn small" onClick={() => open.detach(item, id)} aria-label={`Bỏ ${label.toLowerCase()}`}>
				Bỏ
			</button>
			{others.length > 0 && <p class="soft small shared">Dùng chung với mục {others.join(', ')}: sửa ở đây thì đổi cả ở đó.</p>}
		</div>
	);
}
