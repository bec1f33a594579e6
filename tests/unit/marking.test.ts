import { describe, expect, it } from 'vitest';
import { blockOf, emptyRow, figures, missedQuestions, MOST_ROWS, pasteBlock } from '../../src/domain/class-board.ts';
import { examAddress, readExamAddress } from '../../src/domain/exam-address.ts';
import { examVersions, keyOf, type ExamChoice, type ExamQuestion } from '../../src/domain/exam.ts';
import { answerText, judge, markRow, rowOfFile, type BoardRow } from '../../src/domain/marking.ts';
import type { QuizQuestion, Response } from '../../src/domain/quiz.ts';
import { examBlocks } from '../../src/documents/exam.ts';
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
			const of = (list: string[]) => list.map((text) => `${text}: ${judge(plain(id), text).state}`);
			expect(of(right)).toEqual(right.map((t) => `${t}: right`));
			expect(of(wrong)).toEqual(wrong.map((t) => `${t}: wrong`));
			expect(of(unread)).toEqual(unread.map((t) => `${t}: unread`));
			expect(judge(plain(id), '  ').state).toBe('blank');
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

describe('partial credit', () => {
	const share = (id: string, typed: string) => judge(plain(id), typed, true);
	it('gives several options their right ones less the wrong ones, never below nothing', () => {
		expect(['ad', 'a', 'ab', 'abd', 'bc', 'abcd'].map((t) => share('H-002', t).credit)).toEqual([1, 0.5, 0, 0.5, 0, 0]);
		expect(share('H-002', 'a')).toEqual({ state: 'partly', credit: 0.5 });
	});
	it('gives steps at their place and pairs joined rightly their share', () => {
		expect(['abc', 'acb', 'bca', 'ab'].map((t) => share('H-004', t).credit)).toEqual([1, 1 / 3, 0, 2 / 3]);
		expect(['1a2b3a', '1–A, 2–B', 'abb', 'bab'].map((t) => share('H-005', t).credit)).toEqual([1, 2 / 3, 2 / 3, 0]);
	});
	it('leaves other types whole, and nothing to what cannot be read', () => {
		expect([share('H-001', 'a'), share('H-003', 's'), share('H-006', '31'), share('H-004', 'xyz')].map((j) => j.credit)).toEqual([0, 0, 0, 0]);
		expect(share('H-002', 'a&d').state).toBe('unread');
	});
	it('is given only where the trainer said so, and adds up on the board', () => {
		const cells = perfect('101').cells.map((c, i) => (versions[0]!.questions[i]!.question.id === 'H-002' ? c.slice(0, 1) : c));
		const half = row('101', cells);
		expect(markRow(half, 1, versions)).toMatchObject({ right: 5, points: 5, total: 6 });
		const given = markRow(half, 1, versions, true)!;
		expect(given).toMatchObject({ right: 5, points: 5.5, total: 6, marks: { 'H-002': false }, credits: { 'H-002': 0.5 } });
		expect(figures([given])).toMatchObject({ mean: 9.17, bands: [0, 0, 0, 0, 1] });
		expect(missedQuestions([given], versions).map((m) => m.question.id)).toEqual(['H-002']);
		const [sheet] = classTables([given], versions, false);
		expect(sheet!.rows[0]!.slice(0, 5)).toEqual([1, '101', 5, 6, 9.17]);
		expect(sheet!.rows[0]!.slice(5)).toEqual([1, 0.5, 1, 1, 1, 1]);
	});
	it('does not lose thirds: three thirds are one point', () => {
		const order = questions[3]!;
		const three = examVersions(
			['a', 'b', 'c'].map((x) => ({ ...order, id: `H-10${x}` }) as QuizQuestion),
			{ ...choice, versions: 1 },
		);
		const cells = three[0]!.questions.map((a) => {
			const key = keyOf(a).split(', ');
			return [key[0], key[2], key[1]].join('');
		});
		expect(markRow(row('101', cells), 1, three, true)).toMatchObject({ right: 0, points: 1, total: 3 });
	});
	it('stands in the address and on the sheets, and changes nothing where it is not chosen', () => {
		const known = { topics: [], levels: [] };
		const partly = examAddress({ ...choice, partial: true }, 'abc123');
		expect(partly).toBe(examAddress(choice, 'abc123').replace('&ma=', '&cham=phan&ma='));
		expect(readExamAddress(partly, choice, known)).toEqual({ choice: { ...choice, partial: true }, mark: 'abc123' });
		expect(readExamAddress(examAddress(choice, 'abc123'), choice, known)!.choice).toEqual(choice);
		const words = (sheet: 'paper' | 'key', own: Partial<ExamChoice>) =>
			JSON.stringify(examBlocks(sheet, { title: 'Bài', choice: { ...choice, ...own }, mark: 'abc123', edition: '2026-11-22' }, versions));
		expect(words('paper', { partial: true })).toMatch(/Chấm từng phần.*chọn sai bị trừ/s);
		expect(words('key', { partial: true })).toContain('số chỗ đúng chia cho số chỗ');
		expect(words('paper', {})).not.toContain('Chấm từng phần');
		expect(words('paper', {})).toContain('phải chọn đủ');
		expect(words('key', {})).toContain('phải đúng hết mới được điểm');
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
