import { useComputed } from '@preact/signals';
import type { OpenRound } from './model.ts';
import { PaperFields } from './PaperFields.tsx';

interface Props {
	id: string;
	item: string;
	label: string;
	/** Id of the reminder that no secret goes in. */
	hint: string;
	open: OpenRound;
}

/** One paper of the register: number, date, holder, place; compared with the original or not. A change holds for every item it proves. */
export function EvidenceEditor({ id, item, label, hint, open }: Props) {
	// Only a change of this paper draws it again, not one of any other.
	const paper = useComputed(() => open.evidence.value[id]).value;
	if (paper === undefined) return null;
	const others = open.usedBy(id).filter((i) => i !== item);
	return (
		<div class="ev" role="group" aria-label={label} aria-describedby={hint} data-paper={id}>
			<PaperFields paper={paper} open={open} />
			<button type="button" class="btn small" onClick={() => open.detach(item, id)} aria-label={`Bỏ ${label.toLowerCase()}`}>
				Bỏ
			</button>
			{others.length > 0 && <p class="soft small shared">Dùng chung với mục {others.join(', ')}: sửa ở đây thì đổi cả ở đó.</p>}
		</div>
	);
}
