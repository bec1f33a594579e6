import { confidenceWord, mendingPlan, notApplicableWarnings } from '../../domain/scoring.ts';
import { GroupTable } from './GroupTable.tsx';
import { ItemTable } from './ItemTable.tsx';
import type { OpenRound } from './model.ts';
import { PlanTable } from './PlanTable.tsx';
import { ResultActions, Signatures } from './ResultActions.tsx';
import { ResultHead } from './ResultHead.tsx';
import { Scale } from './Scale.tsx';
import { Strangers } from './Strangers.tsx';
import { capWords } from './words.ts';

/** Score, grade and why; what lifts the cap; what to mend first; every item's part. Made for the screen and for A4. */
export function ResultView({ open, base }: { open: OpenRound; base: string }) {
	const result = open.result.value;
	const scored = open.scored.value;
	const items = new Map(open.sheet.items.map((i) => [i.id, i]));
	const plan = mendingPlan(scored, result, (id) => items.get(id)?.mendDays ?? 1);
	const rest = plan.filter((p) => p.rank === 'other');
	const left = notApplicableWarnings(scored);
	return (
		<div class="wrap page result">
			<ResultHead open={open} />
			{result.low !== undefined && result.high !== undefined && <Scale low={result.low} high={result.high} />}
			<p>
				Đã trả lời{' '}
				<strong>
					{result.progress.answered}/{result.progress.total}
				</strong>{' '}
				mục, chấm trên {result.scoredOn.applicable}/{result.scoredOn.total} mục áp dụng. Độ tin cậy:{' '}
				<strong>{result.confidence === undefined ? 'chưa tính được' : `${confidenceWord(result.confidence)}, ${Math.round(result.confidence * 100)} %`}</strong>{' '}
				số điểm có minh chứng đã đối chiếu.
			</p>
			{(left.total || left.groups.length > 0) && (
				<p class="notice">
					Nhiều mục “Không áp dụng”{left.groups.length > 0 && `, nhất là nhóm ${left.groups.join(', ')}`}: đoàn kiểm tra có thể hỏi lý do. Điểm tính trên ít mục
					thì dễ lệch.
				</p>
			)}
			{result.caps.length > 0 && (
				<section>
					<h2 class="mt">Gỡ trần trước</h2>
					<p>{result.caps.map((c) => `${capWords(c)} giữ xếp loại không quá ${c.grade}`).join('; ')}.</p>
					<PlanTable open={open} rows={plan.filter((p) => p.rank !== 'other')} />
				</section>
			)}
			{result.warnings.length > 0 && <p class="notice">Mục cam mới đạt một phần: {result.warnings.join(', ')}. Chưa hạ xếp loại, nhưng nên làm cho xong.</p>}
			<section>
				<h2 class="mt">{result.caps.length > 0 ? 'Sau đó sửa, theo thứ tự' : 'Việc cần sửa, theo thứ tự'}</h2>
				{rest.length === 0 ? (
					<p>Không còn mục nào chưa đạt trong các mục đã trả lời.</p>
				) : (
					<>
						<p class="soft small">Việc lấy lại nhiều điểm nhất trên một ngày công đứng trước.</p>
						<PlanTable open={open} rows={rest} />
					</>
				)}
			</section>
			<section>
				<h2 class="mt">Theo nhóm</h2>
				<GroupTable open={open} />
			</section>
			<section>
				<h2 class="mt">Từng mục góp bao nhiêu</h2>
				<ItemTable open={open} />
			</section>
			<Strangers open={open} />
			<Signatures open={open} />
			<ResultActions open={open} base={base} />
		</div>
	);
}
