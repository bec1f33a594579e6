import { useEffect } from 'preact/hooks';
import { effect, useSignal, type ReadonlySignal } from '@preact/signals';
import { LOCAL_PREFIX, ROUND_NOTE } from '../../domain/local-kept.ts';
import { goneRounds, noteText, parseNote, type NotedRound } from '../../domain/round-note.ts';

const KEY = `${LOCAL_PREFIX}${ROUND_NOTE}`;

/** Throws where storage is barred. With nothing to note, no trace stays. */
function note(present: readonly NotedRound[], gone: readonly NotedRound[]): void {
	if (present.length + gone.length === 0) localStorage.removeItem(KEY);
	else localStorage.setItem(KEY, noteText(present, gone));
}

/**
 * Says which rounds of last time are not on this machine any more, and notes those that are.
 * @param rounds what the disk holds; `undefined` while nothing is known of the disk
 */
export function GoneRounds({ rounds }: { rounds: ReadonlySignal<readonly NotedRound[] | undefined> }) {
	const gone = useSignal<NotedRound[]>([]);
	useEffect(() => {
		let first = true;
		return effect(() => {
			const present = rounds.value;
			if (present === undefined) return;
			try {
				const noted = localStorage.getItem(KEY);
				if (first) gone.value = goneRounds(parseNote(noted), present);
				// Everything was erased on purpose: the titles must not be written down again.
				else if (noted === null) gone.value = [];
				first = false;
				note(present, gone.peek());
			} catch {
				// Barred: nothing was noted, nothing can be missed.
			}
		});
	}, []);
	const missing = goneRounds(gone.value, rounds.value ?? []);
	if (missing.length === 0) return null;
	const forget = () => {
		gone.value = [];
		try {
			note(rounds.value ?? [], []);
		} catch {
			// It is said again next time.
		}
	};
	return (
		<div class="notice bad" role="alert">
			<p>
				<strong>Lần trước máy này có {missing.length} đợt mà nay không thấy:</strong> {missing.map((m) => `“${m.title}”`).join(', ')}. Dữ liệu duyệt web có thể
				đã bị xoá. Mở lại từ tệp đã lưu; không có tệp thì phần đã làm không lấy lại được.
			</p>
			<p class="row mt1">
				<button type="button" class="btn small" onClick={forget}>
					Đã rõ, không nhắc nữa
				</button>
			</p>
		</div>
	);
}
