import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Answer, EvidenceRecord, HandedOver, OfficeProfile, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { Scale } from '../../schemas/scale.ts';
import { kept, KEPT_TRASH, PARTS, type PartName, type Parts, type RoundStore, type TrashEntry } from './store-shape.ts';

/** One record of a round. */
export interface Kept<T> {
	round: string;
	key: string;
	value: T;
}
interface PartStore<T> {
	key: [string, string];
	value: Kept<T>;
	indexes: { round: string };
}
/** The database; what stands in which store is told in `store.ts`. */
export interface Shape extends DBSchema {
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
const ALL = ['rounds', ...PARTS, 'handedOver'] as const;
const STRICT = { durability: 'strict' } as const;

type Writing = IDBPTransaction<Shape, (typeof ALL)[number][], 'readwrite'>;

async function clear(tx: Writing, round: string): Promise<void> {
	for (const part of PARTS) for (const key of await tx.objectStore(part).index('round').getAllKeys(round)) await tx.objectStore(part).delete(key);
	await tx.objectStore('handedOver').delete(round);
}

/** Rounds in IndexedDB. Every write is its own transaction with strict durability. */
export class DiskStore implements RoundStore {
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
	async removeProfile(): Promise<void> {
		const tx = this.db.transaction('profile', 'readwrite', STRICT);
		await Promise.all([tx.store.delete('office'), tx.done]);
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
