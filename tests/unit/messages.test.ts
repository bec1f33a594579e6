import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { spellingFaults } from '../../src/domain/spelling.ts';
import { officeKind } from '../../src/schemas/common.ts';
import { vietnameseMessages } from '../../src/schemas/messages.ts';

/** Texts of zod's own file: a new release may say more. */
const LOCALE = readFileSync(new URL('../../node_modules/zod/v4/locales/vi.js', import.meta.url), 'utf8');
const { localeError } = vietnameseMessages();

const CODES = [...LOCALE.matchAll(/case "(\w+)"/g)].map((m) => m[1]!);
const ORIGINS = ['string', 'file', 'array', 'set', 'map', 'number'];
const FORMATS = [...new Set([...LOCALE.matchAll(/^ {8}(\w+): "/gm), ...LOCALE.matchAll(/format === "(\w+)"/g)].map((m) => m[1]!))];

/** Every kind of issue, with every origin, size and format the locale tells apart. */
const issues = CODES.flatMap((code) =>
	[...ORIGINS, 'nothing'].flatMap((origin) =>
		[...FORMATS, 'other'].flatMap((format) =>
			[true, false].flatMap((inclusive) =>
				[['a'], ['a', 'b']].map((values) => ({
					...{ code, origin, format, inclusive, values, keys: values, minimum: 1, maximum: 2, divisor: 3, pattern: '/x/' },
					...{ expected: inclusive ? 'number' : 'Date', input: [], prefix: 'p', suffix: 's', includes: 'i', path: [] },
				})),
			),
		),
	),
);
const said = (issue: object) => localeError(issue as unknown as Parameters<typeof localeError>[0]) as string;

describe('messages of zod', () => {
	it('are in the spelling of the handbook for every kind of issue', () => {
		expect(CODES).toEqual(expect.arrayContaining(['invalid_value', 'unrecognized_keys', 'invalid_key', 'invalid_format', 'too_big', 'invalid_union']));
		expect(FORMATS).toEqual(expect.arrayContaining(['base64', 'base64url', 'starts_with', 'regex']));
		const messages = new Set(issues.map(said));
		expect(messages.size).toBeGreaterThan(60);
		expect([...messages].flatMap((text) => spellingFaults(text).map((f) => `${f.found}: ${text}`))).toEqual([]);
	});
	it('meet every old spelling that the locale has', () => {
		const old = spellingFaults(LOCALE.normalize('NFC')).map((f) => f.found);
		// Each of them is said by some issue above: none hides behind a code that is not tried.
		const theirs = z.locales.vi().localeError;
		const heard = issues.flatMap((issue) => spellingFaults(String(theirs(issue as unknown as Parameters<typeof theirs>[0]))).map((f) => f.found));
		expect(new Set(old)).toEqual(new Set(heard));
	});
	it('leave the words of the data as they are', () => {
		expect(said({ code: 'unrecognized_keys', keys: ['Khóa', 'hòa'], path: [], input: {} })).toBe('Khoá không được nhận dạng: "Khóa", "hòa"');
	});
	it('are what a reader of a file meets', () => {
		expect(officeKind.safeParse('x').error!.issues[0]!.message).toMatch(/^Tuỳ chọn không hợp lệ/);
		expect(z.strictObject({}).safeParse({ a: 1 }).error!.issues[0]!.message).toBe('Khoá không được nhận dạng: "a"');
	});
});
