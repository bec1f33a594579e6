import { describe, expect, it } from 'vitest';
import { checkContradictions, type ContradictionRule } from '../../src/domain/contradictions.ts';
import { compareEditions, editionChange, lapsedBasis } from '../../src/domain/edition.ts';
import { alike, selfCheck, type CheckedItem } from '../../src/domain/self-check.ts';
import { answer, content, item, paper, ROUND, task } from './rounds.ts';

const TODAY = '2026-11-22';
const asked = (part: Partial<CheckedItem> = {}): CheckedItem => ({ ...item(), basis: [], ...part });
const RULE: ContradictionRule = {
	id: 'khong-mat-ma-co-so',
	first: { item: 'I.01', codes: ['KAD'] },
	second: { item: 'I.02', codes: ['DAT', 'MOT_PHAN'] },
	say: 'đã ghi không phát sinh mà lại có sổ.',
	severity: 'error',
};
const keys = (...args: Parameters<typeof selfCheck>) => selfCheck(...args).map((f) => `${f.severity} ${f.key} ${f.item ?? '–'}`);

describe('findings that say the same', () => {
	it('stand together, in the order of the first', () => {
		const c = content({
			answers: { 'A.01': answer({ code: 'DAT' }), 'A.02': answer({ code: 'DAT' }), 'I.01': answer({ code: 'KAD' }), 'I.02': answer({ code: 'DAT' }) },
		});
		const items = ['A.01', 'I.01', 'I.02', 'A.02'].map((id) => asked({ id }));
		const groups = alike(selfCheck(items, c, [RULE], TODAY)).map((same) => same.map((f) => f.item).join(' '));
		expect(groups).toContain('A.01 I.02 A.02');
		expect(selfCheck(items, c, [RULE], TODAY).find((f) => f.key === 'contradiction')?.words).toBe('So với mục I.02: đã ghi không phát sinh mà lại có sổ.');
	});
});

describe('contradictions', () => {
	it('hold when both sides hold, and not while one is open or not asked', () => {
		const codes = (a: 'KAD' | 'DAT' | 'CDG', b: 'DAT' | 'CDG') => new Map([['I.01', a] as const, ['I.02', b] as const]);
		expect(checkContradictions([RULE], codes('KAD', 'DAT'))).toEqual([RULE]);
		expect(checkContradictions([RULE], codes('DAT', 'DAT'))).toEqual([]);
		expect(checkContradictions([RULE], codes('KAD', 'CDG'))).toEqual([]);
		expect(checkContradictions([RULE], new Map([['I.01', 'KAD']]))).toEqual([]);
	});
});

describe('the self-check', () => {
	it('finds nothing in a round without fault', () => {
		const c = content({ answers: { 'A.01': answer({ code: 'DAT', evidence: ['mc-1'] }) }, evidence: { 'mc-1': paper() } });
		expect(selfCheck([asked()], c, [], TODAY)).toEqual([]);
	});
	it('puts errors first and names the item', () => {
		const items = [asked(), asked({ id: 'I.01', gate: 'red' }), asked({ id: 'I.02' })];
		const c = content({ answers: { 'A.01': answer({ code: 'DAT' }), 'I.01': answer({ code: 'KAD' }), 'I.02': answer({ code: 'DAT', note: 'x' }) } });
		expect(keys(items, c, [RULE], TODAY)).toEqual(['error no-reason I.01', 'error no-approval I.01', 'error contradiction I.01', 'warning no-evidence A.01']);
	});
	it('asks for red items that are open', () => {
		expect(keys([asked({ gate: 'red' })], content(), [], TODAY)).toEqual(['error open-red A.01']);
	});
	it.each([
		['expired', { validUntil: '2026-11-21' }, ['warning evidence-expired A.01']],
		['valid to this day', { validUntil: TODAY }, []],
		['after the period', { date: '2026-12-01' }, ['warning evidence-outside-period A.01'], '2026-12-05'],
		['ahead of today', { date: '2026-11-23' }, ['error evidence-ahead A.01']],
		['a rule signed before the period', { date: '2020-01-01' }, []],
		['figures from before the period', { date: '2025-12-31', kind: 'figures' as const }, ['hint evidence-outside-period A.01']],
		['without a date', { date: '' }, []],
	])('judges a paper that is %s', (_name, part, expected, day = TODAY) => {
		const c = content({ answers: { 'A.01': answer({ code: 'DAT', evidence: ['mc-1'] }) }, evidence: { 'mc-1': paper(part) } });
		expect(keys([asked()], c, [], day)).toEqual(expected);
	});
	it('tells tasks that are overdue, with the days, unless they are done', () => {
		const c = (part: Parameters<typeof task>[0]) => content({ answers: { 'A.01': answer({ code: 'CHUA' }) }, plan: { 'A.01': task(part) } });
		expect(selfCheck([asked()], c({ due: '2026-11-20' }), [], TODAY)[0]?.words).toBe(
			'Việc khắc phục quá hạn 2 ngày (hạn 20/11/2026). Ghi lý do trễ và hạn mới.',
		);
		expect(keys([asked()], c({ due: '2026-11-20', status: 'done' }), [], TODAY)).toEqual([]);
		expect(keys([asked()], c({ due: TODAY }), [], TODAY)).toEqual([]);
	});
	it('tells answers whose provisions lapsed: a hint while another carries the item, a warning when none does', () => {
		const old = { text: 'Điều 1 Luật cũ', until: '2025-07-01' };
		const c = content({ answers: { 'A.01': answer({ code: 'CHUA' }) } });
		expect(keys([asked({ basis: [old] })], c, [], TODAY)).toEqual(['warning basis-lapsed A.01']);
		expect(keys([asked({ basis: [old, { text: 'Điều 2' }] })], c, [], TODAY)).toEqual(['hint basis-lapsed A.01']);
		expect(keys([asked({ basis: [old] })], c, [], '2025-06-30')).toEqual([]);
		expect(keys([asked({ basis: [old] })], content(), [], TODAY)).toEqual([]);
	});
	it('tells a period that ends before it begins', () => {
		expect(keys([], content({ round: { ...ROUND, periodFrom: '2026-12-01', periodTo: '2026-01-01' } }), [], TODAY)).toEqual(['error period-turned –']);
	});
});

describe('editions', () => {
	it('are ordered by year and counter, as numbers', () => {
		expect(['2026.10', '2027.1', '2026.2'].sort(compareEditions)).toEqual(['2026.2', '2026.10', '2027.1']);
	});
	it('tell items that are new, gone, changed', () => {
		const of = (id: string, since: string, revised?: string) => ({ id, since, revised, basis: [] });
		const items = [of('A.01', '2026.1'), of('A.02', '2026.2'), of('A.03', '2026.1', '2026.2'), of('A.04', '2026.1', '2026.2')];
		const answers = { 'A.01': answer(), 'A.03': answer(), 'A.09': answer(), 'B.01': answer(), 'A.08': answer({ changedAt: 0 }) };
		expect(editionChange('2026.1', items, [...items, { id: 'B.01' }], answers)).toEqual({ fresh: ['A.02'], gone: ['A.09'], revised: ['A.03'] });
		expect(editionChange('2026.2', items, items, {})).toEqual({ fresh: [], gone: [], revised: [] });
	});
	it('count a provision as lapsed from the day it is no longer in force', () => {
		const basis = [{ text: 'x', until: '2025-07-01' }];
		expect(lapsedBasis({ basis }, '2025-06-30').lapsed).toEqual([]);
		expect(lapsedBasis({ basis }, '2025-07-01')).toEqual({ lapsed: basis, all: true });
		expect(lapsedBasis({ basis: [] }, '2025-07-01').all).toBe(false);
	});
});
