import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatDay, today } from '../../../domain/day.ts';
import { PAPER_STATES, paperState, type PaperState } from '../../../domain/register.ts';
import { EVIDENCE_KINDS } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { PaperFields } from '../PaperFields.tsx';
import { placeOf } from '../RoundNav.tsx';
import { strangersOf } from './change.ts';
import { PaperItems } from './PaperItems.tsx';

const TONES: Record<PaperState, string> = { expired: 'bad', ending: 'warn', unchecked: '', compared: 'ok' };

interface Props {
	id: string;
	open: OpenRound;
	editing: boolean;
	marked: boolean;
	onEdit: (on: boolean) => void;
	onMark: (on: boolean) => void;
	onRemove: () => void;
}

/** One paper in a line or two; its fields when somebody asks for them. */
export function PaperCard({ id, open, editing, marked, onEdit, onMark, onRemove }: Props) {
	const paper = useComputed(() => open.evidence.value[id]).value;
	const fields = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (editing && paper?.reference === '') fields.current?.querySelector('input')?.focus();
	}, [editing]);
	if (paper === undefined) return null;
	const state = paperState(paper, today(), open.round.value.inspectionDay);
	const name = paper.reference.trim() === '' ? 'Chưa ghi số' : paper.reference;
	const facts = [
		EVIDENCE_KINDS[paper.kind].toLowerCase(),
		paper.date === '' ? '' : `ngày ${formatDay(paper.date)}`,
		paper.holder === '' ? '' : `${paper.holder} giữ`,
		paper.place,
		paper.validUntil === '' ? '' : `giá trị đến ${formatDay(paper.validUntil)}`,
		paper.checkedBy === '' ? '' : `${paper.checkedBy} đối chiếu`,
	].filter((f) => f !== '');
	const uses = open.usedBy(id);
	const strange = strangersOf(open, id);
	return (
		<li data-paper={id}>
			<p class="line">
				<label class="check">
					<input type="checkbox" checked={marked} onChange={(e) => onMark(e.currentTarget.checked)} aria-label={`Đánh dấu để gộp: ${name}`} />
					<strong>{name}</strong>
				</label>
				<span class={`tag ${TONES[state]}`}>{PAPER_STATES[state]}</span>
			</p>
			<p class="soft small">{facts.join(' · ')}</p>
			<div class="line">
				<p class="small">
					{uses.length > 0 && 'Chứng minh mục '}
					{uses.map((item, i) => (
						<>
							{i > 0 && ', '}
							<a href={placeOf(open, 'muc', item)}>{item}</a>
						</>
					))}
					{strange.length > 0 && <span class="soft"> Mục không còn trong phiếu: {strange.join(', ')}.</span>}
					{uses.length + strange.length === 0 && <span class="soft">Chưa gắn với mục nào.</span>}
				</p>
				<p class="row">
					<button type="button" class="btn small" aria-expanded={editing} onClick={() => onEdit(!editing)} aria-label={`${editing ? 'Xong' : 'Sửa'}: ${name}`}>
						{editing ? 'Xong' : 'Sửa'}
					</button>
					<button type="button" class="btn small" onClick={onRemove} aria-label={`Xoá: ${name}`}>
						Xoá
					</button>
				</p>
			</div>
			{editing && (
				<div ref={fields}>
					<div class="ev" role="group" aria-label={`Sửa ${name}`}>
						<PaperFields paper={paper} open={open} />
					</div>
					<PaperItems paper={id} open={open} />
				</div>
			)}
		</li>
	);
}
