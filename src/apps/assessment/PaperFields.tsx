import type { EvidenceRecord } from '../../schemas/assessment.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../schemas/rounds.ts';
import type { OpenRound } from './model.ts';

/** What the register holds of one paper: number, date, holder, place, whether it was compared with the original. Never its content. */
export function PaperFields({ paper, open }: { paper: EvidenceRecord; open: OpenRound }) {
	const set = (part: Partial<EvidenceRecord>) => open.changePaper(paper.id, part);
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
	return (
		<>
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
		</>
	);
}
