import type { Hit } from './compose.ts';
import { HitItem } from './HitItem.tsx';

/** What to do when nothing was found: near names, fewer filters, the tables of contents. */
export function Nothing({ base, query, near, filtered, clear }: { base: string; query: string; near: readonly Hit[]; filtered: boolean; clear: () => void }) {
	return (
		<div class="notice plain">
			<p>
				<strong>Không thấy gì cho “{query}”.</strong> Thử ít chữ hơn, gõ không dấu, hoặc gõ số hiệu.
			</p>
			{filtered && (
				<p>
					<button type="button" class="btn small" onClick={clear}>
						Bỏ các bộ lọc rồi tìm lại
					</button>
				</p>
			)}
			{near.length > 0 && (
				<>
					<h2>Có phải anh/chị tìm</h2>
					<ol class="hits">
						{near.map((h) => (
							<HitItem key={h.url} hit={h} followed={false} near />
						))}
					</ol>
				</>
			)}
			<p>
				Hoặc xem mục lục: <a href={`${base}van-ban/`}>các văn bản</a>, <a href={`${base}quy-trinh/`}>các quy trình</a>,{' '}
				<a href={`${base}bieu-mau/`}>biểu mẫu</a>, <a href={`${base}thuat-ngu/`}>thuật ngữ</a>.
			</p>
		</div>
	);
}
