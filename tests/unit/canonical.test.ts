import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/domain/assessment-checksum.ts';
import { canonicalBytes } from '../../src/domain/canonical-bytes.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';

const text = (value: unknown) => Buffer.from(canonicalBytes(value)).toString('utf8');

describe('canonical bytes', () => {
	it('are the UTF-8 of canonical JSON, for any data', () => {
		// Halves of pairs, control characters and keys that look like numbers or reach into prototypes are what a writer of its own gets wrong.
		const odd = fc.constantFrom(
			'\ud800',
			'\udc00',
			'a\ud83d',
			'\ud83d\ude00',
			'\u0000',
			'\u001f',
			'\u007f',
			'\u2028',
			'"\\/\b\f\n\r\t',
			'đ',
			'Ệ',
			'10',
			'9',
			'__proto__',
		);
		const strings = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(odd).map((parts) => parts.join('')),
		);
		const any = fc.letrec((tie) => ({
			value: fc.oneof({ maxDepth: 5 }, fc.constant(null), fc.boolean(), fc.double(), fc.integer(), fc.maxSafeInteger(), strings, tie('list'), tie('record')),
			list: fc.array(tie('value'), { maxLength: 6 }),
			record: fc.dictionary(strings, tie('value'), { maxKeys: 30, noNullPrototype: false }),
		})).value;
		fc.assert(
			fc.property(any, (value) => {
				expect(text(value)).toBe(canonicalJson(value));
			}),
			{ numRuns: 2000 },
		);
	});
	it('keep keys that JSON allows and objects treat specially', () => {
		for (const json of ['{"__proto__":{"b":1,"a":2},"10":1,"9":2,"a":0}', '{"b":[{"y":1,"x":"\\ud800"}],"a":-0}', '[1e999]'])
			expect(text(JSON.parse(json))).toBe(canonicalJson(JSON.parse(json)));
		expect(text({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
	});
	it('grow with the data, and are the same again afterwards', () => {
		const large = { note: 'đ"'.repeat(3_000_000) };
		expect(canonicalBytes(large)).toHaveLength(11 + 4 * 3_000_000);
		expect(text({ a: 1 })).toBe('{"a":1}');
	});
	it('follow nesting only so far', () => {
		expect(() => canonicalBytes([[[1]]], 2)).toThrow(RangeError);
		expect(text([[1]])).toBe('[[1]]');
	});
	it('give the checksum that every file so far was written with', () => {
		const file = { round: { office: 'Đảng uỷ xã “Bình Minh”' }, answers: { 'B.01': { code: 'DAT' }, 'A.01': { note: 'dòng 1\ndòng 2' } } };
		expect(checksumOf(file)).toBe(bytesToHex(sha256(utf8ToBytes(canonicalJson(file)))));
	});
});
