export { FLAW_WORDS } from '../../domain/answer-flaws.ts';
export { ANSWER_WORDS, capWords, decimal, outcomeWords, rangeWords } from '../../domain/result-words.ts';

/** "05/3/2026, 14:32" of a time in milliseconds. */
export function timeWords(at: number): string {
	return new Date(at).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
}

export const METHOD_WORDS = { document: 'Xem giấy tờ', sample: 'Rút mẫu', interview: 'Hỏi người làm', observe: 'Xem tại chỗ' } as const;

export const SECRET_REMINDER = 'Không ghi nội dung, trích yếu tài liệu mật. Chỉ ghi số, ngày, người giữ, nơi để.';
