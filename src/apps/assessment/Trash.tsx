import type { Desk, TrashEntry } from './model.ts';
import type { Message } from './Rounds.tsx';
import { timeWords } from './words.ts';

const WHY: Record<TrashEntry['why'], string> = {
	delete: 'trước khi xoá',
	reset: 'trước khi làm lại từ đầu',
	import: 'trước khi bị tệp khác ghi đè',
	restore: 'trước khi đặt lại bản khác',
};

/** The last ten rounds as they were before something took them away. */
export function Trash({ desk, say }: { desk: Desk; say: (message: Message) => void }) {
	const entries = desk.trash.value;
	if (entries.length === 0) return null;
	const restore = async (entry: TrashEntry) => {
		await desk.restore(entry);
		say({ tone: 'ok', text: `Đã đặt lại đợt “${entry.content.round.title}”.` });
	};
	return (
		<details class="mt">
			<summary>Đã xoá gần đây ({entries.length})</summary>
			<p class="soft small">Mười bản gần nhất, giữ trên máy này. Đặt lại bản nào thì bản đang có của đợt đó được chuyển vào đây.</p>
			<ul class="trash">
				{entries.map((e) => (
					<li key={e.id}>
						<span>
							{e.content.round.title}
							{e.content.round.office === '' ? '' : `, ${e.content.round.office}`}{' '}
							<span class="soft small">
								({WHY[e.why]}, {timeWords(e.at)}, {Object.keys(e.content.answers).length} câu trả lời)
							</span>
						</span>
						<button type="button" class="btn small" onClick={() => void restore(e)} aria-label={`Đặt lại ${e.content.round.title}, ${timeWords(e.at)}`}>
							Đặt lại
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}
