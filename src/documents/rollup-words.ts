/** Words of the roll-up that its page, spreadsheet, report and script share. */
import { formatDay } from '../domain/day.ts';
import type { Figures, Judgement } from '../domain/rollup-figures.ts';
import type { Missing, Replaced, SourceChoice } from '../domain/rollup-select.ts';
import type { Spread } from '../domain/rollup-summary.ts';
import { roundScore } from '../domain/scoring.ts';
import type { FiveNumbers } from '../domain/statistics.ts';

/** 86.5 → "86,5"; a minus sign that does not break. */
export function decimal(value: number): string {
	return value.toFixed(1).replace('.', ',').replace('-', '−');
}

export const GRADE_WORDS: Record<Judgement['grade'], string> = {
	Tốt: 'Tốt',
	Khá: 'Khá',
	'Trung bình': 'Trung bình',
	Yếu: 'Yếu',
	open: 'Chưa đủ dữ liệu',
	empty: 'Không có gì để chấm',
};
export const SOURCE_CHOICES: Record<SourceChoice, string> = { own: 'Cơ quan tự chấm', inspected: 'Đoàn kiểm tra chấm' };
export const MISSING_WORDS: Record<Missing['why'], string> = {
	none: 'Không có tệp',
	draft: 'Có tệp nhưng chưa ghi ngày nộp',
	altered: 'Tệp bị sửa sau khi lưu',
};
export const REPLACED_WORDS: Record<Replaced['why'], string> = {
	version: 'có bản mới hơn của cùng kỳ',
	period: 'đã có kỳ sau',
	source: 'đã có bản rà soát chéo',
};
export const RED_WORDS = { failed: 'chưa đạt', partly: 'một phần', open: 'chưa trả lời' } as const;

/** The median, in words an office uses; what it means stands beside it where it is first met. */
export const MIDDLE = 'Điểm ở giữa';
export const MIDDLE_MEANS = 'một nửa số cơ quan cao hơn, một nửa thấp hơn';

/** The reminder of specification §10. */
export const FOLLOW_UP =
	'Tổng hợp xong, cấp trên phải theo dõi tiếp: báo lại cho từng cơ quan, hẹn ngày sửa xong mục đỏ, xem tận nơi một số cơ quan. Tự khai rồi để đó thì không thay đổi được gì.';
export const REFERENCE_SCALE = 'Điểm và xếp loại theo thang tham khảo để chuẩn bị kiểm tra; không phải kết luận của cơ quan nào.';
export const OPEN_ENDS =
	'Đợt còn mục chưa trả lời thì điểm là một khoảng thấp – cao; điểm ở giữa và hai mốc một phần tư khi đó cũng in hai đầu. Thứ hạng tính theo điểm thấp.';

/** "86,5" or "61,4 – 88,0" of two ends. */
export function endsWords(low: number | undefined, high: number | undefined): string {
	if (low === undefined || high === undefined) return '–';
	return roundScore(low) === roundScore(high) ? decimal(roundScore(low)) : `${decimal(roundScore(low))} – ${decimal(roundScore(high))}`;
}

/** One of the five numbers at both ends. */
export function spreadWords(spread: Spread | undefined, which: Exclude<keyof FiveNumbers, 'count'>): string {
	return endsWords(spread?.low[which], spread?.high[which]);
}

/** "01/01/2026 – 30/11/2026". */
export function periodWords({ periodFrom, periodTo }: Pick<Figures, 'periodFrom' | 'periodTo'>): string {
	const words = [periodFrom, periodTo].map((d) => (d === '' ? '' : formatDay(d)));
	return words.join('') === '' ? 'không ghi kỳ' : words.map((w) => w || '…').join(' – ');
}

/** "3/14 (21,4%)". */
export function shareWords(part: number, of: number): string {
	return of === 0 ? '–' : `${part}/${of} (${decimal((100 * part) / of)}%)`;
}
