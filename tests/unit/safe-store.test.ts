import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/apps/assessment/memory-store.ts';
import { SafeStore } from '../../src/apps/assessment/safe-store.ts';
import type { RoundStore } from '../../src/apps/assessment/store-shape.ts';
import type { Scale } from '../../src/schemas/scale.ts';
import { answer, content, paper } from './rounds.ts';

const PAGE = { putKnown: () => Promise.resolve(), refresh: () => Promise.resolve() };
const ID = content({}).round.id;

/** A disk that comes back after a first refusal. @param during runs while the rounds of memory are on their way to it */
function returning(disk: MemoryStore, during: () => Promise<unknown>) {
	const carried = disk.putContent.bind(disk);
	disk.putContent = async (round) => {
		await carried(round);
		await during();
	};
	let asked = 0;
	return () => Promise.resolve(asked++ === 0 ? undefined : disk);
}

describe('going back to disk', () => {
	it('takes along what was typed meanwhile', async () => {
		const disk = new MemoryStore();
		const typed = answer({ code: 'CHUA', changedAt: 9 });
		const store: SafeStore = new SafeStore(
			PAGE,
			returning(disk, () =>
				store.write(
					(s) => s.put('answers', ID, 'A.02', typed),
					() => undefined,
				),
			),
		);
		await store.open();
		expect(store.save.value).toEqual({ kind: 'memory', reason: 'blocked' });
		await store.at.putContent(content({ answers: { 'A.01': answer({ code: 'DAT' }) } }));
		expect(await store.retry()).toBe(true);
		expect(store.at).toBe(disk);
		expect(await disk.get('answers', ID, 'A.01')).toMatchObject({ code: 'DAT' });
		expect(await disk.get('answers', ID, 'A.02')).toEqual(typed);
	});
	it('stays in memory, with everything, where the disk refuses half way', async () => {
		const disk = new MemoryStore();
		const store = new SafeStore(
			PAGE,
			returning(disk, () => Promise.reject(new Error('full'))),
		);
		await store.open();
		await store.at.putContent(content({ answers: { 'A.01': answer({ code: 'DAT' }) } }));
		const memory = store.at;
		expect(await store.retry()).toBe(false);
		expect(store.at).toBe(memory);
		expect(await store.at.get('answers', ID, 'A.01')).toMatchObject({ code: 'DAT' });
	});
	describe('after a deletion while the disk refused', () => {
		/** A disk with one round that refuses its first write, and the store that went to memory over it. */
		async function refused() {
			const disk = new MemoryStore();
			await disk.putContent(content({ answers: { 'A.01': answer({ code: 'DAT' }), 'A.02': answer() }, evidence: { 'mc-1': paper() } }));
			const store = new SafeStore(PAGE, () => Promise.resolve(disk));
			await store.open();
			let full = true;
			const write = (work: (s: RoundStore) => Promise<unknown>) =>
				store.write(
					(s) => (full && s === disk ? Promise.reject(new Error('full')) : work(s)),
					() => undefined,
				);
			return { disk, store, write, makeRoom: () => (full = false) };
		}

		it('brings no round back, and keeps what undoes it', async () => {
			const { disk, store, write } = await refused();
			const entry = { id: 'x', at: 1, why: 'delete' as const, content: (await disk.content(ID))! };
			await write((s) => s.putTrash(entry));
			await write((s) => s.removeRound(ID));
			expect(store.save.value).toMatchObject({ kind: 'memory', reason: 'full' });
			expect(await disk.content(ID)).toBeDefined();
			expect(await store.retry()).toBe(true);
			expect(store.at).toBe(disk);
			expect(await disk.rounds()).toEqual([]);
			expect(await disk.trash()).toEqual([entry]);
		});
		it('brings no paper and no answer of an emptied round back', async () => {
			const { disk, store, write } = await refused();
			await write((s) => s.drop('evidence', ID, 'mc-1'));
			await write((s) => s.putContent(content({ answers: { 'A.02': answer({ code: 'CHUA', changedAt: 9 }) } })));
			await store.retry();
			expect((await disk.content(ID))!.evidence).toEqual({});
			expect(Object.keys((await disk.content(ID))!.answers)).toEqual(['A.02']);
		});
		it('leaves a round that was brought back', async () => {
			const { disk, store, write } = await refused();
			const before = (await disk.content(ID))!;
			await write((s) => s.removeRound(ID));
			await write((s) => s.putContent(before));
			await store.retry();
			expect(await disk.content(ID)).toEqual(before);
		});
		it('leaves what another tab wrote later', async () => {
			const { disk, store, write } = await refused();
			await write((s) => s.removeRound(ID));
			await disk.put('answers', ID, 'A.01', answer({ code: 'CHUA', changedAt: Date.now() + 1000 }));
			await store.retry();
			expect(Object.keys((await disk.content(ID))!.answers)).toEqual(['A.01', 'A.02']);
		});
		it('brings no scale and no thrown-away round back', async () => {
			const { disk, store, write } = await refused();
			await disk.putScale({ number: '1' } as Scale);
			await disk.putTrash({ id: 'x', at: 1, why: 'delete', content: content({}) });
			await write((s) => s.removeScale('1'));
			await write((s) => s.removeTrash('x'));
			await store.retry();
			expect([await disk.scales(), await disk.trash()]).toEqual([[], []]);
		});
	});
});
