import { answerChoices } from '../../../domain/assessment.ts';
import { paperNamed } from '../../../papers/lines.ts';
import type { SheetItem } from '../data.ts';
import type { OpenRound } from '../model.ts';
import { ANSWER_WORDS } from '../words.ts';

/** What is still to be reviewed, for paper: the second person takes it to the shelf, ticks there and types it in later. The first answers stay hidden. */
export function ReviewSheet({ open, left }: { open: OpenRound; left: readonly string[] }) {
	const items = open.asked().filter((i) => left.includes(i.id));
	if (items.length === 0) return null;
	return (
		<section class="print-only review-sheet">
			<h2>Phiếu rà soát mang theo ({items.length} mục)</h2>
			<p class="small">Xem giấy tờ thật rồi đánh dấu. Không ghi nội dung, trích yếu tài liệu mật. Người rà soát: ………………………………… Ngày: ……/……/…………</p>
			<table class="review-lines">
				<thead>
					<tr>
						<th scope="col">Mục, giấy tờ đã ghi</th>
						<th scope="col">Kết quả</th>
						<th scope="col">Nhận xét</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<Line key={item.id} item={item} open={open} />
					))}
				</tbody>
			</table>
		</section>
	);
}

function Line({ item, open }: { item: SheetItem; open: OpenRound }) {
	const papers = open.papers(item.id);
	return (
		<tr>
			<td>
				<strong>{item.id}</strong>
				{item.gate !== 'none' && ` (mục ${item.gate === 'red' ? 'đỏ' : 'cam'})`} {item.question}
				{item.kind === 'ratio' && (
					<p>
						{item.ratio?.numerator}: …………; {item.ratio?.denominator}: …………
					</p>
				)}
				{item.kind === 'parts' && (
					<ul class="tight ticks">
						{(item.parts ?? []).map((p) => (
							<li>
								<span aria-hidden="true">☐</span> <span dangerouslySetInnerHTML={{ __html: p.text }} />
							</li>
						))}
					</ul>
				)}
				<p class="soft">{papers.length === 0 ? 'Không có minh chứng nào được ghi.' : papers.map(paperNamed).join(' | ')}</p>
			</td>
			<td class="nowrap">
				{answerChoices(item).map((code) => (
					<p>
						<span aria-hidden="true">☐</span> {ANSWER_WORDS[code]}
					</p>
				))}
			</td>
			<td />
		</tr>
	);
}
