/**
 * Where rounds are kept on this machine.
 *
 * Shape: IndexedDB `so-tay-van-thu-luu-tru.tu-kiem-tra`, version 2
 * - `rounds`: one record a round, key `id`
 * - `answers`, `evidence`, `plan`, `reviews`: one record an item or paper, key `[round, key]`, value in `value`: two tabs that work on
 *   different items never overwrite each other; on the same item the later change stays
 * - `handedOver`: what an office handed to an inspection team, key: round
 * - `profile`: the office's own, one record, key "office"; `scales`: local scales, key: number
 * - `trash`: whole rounds as they were before a deletion, a reset or an import over them; the last ten
 *
 * Version 1 had `rounds` and `answers` with the evidence inside each answer; opening it lifts the evidence into the register
 * (`assessment-migrations.ts`) in the upgrade's own transaction: all or nothing.
 *
 * Every write is its own transaction with strict durability: what is announced as saved survives a killed browser.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { fromVersion1 } from '../../domain/assessment-migrations.ts';
import type { AnswerV1, RoundV1 } from '../../schemas/assessment-v1.ts';
import { DiskStore, type Kept, type Shape } from './disk-store.ts';
import { PARTS, type RoundStore, type TrashEntry } from './store-shape.ts';

const NAME = 'so-tay-van-thu-luu-tru.tu-kiem-tra';
const VERSION = 2;

type Upgrade = IDBPTransaction<
	Shape,
	('rounds' | 'answers' | 'evidence' | 'plan' | 'reviews' | 'handedOver' | 'profile' | 'scales' | 'trash')[],
	'versionchange'
>;

/** Brings whatever stands on disk to version 2; nothing but requests to the store may be awaited here. */
async function upgrade(db: IDBPDatabase<Shape>, from: number, tx: Upgrade): Promise<void> {
	type OldAnswer = AnswerV1 & { round: string; item: string };
	const oldRounds = from === 1 ? ((await tx.objectStore('rounds').getAll()) as unknown as RoundV1[]) : [];
	const oldAnswers = from === 1 ? ((await tx.objectStore('answers').getAll()) as unknown as OldAnswer[]) : [];
	if (from === 1) db.deleteObjectStore('answers');
	else db.createObjectStore('rounds', { keyPath: 'id' });
	for (const part of PARTS) db.createObjectStore(part, { keyPath: ['round', 'key'] }).createIndex('round', 'round');
	db.createObjectStore('handedOver');
	db.createObjectStore('profile');
	db.createObjectStore('scales', { keyPath: 'number' });
	db.createObjectStore('trash', { keyPath: 'id' });
	for (const old of oldRounds) {
		const own = oldAnswers.filter((a) => a.round === old.id).map(({ round: _round, item, ...answer }) => [item, answer] as const);
		const content = fromVersion1(old, Object.fromEntries(own));
		await tx.objectStore('rounds').put(content.round);
		for (const part of PARTS)
			for (const [key, value] of Object.entries(content[part])) await tx.objectStore(part).put({ round: old.id, key, value } as Kept<never>);
	}
}

/** Why a store on disk stopped: a newer edition in another tab took over, or somebody cleared the browser's data. */
export type Lost = 'newer' | 'cleared';

/**
 * Opens the store on disk and tries a write.
 * @param onLost runs when the open store is taken away
 * @returns `undefined` where the browser does not let us (private window, blocked, another tab holds an old version open)
 */
export async function openDisk(onLost: (why: Lost) => void): Promise<RoundStore | undefined> {
	try {
		let give: (why: undefined) => void = () => undefined;
		const stuck = new Promise<undefined>((resolve) => (give = resolve));
		const opening = openDB<Shape>(NAME, VERSION, {
			upgrade: (db, from, _to, tx) => upgrade(db, from, tx as unknown as Upgrade),
			// A tab of an older edition that will not let go: work on in memory, and say so.
			blocked: () => setTimeout(() => give(undefined), 3000),
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase | null)?.close();
				onLost('newer');
			},
			terminated: () => onLost('cleared'),
		});
		const db = await Promise.race([opening, stuck]);
		if (db === undefined) {
			void opening.then((late) => late.close()).catch(() => undefined);
			return undefined;
		}
		const probe = db.transaction('trash', 'readwrite');
		await probe.store.put({ id: 'thu', why: 'delete', at: 0 } as unknown as TrashEntry);
		await probe.store.delete('thu');
		await probe.done;
		return new DiskStore(db);
	} catch (error) {
		console.warn('Không mở được nơi lưu trên máy:', error);
		return undefined;
	}
}
