import { describe, expect, it } from 'vitest';
import { blockOf, emptyRow, figures, missedQuestions, MOST_ROWS, pasteBlock } from '../../src/domain/class-board.ts';
import { examAddress } from '../../src/domain/exam-address.ts';
import { examVersions, keyOf, type ExamChoice, type ExamQuestion } from '../../src/domain/exam.ts';
import { answerText, judge, markRow, rowOfFile, type BoardRow } from '../../src/domain/marking.ts';
import type { QuizQuestion, Response } from '../../src/domain/quiz.ts';
import { resultOf } from '../../src/domain/sitting.ts';
import { classTables } from '../../src/papers/class-tables.ts';
import { toXlsx, xlsxHolds } from '../../src/documents/xlsx.ts';

const q = (own: object) =>
	({
		topic: 'ho-so',
		level: 'know',
		audience: [],
		stem: `Câu <b>${(own as { id: string }).id}</b>?`,
		basis: ['a'],
		retired: false,
		links: [{ href: '/', text: `Điều của ${(own as { id: string }).id}` }],
		...own,
	}) as unknown as QuizQuestion;
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Ý ${id}`, feedback: 'f' }));
const questions = [
	q({ id: 'H-001', type: 'single', options, answer: 'c' }),
	q({ id: 'H-002', type: 'multiple', options, answer: ['a', 'd'] }),
	q({ id: 'H-003', type: 'boolean', answer: true, feedback: {} }),
	q({ id: 'H-004', type: 'order', steps: ['một', 'hai', 'ba'], feedback: 'f' }),
	q({
		id: 'H-005',
		type: 'match',
		pairs: [
			{ left: 'x', right: 'chung' },
			{ left: 'y', right: 'riêng' },
			{ left: 'z', right: 'chung' },
		],
		feedback: 'f',
	}),
	q({ id: 'H-006', type: 'number', answer: 30, unit: 'ngày', feedback: 'f' }),
];
const choice: ExamChoice = { seed: 'LOP', count: 6, minutes: 20, versions: 2, topics: [], levels: [], day: '2026-11-22' };
const versions = examVersions(questions, choice);
const plain = (id: string): ExamQuestion => {
	const question = questions.find((x) => x.id === id)!;
	const count = { 'H-001': 4, 'H-002': 4, 'H-003': 0, 'H-004': 3, 'H-005': 3, 'H-006': 0 }[id]!;
	return { number: 1, question, order: Array.from({ length: count }, (_, i) => i) };
};
const row = (version: string, cells: string[], own: Partial<BoardRow> = {}): BoardRow => ({ name: '', version, cells, ...own });
const perfect = (code: string) =>
	row(
		code,
		versions.find((v) => v.code === code)!.questions.map((a) => keyOf(a)),
	);

describe('a typed answer', () => {
	const cases: [id: string, right: string[], wrong: string[], unread: string[]][] = [
		['H-001', ['c', ' C. '], ['a', 'D'], ['e', 'ac', 'Đ', '=1+1', '<b>']],
		['H-002', ['ad', 'D, A', 'a;d', 'a a d'], ['a', 'abd'], ['ae', 'a&d', '1']],
		['H-003', ['a', 'Đ', 'đ', 'd', 'đúng', 'Đúng'.normalize('NFD')], ['b', 'S', 'sai'], ['c', 'ab', '?']],
		['H-004', ['abc', 'A-B-C', 'a → b → c'], ['acb', 'ab'], ['aab', 'abd']],
		['H-005', ['1–A, 2–B, 3–A', '1a2b3a', 'aba', '3-a 1.a 2:b'], ['1–A, 2–B', 'abb'], ['1–A, 1–B', '4–A', '1–C', 'abab', '1–A, 2']],
		['H-006', ['30', '30 ngày', '30 NGÀY', '30,0'], ['31', '3.000'], ['30 tháng', 'ba mươi', '3o']],
	];
	for (const [id, right, wrong, unread] of cases)
		it(`is judged whole or not at all: ${id}`, () => {
			const of = (list: string[]) => list.map((text) => `${text}: ${judge(plain(id), text)}`);
			expect(of(right)).toEqual(right.map((t) => `${t}: right`));
			expect(of(wrong)).toEqual(wrong.map((t) => `${t}: wrong`));
			expect(of(unread)).toEqual(unread.map((t) => `${t}: unread`));
			expect(judge(plain(id), '  ')).toBe('blank');
		});
	it('is right where it repeats the printed key of any version', () => {
		for (const { code } of versions) expect(markRow(perfect(code), 1, versions)).toMatchObject({ right: 6, total: 6 });
	});
	it('is not marked without a version, or with nothing typed', () => {
		expect(markRow(row('999', ['a']), 1, versions)).toBeUndefined();
		expect(markRow(emptyRow(versions), 1, versions)).toBeUndefined();
		expect(markRow(row('101', ['', ' ', '', '', '', '']), 1, versions)).toBeUndefined();
	});
});

describe('a result file', () => {
	const responses: Record<string, Exclude<Response, undefined>> = {
		'H-001': 'c',
		'H-002': ['d', 'a'],
		'H-003': false,
		'H-004': [0, 1, 2],
		'H-005': [2, 1, 0],
		'H-006': '30',
	};
	const sitting = { v: 1 as const, exam: examAddress(choice, 'abc123'), version: '102', who: 'Số 7', started: 1, minutes: 20, responses };
	const file = (own: object = {}) => JSON.stringify(resultOf({ ...sitting, ...own }, 2, questions));
	it('comes in as what would stand on paper, with the same marks', () => {
		const found = rowOfFile(file(), choice, versions, 'abc123') as BoardRow;
		expect(found).toMatchObject({ name: 'Số 7', version: '102' });
		expect(markRow(found, 1, versions)?.marks).toEqual({ 'H-001': true, 'H-002': true, 'H-003': false, 'H-004': true, 'H-005': true, 'H-006': true });
		expect(answerText(plain('H-005'), [0, -1, 2])).toBe('1–A, 3–A');
	});
	it('stays out when it is another exam’s, changed, broken or hostile', () => {
		const why = (text: string) => rowOfFile(text, choice, versions, 'abc123');
		expect(why(file({ exam: examAddress({ ...choice, seed: 'KHAC' }, 'abc123') }))).toBe('Là bài của đề khác.');
		expect(why(file({ version: '109' }))).toBe('Là bài của đề khác.');
		expect(why(file({ exam: examAddress(choice, 'ffffff') }))).toBe('Thi bằng bộ câu hỏi khác bộ ở máy này.');
		expect(why(file().replace('"H-003":false', '"H-003":true'))).toBe('Tệp kết quả đã bị sửa hoặc hỏng khi chép.');
		for (const bad of ['', 'null', '[]', '{"v":1}', file().slice(0, 80), file().replace(/"marks":\{[^}]*\}/, '"marks":null')])
			expect(typeof why(bad)).toBe('string');
		for (const odd of [{ 'H-004': 'abc', 'H-005': [99, {}, null], 'H-001': ['c'], 'H-006': 30 }, { 'H-002': [1, null] }])
			expect(markRow(why(file({ responses: odd })) as BoardRow, 1, versions)?.right).toBe(0);
	});
});

describe('a block from a spreadsheet', () => {
	it('is read with quotes, Windows lines and empty cells', () => {
		expect(blockOf('101\ta\t"a, ""c"""\r\n102\t\t"một\nhai"\r\n\r\n')).toEqual([
			['101', 'a', 'a, "c"'],
			['102', '', 'một hai'],
		]);
		expect(blockOf('')).toEqual([]);
	});
	it('goes to the right and down, passes over rows from files, and says what found no place', () => {
		const start = [emptyRow(versions), row('102', ['b', '', '', '', '', ''], { file: 'x' })];
		const { rows, left } = pasteBlock(start, blockOf('101\ta\tb\tc\td\te\tg\tthừa\n102\tc'), { row: 0, column: -1 }, emptyRow(versions));
		expect(rows.map((r) => [r.version, ...r.cells])).toEqual([
			['101', 'a', 'b', 'c', 'd', 'e', 'g'],
			['102', 'b', '', '', '', '', ''],
			['102', 'c', '', '', '', '', ''],
		]);
		expect(left).toBe(1);
		const long = pasteBlock([], blockOf(`${'101\ta\n'.repeat(MOST_ROWS + 3)}`), { row: 0, column: -1 }, emptyRow(versions));
		expect([long.rows.length, long.left]).toEqual([MOST_ROWS, 6]);
		expect(pasteBlock([], [['x'.repeat(9999)]], { row: 0, column: 0 }, emptyRow(versions)).rows[0]!.cells[0]).toHaveLength(60);
	});
});

describe('the figures of a class', () => {
	const at = (code: string, id: string) => versions.find((v) => v.code === code)!.questions.findIndex((a) => a.question.id === id);
	const without = (code: string, ids: string[]) => {
		const r = perfect(code);
		return { ...r, cells: r.cells.map((c, i) => (ids.some((id) => at(code, id) === i) ? '' : c)) };
	};
	const marked = [without('101', ['H-006', 'H-002']), without('102', ['H-006']), perfect('101'), without('102', ['H-001', 'H-006'])].map((r, i) =>
		markRow({ ...r, name: '=1+1' }, i + 1, versions)!,
	);
	it('count by question, not by place on the paper; most missed first, then by id', () => {
		expect(missedQuestions(marked, versions).map((m) => [m.question.id, m.wrong, m.of, m.stem, m.basis])).toEqual([
			['H-006', 3, 4, 'Câu H-006?', 'Điều của H-006'],
			['H-001', 1, 4, 'Câu H-001?', 'Điều của H-001'],
			['H-002', 1, 4, 'Câu H-002?', 'Điều của H-002'],
		]);
	});
	it('give mean, median and bands', () => {
		expect(figures(marked)).toEqual({ count: 4, mean: 7.92, median: 7.5, bands: [0, 0, 0, 2, 2] });
		expect(figures([])).toBeUndefined();
	});
	it('go into a workbook that reads back, names only when asked for, nothing as a formula', async () => {
		const named = classTables(marked, versions, true);
		expect(named[0]!.rows[0]!.slice(0, 6)).toEqual([1, '=1+1', '101', 4, 6, 6.67]);
		expect(await xlsxHolds(await toXlsx(named), named)).toBe(true);
		expect(JSON.stringify(classTables(marked, versions, false))).not.toContain('=1+1');
	});
});
