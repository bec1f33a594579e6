import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.ts';
import { countingWords, dueNotes, dueWords, yearTimeWords } from '../../src/domain/deadline-words.ts';
import { daysInYear, dueOf, eventResults, safeDay, type EventTerms } from '../../src/domain/deadlines.ts';
import { deadlineEventFile, type Term } from '../../src/schemas/deadline.ts';

const at = (day: string) => ({ early: day, late: day });
const after = (amount: number, unit: 'day' | 'working-day' | 'month' | 'year', counted: 'unstated' | 'next-day' = 'unstated'): Term => ({
	kind: 'after',
	amount,
	unit,
	counted,
});

describe('a term', () => {
	it.each<[Term, string, string, string]>([
		[after(15, 'day'), '2026-11-22', '2026-12-06', '2026-12-07'],
		[after(15, 'day', 'next-day'), '2026-11-22', '2026-12-07', '2026-12-07'],
		[after(1, 'year'), '2026-03-05', '2027-03-04', '2027-03-05'],
		[after(1, 'year'), '2028-02-29', '2029-02-27', '2029-02-28'],
		[after(10, 'year'), '2026-03-01', '2036-02-29', '2036-03-01'],
		[after(3, 'month'), '2026-11-30', '2027-02-27', '2027-02-28'],
		[after(7, 'working-day'), '2026-11-20', '2026-11-30', '2026-12-01'],
		[after(1, 'working-day', 'next-day'), '2026-11-20', '2026-11-23', '2026-11-23'],
		[{ kind: 'before', amount: 60, unit: 'day' }, '2036-03-05', '2036-01-05', '2036-01-05'],
		[{ kind: 'before', amount: 3, unit: 'working-day' }, '2026-11-23', '2026-11-18', '2026-11-18'],
		[{ kind: 'year-end', years: 1 }, '2026-03-05', '2027-12-31', '2027-12-31'],
		[{ kind: 'until', last: 'day-before' }, '2026-03-01', '2026-02-28', '2026-02-28'],
		[{ kind: 'until', last: 'same-day' }, '2026-03-01', '2026-03-01', '2026-03-01'],
		[{ kind: 'at-once' }, '2026-03-01', '2026-03-01', '2026-03-01'],
	])('%o from %s ends %s or %s', (term, from, early, late) => expect(dueOf(term, at(from))).toEqual({ early, late }));
	it('that nobody set has no day', () => {
		expect(dueOf({ kind: 'none' }, at('2026-03-01'))).toBeUndefined();
		expect(dueOf({ kind: 'set' }, at('2026-03-01'))).toBeUndefined();
	});
	const day = fc
		.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
		.map((d) => d.toISOString().slice(0, 10));
	const unit = fc.constantFrom('day', 'working-day', 'month', 'year' as const);
	const amount = fc.integer({ min: 1, max: 70 });
	it('ends later when it starts later or runs longer, and the early reading is never the later one', () => {
		fc.assert(
			fc.property(day, amount, unit, fc.integer({ min: 0, max: 40 }), (d, n, u, more) => {
				const due = dueOf(after(n, u), at(d))!;
				const later = dueOf(after(n, u), at(addDays(d, more)))!;
				const longer = dueOf(after(n + 1, u), at(d))!;
				expect(due.early <= due.late).toBe(true);
				expect(due.late >= d).toBe(true);
				expect(later.late >= due.late && later.early >= due.early).toBe(true);
				expect(longer.late > due.late).toBe(true);
			}),
		);
	});
	it('counts a duty by its early reading and an expiry by its late one', () => {
		const due = { early: '2026-12-06', late: '2026-12-07' };
		expect([safeDay('due', due), safeDay('expires', due)]).toEqual(['2026-12-06', '2026-12-07']);
	});
});

describe('an event', () => {
	const event: EventTerms = {
		dates: [{ id: 'xong' }, { id: 'sau' }],
		rules: [
			{ id: 'nop', term: after(1, 'year'), others: [{ term: { kind: 'year-end', years: 1 } }] },
			{ id: 'giu', term: { ...after(2, 'year'), from: '#nop' } as Term, others: [] },
			{ id: 'rieng', only: ['a'], term: { ...after(1, 'day', 'next-day'), from: 'sau' } as Term, others: [] },
		],
	};
	it('chains terms, keeps to the chosen options, and takes the first date for one left empty', () => {
		const dates = new Map([['xong', '2026-03-05']]);
		const plain = eventResults(event, dates, new Set());
		expect(plain.get('nop')).toEqual({ due: { early: '2027-03-04', late: '2027-03-05' }, others: [at('2027-12-31')] });
		expect(plain.get('giu')!.due).toEqual({ early: '2029-03-03', late: '2029-03-05' });
		expect(plain.has('rieng')).toBe(false);
		expect(eventResults(event, dates, new Set(['a'])).get('rieng')!.due).toEqual(at('2026-03-06'));
		expect(eventResults(event, new Map([...dates, ['sau', '2026-05-01']]), new Set(['a'])).get('rieng')!.due).toEqual(at('2026-05-02'));
	});
	it('has no result without its first date', () => expect(eventResults(event, new Map(), new Set()).size).toBe(0));
});

describe('words', () => {
	it('say the day, both readings, and a day off', () => {
		const due = { early: '2026-12-06', late: '2026-12-07' };
		expect(dueWords('due', after(15, 'day'), due)).toBe('Chậm nhất chủ nhật, 06/12/2026');
		expect(dueWords('expires', after(15, 'day'), due)).toBe('Hết vào thứ hai, 07/12/2026');
		const notes = dueNotes('due', after(15, 'day'), due, new Set());
		expect(notes[0]).toContain('Tính cả ngày đầu thì 06/12/2026, không tính thì 07/12/2026');
		expect(notes[1]).toContain('Nên xong từ thứ sáu, 04/12/2026');
		expect(dueNotes('expires', after(15, 'day'), at('2026-12-06'), new Set())).toEqual([]);
	});
	it('say how a term is counted', () => {
		expect(countingWords(after(15, 'day'), 'ngày gia hạn')).toContain('Đếm 15 ngày từ ngày gia hạn. Nguồn không nói ngày đầu có tính hay không');
		expect(countingWords({ kind: 'year-end', years: 5 }, 'ngày nộp')).toBe('Hết ngày 31/12 của năm thứ 5 sau năm có ngày nộp.');
		expect(yearTimeWords({ kind: 'day', month: 1, day: 3 })).toBe('03/01');
	});
});

describe('days of a year', () => {
	it('stand at the end of quarters and half-years, leap years too', () => {
		expect(daysInYear({ kind: 'each', span: 'quarter' }, 2027)).toEqual(['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31']);
		expect(daysInYear({ kind: 'each', span: 'two-months' }, 2028)[0]).toBe('2028-02-29');
		expect(daysInYear({ kind: 'each', span: 'week' }, 2027)).toEqual([]);
		expect(daysInYear({ kind: 'early' }, 2027)).toEqual(['2027-01-04']);
		expect(daysInYear({ kind: 'once', day: '2030-07-01' }, 2030)).toEqual(['2030-07-01']);
		expect(daysInYear({ kind: 'once', day: '2030-07-01' }, 2029)).toEqual([]);
	});
});

describe('the schema', () => {
	const event = (rule: object) => [
		{
			id: 'a',
			title: 'A',
			topic: 'van-thu',
			dates: [{ id: 'ngay', label: 'Ngày' }],
			rules: [{ id: 'r', title: 'R', says: 'S.', ...rule }],
			reviewed: '2026-11-22',
		},
	];
	const messages = (rule: object) =>
		deadlineEventFile
			.safeParse(event(rule))
			.error?.issues.map((i) => i.message)
			.join(' ') ?? '';
	it('takes a term with a basis', () => expect(messages({ term: { kind: 'at-once' }, basis: ['30-2020-nd-cp#dieu-18'] })).toBe(''));
	it('refuses a term without a basis, an unset one without a word on it, and a base that is not there', () => {
		expect(messages({ term: { kind: 'at-once' } })).toContain('Hạn phải có căn cứ');
		expect(messages({ term: { kind: 'none' }, basis: ['30-2020-nd-cp'] })).toContain('phải nói ở note');
		expect(messages({ term: { kind: 'at-once', from: '#sau' }, basis: ['30-2020-nd-cp'] })).toContain('Không có mốc tính');
		expect(messages({ term: { kind: 'at-once' }, basis: ['30-2020-nd-cp'], only: ['x'] })).toContain('không có lựa chọn');
	});
});
