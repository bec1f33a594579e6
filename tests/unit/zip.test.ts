import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BROKEN_ENTRY, unpack } from '../../src/domain/unzip.ts';
import { MAX_UNZIPPED, MAX_ZIP_ENTRIES, zipEntries } from '../../src/domain/zip-list.ts';
import { zipOf, type Packed } from '../fixtures/zips.ts';

/** What comes out of a zip: texts by name, what is set aside with its reason, what is left out. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
	const refused: [string, string][] = [];
	const skipped: string[] = [];
	const entries = await zipEntries('z.zip', new Blob([bytes]), { refuse: (name, reason) => refused.push([name, reason]), skip: (name) => skipped.push(name) });
	const got = entries.flatMap(({ name, at, end, ...entry }): [string, string][] => {
		const whole = unpack(bytes.subarray(at, end), entry);
		if (whole !== undefined) return [[name, strFromU8(whole)]];
		refused.push([name, BROKEN_ENTRY]);
		return [];
	});
	return { got, refused, skipped };
}
/** The one reason that is given. */
async function reason(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const { got, refused } = await read(bytes);
	expect(got).toEqual([]);
	expect(refused).toHaveLength(1);
	return refused[0]!.join(': ');
}

const text = (n: number) => `{"số": ${n}, "chữ": "${'Đảng uỷ xã '.repeat(20 + n)}"}`;
const file = (n: number, more: Partial<Packed> = {}): Packed => ({ name: `xa/${n}.json`, data: strToU8(text(n)), ...more });
const named = (n: number): [string, string] => [`z.zip › xa/${n}.json`, text(n)];
const zeros = (bytes: number) => new Uint8Array(bytes);

describe('a zip', () => {
	it('gives its result files, whatever else lies in it', async () => {
		const one = strToU8(text(1));
		const zip = zipSync({
			'xa/huyen/a.json': one,
			'b.JSON': one,
			'doc.docx': one,
			'__MACOSX/._a.json': one,
			'trong.zip': zipSync({ 'c.json': one }),
			'd/': zeros(0),
		});
		expect(await read(new Uint8Array(zip))).toEqual({
			got: [
				['z.zip › xa/huyen/a.json', text(1)],
				['z.zip › b.JSON', text(1)],
			],
			skipped: ['z.zip › doc.docx'],
			refused: [['z.zip › trong.zip', expect.stringMatching(/nằm trong tệp zip/)]],
		});
	});
	it.each<[name: string, zip: () => Uint8Array<ArrayBuffer>]>([
		['stored and deflated', () => zipOf([file(1, { method: 0 }), file(2)])],
		['with sizes that follow the data', () => zipOf([file(1, { flags: 8 }), file(2, { flags: 8 })])],
		['in the wide form', () => zipOf([file(1, { wide: true }), file(2, { wide: true })], { wide: true })],
		['wide in an entry only', () => zipOf([file(1, { wide: true }), file(2)])],
		['with a comment', () => zipOf([file(1), file(2)], { comment: 'Cụm 1, nộp ngày 20/11' })],
		['behind a program that unpacks it', () => zipOf([file(1), file(2)], { before: strToU8('MZ chương trình') })],
		['listed in another order than it lies', () => zipOf([file(1), file(2)].reverse())],
	])('is read: %s', async (_name, zip) => {
		const { got, refused } = await read(zip());
		expect(refused).toEqual([]);
		expect(got.sort()).toEqual([named(1), named(2)]);
	});
	it('has names of all systems', async () => {
		const data = strToU8('{}');
		const names = ['xã An Lạc.json', 'xã Hòa.json'.normalize('NFD'), 'cụm 1\\b.json', new Uint8Array([0xe0, 0x2e, 0x6a, 0x73, 0x6f, 0x6e])];
		const { got } = await read(zipOf(names.map((name) => ({ name, data }))));
		expect(got.map(([name]) => name)).toEqual(['xã An Lạc', 'xã Hòa', 'cụm 1/b', 'à'].map((name) => `z.zip › ${name.normalize('NFC')}.json`));
	});
	it('sets bad files aside by name, and the rest goes on', async () => {
		const torn = zipOf([file(1), file(2, { method: 0 }), file(3)]);
		// Bits inside the first deflated file.
		torn.fill(0xff, 50, 70);
		expect(await read(torn)).toMatchObject({ got: [named(2), named(3)], refused: [['z.zip › xa/1.json', BROKEN_ENTRY]] });
		const mixed = [file(1, { flags: 1 }), file(2, { method: 99, flags: 1 }), file(3, { method: 14 }), file(4), { name: 'to.json', data: zeros(5_000_001) }];
		const { got, refused } = await read(zipOf(mixed));
		expect(got).toEqual([named(4)]);
		expect(refused.map(([name, why]) => [name.slice(8), why.slice(0, 30)])).toEqual([
			['xa/1.json', 'Tệp trong zip có mật khẩu. Giả'],
			['xa/2.json', 'Tệp trong zip có mật khẩu. Giả'],
			['xa/3.json', 'Không giải nén được: tệp zip n'],
			['to.json', 'Tệp quá lớn (trên 5 MB), không'],
		]);
	});
	it('that is cut, parted, without a list, or none at all, is told as a whole', async () => {
		const good = zipOf([file(1), file(2)]);
		expect(await reason(good.subarray(0, good.length >> 1))).toMatch(/^z\.zip: Tệp zip bị cắt giữa chừng/);
		expect(await reason(good.subarray(0, good.length - 1))).toMatch(/bị cắt giữa chừng/);
		expect(await reason(good.subarray(40))).toMatch(/bị hỏng/);
		for (const none of [strToU8('không phải zip'), zeros(0), zeros(3), zipOf([])]) expect(await reason(new Uint8Array(none))).toMatch(/Không phải tệp zip/);
		const parted = good.slice();
		parted[good.length - 18] = 2;
		expect(await reason(parted)).toMatch(/chia thành nhiều phần/);
		const unlisted = good.slice();
		const list = good.length - 22 - new DataView(good.buffer).getUint32(good.length - 10, true);
		unlisted[list] = 0;
		expect(await reason(unlisted)).toMatch(/bị hỏng/);
		const gone = { size: 100, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
		const said: string[] = [];
		await zipEntries('z.zip', gone, { refuse: (_name, why) => said.push(why), skip: () => undefined });
		expect(said).toEqual(['Máy không đọc được tệp này.']);
	});
});

describe('a zip that swells', () => {
	it('is cut off by what it says', async () => {
		const many = Array.from({ length: 130 }, (_, n) => file(n, { says: { size: 5_000_000 } }));
		const entries = await zipEntries('z.zip', new Blob([zipOf(many)]), {
			refuse: (name, why) => expect([name, why]).toEqual(['z.zip', expect.stringMatching(/giải nén ra quá lớn/)]),
			skip: () => undefined,
		});
		expect(entries).toHaveLength(MAX_UNZIPPED / 5_000_000);
		expect.assertions(2);
	});
	it('is cut off by the number of its files', async () => {
		const data = strToU8('1');
		const { got, refused } = await read(
			zipOf(
				Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, n) => ({ name: `${n}.json`, data, method: 0 })),
				{ wide: true },
			),
		);
		expect(got).toHaveLength(MAX_ZIP_ENTRIES);
		expect(refused).toEqual([['z.zip', expect.stringMatching(/quá nhiều tệp/)]]);
	});
	it('is caught where it lies about a size, short or long', async () => {
		const long = strToU8(JSON.stringify(Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 10_007)));
		for (const data of [zeros(4_000_000), long])
			for (const size of [10, data.length - 1, data.length + 1]) expect(await reason(zipOf([{ name: 'a.json', data, says: { size } }]))).toMatch(/bị hỏng/);
		expect((await read(zipOf([{ name: 'a.json', data: long }]))).got).toEqual([['z.zip › a.json', strFromU8(long)]]);
		expect(await reason(zipOf([file(1, { method: 0, says: { size: 5 } })]))).toMatch(/bị hỏng/);
		expect(await reason(zipOf([file(1, { says: { packed: 4_000_000 } })]))).toMatch(/bị hỏng/);
	});
	it('cannot have files inside each other', async () => {
		const { got, refused } = await read(zipOf([file(1), file(2, { says: { at: 20 } }), file(3, { says: { at: 0 } })]));
		expect(got.length).toBeLessThanOrEqual(1);
		expect(refused.length).toBeGreaterThanOrEqual(2);
	});
});

it('a damaged zip never throws, and what it gives is no larger than it said', async () => {
	const good = zipOf([file(1), file(2, { method: 0 }), file(3, { wide: true }), file(4, { flags: 8 })], { wide: true, comment: 'x' });
	const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(good.length), async (changes, cut) => {
			const bent = good.slice(0, cut % 3 === 0 ? cut : good.length);
			for (const { at, to } of changes) if (at < bent.length) bent[at] = to;
			const { got } = await read(bent);
			for (const [, whole] of got) expect(whole.length).toBeLessThanOrEqual(5_000_000);
		}),
		{ numRuns: 500 },
	);
});
