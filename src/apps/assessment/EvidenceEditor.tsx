import type { EvidenceRecord } from '../../schemas/assessment.ts';
import { newId } from './model.ts';
import { SECRET_REMINDER } from './words.ts';

const fresh = (): EvidenceRecord => ({ id: newId().slice(0, 12), reference: '', date: '', holder: '', place: '', status: 'unchecked', checkedBy: '' });

/** Papers that prove an answer: number, date, holder, place; compared with the original or not. */
export function EvidenceEditor({ name, evidence, onChange }: { name: string; evidence: EvidenceRecord[]; onChange: (next: EvidenceRecord[]) => void }) {
	const set = (id: string, part: Partial<EvidenceRecord>) => onChange(evidence.map((e) => (e.id === id ? { ...e, ...part } : e)));
	return (
		<>
			<p class="soft small" id={`nhac-${name}`}>
				{SECRET_REMINDER}
			</p>
			{evidence.map((e, i) => (
				<div class="ev" key={e.id} role="group" aria-label={`Minh chứng ${i + 1}`} aria-describedby={`nhac-${name}`}>
					<label>
						Số, ký hiệu hoặc tên sổ
						<input maxLength={300} value={e.reference} onInput={(x) => set(e.id, { reference: x.currentTarget.value })} />
					</label>
					<label>
						Ngày
						<input type="date" value={e.date} onChange={(x) => set(e.id, { date: x.currentTarget.value })} />
					</label>
					<label>
						Người giữ
						<input maxLength={200} value={e.holder} onInput={(x) => set(e.id, { holder: x.currentTarget.value })} />
					</label>
					<label>
						Nơi để
						<input maxLength={300} value={e.place} onInput={(x) => set(e.id, { place: x.currentTarget.value })} />
					</label>
					<label class="check">
						<input
							type="checkbox"
							checked={e.status === 'compared'}
							onChange={(x) => set(e.id, { status: x.currentTarget.checked ? 'compared' : 'unchecked' })}
						/>{' '}
						Đã đối chiếu bản gốc
					</label>
					{e.status === 'compared' && (
						<label>
							Người đối chiếu
							<input maxLength={200} value={e.checkedBy} onInput={(x) => set(e.id, { checkedBy: x.currentTarget.value })} />
						</label>
					)}
					<button type="button" class="btn small" onClick={() => onChange(evidence.filter((x) => x.id !== e.id))} aria-label={`Bỏ minh chứng ${i + 1}`}>
						Bỏ
					</button>
				</div>
			))}
			<button type="button" class="btn small" onClick={() => onChange([...evidence, fresh()])}>
				Thêm minh chứng
			</button>
		</>
	);
}
