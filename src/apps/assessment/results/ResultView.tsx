import { confidenceWord, mendingPlan } from '../../../domain/scoring.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { Strangers } from '../Strangers.tsx';
import { Caps, MendList } from './Caps.tsx';
import { Explain } from './Explain.tsx';
import { Gaps } from './Gaps.tsx';
import { GroupTable } from './GroupTable.tsx';
import { ItemTable } from './ItemTable.tsx';
import { LeftOut } from './LeftOut.tsx';
import { LocalScales } from './LocalScales.tsx';
import { SignBlock } from '../team/SignBlock.tsx';
import { ResultActions } from './ResultActions.tsx';
import { ResultHead } from './ResultHead.tsx';
import { Scale } from './Scale.tsx';
import { Strict } from './Strict.tsx';

const FIRST = 5;

/** Score, grade and why; what lifts the cap; where points were lost; every item's part. Made for the screen and for A4. */
export function ResultView({ open, base }: { open: OpenRound; base: string }) {
	const result = open.result.value;
	const items = new Map(open.sheet.items.map((i) => [i.id, i]));
	const plan = mendingPlan(open.scored.value, result, (id) => items.get(id)?.mendDays ?? 1);
	const gating = new Set(result.caps.flatMap((c) => c.items));
	const rest = plan.filter((p) => !gating.has(p.id));
	const findings = open.findings.value.filter((f) => f.severity !== 'hint').length;
	return (
		<div class="wrap page result">
			<ResultHead open={open} />
			{result.low !== undefined && result.high !== undefined && <Scale low={result.low} high={result.high} />}
			<p>
				Đã trả lời{' '}
				<strong>
					{result.progress.answered}/{result.progress.total}
				</strong>{' '}
				mục, chấm trên {result.scoredOn.applicable} mục áp dụng. Độ tin cậy:{' '}
				<strong>{result.confidence === undefined ? 'chưa tính được' : `${confidenceWord(result.confidence)}, ${Math.round(result.confidence * 100)} %`}</strong>{' '}
				số điểm có minh chứng đã đối chiếu.
				{findings > 0 && (
					<span class="no-print">
						{' '}
						<a href={placeOf(open, 'tu-soat')}>Tự soát thấy {findings} chỗ cần xem lại</a>.
					</span>
				)}
			</p>
			<Strict open={open} />
			<Explain open={open} />
			<Caps open={open} plan={plan} />
			{result.warnings.length > 0 && <p class="notice">Mục cam mới đạt một phần: {result.warnings.join(', ')}. Chưa hạ xếp loại, nhưng nên làm cho xong.</p>}
			<section>
				<h2 class="mt">{gating.size > 0 ? 'Sau đó sửa' : 'Việc cần sửa trước'}</h2>
				{rest.length === 0 ? (
					<p>Không còn mục nào chưa đạt trong các mục đã trả lời.</p>
				) : (
					<>
						<p class="soft small">Việc tốn ít ngày công mà lấy lại nhiều điểm đứng trước.</p>
						<MendList open={open} plan={rest.slice(0, FIRST)} />
						<p class="no-print">
							<a href={placeOf(open, 'ke-hoach')}>Kế hoạch đủ {plan.length} việc: giao người, đặt hạn</a>
						</p>
					</>
				)}
			</section>
			<section>
				<h2 class="mt">Theo nhóm</h2>
				<GroupTable open={open} />
			</section>
			<Gaps open={open} />
			<LeftOut open={open} />
			<LocalScales open={open} base={base} />
			<section>
				<h2 class="mt">Từng mục góp bao nhiêu</h2>
				<ItemTable open={open} />
			</section>
			<Strangers open={open} />
			<SignBlock round={open.round.value} />
			<ResultActions open={open} base={base} />
		</div>
	);
}
