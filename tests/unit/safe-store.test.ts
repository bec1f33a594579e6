import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/apps/assessment/memory-store.ts';
import { SafeStore } from '../../src/apps/assessment/safe-store.ts';
import { answer, content } from './rounds.ts';

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
});
