/**
 * One person sitting an exam on screen: what is kept while it runs, and the file that comes out of it.
 * Time runs by the clock of the machine from the start on, also while the page is closed.
 */
import { checksumOf } from './assessment-checksum.ts';
import { isRight, type QuizQuestion, type Response } from './quiz.ts';

export interface Sitting {
	v: 1;
	/** Address of the exam (`examAddress`) and the version drawn. */
	exam: string;
	version: string;
	/** Name or number the learner gave; may be empty. */
	who: string;
	/** Milliseconds since 1970. */
	started: number;
	minutes: number;
	responses: Record<string, Exclude<Response, undefined>>;
	/** When it was handed in, by the learner or by the clock. */
	submitted?: number;
}

export const RESULT_FORMAT = 'so-tay-vtlt.ket-qua-thi';
export interface ExamResult extends Sitting {
	format: typeof RESULT_FORMAT;
	submitted: number;
	/** Question id → right or not, in the order of the paper. */
	marks: Record<string, boolean>;
	/** SHA-256 of the rest; guards against slips, not against forgery. */
	checksum: string;
}

/** Whole seconds left; 0 once time is over. */
export function secondsLeft(s: Pick<Sitting, 'started' | 'minutes'>, now: number): number {
	// A clock that was set back must not give more time than there was.
	return Math.max(0, Math.min(s.minutes * 60, Math.ceil((s.started + s.minutes * 60_000 - now) / 1000)));
}

/** "29:05" */
export function clockWords(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const isSitting = (v: unknown): v is Sitting => {
	if (typeof v !== 'object' || v === null) return false;
	const s = v as Partial<Sitting>;
	const texts = [s.exam, s.version, s.who].every((t) => typeof t === 'string');
	const numbers = [s.started, s.minutes].every((n) => Number.isFinite(n)) && (s.submitted === undefined || Number.isFinite(s.submitted));
	return s.v === 1 && texts && numbers && typeof s.responses === 'object' && s.responses !== null && !Array.isArray(s.responses);
};

/** Reads what is kept of a sitting. `undefined` for nothing, or nothing of ours. */
export function parseSitting(text: string | null): Sitting | undefined {
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		return isSitting(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** The file of a sitting that was handed in. @param questions of the paper, in its order */
export function resultOf(sitting: Sitting, submitted: number, questions: readonly QuizQuestion[]): ExamResult {
	const marks = Object.fromEntries(questions.map((q) => [q.id, isRight(q, sitting.responses[q.id])]));
	const result = { ...sitting, format: RESULT_FORMAT, submitted, marks } as const;
	return { ...result, checksum: checksumOf(result) };
}

/** Reads a result file. @returns the result, or one sentence that says what is wrong */
export function readResult(text: string): ExamResult | string {
	const sitting = parseSitting(text);
	const result = sitting as (Sitting & Partial<ExamResult>) | undefined;
	if (result?.format !== RESULT_FORMAT || result.submitted === undefined || typeof result.marks !== 'object') return 'Không phải tệp kết quả thi của sổ tay.';
	if (result.checksum !== checksumOf(result as unknown as Record<string, unknown>)) return 'Tệp kết quả đã bị sửa hoặc hỏng khi chép.';
	return result as ExamResult;
}

export function scoreOf(result: Pick<ExamResult, 'marks'>): { right: number; total: number } {
	const all = Object.values(result.marks);
	return { right: all.filter(Boolean).length, total: all.length };
}
