import type { Signal } from '@preact/signals';
import { formatDay, today } from '../../domain/day.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import type { OpenRound } from './model.ts';

/** Whose round a screen or a printed sheet speaks of, and of which day. */
export function PageHead({ open, title }: { open: OpenRound; title: string }) {
	const round = open.round.value;
	return (
		<>
			<p class="soft">
				{round.office === '' ? OFFICE_KINDS[round.officeKind] : round.office} · {round.title} · ngày {formatDay(today())}
			</p>
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
