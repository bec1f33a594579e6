import type { Outcome, Result } from '../../domain/scoring.ts';

export { FLAW_WORDS } from '../../domain/answer-flaws.ts';

/** 86.5 → "86,5". */
export function decimal(value: number): string {
	return value.toFixed(1).replace('.', ',');
}

/** "86,5" or, while answers are open, "61,4 – 88,0". */
export function rangeWords(result: Pick<Result, 'low' | 'high'>): string {
	if (result.low === undefined || result.high === undefined) return 'chưa có gì để chấm';
	return result.low === result.high ? decimal(result.low) : `${decimal(result.low)} – ${decimal(result.high)}`;
}

/** "05/3/2026, 14:32" of a time in milliseconds. */
export function timeWords(at: number): string {
	return new Date(at).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
}

export const ANSWER_WORDS = { DAT: 'Đạt', MOT_PHAN: 'Một phần', CHUA: 'Chưa đạt', KAD: 'Không áp dụng', CDG: 'Chưa trả lời' } as const;

export const METHOD_WORDS = { document: 'Xem giấy tờ', sample: 'Rút mẫu', interview: 'Hỏi người làm', observe: 'Xem tại chỗ' } as const;

/** One sentence that says the outcome. */
export function outcomeWords(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'empty':
			return 'Không có gì để chấm: mọi mục đều không áp dụng.';
		case 'open':
			return outcome.openRed.length > 0 && outcome.low === outcome.high
				? `Chưa đủ dữ liệu để xếp loại: còn mục đỏ chưa trả lời (${outcome.openRed.join(', ')}).`
				: `Chưa đủ dữ liệu để xếp loại: có thể từ ${outcome.low} đến ${outcome.high}.`;
		case 'graded':
			return outcome.cap === undefined ? `Xếp ${outcome.grade}.` : `Xếp ${outcome.grade} do ${capWords(outcome.cap)}.`;
	}
}

export function capWords(cap: { gate: 'red' | 'amber'; items: string[] }): string {
	return `${cap.items.length} mục ${cap.gate === 'red' ? 'đỏ' : 'cam'} (${cap.items.join(', ')})`;
}

export const SECRET_REMINDER = 'Không ghi nội dung, trích yếu tài liệu mật. Chỉ ghi số, ngày, người giữ, nơi để.';
