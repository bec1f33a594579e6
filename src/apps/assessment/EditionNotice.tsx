import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { OpenRound } from './model.ts';
import { UndoLine, type Undoable } from './PageHead.tsx';
import { placeOf } from './RoundNav.tsx';
import { ANSWER_WORDS } from './words.ts';

/** Longer lists stay folded: the notice must not push the sheet off the screen. */
const SHORT = 6;

/** What a newer edition of the questions changed for this round; each item with its question, and the way to its card. */
export function EditionNotice({ open, onGo }: { open: OpenRound; onGo: (item: string) => void }) {
	const taken = useSignal<Undoable | undefined>(undefined);
	const { edition } = open.round.value;
	if (edition === open.sheet.edition) return <UndoLine message={taken} />;
	const { fresh, gone, revised } = open.editionChange.value;
	const codes = new Map(open.scored.value.map((s) => [s.id, s.code]));
	const lapsed = open.findings.value.flatMap((f) => (f.key === 'basis-lapsed' && f.item !== undefined ? [{ item: f.item, words: f.words }] : []));
	const unanswered = fresh.filter((id) => codes.get(id) === 'CDG').length;
	const state = (id: string) => <span class="tag">{ANSWER_WORDS[codes.get(id) ?? 'CDG']}</span>;
	const line = (id: string, more: ComponentChildren) => (
		<li key={id}>
			<a
				href={placeOf(open, 'muc', id)}
				onClick={(e) => {
					e.preventDefault();
					onGo(id);
				}}
			>
				<strong>{id}</strong>
			</a>{' '}
			{open.sheet.items.find((i) => i.id === id)?.question} {more}
		</li>
	);
	const take = () => {
		open.takeEdition();
		taken.value = { text: `Từ nay đợt này dùng bộ câu hỏi ${open.sheet.edition}.`, undo: () => open.changeRound({ edition }) };
	};
	return (
		<div class="notice edition-change" data-edition-change>
			<p>
				<strong>Bộ câu hỏi đã đổi.</strong> Đợt này bắt đầu với bộ {edition}; sổ tay nay có bộ {open.sheet.edition}, và điểm tính theo bộ này. Câu đã trả lời
				giữ nguyên.
			</p>
			<Changes
				kind="fresh"
				title={`Mục mới: ${fresh.length}${unanswered === 0 ? ', đã trả lời cả' : `, còn ${unanswered} mục phải trả lời`}`}
				lines={fresh.map((id) => line(id, state(id)))}
			/>
			<Changes kind="revised" title={`Câu hỏi đã đổi, xem câu trả lời còn đúng không: ${revised.length}`} lines={revised.map((id) => line(id, state(id)))} />
			<Changes
				kind="lapsed"
				title={`Câu trả lời dựa vào quy định đã hết hiệu lực: ${lapsed.length}`}
				lines={lapsed.map(({ item, words }) => line(item, <span class="soft small">{words}</span>))}
			/>
			{gone.length > 0 && (
				<p class="mt1" data-change="gone">
					Không còn hỏi: {gone.join(', ')}. Câu trả lời vẫn lưu, không tính điểm; xem ở cuối nhóm cuối cùng.
				</p>
			)}
			{fresh.length + revised.length + gone.length + lapsed.length === 0 && <p class="mt1">Không mục nào của đợt này phải xem lại.</p>}
			{!open.locked.value && (
				<p class="mt1 no-print">
					<button type="button" class="btn small" onClick={take}>
						Đã xem, dùng bộ {open.sheet.edition}
					</button>
				</p>
			)}
		</div>
	);
}

function Changes({ kind, title, lines }: { kind: string; title: string; lines: readonly ComponentChildren[] }) {
	if (lines.length === 0) return null;
	return (
		<details class="mt1" open={lines.length <= SHORT} data-change={kind}>
			<summary>{title}</summary>
			<ul>{lines}</ul>
		</details>
	);
}
