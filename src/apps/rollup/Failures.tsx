import { shareWords } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { Bars } from './Bars.tsx';

/** The ten items most often failed, of those that answered them (specification §10). */
export function Failures({ summary }: { summary: Summary }) {
	const ten = summary.failures.slice(0, 10);
	if (summary.counted.length === 0) return null;
	return (
		<section data-failures>
			<h2 class="mt">Mười lỗi hay gặp nhất</h2>
			{ten.length === 0 ? (
				<p>Không có mục nào chưa đạt.</p>
			) : (
				<>
					<p class="soft small">Số cơ quan chưa đạt trên số cơ quan trả lời đạt, một phần hoặc chưa đạt; không tính “không áp dụng” và “chưa trả lời”.</p>
					<Bars
						label="Mười lỗi hay gặp nhất"
						rows={ten.map((f) => ({ name: f.id, note: f.question, value: f.share, of: 1, words: shareWords(f.failed, f.base), tone: 'bad' }))}
					/>
				</>
			)}
		</section>
	);
}
