import { formatDay, today } from '../../domain/day.ts';

export { FLAW_WORDS } from '../../domain/answer-flaws.ts';
export { ANSWER_WORDS, capWords, decimal, outcomeWords, rangeWords, WEIGHT_MEANING, WEIGHT_WORDS } from '../../domain/result-words.ts';

/** "05/3/2026, 14:32" of a time in milliseconds, by the reader's clock. */
export function timeWords(at: number): string {
	const time = new Date(at);
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${formatDay(today(time))}, ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

export const METHOD_WORDS = { document: 'Xem giấy tờ', sample: 'Rút mẫu', interview: 'Hỏi người làm', observe: 'Xem tại chỗ' } as const;

export const SECRET_REMINDER = 'Không ghi nội dung, trích yếu tài liệu mật. Chỉ ghi số, ngày, người giữ, nơi để.';
