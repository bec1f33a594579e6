import { describe, expect, it } from 'vitest';
import { fromDrag } from '../../src/apps/rollup/gather.ts';
import { takeIn } from '../../src/apps/rollup/intake.ts';
import { newRollup } from '../../src/domain/rollup.ts';

interface Fake {
	isFile: boolean;
	name: string;
	fullPath: string;
	inside?: Fake[];
}
const file = (fullPath: string, broken = false) => ({
	isFile: true,
	name: fullPath.split('/').at(-1)!,
	fullPath,
	file: (done: (f: File) => void, fail: (e: Error) => void) => (broken ? fail(new Error('gone')) : done(new File([fullPath], 'x.json'))),
});
/** Gives its children a hundred at a time, as browsers do. */
const folder = (fullPath: string, inside: Fake[], broken = false) => ({
	isFile: false,
	name: fullPath.split('/').at(-1)!,
	fullPath,
	createReader() {
		const left = [...inside];
		return { readEntries: (done: (some: Fake[]) => void, fail: (e: Error) => void) => (broken ? fail(new Error('locked')) : done(left.splice(0, 100))) };
	},
});
const drag = (...entries: Fake[]) => ({ items: entries.map((e) => ({ webkitGetAsEntry: () => e })), files: [] }) as unknown as DataTransfer;

describe('files dragged in', () => {
	it('come with their place, folder by folder, however many there are', async () => {
		const many = Array.from({ length: 250 }, (_, n) => file(`/nop/cum/${n}.json`));
		const found = await fromDrag(drag(folder('/nop', [file('/nop/a.json'), folder('/nop/cum', many)]), file('/le.json')));
		expect(found.map((f) => f.name)).toEqual(['nop/a.json', ...many.map((_, n) => `nop/cum/${n}.json`), 'le.json']);
		expect(await found[5]!.file.text()).toBe('/nop/cum/4.json');
	});
	it('are named although they cannot be read; what stands beside them comes all the same', async () => {
		const found = await fromDrag(drag(folder('/nop', [file('/nop/a.json', true), folder('/nop/khoa', [], true), file('/nop/b.json')])));
		expect(found.map((f) => [f.name, f.file.size > 0])).toEqual([
			['nop/a.json', false],
			['nop/khoa/', false],
			['nop/b.json', true],
		]);
		expect(found.map((f) => f.unopened)).toEqual([undefined, expect.stringContaining('không mở được thư mục'), undefined]);
	});
	it('name a folder that lies too deep', async () => {
		const deep = Array.from({ length: 13 }, (_, n) => n).reduceRight<Fake>((inner, n) => folder(`/${'x/'.repeat(n)}x`, [inner]), file('/tan-cung.json'));
		const found = await fromDrag(drag(deep));
		expect(found).toHaveLength(1);
		expect(found[0]!.unopened).toMatch(/sâu quá 12 tầng/);
	});
	it('set a closed folder aside with its reason, and count what was read', async () => {
		const given = await fromDrag(drag(folder('/nop', [folder('/nop/khoa', [], true), file('/nop/anh.png')])));
		const rollup = newRollup(1);
		const progress = await takeIn(rollup, new Map(), given, () => undefined, new AbortController().signal);
		expect(progress).toMatchObject({ refused: 1, skipped: 1, total: 0 });
		expect(rollup.refused).toEqual([{ file: 'nop/khoa/', reason: given[0]!.unopened }]);
	});
});
