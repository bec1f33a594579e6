import { formatDay } from '../../domain/day.ts';
import type { Round } from '../../schemas/assessment.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import type { Desk } from './model.ts';
import { timeWords } from './words.ts';

interface Actions {
	onSave: (round: Round) => void;
	onRemove: (round: Round) => void;
	onReset: (round: Round) => void;
}

/** Where work on a round goes on: an inspection team judges beside the office's answers. */
const home = (r: Round) => (r.source === 'inspected' ? `#/${r.id}/doan` : `#/${r.id}`);

/** Rounds of this machine, last changed first. */
export function RoundList({ desk, onSave, onRemove, onReset }: { desk: Desk } & Actions) {
	const rounds = desk.rounds.value;
	if (rounds.length === 0) return null;
	return (
		<section>
			<h2 class="mt">Các đợt trên máy này</h2>
			<ul class="list">
				{rounds.map((r) => (
					<li key={r.id}>
						<p class="line">
							<a href={home(r)}>{r.title}</a>
							<span class="soft small">sửa lần cuối {timeWords(r.changedAt)}</span>
						</p>
						<p class="soft small">
							{r.office === '' ? '' : `${r.office} · `}
							{OFFICE_KINDS[r.officeKind]} · {desk.sheet(r.sheet)?.shortTitle ?? 'phiếu không có trong bản này'}
							{r.submitted === '' ? '' : ` · đã nộp ngày ${formatDay(r.submitted)}`}
							{r.inspectionDay === '' ? '' : ` · đoàn đến ${formatDay(r.inspectionDay)}`}
						</p>
						<p class="row">
							<a class="btn small" href={home(r)}>
								{r.submitted === '' ? 'Làm tiếp' : 'Xem'}
							</a>
							<a class="btn small" href={`#/${r.id}/ket-qua`}>
								Xem kết quả
							</a>
							<button type="button" class="btn small" onClick={() => onSave(r)}>
								Lưu ra tệp
							</button>
							<button type="button" class="btn small" onClick={() => onReset(r)} aria-label={`Làm lại từ đầu đợt ${r.title}`}>
								Làm lại từ đầu
							</button>
							<button type="button" class="btn small" onClick={() => onRemove(r)} aria-label={`Xoá đợt ${r.title}`}>
								Xoá
							</button>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
