import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { reviewLeft } from '../../../domain/handing-in.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewSheet } from './ReviewSheet.tsx';
import { ReviewSummary, ReviewTable } from './ReviewSummary.tsx';
import { PrintButton } from '../../PrintButton.tsx';

const SHOW = { left: 'Chưa rà soát', all: 'Tất cả' } as const;
type Show = keyof typeof SHOW;

/** A second person judges all red items and a drawn sample, blind to the first answer unless they choose to see it. */
export function CrossCheck({ open }: { open: OpenRound }) {
	const name = useSignal(open.person.value);
	const blind = useSignal(true);
	const show = useSignal<Show>('all');
	const { id, people } = open.round.value;
	const { asked, left } = reviewLeft(open.asked(), open.scored.value, open.reviews.value, id);
	const judged = Object.keys(open.reviews.value);
	// A card stays where it is while it is being judged: what is shown is settled when the filter changes or the sample moves.
	const wanted = asked.concat(judged.filter((j) => !asked.includes(j))).sort();
	const shown = useMemo(() => open.asked().filter((i) => (show.value === 'all' ? wanted : left).includes(i.id)), [show.value, wanted.join(' ')]);
	return (
		<div class="wrap page team">
			<PageHead open={open} title="Rà soát chéo" />
			<p>
				Người thứ hai xem lại mọi mục đỏ và một số mục “Đạt” do máy chọn ngẫu nhiên; mở lại đợt này vẫn ra đúng các mục ấy. Người rà soát không nên là người đã
				trả lời.
			</p>
			<ReviewSummary open={open} asked={asked} left={left} />
			<h2 class="mt no-print">Các mục phải xem lại</h2>
			<div class="filters no-print">
				<label>
					Người rà soát (bắt buộc)
					<input list="nguoi-ra-soat" maxLength={200} value={name.value} onInput={(e) => (name.value = e.currentTarget.value)} data-reviewer />
					<datalist id="nguoi-ra-soat">
						{people.map((p) => (
							<option value={p.name} />
						))}
					</datalist>
				</label>
				<label>
					Hiện
					<select value={show.value} onChange={(e) => (show.value = e.currentTarget.value as Show)}>
						{Object.entries(SHOW).map(([key, words]) => (
							<option value={key}>{words}</option>
						))}
					</select>
				</label>
				<label class="check">
					<input type="checkbox" checked={blind.value} onChange={(e) => (blind.value = e.currentTarget.checked)} data-blind /> Che câu trả lời đầu cho đến khi
					chấm xong
				</label>
			</div>
			<fieldset class="bare no-print" disabled={open.locked.value}>
				<legend class="sr">Các mục rà soát</legend>
				{shown.length === 0 && <p class="notice plain">Không còn mục nào phải rà soát.</p>}
				{shown.map((item) => (
					<ReviewCard key={item.id} item={item} open={open} reviewer={name.value.trim()} blind={blind.value} />
				))}
			</fieldset>
			<ReviewTable open={open} />
			<ReviewSheet open={open} left={left} />
			<p class="row mt no-print">
				<PrintButton />
				{left.length > 0 && <span class="soft small">Bản in kèm phiếu rà soát để mang đi xem giấy tờ, không in câu trả lời đầu.</span>}
			</p>
		</div>
	);
}
