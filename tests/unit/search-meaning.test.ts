import { describe, expect, it } from 'vitest';
import { LEARNING, learnMeaning, type Example } from '../../src/domain/learn-meaning.ts';
import { featuresOf, nearness, openMeaning, orderRows, packRows, unpackRows } from '../../src/domain/search-meaning.ts';
import { seeded } from '../../src/domain/seeded.ts';

const EVERY = [0, 1, 2, 3];
const [DESTROY, LEND, SEAL, NEW] = [0, 1, 2, 3];
const PAGES = 4;
const EXAMPLES: Example[] = [
	[DESTROY, 'đốt giấy tờ cũ', 'huỷ tài liệu hết giá trị', 'đốt hay xé tài liệu', 'huỷ hồ sơ cũ bằng lửa'],
	[LEND, 'mượn hồ sơ về nhà', 'xin xem tài liệu trong kho', 'mượn tài liệu mấy ngày', 'cho mượn hồ sơ'],
	[SEAL, 'đóng dấu lên chữ ký', 'mất con dấu', 'giữ con dấu trong tủ', 'dấu mờ đổi ở đâu'],
].flatMap(([page, ...texts]) => texts.map((text) => ({ page: page as number, text: text as string, weight: 1 })));
const LITTLE = { ...LEARNING, dims: 8, rounds: 60, leastWords: 1, leastPairs: 2 };

const nearestTo = (text: string) => {
	const near = nearness(openMeaning(learnMeaning(EXAMPLES, PAGES, LITTLE)), text, EVERY)!;
	return [...near].slice(0, NEW).indexOf(Math.max(...near.slice(0, NEW)));
};

describe('what words mean', () => {
	it('is learnt from the questions that pages answer', () => {
		expect(nearestTo('xé tờ giấy cũ')).toBe(DESTROY);
		expect(nearestTo('cho xem trong kho')).toBe(LEND);
		expect(nearestTo('cái dấu đâu')).toBe(SEAL);
	});

	it('does not hang on tone marks', () => expect(nearestTo('dot ho so')).toBe(nearestTo('đốt hồ sơ')));

	it('comes out the same for the same seed, otherwise for another', () => {
		const learnt = learnMeaning(EXAMPLES, PAGES, LITTLE);
		expect(learnMeaning(EXAMPLES, PAGES, LITTLE)).toEqual(learnt);
		expect(learnMeaning(EXAMPLES, PAGES, { ...LITTLE, seed: 'khác' }).points).not.toBe(learnt.points);
	});

	it('neither knows words that nobody used nor prefers a page it has not seen', () => {
		const open = openMeaning(learnMeaning(EXAMPLES, PAGES, LITTLE));
		expect(nearness(open, 'zzz qqq', EVERY)).toBeUndefined();
		expect(nearness(open, '', EVERY)).toBeUndefined();
		expect([0, 1, 2, 3].map((page) => open.pages.has(page))).toEqual([true, true, true, false]);
		const near = nearness(open, 'mất con dấu', EVERY)!;
		expect(near[NEW]).toBeLessThan(near[SEAL]!);
		expect(near[NEW]).toBeGreaterThan(near[LEND]!);
	});

	it('takes a text by its words and by pairs of neighbours', () => {
		expect(featuresOf('Huỷ giấy, tờ')).toEqual(['huy', 'giay', 'to', 'huy_giay', 'giay_to']);
		expect(featuresOf('  ')).toEqual([]);
	});
});

describe('points as shipped', () => {
	const dims = 8;
	const next = seeded('hàng');
	const rows = Float64Array.from({ length: 50 * dims }, () => (next() - 0.5) * 6);

	it('come back within half a step of their row', () => {
		const back = unpackRows(packRows(rows, dims), dims);
		expect(back).toHaveLength(rows.length);
		for (let row = 0; row < 50; row++) {
			const own = rows.subarray(row * dims, (row + 1) * dims);
			const step = Math.max(...own.map(Math.abs)) / 7 + 1 / 4096;
			own.forEach((value, i) => expect(Math.abs(back[row * dims + i]! - value)).toBeLessThanOrEqual(step / 2 + 1 / 4096));
		}
	});

	it('can be put into another order, with empty rows', () => {
		const packed = packRows(rows, dims);
		const back = unpackRows(orderRows(packed, dims, [3, -1, 0]), dims);
		const whole = unpackRows(packed, dims);
		expect(back.subarray(0, dims)).toEqual(whole.subarray(3 * dims, 4 * dims));
		expect([...back.subarray(dims, 2 * dims)]).toEqual(Array.from({ length: dims }, () => 0));
		expect(back.subarray(2 * dims)).toEqual(whole.subarray(0, dims));
	});

	it('of zeros are zeros', () => expect([...unpackRows(packRows(new Float64Array(dims), dims), dims)]).toEqual(Array.from({ length: dims }, () => 0)));
});
