import { describe, expect, it } from 'vitest';
import { parseRelease, parseSums } from '../../src/domain/release-list.ts';

const SUM = 'a'.repeat(64);
const LIST = { v: 1, edition: '2026-11-22', review: '2027-05-22', commit: 'abc', files: [{ kind: 'portable', name: 'so-tay-1.zip', bytes: 5, sha256: SUM }] };

describe('the list of a release', () => {
	it('is read as written', () => {
		expect(parseRelease(JSON.stringify(LIST))).toEqual(LIST);
	});
	it('leads nowhere but to files beside it', () => {
		for (const name of ['../x.zip', 'javascript:alert(1)', '//x/y', '', 'a b'])
			expect(parseRelease(JSON.stringify({ ...LIST, files: [{ ...LIST.files[0], name }] }))).toBeUndefined();
		for (const text of ['', '[]', '{}', 'null', '{"v":2,"files":[]}']) expect(parseRelease(text)).toBeUndefined();
	});
	it('gives sums by name, from a list of sums as well', () => {
		expect(parseSums(JSON.stringify(LIST))).toEqual(new Map([['so-tay-1.zip', SUM]]));
		expect(parseSums(`${SUM.toUpperCase()}  a.zip\r\n${SUM} *b.pdf\nkhông phải\n`)).toEqual(
			new Map([
				['a.zip', SUM],
				['b.pdf', SUM],
			]),
		);
	});
});
