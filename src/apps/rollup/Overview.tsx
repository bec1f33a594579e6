import {
	endsWords,
	FOLLOW_UP,
	GRADE_WORDS,
	MIDDLE,
	MIDDLE_MEANS,
	OPEN_ENDS,
	REFERENCE_SCALE,
	shareWords,
	SOURCE_CHOICES,
	spreadWords,
} from '../../documents/rollup-words.ts';
import { formatDay, today } from '../../domain/day.ts';
import type { Choice } from '../../domain/rollup-select.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { Bars } from './Bars.tsx';

const TONES = { Tốt: 'ok', Khá: 'ok2', 'Trung bình': 'warn', Yếu: 'bad', open: 'rest', empty: 'rest' } as const;

/** How many, how they stand, and the reminder that figures alone change nothing. */
export function Overview({ summary, choice }: { summary: Summary; choice: Choice }) {
	const { counted, distribution, spread, missing, expectedCount } = summary;
	const total = counted.length;
	return (
		<section data-overview>
			<h2 class="mt">
				{total} cơ quan trong số liệu{expectedCount > 0 ? `, ${missing.length}/${expectedCount} chưa nộp` : ''}
			</h2>
			<p class="soft">
				{summary.sheet.title}, bộ câu hỏi {summary.edition} · {SOURCE_CHOICES[choice.source]} ·{' '}
				{choice.kind === undefined ? 'Mọi loại cơ quan' : OFFICE_KINDS[choice.kind]} · {choice.cluster ?? 'Mọi cụm'} · ngày {formatDay(today())}
			</p>
			<p class="soft">{REFERENCE_SCALE}</p>
			{total === 0 ? (
				<p class="notice plain">Chưa có đợt nào đã nộp trong phần đang chọn. Chỉ đợt ghi ngày nộp mới vào số liệu; xem các danh sách ở dưới.</p>
			) : (
				<>
					<div class="two">
						<div>
							<h3>Xếp loại</h3>
							<Bars
								label="Số cơ quan theo xếp loại"
								rows={distribution
									.filter((d) => d.count > 0 || (d.grade !== 'open' && d.grade !== 'empty'))
									.map((d) => ({ name: GRADE_WORDS[d.grade], value: d.count, of: total, words: shareWords(d.count, total), tone: TONES[d.grade] }))}
							/>
						</div>
						<div>
							<h3>Điểm</h3>
							<dl class="facts" data-five>
								<dt>{MIDDLE}</dt>
								<dd>
									<strong>{spreadWords(spread, 'median')}</strong> <span class="soft small">({MIDDLE_MEANS})</span>
								</dd>
								<dt>Một nửa số cơ quan</dt>
								<dd>
									từ {spreadWords(spread, 'q1')} đến {spreadWords(spread, 'q3')}{' '}
									<span class="soft small">(bỏ một phần tư thấp nhất, một phần tư cao nhất)</span>
								</dd>
								<dt>Thấp nhất</dt>
								<dd>{spreadWords(spread, 'min')}</dd>
								<dt>Cao nhất</dt>
								<dd>{endsWords(spread?.low.max, spread?.high.max)}</dd>
							</dl>
							{summary.ranges > 0 && (
								<p class="soft small mt1">
									{summary.ranges} cơ quan còn mục chưa trả lời. {OPEN_ENDS}
								</p>
							)}
						</div>
					</div>
					<p class="notice">{FOLLOW_UP}</p>
				</>
			)}
		</section>
	);
}
