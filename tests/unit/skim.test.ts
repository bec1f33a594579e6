import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBytes, checksumOf } from '../../src/domain/assessment-checksum.ts';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { parseBytes, readBytes } from '../../src/domain/quick-result.ts';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { parseResult, readFigures } from '../../src/domain/rollup-figures.ts';
import { skim } from '../../src/domain/skim.ts';
import { ALL, each, NONE, pick } from '../../src/domain/skim-wants.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import type { RoundContent } from '../../src/schemas/assessment.ts';
import { resultFile } from '../fixtures/result-files.ts';

const book = bookOf(rollupData(handbook().library));
const sheet = book.get('chung')!;
const TEXT = resultFile(sheet, 3);
const utf8 = (text: string) => new TextEncoder().encode(text);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const skimmed = (json: string | Uint8Array, want = ALL) => {
	const all = skim(typeof json === 'string' ? utf8(json) : json, want, 'checksum', 16);
	return all === undefined ? undefined : { data: all.data, text: Buffer.from(all.bytes).toString('utf8') };
};
/** The same by the long way. */
const parsed = (json: string | Uint8Array) => {
	const data = JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json)) as Record<string, unknown>;
	return { data, text: Buffer.from(checkedBytes(data, 16)).toString('utf8') };
};

/** A file as a team hands it in, with the office's own inside. */
function teamFile(): string {
	const own = JSON.parse(TEXT) as Record<string, unknown>;
	const { checksum, round, answers, evidence } = own;
	const file = { ...(JSON.parse(resultFile(sheet, 3, { source: 'inspected' }, 0.4)) as object), handedOver: { round, answers, evidence, checksum } };
	const { checksum: _old, ...rest } = file as Record<string, unknown>;
	return JSON.stringify({ ...rest, checksum: checksumOf(rest) }, null, '\t');
}

describe('skimmed JSON', () => {
	const strings = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.string({ unit: 'binary', maxLength: 6 }),
		fc.constantFrom('Đảng uỷ xã “Bình Minh”', 'dòng 1\ndòng\t2', 'a"b\\c', '\u0000', '\u007f', '\u2028', '\ufeffa', '\ud83d\ude00', 'x'.repeat(70)),
	);
	const keys = fc.oneof(fc.constantFrom('code', 'note', 'checksum', 'A.01', 'constructor', '__proto__', '10', '9', 'a b', ''), strings);
	const any = fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 5 },
			fc.constantFrom<unknown>(null, true, false, 0, 1, 40, 1_763_600_000_000, 999_999_999_999_999),
			fc.oneof(fc.double(), fc.maxSafeInteger()),
			strings,
			fc.array(tie('value'), { maxLength: 5 }),
			tie('record'),
		),
		record: fc.dictionary(keys, tie('value'), { maxKeys: 30, noNullPrototype: false }),
	})).record;

	it('is what the long way makes of it, or left to the long way', () => {
		let read = 0;
		fc.assert(
			fc.property(any, fc.constantFrom('\t', '  ', ''), (data, indent) => {
				const json = JSON.stringify(data, null, indent);
				const quick = skimmed(json);
				if (quick === undefined) return;
				read++;
				const slow = parsed(json);
				expect(quick.text).toBe(slow.text);
				expect(JSON.stringify(quick.data)).toBe(JSON.stringify(slow.data));
			}),
			{ numRuns: 4000 },
		);
		expect(read).toBeGreaterThan(300);
	});
	it('knows every character that is written well, and no other', () => {
		for (let from = 0; from < 0x110000; from += 0x800) {
			if (from === 0xd800) continue;
			const text = JSON.stringify({ a: String.fromCodePoint(...Array.from({ length: 0x800 }, (_, n) => from + n)) });
			const quick = skimmed(text);
			if (from > 0) expect(quick).toEqual(parsed(text));
		}
		const bytes = (...inside: number[]) => Uint8Array.from([...utf8('{"a":"'), ...inside, ...utf8('bcd"}')]);
		expect(skimmed(bytes(0xe1, 0xba, 0xa1))?.data).toEqual({ a: 'ạbcd' });
		for (const wrong of [
			[0x80],
			[0xc0, 0x80],
			[0xc3],
			[0xc3, 0xc3],
			[0xe0, 0x9f, 0xbf],
			[0xe1, 0xba],
			[0xed, 0xa0, 0x80],
			[0xf0, 0x8f, 0xbf, 0xbf],
			[0xf4, 0x90, 0x80, 0x80],
			[0xf5, 0x80, 0x80, 0x80],
			[0xff],
		])
			expect(skimmed(bytes(...wrong))).toBeUndefined();
	});
	it('is left to the long way where it is strange, wrong or cut', () => {
		const strange = [
			'{"a":1,"a":2}',
			'{"__proto__":1}',
			'{"a":-1}',
			'{"a":1.5}',
			'{"a":1e3}',
			'{"a":01}',
			'{"a":1234567890123456}',
			'{"a":"\\u0041"}',
			'{"a":"\\/"}',
			'{"á":1}',
		];
		const wrong = [
			'',
			' ',
			'[]',
			'1',
			'"a"',
			'{',
			'{"a"}',
			'{"a":}',
			'{"a":1,}',
			'{"a":[1,]}',
			'{,}',
			'{"a":1}}',
			'{"a":1} x',
			'{"a":tru}',
			'{"a":nul',
			'{"a":"\n"}',
			'{"a":"b',
			'{"a":"\\',
			'{"a":[1 2]}',
			'\ufeff{}',
			`{"a":${'['.repeat(17)}${']'.repeat(17)}}`,
		];
		for (const json of [...strange, ...wrong]) expect([json, skimmed(json)]).toEqual([json, undefined]);
		for (const json of ['{}', ' { } ', '{"a":{},"b":[ ],"checksum":{"a":1}}', '{"a" : [ 1 , "b" ] }\r\n', '{"b":{"d":0,"c":{"z":[],"y":{}}},"a":true}'])
			expect(skimmed(json)).toEqual(parsed(json));
		for (let length = 0; length < 400; length++) expect(skimmed(TEXT.slice(0, length))).toBeUndefined();
	});
	it('brings what is wanted of it only', () => {
		const want = pick({ a: each(pick({ code: ALL }, (v, at) => v[at])), b: ALL, c: NONE }, (v, at) => v.slice(at, at + 3));
		expect(skimmed('{"b":[1,{"x":"y"}],"d":2,"a":{"p":{"note":"n","code":"DAT"},"q":{},"r":3},"c":"no"}', want)?.data).toEqual([
			{ p: 'DAT', q: undefined, r: 3 },
			[1, { x: 'y' }],
			undefined,
		]);
	});
	it('stays right when thousands of new words have come, and after a large file', () => {
		for (let n = 0; n < 40; n++) {
			const json = JSON.stringify(
				Object.fromEntries(Array.from({ length: 400 }, (_, k) => [`mc-${(k * 7919) % 400}-${n}`, { status: `s${k}${n}`, id: k }])),
				null,
				'\t',
			);
			expect(skimmed(json)).toEqual(parsed(json));
		}
		const many = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n])));
		expect(skimmed(many)).toBeUndefined();
		// What was wanted before all numbers began anew is still found by what is wanted then.
		const want = pick({ code: ALL }, (v, at) => v[at]);
		for (let n = 0; n < 30; n++) {
			expect(skimmed(`{"x${n}":1,"note":"n","code":"c${n}"}`, want)?.data).toBe(`c${n}`);
			skimmed(JSON.stringify(Object.fromEntries(Array.from({ length: 700 }, (_, k) => [`v${n}-${k}`, 1]))));
		}
		const large = JSON.stringify({ b: 'đ"'.repeat(900_000), a: 1 });
		expect(skimmed(large)?.text).toBe(parsed(large).text);
		expect(skimmed('{"b":1,"a":2}')?.text).toBe('{"a":2,"b":1}');
	});
});

describe('a result file read from its bytes', () => {
	const agree = (bytes: Uint8Array) =>
		expect(readBytes('x.json', bytes, book, hash)).toEqual(readFigures('x.json', new TextDecoder().decode(bytes), book, hash));

	it('is skimmed, as the handbook writes it', () => {
		const content = JSON.parse(TEXT) as RoundContent & { savedAt: string };
		const { round, answers, evidence, plan, reviews } = content;
		const written = writeFile({ round, answers, evidence, plan, reviews }, content.savedAt);
		for (const text of [TEXT, written.ok ? written.text : '', teamFile(), resultFile(sheet, 9)]) {
			const [quick, slow] = [parseBytes(utf8(text)), parseResult(text)];
			if (!quick.ok || !slow.ok) throw new Error('Not read.');
			// Notes never enter a figure: only the long way has them.
			expect(JSON.stringify(slow.raw)).toContain('"note"');
			expect(JSON.stringify(quick.raw)).not.toContain('"note"');
			agree(utf8(text));
		}
	});
	it('comes to the same figures and reasons however it was cut, changed or damaged', () => {
		const texts = [TEXT, teamFile(), JSON.stringify(JSON.parse(TEXT))].map(utf8);
		const pieces = fc
			.constantFrom(',', '"', '{', '}', '[', ']', ':', '\\', '\\n', '\n', ' ', '1', '-', 'null', '"code":"KAD",', '"numerator":7,', '\u0000', 'đ', '\ufffd')
			.map(utf8);
		let accepted = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...texts),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.oneof(pieces, fc.uint8Array({ maxLength: 3 })),
				fc.nat(4),
				(bytes, where, piece, without) => {
					const at = Math.floor(where * bytes.length);
					const changed = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + without)]);
					agree(changed);
					if (readBytes('x.json', changed, book, hash).ok) accepted++;
				},
			),
			{ numRuns: 1500 },
		);
		expect(accepted).toBeGreaterThan(50);
	});
	it('comes to the same with any value in any place', () => {
		const values = fc.constantFrom<unknown>(
			'',
			'DAT',
			'x',
			'compared',
			-1,
			0,
			1.5,
			null,
			true,
			[],
			['mc-0'],
			[['mc-0']],
			{},
			{ a: 'DAT' },
			{ status: 'compared' },
			{ code: 'DAT' },
			{ __proto__: null, note: 1 },
		);
		type Tree = Record<string, unknown>;
		const places = fc.constantFrom<string[]>(
			[],
			['round'],
			['answers'],
			['answers', 'A.01'],
			['answers', 'note'],
			['answers', 'C.04', 'parts'],
			['evidence'],
			['evidence', 'mc-0'],
			['handedOver'],
			['handedOver', 'round'],
			['handedOver', 'answers'],
			['handedOver', 'answers', 'A.02'],
			['handedOver', 'evidence'],
		);
		const names = fc.constantFrom(
			'format',
			'formatVersion',
			'checksum',
			'round',
			'answers',
			'evidence',
			'handedOver',
			'code',
			'numerator',
			'denominator',
			'parts',
			'note',
			'status',
			'officeKind',
			'office',
			'A.01',
			'mc-0',
			'a',
			'constructor',
		);
		fc.assert(
			fc.property(
				fc.constantFrom(TEXT, teamFile()),
				fc.array(fc.tuple(places, names, values), { minLength: 1, maxLength: 3 }),
				fc.boolean(),
				(text, changes, summed) => {
					const data = JSON.parse(text) as Tree;
					for (const [path, name, value] of changes) {
						let at = data;
						for (const step of path) at = typeof at[step] === 'object' && at[step] !== null ? (at[step] as Tree) : at;
						at[name] = structuredClone(value);
					}
					agree(utf8(JSON.stringify(summed ? { ...data, checksum: checksumOf(data) } : data, null, '\t')));
				},
			),
			{ numRuns: 1000 },
		);
	});
});
