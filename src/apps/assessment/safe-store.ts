import { signal } from '@preact/signals';
import type { RoundContent } from '../../schemas/assessment.ts';
import { MemoryStore } from './memory-store.ts';
import { openDisk, type Lost } from './store.ts';
import { PARTS, type RoundStore } from './store-shape.ts';

/** `memory`: what is typed is lost when the page closes, and why. */
export type SaveState = { kind: 'saved'; at: number } | { kind: 'saving' } | { kind: 'memory'; reason: 'blocked' | 'full' | Lost };

/** What a page knows by itself, whatever becomes of the store. */
interface KnowsRounds {
	/** Puts the office and its scales into a store; `rounds`: the names of the rounds too. */
	putKnown(store: RoundStore, rounds: boolean): Promise<void>;
	/** Another store took over: reads everything again. */
	refresh(): Promise<void>;
}

/** Copies rounds and trash from a store that holds the later state, and takes away what was deleted there; what is on disk and later stays. */
async function carry(from: RoundStore, to: RoundStore): Promise<void> {
	for (const round of await from.rounds()) {
		const content = (await from.content(round.id))!;
		const there = await to.content(round.id);
		if (there === undefined) await to.putContent(content);
		else {
			if (round.changedAt >= there.round.changedAt) await to.putRound(round);
			for (const part of PARTS) for (const [key, value] of Object.entries(content[part])) await to.put(part, round.id, key, value);
		}
	}
	for (const entry of await from.trash()) await to.putTrash(entry);
	// Last: what a deletion can be undone with is on disk by now.
	if (from instanceof MemoryStore) await from.removeFrom(to);
}

/** The disk while it serves, memory where it does not: a write never fails, and how things stand is said in `save`. */
export class SafeStore {
	readonly save = signal<SaveState>({ kind: 'saved', at: 0 });
	/** Rounds that are open in this page: their content is the latest there is. */
	private readonly holders = new Set<() => RoundContent>();
	private store: RoundStore = new MemoryStore();
	private pending = 0;
	private moving: Promise<void> | undefined;
	private readonly page: KnowsRounds;
	private readonly disk: typeof openDisk;

	/** @param disk opens the store on disk; for tests another one */
	constructor(page: KnowsRounds, disk: typeof openDisk = openDisk) {
		this.page = page;
		this.disk = disk;
	}

	/** Where things are read from. */
	get at(): RoundStore {
		return this.store;
	}

	async open(): Promise<void> {
		const disk = await this.disk((why) => void this.lost(why));
		if (disk === undefined) this.save.value = { kind: 'memory', reason: 'blocked' };
		else this.store = disk;
	}

	/** An open round tells its content here, so that it outlives the store. */
	hold(content: () => RoundContent): () => void {
		this.holders.add(content);
		return () => this.holders.delete(content);
	}

	/** Writes; where the disk refuses (full, blocked), keeps everything in memory and says so at once. */
	async write<T>(work: (store: RoundStore) => Promise<T>, written: () => void): Promise<T> {
		this.pending++;
		if (this.save.value.kind !== 'memory') this.save.value = { kind: 'saving' };
		const { store } = this;
		try {
			const result = await work(store);
			written();
			return result;
		} catch (error) {
			console.warn('Không ghi được xuống máy:', error);
			if (this.store === store) await this.toMemory('full');
			return await work(this.store);
		} finally {
			this.pending--;
			if (this.pending === 0 && this.save.value.kind === 'saving') this.save.value = { kind: 'saved', at: Date.now() };
		}
	}

	/** Takes everything that can still be read along, open rounds as they stand in the page. */
	private toMemory(reason: 'full' | Lost): Promise<void> {
		this.moving ??= (async () => {
			const memory = new MemoryStore();
			let unread = false;
			try {
				for (const round of await this.store.rounds()) {
					const content = await this.store.content(round.id);
					if (content) await memory.putContent(content);
				}
				for (const entry of await this.store.trash()) await memory.putTrash(entry);
			} catch {
				unread = true;
			}
			// Names of rounds whose answers cannot be read any more; after a clearing they would only pretend to be there.
			await this.page.putKnown(memory, unread && reason !== 'cleared');
			for (const held of this.holders) await memory.putContent(held());
			this.store = memory;
			this.save.value = { kind: 'memory', reason };
			this.moving = undefined;
		})();
		return this.moving;
	}

	private async lost(why: Lost): Promise<void> {
		if (!this.store.lasting) return;
		await this.toMemory(why);
		// Data cleared under an open page: what the page still holds goes back as soon as the browser is done clearing.
		if (why !== 'cleared') return;
		for (const rest of [200, 800, 2400]) {
			await new Promise((resolve) => setTimeout(resolve, rest));
			if (this.store.lasting || (await this.retry())) return;
		}
	}

	/** Tries the disk again after room was made; what is in memory goes there, the later of two changes stays. */
	async retry(): Promise<boolean> {
		const disk = await this.disk((why) => void this.lost(why));
		if (disk === undefined) return false;
		const memory = this.store;
		try {
			await carry(memory, disk);
			await this.page.putKnown(disk, false);
			// From here on everything is written to disk; what was typed while the rest went over still stands in memory alone.
			this.store = disk;
			await carry(memory, disk);
		} catch (error) {
			console.warn('Chưa ghi lại được xuống máy:', error);
			this.store = memory;
			disk.close();
			return false;
		}
		this.save.value = { kind: 'saved', at: Date.now() };
		await this.page.refresh();
		return true;
	}
}
