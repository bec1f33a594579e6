import { afterMending } from '../../../domain/plan.ts';
import type { PlanEntry } from '../../../domain/scoring.ts';
import { itemTexts } from '../data.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { capWords, outcomeWords, rangeWords } from '../words.ts';

/** What holds the grade down, what to do about it, and where the grade stands once that is done. */
export function Caps({ open, plan }: { open: OpenRound; plan: readonly PlanEntry[] }) {
	const { caps } = open.result.value;
	if (caps.length === 0) return null;
	const gating = new Set(caps.flatMap((c) => c.items));
	const own = plan.filter((p) => gating.has(p.id));
	const after = afterMending(open.scored.value, open.sheet.groups, own);
	return (
		<section>
			<h2 class="mt">Sửa trước: mục đang hạ xếp loại</h2>
			<p>{caps.map((c) => `${capWords(c)} giữ xếp loại không quá ${c.grade}`).join('; ')}.</p>
			<MendList open={open} plan={own} />
			<p data-lifted>
				Làm xong {own.length === 1 ? 'việc này' : `${own.length} việc này`}: {rangeWords(after)} điểm. {outcomeWords(after.outcome)}
			</p>
		</section>
	);
}

/** Items with what mends them; the way to the card. */
export function MendList({ open, plan }: { open: OpenRound; plan: readonly PlanEntry[] }) {
	return (
		<ul class="list">
			{plan.map((p) => {
				const texts = itemTexts(p.id);
				return (
					<li key={p.id}>
						<p>
							<a href={placeOf(open, 'muc', p.id)}>
								<strong>{p.id}</strong>
							</a>
							{p.rank === 'red' ? ' (đỏ)' : p.rank === 'amber' ? ' (cam)' : ''} <span dangerouslySetInnerHTML={{ __html: texts.mend }} />
						</p>
						<p class="soft small">
							Xong khi có: <span dangerouslySetInnerHTML={{ __html: texts.product }} />
						</p>
					</li>
				);
			})}
		</ul>
	);
}
