import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { today } from '../../../domain/day.ts';
import { FILTERS, passes, sameTwice, type Filter } from '../../../domain/register.ts';
import type { EvidenceRecord } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';
import { PageHead, UndoLine, type Undoable } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { SECRET_REMINDER } from '../words.ts';
import { joinPapers, removePaper, strangersOf } from './change.ts';
import { PaperCard } from './PaperCard.tsx';
import { RegisterPaper } from './RegisterPaper.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** All papers of the round: what each proves, where it is, whether it still holds. */
export function RegisterView({ open }: { open: OpenRound }) {
	const register = open.evidence.value;
	const papers = Object.values(register);
	const { inspectionDay } = open.round.value;
	const filter = useSignal<Filter>('all');
	/** The paper whose fields are shown; it stays in sight while it is changed, whatever the filter says. */
	const editing = useSignal('');
	const marked = useSignal<readonly string[]>([]);
	const message = useSignal<Undoable | undefined>(undefined);
	const day = today();
	const uses = (p: EvidenceRecord) => open.usedBy(p.id).length + strangersOf(open, p.id).length;
	// Typing must not move a card from under the reader's hands: the order is made anew only when a paper comes or goes.
	const order = useMemo(
		() =>
			[...papers]
				.sort((a, b) => (a.reference.trim() === '' ? -1 : b.reference.trim() === '' ? 1 : a.reference.localeCompare(b.reference, 'vi', { numeric: true })))
				.map((p) => p.id),
		[Object.keys(register).sort().join()],
	);
	const shown = order.flatMap((id) => {
		const paper = register[id];
		return paper !== undefined && (id === editing.value || passes(paper, filter.value, uses(paper), day, inspectionDay)) ? [paper] : [];
	});
	const chosen = order.flatMap((id) => (marked.value.includes(id) && register[id] !== undefined ? [register[id]] : []));
	const twice = sameTwice(papers);

	const add = () => {
		editing.value = open.addPaper();
		message.value = undefined;
	};
	const remove = (paper: EvidenceRecord) => {
		message.value = { text: `Đã xoá minh chứng “${paper.reference || 'chưa ghi số'}”.`, undo: removePaper(open, paper) };
		marked.value = marked.value.filter((id) => id !== paper.id);
	};
	const join = (list: readonly EvidenceRecord[]) => {
		const [first, ...rest] = list;
		if (first === undefined || rest.length === 0) return;
		message.value = { text: `Đã gộp ${list.length} minh chứng thành “${first.reference || 'chưa ghi số'}”.`, undo: joinPapers(open, [first, ...rest]) };
		marked.value = [];
	};
	return (
		<div class="wrap page register">
			<PageHead open={open} title="Sổ minh chứng" />
			<p class="soft">
				{papers.length} minh chứng. {SECRET_REMINDER}
			</p>
			<div class="filters no-print">
				<label>
					Xem
					<select value={filter.value} onChange={(e) => (filter.value = e.currentTarget.value as Filter)} data-filter>
						{Object.entries(FILTERS).map(([key, words]) => (
							<option value={key}>
								{words} ({papers.filter((p) => passes(p, key as Filter, uses(p), day, inspectionDay)).length})
							</option>
						))}
					</select>
				</label>
				<button type="button" class="btn main" disabled={open.locked.value} onClick={add}>
					Thêm minh chứng
				</button>
				<button type="button" class="btn" disabled={chosen.length < 2 || open.locked.value} onClick={() => join(chosen)}>
					Gộp {chosen.length < 2 ? 'các mục đã đánh dấu' : `${chosen.length} minh chứng`}
				</button>
				<a class="btn" href={placeOf(open, 'bay-giay-to')}>
					Giấy tờ phải bày ra
				</a>
				<PrintButton />
			</div>
			<UndoLine message={message} />
			{twice.length > 0 && !open.locked.value && (
				<div class="notice no-print">
					<p>Có thể đã ghi hai lần:</p>
					<ul>
						{twice.map((list) => (
							<li key={list[0]!.id}>
								“{list[0]!.reference}” ({list.length} lần){' '}
								<button type="button" class="btn small" onClick={() => join(list)} aria-label={`Gộp các bản của ${list[0]!.reference}`}>
									Gộp
								</button>
							</li>
						))}
					</ul>
				</div>
			)}
			{papers.length === 0 && <p>Chưa có minh chứng nào. Thêm ở đây, hoặc ở từng mục khi điền phiếu.</p>}
			{papers.length > 0 && shown.length === 0 && <p>Không có minh chứng nào như vậy.</p>}
			<fieldset class="bare no-print" disabled={open.locked.value}>
				<ul class="list">
					{shown.map((p) => (
						<PaperCard
							key={p.id}
							id={p.id}
							open={open}
							editing={editing.value === p.id}
							marked={marked.value.includes(p.id)}
							onEdit={(on) => (editing.value = on ? p.id : '')}
							onMark={(on) => (marked.value = on ? [...marked.value, p.id] : marked.value.filter((id) => id !== p.id))}
							onRemove={() => remove(p)}
						/>
					))}
				</ul>
			</fieldset>
			<RegisterPaper open={open} papers={shown} day={day} />
		</div>
	);
}
