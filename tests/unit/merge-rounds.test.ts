import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, mergeRounds, type Merged } from '../../src/domain/merge-rounds.ts';
import type { RoundContent } from '../../src/schemas/assessment.ts';
import { answer, content, paper, ROUND, task } from './rounds.ts';

const merge = (mine: RoundContent, theirs: RoundContent, base?: RoundContent): Merged => {
	const result = mergeRounds(mine, theirs, base);
	if (!result.ok) throw new Error(result.message);
	return result.merged;
};
const outcomes = (merged: Merged) => Object.fromEntries(merged.lines.map((l) => [l.key, l.outcome]));
const with1 = (part: Parameters<typeof answer>[0]) => content({ answers: { 'A.01': answer(part) } });

describe('two files of one round', () => {
	it('are joined item by item', () => {
		const mine = content({ answers: { 'A.01': answer({ code: 'DAT' }), 'A.02': answer({ code: 'DAT' }), 'A.04': answer({ changedAt: 0 }) } });
		const theirs = content({ answers: { 'A.01': answer({ code: 'DAT', changedAt: 9 }), 'A.03': answer({ code: 'CHUA' }), 'A.04': answer({ code: 'KAD' }) } });
		const merged = merge(mine, theirs);
		expect(outcomes(merged)).toEqual({ 'A.01': 'same', 'A.02': 'mine', 'A.03': 'theirs', 'A.04': 'theirs' });
		expect(Object.keys(merged.content.answers)).toEqual(['A.01', 'A.02', 'A.03', 'A.04']);
		expect(merged.content.answers['A.04']?.code).toBe('KAD');
	});
	it('stand side by side where both judged differently; the later is only proposed', () => {
		const merged = merge(with1({ code: 'DAT', changedAt: 5 }), with1({ code: 'CHUA', changedAt: 9 }));
		expect(outcomes(merged)).toEqual({ 'A.01': 'conflict' });
		expect(merged.content.answers['A.01']?.code).toBe('CHUA');
		const line = merged.lines[0]!;
		expect(choose(merged.content, line, 'mine').answers['A.01']?.code).toBe('DAT');
		expect(choose(merged.content, line, 'theirs').answers['A.01']?.code).toBe('CHUA');
	});
	it('take the later version of the same person', () => {
		const merged = merge(with1({ code: 'DAT', by: 'A', changedAt: 5 }), with1({ code: 'CHUA', by: 'A', changedAt: 3 }));
		expect(outcomes(merged)).toEqual({ 'A.01': 'later' });
		expect(merged.content.answers['A.01']?.code).toBe('DAT');
	});
	it('add what one has and the other lacks: a note, papers', () => {
		const merged = merge(with1({ code: 'DAT', evidence: ['a'], changedAt: 5 }), with1({ code: 'DAT', note: 'ghi', evidence: ['b'], changedAt: 3 }));
		expect(outcomes(merged)).toEqual({ 'A.01': 'joined' });
		expect(merged.content.answers['A.01']).toEqual(answer({ code: 'DAT', note: 'ghi', evidence: ['a', 'b'], changedAt: 5 }));
		expect(outcomes(merge(with1({ code: 'DAT', note: 'một' }), with1({ code: 'DAT', note: 'hai' })))).toEqual({ 'A.01': 'conflict' });
		expect(outcomes(merge(with1({ numerator: 1, denominator: 2 }), with1({ numerator: 1 })))).toEqual({ 'A.01': 'conflict' });
	});
	it('with a common base need no choice where only one side changed, deletions too', () => {
		const base = with1({ code: 'DAT' });
		expect(merge(base, with1({ code: 'CHUA', changedAt: 0 + 1 }), base).content.answers['A.01']?.code).toBe('CHUA');
		expect(merge(with1({ code: 'KAD' }), base, base).content.answers['A.01']?.code).toBe('KAD');
		expect(outcomes(merge(with1({ code: 'KAD' }), with1({ code: 'CHUA' }), base))).toEqual({ 'A.01': 'conflict' });
		const papers = content({ evidence: { 'mc-1': paper() } });
		expect(merge(content(), papers, papers).content.evidence).toEqual({});
		expect(merge(content(), papers).content.evidence).toEqual({ 'mc-1': paper() });
	});
	it('know the same paper under two ids', () => {
		const mine = content({ evidence: { m: paper({ id: 'm' }) }, answers: { 'A.01': answer({ code: 'DAT', evidence: ['m'] }) } });
		const theirs = content({
			evidence: { t: paper({ id: 't' }), u: paper({ id: 'u', reference: '9-TB' }) },
			answers: { 'A.02': answer({ code: 'DAT', evidence: ['t', 'u'] }) },
		});
		const { evidence, answers } = merge(mine, theirs).content;
		expect(Object.keys(evidence)).toEqual(['m', 'u']);
		expect(answers['A.02']?.evidence).toEqual(['m', 'u']);
	});
	it('join plans, people and the profile', () => {
		const mine = content({
			round: { ...ROUND, people: [{ id: 'p1', name: 'A' }], assignment: { A: 'p1' }, upperOffice: 'Tỉnh uỷ' },
			plan: { 'A.01': task({ person: 'A' }) },
		});
		const theirs = content({
			round: { ...ROUND, people: [{ id: 'p2', name: 'B' }], assignment: { B: 'p2' }, changedAt: 9 },
			plan: { 'A.01': task({ due: '2026-12-01' }) },
		});
		const { round, plan } = merge(mine, theirs).content;
		expect(round).toMatchObject({ upperOffice: 'Tỉnh uỷ', assignment: { A: 'p1', B: 'p2' } });
		expect(round.people.map((p) => p.id).sort()).toEqual(['p1', 'p2']);
		expect(plan['A.01']).toEqual(task({ person: 'A', due: '2026-12-01' }));
	});
	it('of two rounds are not merged, and the reader is told why', () => {
		const result = mergeRounds(content(), content({ round: { ...ROUND, id: 'khac012345678' } }));
		expect(result.ok ? '' : result.message).toContain('không cùng một đợt');
	});
	it('lose no answer, and give the same judgements whichever is opened first', () => {
		const code = fc.constantFrom('DAT', 'CHUA', 'KAD', 'CDG');
		const one = fc.record({ code, changedAt: fc.nat(50), note: fc.constantFrom('', 'x', 'y') });
		const set = fc.dictionary(fc.constantFrom('A.01', 'A.02', 'A.03', 'A.04'), one, { noNullPrototype: true });
		fc.assert(
			fc.property(set, set, (a, b) => {
				fc.pre(!Object.keys(a).some((k) => b[k] !== undefined && a[k]!.changedAt === b[k]!.changedAt));
				const [x, y] = [content({ answers: a as RoundContent['answers'] }), content({ answers: b as RoundContent['answers'] })];
				const [xy, yx] = [merge(x, y), merge(y, x)];
				expect(Object.keys(xy.content.answers)).toEqual([...new Set([...Object.keys(a), ...Object.keys(b)])].sort());
				for (const [id, taken] of Object.entries(xy.content.answers)) expect(yx.content.answers[id]?.code).toBe(taken.code);
			}),
		);
	});
});
