/** Answers typed off a sheet of paper, and files of exams sat on screen, judged by the drawing of the exam itself. Pure. */
import { readExamAddress } from './exam-address.ts';
import { letter, rights, type ExamChoice, type ExamQuestion, type ExamVersion } from './exam.ts';
import { creditOf, readNumber, rounded, type Response } from './quiz.ts';
import { readResult } from './sitting.ts';

/** `unread`: counts as wrong, and is shown so that somebody looks again. `partly`: only where partial credit is given. */
export type Judged = 'right' | 'partly' | 'wrong' | 'blank' | 'unread';

/** One learner. Cells stand in the order of the learner's own version. */
export interface BoardRow {
	name: string;
	version: string;
	cells: string[];
	/** Checksum of the result file the row came from: such a row is not typed over. */
	file?: string;
}

export interface Marked {
	row: BoardRow;
	/** From 1: place on the board. */
	number: number;
	states: Judged[];
	/** Question id → right or not. */
	marks: Record<string, boolean>;
	right: number;
	total: number;
	/** Question id → share of its point, 0 to 1. */
	credits: Record<string, number>;
	/** Sum of the shares, to two decimals; `right` where nothing is given in part. */
	points: number;
}

const UNREAD = Symbol('unread');
type Read = Response | typeof UNREAD;

const MARKS = /[\s,;.:()\-–—/→>]+/g;
/** "a, c" → 0, 2; `undefined` where anything but letters in use stands. */
function places(text: string, count: number): number[] | undefined {
	const found = [...text.replace(MARKS, '')].map((c) => c.charCodeAt(0) - 65);
	return found.length > 0 && found.every((n) => n >= 0 && n < count) ? found : undefined;
}

function readPairs(text: string, count: number, sides: number): number[] | undefined {
	const given = Array.from({ length: count }, () => -1);
	if (!/\d/.test(text)) {
		const found = places(text, sides);
		return found !== undefined && found.length <= count ? given.map((none, i) => found[i] ?? none) : undefined;
	}
	const rest = text.replace(/(\d{1,2})[\s.:()\-–—→>]*([A-Z])/g, (whole, left: string, right: string) => {
		const at = Number(left) - 1;
		const to = right.charCodeAt(0) - 65;
		if (at < 0 || at >= count || to >= sides || given[at] !== -1) return whole;
		given[at] = to;
		return ' ';
	});
	return rest.replace(MARKS, '') === '' ? given : undefined;
}

/** What somebody wrote, as an answer of the screen would be. */
function readAnswer({ question: q, order }: ExamQuestion, typed: string): Read {
	const text = typed.normalize('NFC').trim().toUpperCase();
	if (text === '') return undefined;
	switch (q.type) {
		case 'single': {
			const found = places(text, order.length);
			return found?.length === 1 ? q.options[order[found[0]!]!]!.id : UNREAD;
		}
		case 'multiple': {
			const found = places(text, order.length);
			return found === undefined ? UNREAD : [...new Set(found)].map((n) => q.options[order[n]!]!.id);
		}
		case 'boolean':
			return ['A', 'Đ', 'D', 'ĐÚNG'].includes(text) ? true : ['B', 'S', 'SAI'].includes(text) ? false : UNREAD;
		case 'order': {
			const found = places(text, order.length);
			return found === undefined || new Set(found).size !== found.length ? UNREAD : found.map((n) => order[n]!);
		}
		case 'match': {
			const sides = rights(q.pairs, order);
			const given = readPairs(text, q.pairs.length, sides.length);
			return given === undefined ? UNREAD : given.map((n) => (n < 0 ? -1 : q.pairs.findIndex((p) => p.right === sides[n])));
		}
		case 'number': {
			const [, number = '', unit = ''] = /^(-?[\d.,\s]+)(.*)$/su.exec(text) ?? [];
			const known = unit === '' || unit.trim() === q.unit.normalize('NFC').toUpperCase();
			return known && readNumber(number) !== undefined ? number : UNREAD;
		}
	}
}

/** Judges one cell by the same rule as on screen. @param partial whether a share of the point is given */
export function judge(asked: ExamQuestion, typed: string, partial = false): { state: Judged; credit: number } {
	const read = readAnswer(asked, typed);
	if (read === UNREAD) return { state: 'unread', credit: 0 };
	if (read === undefined) return { state: 'blank', credit: 0 };
	const share = creditOf(asked.question, read);
	if (share === 1) return { state: 'right', credit: 1 };
	return share > 0 && partial ? { state: 'partly', credit: share } : { state: 'wrong', credit: 0 };
}

/** An answer of the screen as it would stand on paper; what is no answer comes out empty. */
export function answerText({ question: q, order }: ExamQuestion, r: Response): string {
	const letters = (found: number[]) => found.filter((n) => n >= 0).map(letter);
	const list: unknown[] = Array.isArray(r) ? r : [];
	switch (q.type) {
		case 'single':
			return letters([order.findIndex((i) => q.options[i]!.id === r)]).join('');
		case 'multiple':
			return letters(order.map((i, at) => (list.includes(q.options[i]!.id) ? at : -1))).join(', ');
		case 'boolean':
			return r === true ? 'A' : r === false ? 'B' : '';
		case 'order':
			return letters(list.map((i) => order.indexOf(i as number))).join(', ');
		case 'match':
			return q.pairs
				.flatMap((_, i) => {
					const to = rights(q.pairs, order).indexOf(q.pairs[list[i] as number]?.right ?? '');
					return to < 0 ? [] : [`${i + 1}–${letter(to)}`];
				})
				.join(', ');
		case 'number':
			return typeof r === 'string' ? r.slice(0, 60) : '';
	}
}

/** Marks of one row; `undefined` while its version is not known or nothing was typed. */
export function markRow(row: BoardRow, number: number, versions: readonly ExamVersion[], partial = false): Marked | undefined {
	const paper = versions.find((v) => v.code === row.version);
	if (paper === undefined || (row.file === undefined && row.cells.every((c) => c.trim() === ''))) return undefined;
	const judged = paper.questions.map((asked, i) => ({ id: asked.question.id, ...judge(asked, row.cells[i] ?? '', partial) }));
	return {
		row,
		number,
		states: judged.map((j) => j.state),
		marks: Object.fromEntries(judged.map((j) => [j.id, j.state === 'right'])),
		right: judged.filter((j) => j.state === 'right').length,
		total: judged.length,
		credits: Object.fromEntries(judged.map((j) => [j.id, j.credit])),
		points: rounded(judged.reduce((sum, j) => sum + j.credit, 0)),
	};
}

/** A result file as a row of this exam. @returns the row, or one sentence that says why the file is set aside */
export function rowOfFile(text: string, choice: ExamChoice, versions: readonly ExamVersion[], mark: string): BoardRow | string {
	try {
		const result = readResult(text);
		if (typeof result === 'string') return result;
		const theirs = readExamAddress(result.exam, choice, { topics: [], levels: [] });
		const paper = versions.find((v) => v.code === result.version);
		const ids = Object.keys(result.marks);
		const same = theirs?.choice.seed === choice.seed && theirs.choice.day === choice.day && ids.length === versions[0]?.questions.length;
		if (theirs?.mark !== undefined && theirs.mark !== mark) return 'Thi bằng bộ câu hỏi khác bộ ở máy này.';
		if (!same || paper === undefined || !paper.questions.every((a) => ids.includes(a.question.id))) return 'Là bài của đề khác.';
		const cells = paper.questions.map((a) => answerText(a, result.responses[a.question.id]));
		const sound = paper.questions.every((a, i) => (judge(a, cells[i]!).state === 'right') === result.marks[a.question.id]);
		return sound ? { name: result.who.slice(0, 80), version: paper.code, cells, file: result.checksum } : 'Điểm ghi trong tệp không khớp với câu trả lời.';
	} catch {
		return 'Tệp kết quả hỏng.';
	}
}
