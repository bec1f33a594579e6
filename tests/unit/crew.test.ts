import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hire } from '../../src/apps/rollup/crew.ts';
import type { Answer, Order } from '../../src/apps/rollup/crew-words.ts';
import type { Load } from '../../src/apps/rollup/loads.ts';

/** A worker that answers only when told to. */
class Silent {
	static all: Silent[] = [];
	onmessage?: (event: { data: Answer }) => void;
	onerror?: (event: { preventDefault: () => void }) => void;
	orders: number[] = [];
	ended = false;
	constructor() {
		Silent.all.push(this);
	}
	postMessage(order: Order) {
		if ('id' in order) this.orders.push(order.id);
	}
	terminate() {
		this.ended = true;
	}
	answer() {
		this.onmessage!({ data: { id: this.orders.shift()!, readings: [{ ok: false, reason: 'người giúp' }] } });
	}
}

beforeEach(() => {
	Silent.all = [];
	vi.useFakeTimers();
	vi.stubGlobal('Worker', Silent);
	vi.stubGlobal('location', { protocol: 'http:' });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const load = (name: string, bytes = 10): Load => ({ blob: new Blob([' '.repeat(bytes)]), parts: [{ name, at: 0, end: bytes }] });
const reasons = async (readings: ReturnType<ReturnType<typeof hire>['read']>) => (await readings).map((r) => (r.ok ? '' : r.reason));
const PAGE = ['Không đọc được: tệp bị cắt khi chép hoặc không phải tệp kết quả. Xin cơ quan gửi lại.'];
const breathe = () => Promise.resolve();

describe('helpers beside the page', () => {
	it('share loads, and are left alone while they answer, however long all of it takes', async () => {
		const crew = hire(new Map(), true, breathe);
		const all = ['a', 'b', 'c', 'd'].map((name) => reasons(crew.read(load(name))));
		expect(Silent.all.map((w) => w.orders.length)).toEqual([2, 2]);
		for (let n = 0; n < 2; n++) {
			vi.advanceTimersByTime(9_000);
			for (const worker of Silent.all) worker.answer();
		}
		vi.advanceTimersByTime(60_000);
		expect(await Promise.all(all)).toEqual(Array.from({ length: 4 }, () => ['người giúp']));
		expect(Silent.all.some((w) => w.ended)).toBe(false);
		crew.close();
		expect(Silent.all.every((w) => w.ended)).toBe(true);
	});
	it('that hang are given up: the page reads what they had in hand, and all that comes after', async () => {
		const crew = hire(new Map(), true, breathe);
		const all = ['a', 'b', 'c'].map((name) => reasons(crew.read(load(name))));
		Silent.all[0]!.answer();
		vi.advanceTimersByTime(9_999);
		expect(Silent.all.map((w) => w.ended)).toEqual([false, false]);
		vi.advanceTimersByTime(2);
		expect(Silent.all.map((w) => w.ended)).toEqual([true, true]);
		expect(await Promise.all(all)).toEqual([['người giúp'], PAGE, PAGE]);
		expect(await reasons(crew.read(load('d')))).toEqual(PAGE);
	});
	it('have more time for a large load', async () => {
		const crew = hire(new Map(), true, breathe);
		const read = reasons(crew.read(load('a', 3_000_000)));
		vi.advanceTimersByTime(12_900);
		expect(Silent.all[0]!.ended).toBe(false);
		Silent.all[0]!.answer();
		expect(await read).toEqual(['người giúp']);
		crew.close();
	});
	it('that break down leave the other at work', async () => {
		const crew = hire(new Map(), true, breathe);
		const all = ['a', 'b'].map((name) => reasons(crew.read(load(name))));
		Silent.all[0]!.onerror!({ preventDefault: () => undefined });
		expect(await all[0]).toEqual(PAGE);
		Silent.all[1]!.answer();
		expect(await all[1]).toEqual(['người giúp']);
		void crew.read(load('c'));
		expect(Silent.all[1]!.orders).toHaveLength(1);
		crew.close();
	});
	it('are not hired for little, from a stick, or where none can start', () => {
		hire(new Map(), false, breathe);
		vi.stubGlobal('location', { protocol: 'file:' });
		hire(new Map(), true, breathe);
		expect(Silent.all).toEqual([]);
		vi.stubGlobal('location', { protocol: 'http:' });
		vi.stubGlobal('Worker', () => {
			throw new Error('none');
		});
		expect(hire(new Map(), true, breathe).batch).toBeGreaterThan(100);
	});
});
