import { useSignal } from '@preact/signals';
import type { Answer } from '../../schemas/assessment.ts';
import type { Change } from './AnswerFields.tsx';
import { SECRET_REMINDER } from './words.ts';

/** Note of an answer, and two ways of meeting it that the note explains. Drawn when there is one, or when somebody opens it. */
export function ItemNote({ answer, met, change, name }: { answer: Answer; met: boolean; change: Change; name: string }) {
	const written = (answer.note ?? '') !== '';
	const shown = useSignal(written);
	return (
		<details open={written} onToggle={(e) => (shown.value ||= e.currentTarget.open)}>
			<summary>{met ? 'Ghi chú, đạt bằng cách khác, nơi khác làm thay' : 'Ghi chú'}</summary>
			{shown.value && (
				<>
					<label class="small soft" for={`ghi-chu-${name}`}>
						{met && answer.otherWay ? 'Đạt bằng cách nào (bắt buộc ghi). ' : met && answer.doneElsewhere ? 'Cơ quan, đơn vị nào làm thay. ' : ''}
						{SECRET_REMINDER}
					</label>
					<textarea
						id={`ghi-chu-${name}`}
						rows={2}
						maxLength={2000}
						value={answer.note ?? ''}
						required={met && answer.otherWay === true}
						onInput={(e) => change({ note: e.currentTarget.value })}
					/>
					{met && (
						<>
							<label class="check">
								<input type="checkbox" checked={answer.otherWay ?? false} onChange={(e) => change({ otherWay: e.currentTarget.checked || undefined })} /> Đạt
								bằng cách khác (ghi rõ ở trên)
							</label>
							<label class="check">
								<input
									type="checkbox"
									checked={answer.doneElsewhere ?? false}
									onChange={(e) => change({ doneElsewhere: e.currentTarget.checked || undefined })}
								/>{' '}
								Cấp trên hoặc đơn vị khác làm thay
							</label>
						</>
					)}
				</>
			)}
		</details>
	);
}
