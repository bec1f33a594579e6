/** What a local scale makes of a round, in words: screen, papers and tables say it alike. */
import { figure } from './explain.ts';
import { scaleHolds, scoreByScale, type ScaleResult } from './scale.ts';
import type { ScoredItem } from './scoring.ts';
import type { Round } from '../schemas/assessment.ts';
import type { Scale } from '../schemas/scale.ts';

/** "86,5" or, while answers are open, "61,4 – 88". */
export function scaleRange(r: { low: number; high: number }): string {
	return figure(r.low) === figure(r.high) ? figure(r.low) : `${figure(r.low)} – ${figure(r.high)}`;
}

/** Grade by the scale, or that there is none yet. */
export function scaleGrade(result: Pick<ScaleResult, 'grade' | 'total'>): string {
	return result.total === undefined ? 'không chấm được' : (result.grade ?? 'chưa đủ dữ liệu');
}

/**
 * Scales for a paper that leaves the office: those meant for its kind, in force at the end of its period, that can score this sheet.
 * @param today stands for the end of a period nobody wrote down
 */
export function scalesOf(scales: readonly Scale[], round: Pick<Round, 'periodTo' | 'officeKind'>, today: string): Scale[] {
	return scales.filter((s) => scaleHolds(s, round.periodTo || today, round.officeKind));
}

/** "97 điểm trên 100, xếp Hoàn thành tốt" */
function scalePoints(scale: Scale, items: readonly ScoredItem[], grade: boolean): string {
	const result = scoreByScale(scale, items);
	const points = result.total === undefined ? 'không tiêu chí nào chấm được trong phiếu này' : `${scaleRange(result.total)} điểm trên 100`;
	const graded = !grade || result.total === undefined ? '' : result.grade === undefined ? ', chưa đủ dữ liệu để xếp loại' : `, xếp ${result.grade}`;
	return `${points}${graded}`;
}

const named = (scale: Scale) => `Theo thang của địa phương “${scale.name}” (số ${scale.number}): `;

/** "Theo thang của địa phương “…” (số 12-QĐ): 97 điểm trên 100, xếp Hoàn thành tốt." */
export function scaleSentence(scale: Scale, items: readonly ScoredItem[], grade: boolean): string {
	return `${named(scale)}${scalePoints(scale, items, grade)}.`;
}

/** The same for an inspection: "Theo thang …: đơn vị tự chấm: 97 điểm trên 100; đoàn chấm: 86,5 điểm trên 100." */
export function scaleOfBoth(scale: Scale, own: readonly ScoredItem[], team: readonly ScoredItem[], grade: boolean): string {
	return `${named(scale)}đơn vị tự chấm: ${scalePoints(scale, own, grade)}; đoàn chấm: ${scalePoints(scale, team, grade)}.`;
}
