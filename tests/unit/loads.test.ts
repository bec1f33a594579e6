import { describe, expect, it } from 'vitest';
import { loadsOf, loadsOfZip, type Load } from '../../src/apps/rollup/loads.ts';
import { readLoad } from '../../src/apps/rollup/read-load.ts';
import { zipEntries } from '../../src/domain/zip-list.ts';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import { resultFile } from '../fixtures/result-files.ts';
import { zipOf } from '../fixtures/zips.ts';

const book = bookOf(rollupData(handbook().library));
const text = (n: number) => resultFile(book.get('chung')!, n);
const given = (n: number, bytes?: number) => ({ name: `${n}.json`, file: new File([bytes === undefined ? text(n) : ' '.repeat(bytes)], `${n}.json`) });
const loads = (all: Iterable<Load | undefined>) => [...all].filter((load) => load !== undefined);
const names = (list: readonly Load[]) => list.map((load) => load.parts.map((p) => p.name).join(' '));
/** What was read, in short: the code of the office, or the reason. */
const read = async (load: Load) => (await readLoad(load, book)).map((r) => (r.ok ? r.figures.officeCode : r.reason.slice(0, 12)));

describe('files', () => {
	it('come in loads of some files, or of some megabytes, in their order', () => {
		expect(
			names(
				loads(
					loadsOf(
						[1, 2, 3, 4, 5].map((n) => given(n, 10)),
						2,
					),
				),
			),
		).toEqual(['1.json 2.json', '3.json 4.json', '5.json']);
		expect(
			names(
				loads(
					loadsOf(
						[1, 2, 3].map((n) => given(n, 4_000_000)),
						9,
					),
				),
			),
		).toEqual(['1.json 2.json', '3.json']);
		expect(loads(loadsOf([], 9))).toEqual([]);
		expect(
			[
				...loadsOf(
					Array.from({ length: 40 }, (_, n) => given(n, 10)),
					99,
				),
			].filter((load) => load === undefined).length,
		).toBeGreaterThan(3);
	});
	it('that are too large are not read, and answered in their place', async () => {
		const [load] = loads(loadsOf([given(1), given(2, 5_000_001), given(3)], 9));
		expect(load!.blob.size).toBeLessThan(1_000_000);
		expect(await read(load!)).toEqual(['XA-0002', 'Tệp quá lớn ', 'XA-0004']);
	});
	it('of which one cannot be read come all the same without it', async () => {
		const [load] = loads(loadsOf([given(1), given(2), given(3)], 9));
		const { blob, parts } = load!;
		const failing = { arrayBuffer: () => Promise.reject(new Error('locked')), size: 1 };
		const locked = {
			...failing,
			slice: (from: number, to: number) => (from === parts[1]!.at ? failing : blob.slice(from, to)),
		} as unknown as Blob;
		expect(await read({ blob: locked, parts })).toEqual(['XA-0002', 'Máy không đọ', 'XA-0004']);
	});
});

describe('files of a zip', () => {
	const SINK = { refuse: (name: string) => expect(name).toBe(''), skip: () => undefined };
	it('come in loads as they lie there; what is not wanted is not read', async () => {
		const noise = Uint8Array.from({ length: 200_000 }, (_, n) => (n * 7919 + (n >> 3)) % 251);
		const zip = new Blob([
			zipOf(
				[1, 2, 3, 4].flatMap((n) => [
					{ name: `${n}.json`, data: new TextEncoder().encode(text(n)) },
					...(n === 3 ? [{ name: 'anh.png', data: noise, method: 0 }] : []),
				]),
			),
		]);
		const all = loads(loadsOfZip(zip, await zipEntries('z', zip, SINK), 2));
		expect(names(all)).toEqual(['z › 1.json z › 2.json', 'z › 3.json', 'z › 4.json']);
		expect(all.reduce((sum, { blob }) => sum + blob.size, 0)).toBeLessThan(100_000);
		expect(await Promise.all(all.map(read))).toEqual([['XA-0002', 'XA-0003'], ['XA-0004'], ['XA-0005']]);
	});
	it('of which one is damaged come all the same without it', async () => {
		const bytes = zipOf([1, 2, 3].map((n) => ({ name: `${n}.json`, data: new TextEncoder().encode(text(n)) })));
		const entries = await zipEntries('z', new Blob([bytes]), SINK);
		bytes.fill(255, entries[1]!.at + 60, entries[1]!.at + 90);
		const [load] = loads(loadsOfZip(new Blob([bytes]), entries, 9));
		expect(await read(load!)).toEqual(['XA-0002', 'Không giải n', 'XA-0004']);
	});
});
