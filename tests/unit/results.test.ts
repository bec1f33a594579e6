import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda, whenDue } from '../../src/domain/agenda.ts';
import { compareRounds, topMoves } from '../../src/domain/compare-rounds.ts';
import { figure, groupFormula, itemFormula, sumFormula } from '../../src/domain/explain.ts';
import { lostByGroup, lostByItem } from '../../src/domain/gaps.ts';
import { papersByHolder } from '../../src/domain/lay-out.ts';
import { afterMending, cameBack, doableWithin, lateBy, workingDaysWithin } from '../../src/domain/plan.ts';
import { joined, paperState, passes, sameTwice } from '../../src/domain/register.ts';
import { readScale } from '../../src/domain/scale-file.ts';
import { mendingPlan, scoreRound, type PlanEntry } from '../../src/domain/scoring.ts';
import { earlierRounds, inTime, roundDay, sameOffice } from '../../src/domain/trend.ts';
import { paper, ROUND, scored, task } from './rounds.ts';

const GROUPS = [
	{ id: 'A', points: 60 },
	{ id: 'B', points: 40 },
];
const ITEMS = [
	scored('A.01', 'DAT', { weight: 3 }),
	scored('A.02', 'CHUA'),
	scored('A.03', 'KAD', { weight: 3 }),
	scored('B.01', 'MOT_PHAN', { weight: 2 }),
	scored('B.02', 'CDG', { weight: 2 }),
];
const RESULT = scoreRound(ITEMS, GROUPS);

describe('the sums behind a score', () => {
	it('carry the numbers of the round, for item, group and total', () => {
		expect(itemFormula(ITEMS[0]!, RESULT)).toBe('60 × 3 × 1 ÷ 4 = 45');
		expect(itemFormula(ITEMS[3]!, RESULT)).toBe('40 × 2 × 0,5 ÷ 4 = 10');
		expect(groupFormula(RESULT.groups[0]!)).toBe('60 × 3 ÷ 4 = 45');
		expect(groupFormula(RESULT.groups[1]!)).toBe('40 × 1…3 ÷ 4 = 10…30');
		expect(sumFormula(RESULT, 'low')).toBe('45 + 10 = 55,0');
		expect(sumFormula(RESULT, 'high')).toBe('45 + 30 = 75,0');
	});
	it('say nothing of what does not count', () => {
		expect(itemFormula(ITEMS[2]!, RESULT)).toBeUndefined();
		expect(itemFormula(ITEMS[4]!, RESULT)).toBeUndefined();
		const empty = scoreRound([scored('A.01', 'KAD')], GROUPS);
		expect(groupFormula(empty.groups[0]!)).toBeUndefined();
		expect(sumFormula(empty, 'low')).toBeUndefined();
	});
	it('write numbers as readers do', () => {
		expect([figure(3), figure(0.5), figure(12.347), figure(100 / 3)]).toEqual(['3', '0,5', '12,35', '33,33']);
	});
});

describe('points lost', () => {
	it('are listed most first; what is open or left out has lost nothing', () => {
		expect(lostByItem(ITEMS, RESULT)).toEqual([
			{ id: 'A.02', lost: 15 },
			{ id: 'B.01', lost: 10 },
		]);
		expect(lostByGroup(ITEMS, RESULT)).toEqual([
			{ id: 'A', lost: 15 },
			{ id: 'B', lost: 10 },
		]);
	});
	it('with the points earned make 100 once everything is answered', () => {
		const code = fc.constantFrom('DAT', 'MOT_PHAN', 'CHUA', 'KAD') as fc.Arbitrary<'DAT'>;
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 3 }), code), { minLength: 1, maxLength: 30 }), (rows) => {
				const items = rows.map(([g, weight, c], i) => scored(`${g}.${10 + i}`, c, { weight }));
				const result = scoreRound(items, GROUPS);
				if (result.low === undefined) return;
				const lost = lostByItem(items, result).reduce((s, i) => s + i.lost, 0);
				expect(result.groups.reduce((s, g) => s + g.low, 0) + lost).toBeCloseTo(100, 6);
				expect(lostByGroup(items, result).reduce((s, g) => s + g.lost, 0)).toBeCloseTo(lost, 6);
			}),
		);
	});
});

describe('the plan', () => {
	const entry = (id: string, days: number, rank: PlanEntry['rank'] = 'other'): PlanEntry => ({ id, regain: 1, days, rank });
	it('counts late days of open tasks only', () => {
		expect(lateBy(task({ due: '2026-11-20' }), '2026-11-22')).toBe(2);
		expect(lateBy(task({ due: '2026-11-22' }), '2026-11-22')).toBeUndefined();
		expect(lateBy(task({ due: '2026-11-20', status: 'done' }), '2026-11-22')).toBeUndefined();
		expect(lateBy(task(), '2026-11-22')).toBeUndefined();
	});
	it('finds what was called mended and fails again, here or in the earlier round', () => {
		const plan = [entry('A.01', 1), entry('A.02', 1), entry('A.03', 1)];
		const here = { 'A.01': task({ status: 'done' }), 'A.02': task({ status: 'doing' }) };
		const before = { 'A.01': task({ status: 'done' }), 'A.02': task({ status: 'done' }), 'A.03': task({ status: 'waiting' }) };
		expect([...cameBack(plan, here, before)]).toEqual([
			['A.01', 'here'],
			['A.02', 'earlier'],
		]);
	});
	it('counts Monday to Friday from today on', () => {
		// 22/11/2026 is a Sunday.
		expect(workingDaysWithin('2026-11-22', 1)).toBe(0);
		expect(workingDaysWithin('2026-11-22', 10)).toBe(7);
		expect(workingDaysWithin('2026-11-23', 14)).toBe(10);
	});
	it('names what can be done in time, in plan order, person by person', () => {
		const plan = [entry('A.01', 5, 'red'), entry('A.02', 4), entry('A.03', 2), entry('A.04', 30)];
		const alone = doableWithin(plan, {}, '2026-11-22', 10, 1);
		expect([alone.workingDays, alone.fits.map((p) => p.id), alone.late.map((p) => p.id)]).toEqual([7, ['A.01', 'A.03'], ['A.02', 'A.04']]);
		const two = doableWithin(plan, {}, '2026-11-22', 10, 2);
		expect(two.fits.map((p) => p.id)).toEqual(['A.01', 'A.02', 'A.03']);
		// Both first tasks are one person's: the second does not fit, whoever else has time.
		const named = { 'A.01': task({ person: 'An' }), 'A.02': task({ person: ' An ' }) };
		expect(doableWithin(plan, named, '2026-11-22', 10, 2).fits.map((p) => p.id)).toEqual(['A.01', 'A.03']);
	});
	it('never gives anybody more than the days there are', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.constantFrom('', 'An', 'Bình')), { maxLength: 20 }),
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 4 }),
				(rows, days, hands) => {
					const plan = rows.map(([d], i) => entry(`A.${10 + i}`, d));
					const tasks = Object.fromEntries(rows.map(([, person], i) => [`A.${10 + i}`, task({ person })]));
					const { fits, late, workingDays } = doableWithin(plan, tasks, '2026-11-23', days, hands);
					expect(fits.length + late.length).toBe(plan.length);
					for (const who of ['An', 'Bình'])
						expect(fits.filter((p) => tasks[p.id]!.person === who).reduce((s, p) => s + p.days, 0)).toBeLessThanOrEqual(workingDays + 1e-9);
				},
			),
		);
	});
	it('says where the grade stands once tasks are done', () => {
		const items = [scored('A.01', 'DAT', { weight: 9 }), scored('A.02', 'CHUA', { gate: 'amber' }), scored('B.01', 'DAT')];
		const result = scoreRound(items, GROUPS);
		expect(result.outcome).toMatchObject({ kind: 'graded', grade: 'Khá', byScore: 'Tốt' });
		const plan = mendingPlan(items, result, () => 1);
		expect(afterMending(items, GROUPS, plan)).toMatchObject({ low: 100, outcome: { kind: 'graded', grade: 'Tốt' } });
	});
});

describe('the agenda', () => {
	it('ends a week with its Sunday', () => {
		expect(whenDue('2026-11-22', '2026-11-22')).toBe('today');
		expect(whenDue('2026-11-23', '2026-11-22')).toBe('later');
		expect(whenDue('2026-11-29', '2026-11-23')).toBe('week');
		expect(whenDue('2026-11-30', '2026-11-23')).toBe('later');
		expect(whenDue('2026-11-22', '2026-11-23')).toBe('late');
		expect(whenDue('', '2026-11-23')).toBe('undated');
	});
	it('lists open tasks by person and day; nobody comes last', () => {
		const tasks: Record<string, ReturnType<typeof task>> = {
			'A.01': task({ person: 'Đặng Bình', due: '2026-12-01' }),
			'A.02': task({ person: 'Đặng Bình ', due: '2026-11-20' }),
			'A.03': task(),
			'A.04': task({ person: 'An', status: 'done', due: '2026-11-23' }),
			'A.05': task({ person: 'An' }),
		};
		const list = agenda(Object.keys(tasks), (id) => tasks[id]!, '2026-11-23');
		expect(list.map((p) => [p.person, p.entries.map((e) => `${e.id} ${e.when}`)])).toEqual([
			['An', ['A.05 undated']],
			['Đặng Bình', ['A.02 late', 'A.01 later']],
			['', ['A.03 undated']],
		]);
	});
});

describe('the register of papers', () => {
	it('says first what proves nothing any more', () => {
		expect(paperState(paper({ validUntil: '2026-11-21', status: 'compared' }), '2026-11-22', '')).toBe('expired');
		expect(paperState(paper({ validUntil: '2026-11-22' }), '2026-11-22', '')).toBe('unchecked');
		expect(paperState(paper({ validUntil: '2026-12-01', status: 'compared' }), '2026-11-22', '2026-12-14')).toBe('ending');
		expect(paperState(paper({ validUntil: '2026-12-14', status: 'compared' }), '2026-11-22', '2026-12-14')).toBe('compared');
	});
	it('filters', () => {
		const at = (part: Parameters<typeof paper>[0], filter: Parameters<typeof passes>[1], uses = 1) => passes(paper(part), filter, uses, '2026-11-22', '');
		expect([at({}, 'all'), at({}, 'expired'), at({ validUntil: '2020-01-01' }, 'expired')]).toEqual([true, false, true]);
		expect([at({}, 'unchecked'), at({ status: 'compared' }, 'unchecked')]).toEqual([true, false]);
		expect([at({}, 'unused', 0), at({}, 'unused', 2)]).toEqual([true, false]);
		expect([at({ place: ' ' }, 'nowhere'), at({}, 'nowhere')]).toEqual([true, false]);
	});
	it('finds what was written in twice, unless the days differ', () => {
		const twice = sameTwice([
			paper({ id: 'a', reference: '12-QĐ/ĐU', date: '' }),
			paper({ id: 'b', reference: ' 12-qđ/đu ' }),
			paper({ id: 'c', reference: 'Sổ đi', date: '2025-01-01' }),
			paper({ id: 'd', reference: 'Sổ đi', date: '2026-01-01' }),
			paper({ id: 'e', reference: '' }),
			paper({ id: 'f', reference: '' }),
		]);
		expect(twice.map((list) => list.map((p) => p.id))).toEqual([['a', 'b']]);
	});
	it('joins two into one: the first speaks, the second fills in', () => {
		const one = joined([
			paper({ id: 'a', holder: '', place: 'Tủ 1' }),
			paper({ id: 'b', holder: 'Chị Hà', place: 'Tủ 9', status: 'compared', checkedBy: 'Anh Nam', validUntil: '2027-01-01' }),
		]);
		expect(one).toMatchObject({ id: 'a', holder: 'Chị Hà', place: 'Tủ 1', status: 'compared', checkedBy: 'Anh Nam', validUntil: '2027-01-01' });
	});
	it('is laid out by holder and place; what proves nothing stays in its cupboard', () => {
		const papers = [
			paper({ id: 'a', holder: '', reference: '3' }),
			paper({ id: 'b', holder: 'Hà', place: 'Tủ 2', reference: '2' }),
			paper({ id: 'c', holder: ' Hà', place: 'Tủ 1', reference: '1' }),
			paper({ id: 'd', holder: 'An', reference: '4' }),
		];
		const list = papersByHolder(papers, (id) => (id === 'd' ? [] : ['A.01']));
		expect(list.map((h) => [h.holder, h.papers.map((p) => p.paper.id)])).toEqual([
			['Hà', ['c', 'b']],
			['', ['a']],
		]);
	});
	it('is laid out by value of its numbers, not letter by letter', () => {
		const papers = ['31-QĐ', '3-QĐ', '11-QĐ'].map((reference) => paper({ id: reference, holder: 'Hà', place: 'Tủ 2', reference }));
		const first = paper({ id: 'z', holder: 'Hà', place: 'Tủ 10', reference: '1-QĐ' });
		expect(papersByHolder([first, ...papers], () => ['A.01'])[0]!.papers.map((p) => p.paper.id)).toEqual(['3-QĐ', '11-QĐ', '31-QĐ', 'z']);
	});
});

describe('rounds of one office', () => {
	const round = (part: Partial<typeof ROUND>) => ({ ...ROUND, ...part });
	it('stand for the end of their period, else the inspection, else their first day', () => {
		expect(roundDay(round({}))).toBe('2026-11-30');
		expect(roundDay(round({ periodTo: '' }))).toBe('2026-12-14');
		expect(roundDay(round({ periodTo: '', inspectionDay: '', createdAt: new Date(2026, 4, 6, 12).getTime() }))).toBe('2026-05-06');
	});
	it('are known by code, else by name', () => {
		expect(sameOffice(round({ officeCode: 'BM-1', office: 'X' }), round({ officeCode: 'bm-1', office: 'Y' }))).toBe(true);
		expect(sameOffice(round({ officeCode: 'BM-1' }), round({ officeCode: 'BM-2' }))).toBe(false);
		expect(sameOffice(round({ officeCode: 'BM-1', office: 'Đảng uỷ  xã A' }), round({ office: 'đảng uỷ xã A ' }))).toBe(true);
	});
	it('are compared with the latest one before, of the same sheet', () => {
		const now = round({ id: 'nay', periodTo: '2026-11-30' });
		const all = [
			now,
			round({ id: 'sau', periodTo: '2027-03-31' }),
			round({ id: 'truoc', periodTo: '2026-06-30' }),
			round({ id: 'cu', periodTo: '2025-12-31' }),
			round({ id: 'phieu-khac', sheet: 'bi-mat', periodTo: '2026-10-31' }),
			round({ id: 'co-quan-khac', office: 'Khác', periodTo: '2026-10-31' }),
		];
		expect(earlierRounds(now, all).map((r) => r.id)).toEqual(['truoc', 'cu']);
		expect(inTime(all).at(-1)?.id).toBe('sau');
	});
	it('name the items that won and lost most', () => {
		const before = [scored('A.01', 'CHUA'), scored('A.02', 'DAT'), scored('B.01', 'MOT_PHAN')];
		const after = [scored('A.01', 'DAT'), scored('A.02', 'CHUA'), scored('B.01', 'DAT')];
		const { moves } = compareRounds({ round: ROUND, items: before, groups: GROUPS }, { round: ROUND, items: after, groups: GROUPS });
		const top = topMoves(moves);
		expect([top.better.map((m) => m.id), top.worse.map((m) => m.id)]).toEqual([['A.01', 'B.01'], ['A.02']]);
		expect(topMoves(moves, 1).better.map((m) => m.id)).toEqual(['A.01']);
	});
});

describe('the example of a local scale', () => {
	it('is a scale, says that it is invented, and names items of the handbook only', () => {
		const items = readFileSync('src/content/checklists/sheets/chung.yaml', 'utf8').match(/[A-I]\.\d{2}/g) ?? [];
		const read = readScale(readFileSync('public/thang-diem-mau.json', 'utf8'), new Set(items));
		expect(read).toMatchObject({ ok: true, unknown: [] });
		expect(read.ok && read.scale.name).toContain('bịa ra');
	});
});
