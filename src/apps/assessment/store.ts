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
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { fromVersion1 } from '../../domain/assessment-migrations.ts';
import type { AnswerV1, RoundV1 } from '../../schemas/assessment-v1.ts';
import type { Answer, EvidenceRecord, HandedOver, OfficeProfile, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { Scale } from '../../schemas/scale.ts';
import { kept, KEPT_TRASH, type PartName, type Parts, type RoundStore, type TrashEntry } from './store-shape.ts';

const NAME = 'so-tay-van-thu-luu-tru.tu-kiem-tra';
const VERSION = 2;

interface Kept<T> {
	round: string;
	key: string;
	value: T;
}
interface PartStore<T> {
	key: [string, string];
	value: Kept<T>;
	indexes: { round: string };
}
interface Shape extends DBSchema {
	rounds: { key: string; value: Round };
	answers: PartStore<Answer>;
	evidence: PartStore<EvidenceRecord>;
	plan: PartStore<PlanTask>;
	reviews: PartStore<Review>;
	handedOver: { key: string; value: HandedOver };
	profile: { key: string; value: OfficeProfile };
	scales: { key: string; value: Scale };
	trash: { key: string; value: TrashEntry };
}
const PARTS = ['answers', 'evidence', 'plan', 'reviews'] as const satisfies readonly PartName[];
const ALL = ['rounds', ...PARTS, 'handedOver'] as const;
const STRICT = { durability: 'strict' } as const;

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

type Writing = IDBPTransaction<Shape, (typeof ALL)[number][], 'readwrite'>;

async function clear(tx: Writing, round: string): Promise<void> {
	for (const part of PARTS) for (const key of await tx.objectStore(part).index('round').getAllKeys(round)) await tx.objectStore(part).delete(key);
	await tx.objectStore('handedOver').delete(round);
}

class DiskStore implements RoundStore {
	readonly lasting = true;
	private readonly db: IDBPDatabase<Shape>;
	constructor(db: IDBPDatabase<Shape>) {
		this.db = db;
	}

	async rounds(): Promise<Round[]> {
		return (await this.db.getAll('rounds')).sort((a, b) => b.changedAt - a.changedAt);
	}

	async content(id: string): Promise<RoundContent | undefined> {
		const tx = this.db.transaction([...ALL]);
		const round = await tx.objectStore('rounds').get(id);
		if (round === undefined) return undefined;
		const part = async <P extends PartName>(name: P): Promise<Record<string, Parts[P]>> => {
			const found = (await tx
				.objectStore(name as 'answers')
				.index('round')
				.getAll(id)) as unknown as Kept<Parts[P]>[];
			return Object.fromEntries(found.map((k) => [k.key, k.value]));
		};
		const [answers, evidence, plan, reviews, handedOver] = await Promise.all([
			part('answers'),
			part('evidence'),
			part('plan'),
			part('reviews'),
			tx.objectStore('handedOver').get(id),
		]);
		return { round, answers, evidence, plan, reviews, ...(handedOver === undefined ? {} : { handedOver }) };
	}

	async get<P extends PartName>(part: P, round: string, key: string): Promise<Parts[P] | undefined> {
		const found = (await this.db.get(part as 'answers', [round, key])) as unknown as Kept<Parts[P]> | undefined;
		return found?.value;
	}

	async put<P extends PartName>(part: P, round: string, key: string, value: Parts[P]): Promise<boolean> {
		const tx = this.db.transaction(['rounds', part as 'answers'], 'readwrite', STRICT);
		const store = tx.objectStore(part as 'answers');
		const [there, before] = await Promise.all([tx.objectStore('rounds').getKey(round), store.get([round, key])]);
		if (there !== undefined && (before === undefined || before.value.changedAt <= value.changedAt))
			await store.put({ round, key, value } as unknown as Kept<Answer>);
		await tx.done;
		return there !== undefined;
	}

	async drop(part: PartName, round: string, key: string): Promise<void> {
		const tx = this.db.transaction(part as 'answers', 'readwrite', STRICT);
		await Promise.all([tx.store.delete([round, key]), tx.done]);
	}

	async putRound(round: Round): Promise<void> {
		const tx = this.db.transaction('rounds', 'readwrite', STRICT);
		await Promise.all([tx.store.put(round), tx.done]);
	}

	async changeRound(id: string, part: Partial<Round>): Promise<Round | undefined> {
		const tx = this.db.transaction('rounds', 'readwrite', STRICT);
		const before = await tx.store.get(id);
		const after = before && { ...before, ...part, id };
		if (after) await tx.store.put(after);
		await tx.done;
		return after;
	}

	async putContent(content: RoundContent): Promise<void> {
		const tx = this.db.transaction([...ALL], 'readwrite', STRICT);
		const { round, handedOver } = content;
		await clear(tx, round.id);
		const puts: Promise<unknown>[] = [tx.objectStore('rounds').put(round)];
		for (const part of PARTS)
			for (const [key, value] of Object.entries(content[part])) puts.push(tx.objectStore(part).put({ round: round.id, key, value } as Kept<never>));
		if (handedOver !== undefined) puts.push(tx.objectStore('handedOver').put(handedOver, round.id));
		await Promise.all([...puts, tx.done]);
	}

	async removeRound(id: string): Promise<void> {
		const tx = this.db.transaction([...ALL], 'readwrite', STRICT);
		await clear(tx, id);
		await tx.objectStore('rounds').delete(id);
		await tx.done;
	}

	profile(): Promise<OfficeProfile | undefined> {
		return this.db.get('profile', 'office');
	}
	async putProfile(profile: OfficeProfile): Promise<void> {
		const tx = this.db.transaction('profile', 'readwrite', STRICT);
		await Promise.all([tx.store.put(profile, 'office'), tx.done]);
	}
	scales(): Promise<Scale[]> {
		return this.db.getAll('scales');
	}
	async putScale(scale: Scale): Promise<void> {
		const tx = this.db.transaction('scales', 'readwrite', STRICT);
		await Promise.all([tx.store.put(scale), tx.done]);
	}
	async removeScale(number: string): Promise<void> {
		const tx = this.db.transaction('scales', 'readwrite', STRICT);
		await Promise.all([tx.store.delete(number), tx.done]);
	}

	async trash(): Promise<TrashEntry[]> {
		return kept(await this.db.getAll('trash'));
	}
	async putTrash(entry: TrashEntry): Promise<void> {
		const tx = this.db.transaction('trash', 'readwrite', STRICT);
		await tx.store.put(entry);
		const all = (await tx.store.getAll()).sort((a, b) => b.at - a.at);
		for (const old of all.slice(KEPT_TRASH)) await tx.store.delete(old.id);
		await tx.done;
	}
	async removeTrash(id: string): Promise<void> {
		const tx = this.db.transaction('trash', 'readwrite', STRICT);
		await Promise.all([tx.store.delete(id), tx.done]);
	}
	close(): void {
		this.db.close();
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
