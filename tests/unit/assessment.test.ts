import { describe, expect, it } from 'vitest';
import { answerFlaws } from '../../src/domain/answer-flaws.ts';
import { answerChoices, judge, NO_ANSWER, papersOf, profileItems, scoredItems } from '../../src/domain/assessment.ts';
import { answer, item, paper } from './rounds.ts';

describe('judging answers', () => {
	it('takes plain answers as given', () => {
		expect(judge(item(), answer({ code: 'MOT_PHAN' }))).toEqual({ code: 'MOT_PHAN', score: 0.5 });
		expect(judge(item(), NO_ANSWER).code).toBe('CDG');
	});
	it('works ratios out and keeps half-typed or impossible ones open', () => {
		const ratio = item({ kind: 'ratio' });
		expect(judge(ratio, answer({ numerator: 34, denominator: 41 }))).toEqual({ code: 'MOT_PHAN', score: 0.5 });
		expect(judge(ratio, answer({ numerator: 34 })).code).toBe('CDG');
		expect(judge(ratio, answer({ numerator: 50, denominator: 41 })).code).toBe('CDG');
		expect(judge(ratio, answer({ numerator: 0, denominator: 0 })).code).toBe('KAD');
	});
	it('leaves optional parts out', () => {
		const parts = item({
			kind: 'parts',
			parts: [
				{ id: 'a', text: 'A', optional: false },
				{ id: 'b', text: 'B', optional: true },
			],
		});
		expect(judge(parts, answer({ parts: { a: 'DAT' } })).code).toBe('DAT');
	});
	it('offers “một phần” where an item can come to it', () => {
		const partly = (part: Parameters<typeof item>[0]) => answerChoices({ partial: undefined, ...item(part) }).includes('MOT_PHAN');
		expect(partly({ partial: 'Thiếu một việc.' })).toBe(true);
		expect(partly({ partial: undefined })).toBe(false);
		expect(partly({ kind: 'ratio', partial: undefined })).toBe(true);
		expect(partly({ kind: 'parts', gate: 'none' })).toBe(true);
		expect(partly({ kind: 'parts', gate: 'red' })).toBe(false);
	});
	it('asks an office only what applies to it', () => {
		const items = [item(), item({ id: 'B.10', appliesTo: ['provincial-party-office'] })];
		expect(profileItems(items, 'commune-party-committee').map((i) => i.id)).toEqual(['A.01']);
	});
	it('counts papers of the register, compared ones as verified', () => {
		const answers = { 'A.01': answer({ code: 'DAT', evidence: ['mc-1'] }) };
		expect(scoredItems([item()], answers, { 'mc-1': paper({ status: 'compared' }) })[0]).toMatchObject({ evidenced: true, verified: true });
		expect(scoredItems([item()], answers, { 'mc-1': paper() })[0]).toMatchObject({ evidenced: true, verified: false });
		expect(scoredItems([item()], answers, {})[0]).toMatchObject({ evidenced: false, verified: false });
	});
	it('takes nothing from the prototype of the register', () => {
		expect(papersOf({ evidence: ['constructor', 'tostring'] }, {})).toEqual([]);
	});
	it('names what still keeps an answer from standing', () => {
		expect(answerFlaws(item(), answer({ code: 'DAT' }), {})).toEqual(['no-evidence']);
		expect(answerFlaws(item(), answer({ code: 'DAT', note: 'Giải trình' }), {})).toEqual([]);
		expect(answerFlaws(item({ gate: 'red' }), answer({ code: 'KAD' }), {})).toEqual(['no-reason', 'no-approval']);
		expect(answerFlaws(item({ kind: 'ratio' }), answer({ numerator: 5, denominator: 4 }), {})).toEqual(['ratio-over']);
		expect(answerFlaws(item(), answer({ code: 'DAT', evidence: ['mc-1'] }), { 'mc-1': paper() })).toEqual([]);
		expect(answerFlaws(item(), answer({ code: 'DAT', evidence: ['mc-1'], otherWay: true }), { 'mc-1': paper() })).toEqual(['no-way']);
	});
});
