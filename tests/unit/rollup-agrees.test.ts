import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/domain/assessment-checksum.ts';
import { readFile } from '../../src/domain/assessment-file.ts';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { readFigures } from '../../src/domain/rollup-figures.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import { resultFile } from '../fixtures/result-files.ts';

const book = bookOf(rollupData(handbook().library));
const sheet = book.get('chung')!;
const TEXT = resultFile(sheet, 3);
type Data = Record<string, unknown> & { round: Record<string, unknown>; answers: Record<string, Record<string, unknown>> };

/** Values that break or bend a field. */
const value = fc.constantFrom<unknown>(
	'',
	'DAT',
	'CHUA',
	'x',
	'2026-02-30',
	'2026-01-05',
	'self',
	'chung',
	'bi-mat',
	-1,
	0,
	1.5,
	40,
	1e300,
	null,
	true,
	[],
	['mc-0'],
	{},
	{ a: 'DAT' },
);
const roundKeys = Object.keys((JSON.parse(TEXT) as Data).round);
const change = fc.oneof(
	fc.record({ at: fc.constantFrom('round'), key: fc.constantFrom(...roundKeys, '__proto__', 'la'), value }),
	fc.record({
		at: fc.constantFrom(...sheet.items.slice(0, 12).map((i) => i.id), 'Z.99', 'khong phai ma'),
		key: fc.constantFrom('code', 'numerator', 'denominator', 'parts', 'evidence', 'note', 'changedAt', 'constructor'),
		value,
	}),
	fc.record({ at: fc.constantFrom('file'), key: fc.constantFrom('answers', 'evidence', 'plan', 'handedOver', 'formatVersion', 'format', 'savedAt'), value }),
);

describe('the roll-up and the fill-in page', () => {
	it('agree on files: what the page opens is counted, with the same checksum and the same word on changes', () => {
		let opened = 0;
		fc.assert(
			fc.property(fc.array(change, { maxLength: 2 }), fc.boolean(), (changes, summed) => {
				const data = JSON.parse(TEXT) as Data;
				for (const { at, key, value: next } of changes) {
					const target = at === 'file' ? data : at === 'round' ? data.round : typeof data.answers === 'object' ? ((data.answers ??= {})[at] ??= {}) : data;
					if (typeof target === 'object' && target !== null)
						Object.defineProperty(target, key, { value: next, enumerable: true, configurable: true, writable: true });
				}
				const text = JSON.stringify(summed ? { ...data, checksum: checksumOf(data) } : data);
				const page = readFile(text, new Set());
				const rolled = readFigures('x.json', text, book, (bytes) => createHash('sha256').update(bytes).digest('hex'));
				if (!page.ok) return;
				opened++;
				// What a page may still open and a roll-up cannot place.
				if (!rolled.ok) expect(rolled.reason).toMatch(/không biết của ai|phiếu mà bản sổ tay này không có|mới hơn bản này|handedOver › round › officeKind/);
				else expect(rolled.figures).toMatchObject({ checksum: page.checksum, altered: page.altered, changedAt: page.content.round.changedAt });
			}),
			{ numRuns: 400 },
		);
		expect(opened).toBeGreaterThan(40);
	});
});
