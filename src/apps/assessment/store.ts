/**
 * Where rounds are kept on this machine.
 *
 * Shape: IndexedDB `so-tay-van-thu-luu-tru.tu-kiem-tra`, version 1
 * - `rounds`: one record a round, key `id`
 * - `answers`: one record an answer, key `[round, item]`: two tabs that answer different items never overwrite each other
 *
 * Every write is its own transaction with strict durability: what is announced as saved survives a killed browser.
 * Where IndexedDB is missing, blocked or full, a store in memory takes over and says so; the page then offers the file.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answer, Round } from '../../schemas/assessment.ts';

const NAME = 'so-tay-van-thu-luu-tru.tu-kiem-tra';
const VERSION = 1;

export interface StoredAnswer extends Answer {
	round: string;
	item: string;
}

interface Shape extends DBSchema {
	rounds: { key: string; value: Round };
	answers: { key: [string, string]; value: StoredAnswer; indexes: { round: string } };
}

export interface RoundStore {
	/** False: everything is lost when the page closes. */
	readonly lasting: boolean;
	rounds(): Promise<Round[]>;
	answers(round: string): Promise<Map<string, Answer>>;
	answer(round: string, item: string): Promise<Answer | undefined>;
	putRound(round: Round): Promise<void>;
	putAnswer(round: string, item: string, answer: Answer): Promise<void>;
	/** A round with all its answers, in one transaction: all or nothing. */
	putAll(round: Round, answers: ReadonlyMap<string, Answer>): Promise<void>;
	remove(round: string): Promise<void>;
}

const bare = ({ round: _round, item: _item, ...answer }: StoredAnswer): Answer => answer;

class DiskStore implements RoundStore {
	readonly lasting = true;
	private readonly db: IDBPDatabase<Shape>;
	constructor(db: IDBPDatabase<Shape>) {
		this.db = db;
	}

	async rounds(): Promise<Round[]> {
		return (await this.db.getAll('rounds')).sort((a, b) => b.changedAt - a.changedAt);
	}
	async answers(round: string): Promise<Map<string, Answer>> {
		const found = await this.db.getAllFromIndex('answers', 'round', round);
		return new Map(found.map((a) => [a.item, bare(a)]));
	}
	async answer(round: string, item: string): Promise<Answer | undefined> {
		const found = await this.db.get('answers', [round, item]);
		return found && bare(found);
	}
	async putRound(round: Round): Promise<void> {
		const tx = this.db.transaction('rounds', 'readwrite', { durability: 'strict' });
		await Promise.all([tx.store.put(round), tx.done]);
	}
	async putAnswer(round: string, item: string, answer: Answer): Promise<void> {
		const tx = this.db.transaction('answers', 'readwrite', { durability: 'strict' });
		await Promise.all([tx.store.put({ ...answer, round, item }), tx.done]);
	}
	async putAll(round: Round, answers: ReadonlyMap<string, Answer>): Promise<void> {
		const tx = this.db.transaction(['rounds', 'answers'], 'readwrite', { durability: 'strict' });
		const puts: Promise<unknown>[] = [tx.objectStore('rounds').put(round)];
		for (const [item, answer] of answers) puts.push(tx.objectStore('answers').put({ ...answer, round: round.id, item }));
		await Promise.all([...puts, tx.done]);
	}
	async remove(round: string): Promise<void> {
		const tx = this.db.transaction(['rounds', 'answers'], 'readwrite', { durability: 'strict' });
		await tx.objectStore('rounds').delete(round);
		for (const key of await tx.objectStore('answers').index('round').getAllKeys(round)) await tx.objectStore('answers').delete(key);
		await tx.done;
	}
}

class MemoryStore implements RoundStore {
	readonly lasting = false;
	private readonly kept = new Map<string, { round: Round; answers: Map<string, Answer> }>();

	async rounds(): Promise<Round[]> {
		return [...this.kept.values()].map((k) => k.round).sort((a, b) => b.changedAt - a.changedAt);
	}
	async answers(round: string): Promise<Map<string, Answer>> {
		return new Map(this.kept.get(round)?.answers);
	}
	async answer(round: string, item: string): Promise<Answer | undefined> {
		return this.kept.get(round)?.answers.get(item);
	}
	async putRound(round: Round): Promise<void> {
		this.kept.set(round.id, { round, answers: this.kept.get(round.id)?.answers ?? new Map() });
	}
	async putAnswer(round: string, item: string, answer: Answer): Promise<void> {
		this.kept.get(round)?.answers.set(item, answer);
	}
	async putAll(round: Round, answers: ReadonlyMap<string, Answer>): Promise<void> {
		this.kept.set(round.id, { round, answers: new Map(answers) });
	}
	async remove(round: string): Promise<void> {
		this.kept.delete(round);
	}
}

/** A store that forgets when the page closes. */
export function memoryStore(): RoundStore {
	return new MemoryStore();
}

/** Opens the store on disk, tries a write, and falls back to memory where either fails. */
export async function openStore(): Promise<RoundStore> {
	try {
		const db = await openDB<Shape>(NAME, VERSION, {
			upgrade(fresh) {
				fresh.createObjectStore('rounds', { keyPath: 'id' });
				fresh.createObjectStore('answers', { keyPath: ['round', 'item'] }).createIndex('round', 'round');
			},
			// Another tab with a newer edition wants to upgrade: let it.
			blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
		});
		const probe = db.transaction('rounds', 'readwrite');
		await probe.done;
		return new DiskStore(db);
	} catch (error) {
		console.warn('Không mở được nơi lưu trên máy:', error);
		return new MemoryStore();
	}
}
