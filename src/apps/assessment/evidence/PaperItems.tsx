import type { OpenRound } from '../model.ts';

/** Which items a paper proves: take one off, choose another. */
export function PaperItems({ paper, open }: { paper: string; open: OpenRound }) {
	const uses = open.usedBy(paper);
	const others = open.asked().filter((i) => !uses.includes(i.id));
	const question = (id: string) => open.sheet.items.find((i) => i.id === id)?.question ?? '';
	return (
		<div class="proves">
			<ul class="plain-list">
				{uses.map((item) => (
					<li key={item}>
						{/* The last item may go: the paper stays in the register. */}
						<button type="button" class="btn small" onClick={() => open.detach(item, paper)} aria-label={`Gỡ khỏi mục ${item}`}>
							Gỡ
						</button>{' '}
						<strong>{item}</strong> <span class="small">{question(item)}</span>
					</li>
				))}
			</ul>
			<select
				class="pick-paper"
				aria-label="Gắn thêm với mục"
				onChange={(e) => {
					if (e.currentTarget.value !== '') open.attach(e.currentTarget.value, paper);
					e.currentTarget.value = '';
				}}
			>
				<option value="">Gắn thêm với mục…</option>
				{open.sheet.groups.map((g) => (
					<optgroup label={`${g.id}. ${g.shortTitle}`}>
						{others
							.filter((i) => i.group === g.id)
							.map((i) => (
								<option value={i.id}>
									{i.id} {i.question.length > 70 ? `${i.question.slice(0, 69)}…` : i.question}
								</option>
							))}
					</optgroup>
				))}
			</select>
		</div>
	);
}
