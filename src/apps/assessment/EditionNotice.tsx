import type { OpenRound } from './model.ts';

/** What a newer edition of the questions changed for this round; each id leads to its card. */
export function EditionNotice({ open, onGo }: { open: OpenRound; onGo: (item: string) => void }) {
	const { edition } = open.round.value;
	if (edition === open.sheet.edition) return null;
	const { fresh, gone, revised } = open.editionChange.value;
	const list = (ids: readonly string[]) =>
		ids.map((id) => (
			<>
				{' '}
				<button type="button" class="btn small" onClick={() => onGo(id)}>
					{id}
				</button>
			</>
		));
	return (
		<div class="notice">
			<p>
				Đợt này bắt đầu với bộ câu hỏi {edition}; sổ tay nay có bộ {open.sheet.edition}. Câu đã trả lời giữ nguyên.
			</p>
			{fresh.length > 0 && <p class="mt1">Mục mới, cần trả lời: {list(fresh)}</p>}
			{revised.length > 0 && <p class="mt1">Câu hỏi đã đổi, cần xem lại: {list(revised)}</p>}
			{gone.length > 0 && <p class="mt1">Không còn hỏi (câu trả lời vẫn lưu): {gone.join(', ')}.</p>}
			<p class="mt1">
				<button type="button" class="btn small" onClick={() => open.takeEdition()}>
					Đã xem, dùng bộ {open.sheet.edition}
				</button>
			</p>
		</div>
	);
}
