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

/** What was just done, with the way back. */
export function UndoLine({ message, onUndo }: { message: { text: string; undo?: () => void } | undefined; onUndo: () => void }) {
	return (
		<div role="status" class="no-print">
			{message && (
				<p class="notice plain">
					{message.text}{' '}
					{message.undo && (
						<button type="button" class="btn small" onClick={onUndo}>
							Hoàn tác
						</button>
					)}
				</p>
			)}
		</div>
	);
}
