import { useSignal } from '@preact/signals';
import { formatDay } from '../../domain/day.ts';
import { sizeWords } from '../../domain/machine-things.ts';
import { Confirm } from './Confirm.tsx';
import type { DataDesk } from './desk.ts';

/** Pages the web edition keeps for reading without network; nothing in them is the reader's work. */
export function OfflineView({ desk }: { desk: DataDesk }) {
	const asked = useSignal(false);
	const kept = desk.offline.value;
	if (kept.length === 0) return null;
	const files = kept.reduce((n, k) => n + k.files, 0);
	const bytes = kept.reduce((n, k) => n + k.bytes, 0);
	const editions = kept.flatMap((k) => (k.edition === undefined ? [] : [`bản ngày ${formatDay(k.edition)}`])).join(', ');
	return (
		<li>
			<p class="line">
				<strong>Trang giữ để đọc khi không có mạng</strong>
				<span class="soft small">{[`${files} tệp`, sizeWords(bytes), editions].filter((t) => t !== '').join(' · ')}</span>
			</p>
			<p class="soft small">Chỉ là các trang của sổ tay. Lần sau mở sổ tay có mạng, trình duyệt giữ lại.</p>
			<p class="row mt1">
				<button type="button" class="btn small" onClick={() => (asked.value = true)} aria-label="Xoá: Trang giữ để đọc khi không có mạng">
					Xoá…
				</button>
			</p>
			{asked.value && (
				<Confirm
					onErase={async () => {
						const gone = await desk.forgetPages();
						if (gone) document.getElementById('dang-giu')?.focus();
						return gone;
					}}
					onLeave={() => (asked.value = false)}
				>
					Xoá các trang đã giữ? Bài làm của anh/chị không mất.
				</Confirm>
			)}
		</li>
	);
}
