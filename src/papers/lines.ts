/** Short texts that several papers print: periods, papers of evidence, answers, gaps. */
import { papersOf } from '../domain/assessment.ts';
import { citationLine } from '../domain/basis-words.ts';
import { formatDay } from '../domain/day.ts';
import { ANSWER_WORDS } from '../domain/result-words.ts';
import type { EvidenceRecord, Round } from '../schemas/assessment.ts';
import { answerOf, isSecretMatter, type PaperItem, type Work } from './input.ts';

const DOTS = '……/……/…………';
/** Stands for whatever is written on an item of state secrets. */
export const WITHHELD = 'Không ghi ở đây (bí mật nhà nước); xem tờ riêng.';
export const GATE_WORDS = { red: 'đỏ', amber: 'cam' } as const;

/** "từ 01/01/2026 đến 30/11/2026"; what nobody gave is dotted. */
export function periodWords(round: Pick<Round, 'periodFrom' | 'periodTo'>): string {
	const day = (d: string) => (d === '' ? DOTS : formatDay(d));
	return `từ ${day(round.periodFrom)} đến ${day(round.periodTo)}`;
}

/** "12-QĐ/ĐU; 05/01/2026; Văn thư; Tủ 1": number, day, holder and place of a paper in one line. */
export function paperNamed(paper: EvidenceRecord): string {
	const parts = [paper.reference, paper.date === '' ? '' : formatDay(paper.date), paper.holder, paper.place].map((p) => p.trim());
	return parts.filter((p) => p !== '').join('; ') || 'Minh chứng chưa ghi số';
}

/** The same, and whether it was compared: "12-QĐ/ĐU; 05/01/2026 (đã đối chiếu)". */
export const paperWords = (paper: EvidenceRecord): string => `${paperNamed(paper)}${paper.status === 'compared' ? ' (đã đối chiếu)' : ''}`;

/** "Một phần (31/40)": the answer with its counts or parts. */
export function answerWords(work: Work, item: PaperItem): string {
	const answer = answerOf(work.content, item.id);
	const scored = work.scored.find((s) => s.id === item.id);
	const word = ANSWER_WORDS[scored?.code ?? 'CDG'];
	if (scored === undefined || scored.code === 'CDG' || answer.code === 'KAD') return word;
	if (item.kind === 'ratio') return `${word} (${answer.numerator ?? 0}/${answer.denominator ?? 0})`;
	if (item.kind === 'parts') {
		const failed = (item.parts ?? []).filter((p) => answer.parts?.[p.id] === 'CHUA').map((p) => p.id);
		return failed.length === 0 ? word : `${word} (chưa có ý ${failed.join(', ')})`;
	}
	return word;
}

/** Everything written beside an answer, a line each: evidence, reason, another way, note. */
export function remarkLines(work: Work, item: PaperItem): string[] {
	const answer = answerOf(work.content, item.id);
	const lines: string[] = [];
	const papers = papersOf(answer, work.content.evidence);
	const reason = answer.reason?.trim() ?? '';
	const approved = answer.approvedBy?.trim() ?? '';
	const note = answer.note?.trim() ?? '';
	if (isSecretMatter(item.id)) return papers.length > 0 || note !== '' || reason !== '' ? [WITHHELD] : [];
	lines.push(...papers.map(paperWords));
	if (answer.code === 'KAD' && reason !== '') lines.push(`Lý do: ${reason}${approved === '' ? '' : ` (duyệt: ${approved})`}`);
	if (answer.otherWay === true) lines.push('Đạt bằng cách khác.');
	if (answer.doneElsewhere === true) lines.push('Cấp trên, đơn vị khác làm thay.');
	if (note !== '') lines.push(note);
	return lines;
}

/** "A.01 (cam)" */
export function idWords(item: Pick<PaperItem, 'id' | 'gate'>): string {
	return item.gate === 'none' ? item.id : `${item.id} (${GATE_WORDS[item.gate]})`;
}

/** Provisions of an item; where none carries it, that it is practice. */
export function basisWords(item: PaperItem): string {
	if (item.basis.length === 0) return 'Cách làm nên theo, không phải quy định.';
	return `${citationLine(item.basis.map((b) => ({ text: b.text, mark: b.evidence?.toLocaleLowerCase('vi') })))}.`;
}
