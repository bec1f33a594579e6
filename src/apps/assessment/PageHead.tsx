import type { Signal } from '@preact/signals';
import { editionWords } from '../../components/running-foot.ts';
import { formatDay, today } from '../../domain/day.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import type { OpenRound } from './model.ts';

/** Whose round a screen or a printed sheet speaks of, and of which day. A list is printed without the foot of the page: its head names the edition. */
export function PageHead({ open, title, list = false }: { open: OpenRound; title: string; list?: boolean }) {
	const round = open.round.value;
	return (
		<>
			<p class="soft">
				{round.office === '' ? OFFICE_KINDS[round.officeKind] : round.office} · {round.title} · ngày {formatDay(today())}
			</p>
			{list && <p class="soft small print-only">{editionWords()}</p>}
			<h1>{title}</h1>
		</>
	);
}

/** What was just done, and what takes it back. */
export interface Undoable {
	text: string;
	undo?: () => void;
}

/** Says what was just done, with the way back. */
export function UndoLine({ message }: { message: Signal<Undoable | undefined> }) {
	const { text, undo } = message.value ?? {};
	const takeBack = () => {
		undo?.();
		message.value = undefined;
	};
	return (
		<div role="status" class="no-print">
			{text !== undefined && (
				<p class="notice plain">
					{text}{' '}
					{undo && (
						<button type="button" class="btn small" onClick={takeBack}>
							Hoàn tác
						</button>
					)}
				</p>
			)}
		</div>
	);
}
