import { describe, expect, it } from 'vitest';
import { eraseTicks, NO_TICKS, parseTicks, progressWords, restoreTicks, setTick, type Ticks } from '../../src/domain/ticks.ts';

const STEPS = [
	{ id: 'a-01', title: 'Một', period: 'Ngày đầu' },
	{ id: 'a-02', title: 'Hai', period: 'Ngày đầu' },
	{ id: 'a-03', title: 'Ba', period: 'Tuần đầu' },
];
const ticked = (...ids: string[]): Ticks => ids.reduce((t, id) => setTick(t, id, true, '2026-11-22'), NO_TICKS);

describe('ticks', () => {
	it('keep the day of the first tick and forget an unticked step', () => {
		const again = setTick(ticked('a-01'), 'a-01', true, '2026-12-01');
		expect(again.done).toEqual({ 'a-01': '2026-11-22' });
		expect(setTick(again, 'a-01', false, '2026-12-02').done).toEqual({});
	});
	it('survive a round through storage, with ids this edition does not know', () => {
		const kept = { ...ticked('a-01', 'old-07'), side: 'state' };
		expect(parseTicks(JSON.stringify(kept))).toEqual(kept);
		expect(setTick(kept, 'a-02', true, '2026-11-23').done).toHaveProperty('old-07');
	});
	it('are not read from what is no ticks', () => {
		expect(parseTicks(null)).toEqual(NO_TICKS);
		for (const text of ['', 'x', 'null', '[]', '{"v":2,"done":{}}', '{"v":1,"done":[1]}', '{"v":1,"done":{"a-01":5}}'])
			expect(parseTicks(text), text).toBeUndefined();
	});
	it('come back after an erase, with those made since', () => {
		const erased = eraseTicks(ticked('a-01', 'a-02'));
		expect(erased.done).toEqual({});
		const since = setTick(erased, 'a-03', true, '2026-11-25');
		const back = restoreTicks(since);
		expect(Object.keys(back.done).sort()).toEqual(['a-01', 'a-02', 'a-03']);
		expect(back.erased).toBeUndefined();
	});
	it('keep the way back when erased twice', () => {
		const once = eraseTicks(ticked('a-01'));
		expect(eraseTicks(once)).toBe(once);
	});
});

describe('progress', () => {
	it('is said in words, each period and what comes next', () => {
		expect(progressWords(STEPS, NO_TICKS)).toEqual({ words: 'Chưa đánh dấu bước nào trong 3 bước.', next: STEPS[0] });
		expect(progressWords(STEPS, ticked('a-01', 'a-03'))).toEqual({ words: 'Đã xong 2 trong 3 bước: ngày đầu 1/2, tuần đầu xong.', next: STEPS[1] });
		expect(progressWords(STEPS, ticked('a-01', 'a-02', 'a-03'))).toEqual({ words: 'Đã xong cả 3 bước.' });
	});
	it('counts only steps of this edition', () => {
		expect(progressWords(STEPS, ticked('old-07')).words).toBe('Chưa đánh dấu bước nào trong 3 bước.');
	});
});
