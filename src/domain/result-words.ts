/** Figures and outcomes in words: screens, papers and tables say them alike. */
import type { Outcome, Result } from './scoring.ts';

/** 86.5 → "86,5". */
export function decimal(value: number): string {
	return value.toFixed(1).replace('.', ',');
}

/** "86,5" or, while answers are open, "61,4 – 88,0". */
export function rangeWords(result: Pick<Result, 'low' | 'high'>): string {
	if (result.low === undefined || result.high === undefined) return 'chưa có gì để chấm';
	return result.low === result.high ? decimal(result.low) : `${decimal(result.low)} – ${decimal(result.high)}`;
}

export const ANSWER_WORDS = { DAT: 'Đạt', MOT_PHAN: 'Một phần', CHUA: 'Chưa đạt', KAD: 'Không áp dụng', CDG: 'Chưa trả lời' } as const;

/** What an item counts against others of its group, in plain words; "hệ số" of the specification. An ordinary item needs none. */
export const WEIGHT_WORDS = { 1: '', 2: 'tính gấp đôi', 3: 'tính gấp ba' } as const;
/** Said once where the words above are met first. */
export const WEIGHT_MEANING = 'Mục ghi “tính gấp đôi”, “tính gấp ba” (hệ số 2, 3) quan trọng hơn mục khác trong nhóm.';

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
