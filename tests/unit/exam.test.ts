import { describe, expect, it } from 'vitest';
import { examAddress, readExamAddress } from '../../src/domain/exam-address.ts';
import { drawExam, examPool, examVersions, keyOf, poolMark, printed, settleChoice, type ExamChoice } from '../../src/domain/exam.ts';
import { isRight, type QuizQuestion, type Response } from '../../src/domain/quiz.ts';
import { hash32, seeded, shuffled } from '../../src/domain/seeded.ts';
import { examBlocks, examDocument } from '../../src/documents/exam.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const bank: QuizQuestion[] = [...handbook().library.questions.values()].map((e) => ({ ...e.data, links: [] }));
const choice: ExamChoice = { seed: 'LOP3A', count: 30, minutes: 45, versions: 4, topics: [], levels: [], day: '2026-11-22' };
const ids = (list: readonly QuizQuestion[]) => list.map((q) => q.id);

/** Answers a printed question from its key alone, as a learner with the key would. */
function answerFrom(key: string, { question: q, order }: { question: QuizQuestion; order: number[] }): Response {
	const at = (letter: string) => letter.charCodeAt(0) - 65;
	switch (q.type) {
		case 'single':
			return q.options[order[at(key)]!]!.id;
		case 'multiple':
			return key.split(', ').map((l) => q.options[order[at(l)]!]!.id);
		case 'boolean':
			return key === 'A';
		case 'number':
			return key.slice(0, -q.unit.length).trim();
		case 'order':
			return key.split(', ').map((l) => order[at(l)]!);
		case 'match': {
			const rights = printed({ number: 1, question: q, order }).lines.filter((l) => /^[A-Z]\. /.test(l));
			return key
				.split(', ')
				.map((pair) =>
					q.pairs.findIndex((p) => `${pair.split('–')[1]!}. ${p.right.replace(/\*\*/g, '')}` === rights[at(pair.split('–')[1]!)]!.replace(/\*\*/g, '')),
				);
		}
	}
}

describe('chance by a seed', () => {
	it('gives the same numbers on every machine', () => {
		// Fixed values: a change of the generator would change every paper that was ever printed.
		expect([hash32(''), hash32('đề 101')]).toMatchInlineSnapshot(`
			[
			  3954623016,
			  773519732,
			]
		`);
		const next = seeded('LOP3A');
		expect([next(), next()].map((n) => Math.floor(n * 4_294_967_296))).toMatchInlineSnapshot(`
			[
			  635688625,
			  3259596601,
			]
		`);
		expect(shuffled([1, 2, 3, 4, 5, 6], 'a')).toMatchInlineSnapshot(`
			[
			  4,
			  2,
			  5,
			  6,
			  3,
			  1,
			]
		`);
	});
	it('is fair: over many seeds each thing stands in each place about as often', () => {
		const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
		for (let i = 0; i < 4000; i++) shuffled([0, 1, 2, 3], `hat-${i}`).forEach((v, at) => counts[v]![at]!++);
		for (const n of counts.flat()) expect(Math.abs(n - 1000)).toBeLessThan(120);
	});
});

describe('drawing an exam', () => {
	it('depends on the seed and the questions, not on their order', () => {
		expect(ids(drawExam([...bank].reverse(), choice))).toEqual(ids(drawExam(bank, choice)));
		expect(ids(drawExam(bank, { ...choice, seed: 'KHAC' }))).not.toEqual(ids(drawExam(bank, choice)));
	});
	it('takes as many from each topic and about as many of each level', () => {
		const drawn = drawExam(bank, choice);
		expect(drawn).toHaveLength(30);
		expect(new Set(ids(drawn)).size).toBe(30);
		const tally = (key: 'topic' | 'level') => Object.values(Object.groupBy(drawn, (q) => q[key])).map((l) => l.length);
		expect(tally('topic')).toEqual(Array.from({ length: 10 }, () => 3));
		expect(Math.max(...tally('level')) - Math.min(...tally('level'))).toBeLessThanOrEqual(2);
	});
	it('gives every question of a stratum a fair chance', () => {
		const pool = bank.filter((q) => q.topic === 'ho-so' && q.level === 'know');
		const times = new Map<string, number>();
		for (let i = 0; i < 1500; i++) for (const id of ids(drawExam(pool, { seed: `S${i}`, count: 5 }))) times.set(id, (times.get(id) ?? 0) + 1);
		const fair = (1500 * 5) / pool.length;
		for (const q of pool) expect(Math.abs((times.get(q.id) ?? 0) - fair) / fair, q.id).toBeLessThan(0.2);
	});
	it('takes all there are when fewer are left, and none that is retired or out of force', () => {
		const two = bank.slice(0, 2);
		expect(drawExam(two, choice)).toHaveLength(2);
		const link = { href: '/', text: 'x', regulation: 'a', until: '2026-01-01' };
		const old = [
			{ ...bank[0]!, links: [link] },
			{ ...bank[1]!, retired: true },
			{ ...bank[2]!, links: [link, { ...link, until: '2027-01-01' }] },
		];
		expect(ids(examPool(old, choice))).toEqual([bank[2]!.id]);
		expect(ids(examPool(old, { ...choice, day: '2025-12-31' }))).toEqual([bank[0]!.id, bank[2]!.id]);
	});
});

describe('versions', () => {
	const versions = examVersions(bank, { seed: 'LOP3A', versions: 3 });
	it('ask the same questions in another order', () => {
		expect(versions.map((v) => v.code)).toEqual(['101', '102', '103']);
		const [a, b] = versions.map((v) => ids(v.questions.map((q) => q.question)));
		expect(a).not.toEqual(b);
		expect([...a!].sort()).toEqual([...b!].sort());
	});
	it.each(versions.map((v) => [v.code, v] as const))('%s is solved by its key, whatever the type', (_, v) => {
		expect(v.questions.filter((q) => !isRight(q.question, answerFrom(keyOf(q), q))).map((q) => q.question.id)).toEqual([]);
	});
});

describe('the address of an exam', () => {
	const known = { topics: ['ho-so', 'bi-mat'], levels: ['know'] };
	it('brings the same choice to another machine', () => {
		const picked = { ...choice, topics: ['ho-so', 'bi-mat'], levels: ['know'] };
		expect(readExamAddress(`#${examAddress(picked, 'abc123')}`, { ...choice, seed: 'X' }, known)).toEqual({ choice: picked, mark: 'abc123' });
	});
	it('is read with care', () => {
		expect(readExamAddress('', choice, known)).toBeUndefined();
		expect(readExamAddress('#hat=x<y&so=999&phut=a&de=0&cd=ho-so.khac&ngay=hom-nay', choice, known)!.choice).toEqual(
			settleChoice({ ...choice, seed: 'XY', count: 100, versions: 1, topics: ['ho-so'] }),
		);
	});
	it('carries a mark that changes with the questions', () => {
		expect(poolMark(bank)).toBe(poolMark([...bank].reverse()));
		expect(poolMark(bank)).not.toBe(poolMark(bank.slice(1)));
		expect(poolMark([{ ...bank[0]!, stem: 'Khác?' }])).not.toBe(poolMark([bank[0]!]));
	});
});

describe('the sheets of an exam', () => {
	const head = { title: 'Bài kiểm tra', choice, mark: 'abc123', edition: '2026-11-22' };
	const versions = examVersions(drawExam(bank, choice), choice);
	const text = (sheet: 'paper' | 'answers' | 'key') => JSON.stringify(examBlocks(sheet, head, versions));
	it('keep the key out of the paper and the answer sheet', () => {
		for (const sheet of ['paper', 'answers'] as const) expect(text(sheet)).not.toMatch(/ĐÁP ÁN|[A-Z]-\d{3}/);
		expect(text('key')).toMatch(/ĐÁP ÁN.*[A-Z]-\d{3}/);
	});
	it('name the edition they were drawn from at the foot of every version', () => {
		for (const sheet of ['paper', 'answers', 'key'] as const)
			expect(text(sheet).match(/Sổ tay văn thư, lưu trữ, bản ngày 22\/11\/2026/g)).toHaveLength(versions.length);
	});
	it('begin each version on a page of its own', () => {
		for (const sheet of ['paper', 'answers', 'key'] as const)
			expect(examDocument(sheet, head, versions).blocks.filter((b) => b.type === 'pageBreak')).toHaveLength(versions.length - 1);
	});
});
