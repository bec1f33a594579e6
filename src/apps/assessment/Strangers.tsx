import type { OpenRound } from './model.ts';
import { ANSWER_WORDS } from './words.ts';

/** Answers to items that this sheet does not ask (any more): kept, shown, saved with the file, not scored. */
export function Strangers({ open }: { open: OpenRound }) {
	const strangers = Object.entries(open.strangers.value);
	if (strangers.length === 0) return null;
	return (
		<section>
			<h2 class="mt">Mục không còn trong phiếu</h2>
			<p class="soft small">Câu trả lời được giữ nguyên, lưu lại cùng tệp, không tính điểm.</p>
			<ul>
				{strangers.map(([id, a]) => (
					<li key={id}>
						<strong>{id}</strong>: {a.numerator !== undefined && a.denominator !== undefined ? `${a.numerator}/${a.denominator}` : ANSWER_WORDS[a.code]}
						{a.note !== undefined && a.note !== '' && <span class="note">. {a.note}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}
