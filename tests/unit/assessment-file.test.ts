import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/domain/assessment.ts';
import { checksumOf } from '../../src/domain/assessment-checksum.ts';
import { MAX_FILE_BYTES, readFile, writeFile, type ReadFile } from '../../src/domain/assessment-file.ts';
import { nesting } from '../../src/domain/assessment-limits.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { slugify } from '../../src/domain/fold.ts';
import type { RoundContent } from '../../src/schemas/assessment.ts';
import { answer, content, paper, review, ROUND, task } from './rounds.ts';

const KNOWN = new Set(['A.01', 'A.02', 'A.03', 'A.07', 'B.01', 'E.02', 'I.01']);
const SAVED = '2026-11-22T08:00:00.000Z';
const FULL = content({
	round: { ...ROUND, people: [{ id: 'p1', name: 'Nguyễn Văn A' }], assignment: { A: 'p1' } },
	answers: {
		'E.02': answer({ numerator: 34, denominator: 41, changedAt: 5 }),
		'A.01': answer({ code: 'DAT', note: '<script>alert(1)</script> “đạt”', evidence: ['mc-1'], by: 'Nguyễn Văn A', changedAt: 4 }),
		'A.02': answer({ changedAt: 0 }),
	},
	evidence: { 'mc-1': paper({ kind: 'register', validUntil: '2027-01-01' }) },
	plan: { 'A.02': task({ text: 'Ban hành quy chế', due: '2026-12-01' }) },
	reviews: { 'A.01': review({ code: 'MOT_PHAN', by: 'Trần Thị B' }) },
	handedOver: { round: ROUND, answers: { 'A.01': answer({ code: 'DAT' }) }, evidence: {}, checksum: 'a'.repeat(64) },
});
const write = (c: RoundContent): string => {
	const written = writeFile(c, SAVED);
	if (!written.ok) throw new Error(written.message);
	return written.text;
};
const TEXT = write(FULL);
const open = (text: string): ReadFile => {
	const read = readFile(text, KNOWN);
	if (!read.ok) throw new Error(read.message);
	return read;
};
const refuse = (text: string): string => {
	const read = readFile(text, KNOWN);
	expect(read.ok).toBe(false);
	return read.ok ? '' : read.message;
};

describe('the file of a round', () => {
	it('comes back whole, and saves to the same bytes again', () => {
		const read = open(TEXT);
		expect(write(read.content)).toBe(TEXT);
		expect(read).toMatchObject({ version: 2, altered: false, unknown: [], savedAt: SAVED });
		expect(Object.keys(read.content.answers)).toEqual(['A.01', 'E.02']);
		expect(read.content.plan).toEqual(FULL.plan);
		expect(read.content.handedOver).toEqual(FULL.handedOver);
	});
	it('is named after the office and the day', () => {
		expect(fileName(ROUND, '2026-11-22', slugify)).toBe('tu-kiem-tra-dang-uy-xa-binh-minh-2026-11-22.json');
	});
	it('tells a change made after saving, whatever was changed, and may still be opened', () => {
		expect(open(TEXT.replace('"DAT"', '"CHUA"')).altered).toBe(true);
		expect(open(TEXT.replace('2026-11-22T08', '2026-11-23T08')).altered).toBe(true);
		// Spaces and the order of keys are no content.
		const { round, ...rest } = JSON.parse(TEXT) as Record<string, unknown>;
		expect(open(JSON.stringify({ ...rest, round })).altered).toBe(false);
		expect(open(`\uFEFF${TEXT}`).altered).toBe(false);
	});
	it('keeps items that this edition does not know, and writes them out unchanged', () => {
		const text = write({ ...FULL, answers: { ...FULL.answers, 'A.77': answer({ code: 'DAT', changedAt: 9 }) } });
		const read = open(text);
		expect(read.unknown).toEqual(['A.77']);
		expect(write(read.content)).toBe(text);
	});
	it('is refused, with what to do, when it is not ours, cut, newer, bent, deep or huge', () => {
		expect(refuse('{"a":1}')).toContain('không phải tệp kết quả');
		expect(refuse('null')).toContain('không phải tệp kết quả');
		expect(refuse('[]')).toContain('không phải tệp kết quả');
		expect(refuse('không phải JSON')).toContain('không đọc được');
		expect(refuse('')).toContain('không đọc được');
		expect(refuse(TEXT.slice(0, 400))).toContain('bị cắt');
		expect(refuse(TEXT.replace('"formatVersion": 2', '"formatVersion": 9'))).toContain('bản sổ tay mới');
		expect(refuse(TEXT.replace('"formatVersion": 2', '"formatVersion": 0'))).toContain('formatVersion');
		expect(refuse(TEXT.replace('"DAT"', '"TOT"'))).toContain('answers › A.01 › code');
		expect(refuse(TEXT.replace('"title"', '"lạ": 1, "title"'))).toContain('round');
		expect(refuse(TEXT.replace('"id": "mc-1"', '"id": "mc-2"'))).toContain('mc-1');
		expect(refuse(' '.repeat(MAX_FILE_BYTES + 1))).toContain('quá lớn');
		expect(refuse('['.repeat(200_000))).toContain('nhiều tầng');
		expect(refuse(`{"format":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)).toContain('nhiều tầng');
	});
	it('takes no prototype along', () => {
		for (const key of ['__proto__', 'constructor', 'prototype']) expect(refuse(TEXT.replace('"A.01"', `"${key}"`))).toContain('khoá không hợp lệ');
		expect(({} as Record<string, unknown>)['code']).toBeUndefined();
	});
	it('names the field that keeps a round from being saved, and throws nothing', () => {
		const bad = writeFile({ ...FULL, round: { ...ROUND, inspectionDay: '20206-01-01' } }, SAVED);
		expect(bad.ok ? '' : bad.message).toContain('round › inspectionDay');
		expect(writeFile({ ...FULL, round: { ...ROUND, title: ' ' } }, SAVED).ok).toBe(true);
	});
});

describe('files of strangers', () => {
	it('are read without a crash however they were cut, and no change of content goes unseen', () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.string({ maxLength: 5 }), (a, b, junk) => {
				const [from, to] = a < b ? [a, b] : [b, a];
				const bent = TEXT.slice(0, from) + junk + TEXT.slice(to);
				const read = readFile(bent, KNOWN);
				if (!read.ok) return read.message.length > 10;
				return read.altered || canonicalJson(JSON.parse(bent)) === canonicalJson(JSON.parse(TEXT));
			}),
			{ numRuns: 500 },
		);
	});
	it('with a flipped bit are refused, told as altered, or the same', () => {
		const bytes = new TextEncoder().encode(TEXT);
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
				const bent = bytes.slice();
				bent[at] = bent[at]! ^ (1 << bit);
				const text = new TextDecoder().decode(bent);
				const read = readFile(text, KNOWN);
				return !read.ok || read.altered || canonicalJson(JSON.parse(text)) === canonicalJson(JSON.parse(TEXT));
			}),
			{ numRuns: 500 },
		);
	});
	it('of any JSON at all, with our name on it, are answered in words', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 20 }), fc.constantFrom(1, 2, 3, 'x'), (value, formatVersion) => {
				const text = JSON.stringify({ format: 'so-tay-van-thu-luu-tru/dot-tu-kiem-tra', formatVersion, round: value, answers: value, evidence: value });
				const read = readFile(text, KNOWN);
				return !read.ok && read.message.length > 10;
			}),
		);
	});
	it('keep markup in every text as text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (s) => {
				const evil = `<img src=x onerror=alert(1)>${s}`;
				const c = content({
					round: { ...ROUND, title: evil, office: evil },
					answers: { 'A.01': answer({ note: evil, reason: evil }) },
					evidence: { 'mc-1': paper({ reference: evil, holder: evil }) },
				});
				const written = writeFile(c, SAVED);
				if (!written.ok) return evil.length > 199;
				expect(open(written.text).content).toEqual(c);
				return true;
			}),
		);
	});
});

describe('older versions', () => {
	const v1 = readFileSync('tests/fixtures/dot-v1.json', 'utf8');
	it('1: evidence goes into the register, equal papers joined, nothing else changes', () => {
		const read = open(v1);
		expect(read).toMatchObject({ version: 1, altered: false, unknown: [] });
		const { answers, evidence, round } = read.content;
		expect(Object.keys(answers)).toEqual(['A.01', 'A.03', 'A.07', 'B.01', 'E.02', 'I.01']);
		expect(answers['A.01']?.evidence).toEqual(['aa11', 'aa12']);
		expect(answers['A.03']).toEqual({ code: 'DAT', otherWay: true, evidence: ['aa11'], changedAt: 1763520000000 });
		expect(evidence['aa11']).toMatchObject({ reference: '12-QĐ/ĐU', status: 'compared', checkedBy: 'Nguyễn Văn A', changedAt: 1763520000000 });
		expect(evidence['aa12']).toMatchObject({ kind: 'register', reference: 'Sổ đăng ký văn bản đi' });
		// Empty entries are no paper: they are not joined, and get ids that fit.
		expect(answers['B.01']?.evidence).toEqual(['mc-1', 'mc-2']);
		expect(answers['E.02']).toEqual({ code: 'CDG', numerator: 34, denominator: 41, changedAt: 1763550000000 });
		expect(answers['I.01']?.parts).toEqual({ a: 'DAT', b: 'CHUA' });
		expect(round).toMatchObject({ office: 'Đảng uỷ xã Bình Minh', source: 'self', submitted: '', people: [], createdAt: 1763500000000 });
		expect(open(write(read.content)).content).toEqual(read.content);
	});
	it('2: is read as it was written', () => {
		const text = readFileSync('tests/fixtures/dot-v2.json', 'utf8');
		const read = open(text);
		expect(read).toMatchObject({ version: 2, altered: false });
		const again = writeFile(read.content, read.savedAt);
		expect(again.ok && again.text).toBe(text);
	});
	it('1, bent: is refused like any other', () => {
		expect(refuse(v1.replace('"unchecked"', '"vậy"'))).toContain('evidence');
	});
});

describe('limits and checksum', () => {
	it('counts nesting outside strings only', () => {
		expect(nesting('{"a":[{"b":"[[[[\\"[["}]}')).toBe(3);
		expect(nesting('"[[["')).toBe(0);
	});
	it('is the same whatever the order of keys, and leaves itself out', () => {
		expect(checksumOf({ b: 1, a: { d: [1, { y: 2, x: 1 }], c: null } })).toBe(checksumOf({ a: { c: null, d: [1, { x: 1, y: 2 }] }, b: 1, checksum: 'x' }));
		// Printed by `printf '{"a":"đ"}' | sha256sum`.
		expect(checksumOf({ a: 'đ' })).toBe('f518955f7333f75b7796b8ec88a74af2421ae38b0f308b1e3cde2300fd625de1');
	});
});
