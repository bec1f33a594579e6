import { formatDay, today } from '../../../domain/day.ts';
import { OFFICE_KINDS } from '../../../schemas/offices.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { placeOf } from '../RoundNav.tsx';
import { outcomeWords, rangeWords } from '../words.ts';

/** Whose round, and the score with its grade in one sentence. */
export function ResultHead({ open }: { open: OpenRound }) {
	const { sheet } = open;
	const round = open.round.value;
	const result = open.result.value;
	const { outcome } = result;
	const capped = outcome.kind === 'graded' && outcome.cap !== undefined;
	return (
		<>
			<p class="soft">
				{round.office === '' ? OFFICE_KINDS[round.officeKind] : `${round.office} (${OFFICE_KINDS[round.officeKind]})`} · {round.title} · {sheet.title}, bộ câu
				hỏi {round.edition} · ngày {formatDay(today())}
			</p>
			<h1 class="headline" data-result>
				{result.low === undefined ? '' : `${rangeWords(result)} điểm`}
				{outcome.kind === 'graded' && capped ? (
					<>
						, tương ứng {outcome.byScore}. <span class="capped">{outcomeWords(outcome)}</span>
					</>
				) : (
					<>
						{result.low === undefined ? '' : '. '}
						{outcomeWords(outcome)}
					</>
				)}
			</h1>
			<p class="soft">{SOURCES[round.source]} theo thang tham khảo để chuẩn bị kiểm tra; không phải kết luận của cơ quan nào.</p>
			{round.edition !== sheet.edition && (
				<p class="notice" data-other-edition>
					Điểm tính theo bộ câu hỏi {sheet.edition}, mới hơn bộ {round.edition} mà đợt này bắt đầu. <a href={placeOf(open)}>Xem mục mới, mục đã đổi</a>.
				</p>
			)}
		</>
	);
}
