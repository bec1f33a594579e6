import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFlaws, fileName, judge, NO_ANSWER, profileItems, scoredItems, type AskedItem } from '../../src/domain/assessment.ts';
import { MAX_FILE_BYTES, readFile, writeFile } from '../../src/domain/assessment-file.ts';
import { slugify } from '../../src/domain/fold.ts';
import type { Answer, Round } from '../../src/schemas/assessment.ts';

const item = (part: Partial<AskedItem> = {}): AskedItem => ({
	id: 'A.01',
	group: 'A',
	kind: 'plain',
	weight: 1,
	gate: 'none',
	appliesTo: ['commune-party-committee'],
	parts: undefined,
	partial: undefined,
	...part,
});
const answer = (part: Partial<Answer>): Answer => ({ code: 'CDG', changedAt: 1, ...part });

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
	it('asks an office only what applies to it', () => {
		const items = [item(), item({ id: 'B.10', appliesTo: ['provincial-party-office'] })];
		expect(profileItems(items, 'commune-party-committee').map((i) => i.id)).toEqual(['A.01']);
	});
	it('counts compared evidence as verified', () => {
		const evidence = [{ id: 'x', reference: '12-QĐ/ĐU', date: '' as const, holder: '', place: '', status: 'compared' as const, checkedBy: '' }];
		expect(scoredItems([item()], new Map([['A.01', answer({ code: 'DAT', evidence })]]))[0]?.verified).toBe(true);
	});
	it('names what still keeps an answer from standing', () => {
		expect(answerFlaws(item(), answer({ code: 'DAT' }))).toEqual(['no-evidence']);
		expect(answerFlaws(item(), answer({ code: 'DAT', note: 'Giải trình' }))).toEqual([]);
		expect(answerFlaws(item({ gate: 'red' }), answer({ code: 'KAD' }))).toEqual(['no-reason', 'no-approval']);
		expect(answerFlaws(item({ kind: 'ratio' }), answer({ numerator: 5, denominator: 4 }))).toEqual(['ratio-over']);
	});
});

const ROUND: Round = {
	id: 'abcdef012345',
	title: 'Tự kiểm tra',
	office: 'Đảng uỷ xã Bình Minh',
	officeKind: 'commune-party-committee',
	periodFrom: '2025-07-01',
	periodTo: '',
	inspectionDay: '2026-12-14',
	sheet: 'chung',
	edition: '2026.1',
	createdAt: 1,
	changedAt: 2,
};
const ANSWERS = new Map<string, Answer>([
	['E.02', answer({ numerator: 34, denominator: 41, changedAt: 5 })],
	['A.01', answer({ code: 'DAT', note: '<script>alert(1)</script> “đạt”', changedAt: 4 })],
	['A.02', NO_ANSWER],
]);
const KNOWN = new Set(['A.01', 'A.02', 'E.02']);
const TEXT = writeFile(ROUND, ANSWERS, '2026-11-22T08:00:00Z');
const refuse = (text: string) => {
	const read = readFile(text, KNOWN);
	expect(read.ok).toBe(false);
	return read.ok ? '' : read.message;
};

describe('the file of a round', () => {
	it('comes back as it was saved, and saves to the same bytes again', () => {
		const read = readFile(TEXT, KNOWN);
		expect(read.ok).toBe(true);
		if (!read.ok) return;
		expect(writeFile(read.file.round, new Map(Object.entries(read.file.answers)), read.file.savedAt)).toBe(TEXT);
		expect(Object.keys(read.file.answers)).toEqual(['A.01', 'E.02']);
	});
	it('is named after the office and the day', () => {
		expect(fileName(ROUND, '2026-11-22', slugify)).toBe('tu-kiem-tra-dang-uy-xa-binh-minh-2026-11-22.json');
	});
	it('is refused, with what to do, when it is not ours, cut, newer, unknown or huge', () => {
		expect(refuse('{"a":1}')).toContain('không phải tệp kết quả');
		expect(refuse('không phải JSON')).toContain('không đọc được');
		expect(refuse(TEXT.slice(0, 400))).toContain('bị cắt');
		expect(refuse(TEXT.replace('"formatVersion": 1', '"formatVersion": 9'))).toContain('bản sổ tay mới');
		expect(refuse(TEXT.replace('"A.01"', '"A.77"'))).toContain('A.77');
		expect(refuse(TEXT.replace('"DAT"', '"TOT"'))).toContain('answers › A.01 › code');
		expect(refuse(TEXT.replace('"title"', '"lạ": 1, "title"'))).toContain('round');
		expect(refuse(' '.repeat(MAX_FILE_BYTES + 1))).toContain('quá lớn');
		expect(refuse('null')).toContain('không phải tệp kết quả');
		expect(refuse('[]')).toContain('không phải tệp kết quả');
	});
	it('takes no prototype along', () => {
		refuse(TEXT.replace('"A.01"', '"__proto__"'));
		expect(({} as Record<string, unknown>)['code']).toBeUndefined();
	});
	it('is read without a crash however it was cut or bent', () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.string({ maxLength: 5 }), (a, b, junk) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				const read = readFile(TEXT.slice(0, from) + junk + TEXT.slice(to), KNOWN);
				return read.ok || read.message.length > 10;
			}),
			{ numRuns: 300 },
		);
		expect(refuse('['.repeat(200_000))).toContain('không đọc được');
	});
});
