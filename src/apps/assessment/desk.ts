import { signal } from '@preact/signals';
import { unseenPapers } from '../../domain/inspection.ts';
import type { OfficeProfile, Round, RoundContent } from '../../schemas/assessment.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import type { Scale } from '../../schemas/scale.ts';
import { sheetOf, type HandbookData, type SheetData, type SheetHead } from './data.ts';
import { newId } from './ids.ts';
import { MemoryStore } from './memory-store.ts';
import { openDisk, type Lost } from './store.ts';
import type { PartName, Parts, RoundStore, TrashEntry } from './store-shape.ts';

/** `memory`: what is typed is lost when the page closes, and why. */
export type SaveState = { kind: 'saved'; at: number } | { kind: 'saving' } | { kind: 'memory'; reason: 'blocked' | 'full' | Lost };

/** A change that another tab of this browser made. `replaced`: everything of the round may differ. */
export interface Notice {
	round: string;
	part?: PartName;
	key?: string;
	removed?: boolean;
	replaced?: boolean;
}

/** Rounds of this machine, the office's profile, its scales, what was thrown away; and where all that is kept. */
export class Desk {
	readonly data: HandbookData;
	/** Last changed first. */
	readonly rounds = signal<Round[]>([]);
	readonly save = signal<SaveState>({ kind: 'saved', at: 0 });
	/** The office's own, once it was given; offered for each new round. */
	readonly profile = signal<OfficeProfile | undefined>(undefined);
	readonly scales = signal<Scale[]>([]);
	/** Latest first, at most ten. */
	readonly trash = signal<TrashEntry[]>([]);
	private readonly channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('so-tay-van-thu-luu-tru.tu-kiem-tra');
	private readonly listeners = new Set<(notice: Notice) => void>();
	/** Rounds that are open in this page: their content is the latest there is. */
	private readonly holders = new Set<() => RoundContent>();
	private readonly sheets = new Map<string, SheetData>();
	private store: RoundStore = new MemoryStore();
	private pending = 0;
	private moving: Promise<void> | undefined;

	constructor(data: HandbookData) {
		this.data = data;
	}

	async open(): Promise<void> {
		const disk = await openDisk((why) => void this.lost(why));
		if (disk === undefined) this.save.value = { kind: 'memory', reason: 'blocked' };
		else this.store = disk;
		await this.refresh();
		this.channel?.addEventListener('message', (event: MessageEvent<Notice>) => void this.heard(event.data));
	}

	private async refresh(): Promise<void> {
		const { store } = this;
		[this.rounds.value, this.profile.value, this.scales.value, this.trash.value] = await Promise.all([
			store.rounds(),
			store.profile(),
			store.scales(),
			store.trash(),
		]);
	}

	// ---- the handbook ----

	/** A sheet with its items; `undefined` where this edition has no such sheet. */
	sheet(id: string): SheetData | undefined {
		const known = this.sheets.get(id) ?? sheetOf(this.data, id);
		if (known !== undefined) this.sheets.set(id, known);
		return known;
	}
	/** Sheets that a kind of office may use. */
	sheetsFor(kind: OfficeKind): SheetHead[] {
		return this.data.sheets.filter((s) => s.appliesTo.includes(kind));
	}
	/** Ids this edition asks or has retired; others in a file are kept as strangers. */
	knownItems(): Set<string> {
		return new Set([...this.data.items.map((i) => i.id), ...this.data.sheets.flatMap((s) => s.retired)]);
	}

	// ---- between tabs ----

	private async heard(notice: Notice): Promise<void> {
		await this.refresh();
		for (const listener of this.listeners) listener(notice);
	}
	/** Runs when another tab changes something. */
	onNotice(listener: (notice: Notice) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
	/** An open round tells its content here, so that it outlives the store. */
	hold(content: () => RoundContent): () => void {
		this.holders.add(content);
		return () => this.holders.delete(content);
	}

	// ---- reading ----

	content(round: string): Promise<RoundContent | undefined> {
		return this.store.content(round);
	}
	get<P extends PartName>(part: P, round: string, key: string): Promise<Parts[P] | undefined> {
		return this.store.get(part, round, key);
	}

	// ---- writing ----

	/** Writes; where the disk refuses (full, blocked), keeps everything in memory and says so at once. */
	private async write<T>(work: (store: RoundStore) => Promise<T>, notice?: Notice): Promise<T> {
		this.pending++;
		if (this.save.value.kind !== 'memory') this.save.value = { kind: 'saving' };
		const { store } = this;
		try {
			const result = await work(store);
			if (notice) this.channel?.postMessage(notice);
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
			try {
				for (const round of await this.store.rounds()) {
					const content = await this.store.content(round.id);
					if (content) await memory.putContent(content);
				}
				for (const entry of await this.store.trash()) await memory.putTrash(entry);
			} catch {
				// Names of rounds whose answers cannot be read any more; after a clearing they would only pretend to be there.
				if (reason !== 'cleared') for (const round of this.rounds.value) await memory.putRound(round);
			}
			for (const held of this.holders) await memory.putContent(held());
			if (this.profile.value) await memory.putProfile(this.profile.value);
			for (const scale of this.scales.value) await memory.putScale(scale);
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
		const disk = await openDisk((why) => void this.lost(why));
		if (disk === undefined) return false;
		const memory = this.store;
		try {
			for (const round of await memory.rounds()) {
				const content = (await memory.content(round.id))!;
				const there = await disk.content(round.id);
				if (there === undefined) await disk.putContent(content);
				else {
					if (round.changedAt >= there.round.changedAt) await disk.putRound(round);
					for (const part of ['answers', 'evidence', 'plan', 'reviews'] as const)
						for (const [key, value] of Object.entries(content[part])) await disk.put(part, round.id, key, value);
				}
			}
			for (const entry of await memory.trash()) await disk.putTrash(entry);
			if (this.profile.value) await disk.putProfile(this.profile.value);
			for (const scale of this.scales.value) await disk.putScale(scale);
		} catch (error) {
			console.warn('Chưa ghi lại được xuống máy:', error);
			disk.close();
			return false;
		}
		this.store = disk;
		this.save.value = { kind: 'saved', at: Date.now() };
		await this.refresh();
		return true;
	}

	/** False: the round is gone (deleted in another tab), nothing was written. */
	put<P extends PartName>(part: P, round: string, key: string, value: Parts[P]): Promise<boolean> {
		return this.write((s) => s.put(part, round, key, value), { round, part, key });
	}
	drop(part: PartName, round: string, key: string): Promise<void> {
		return this.write((s) => s.drop(part, round, key), { round, part, key });
	}
	private show(round: Round): void {
		this.rounds.value = [round, ...this.rounds.value.filter((r) => r.id !== round.id)];
	}
	/** Changes single fields of a round. */
	async changeRound(id: string, part: Partial<Round>): Promise<boolean> {
		const after = await this.write((s) => s.changeRound(id, part), { round: id });
		if (after) this.show(after);
		return after !== undefined;
	}

	/** Begins a round and remembers the office for the next one. */
	async begin(start: Omit<Round, 'id' | 'createdAt' | 'changedAt'>): Promise<Round> {
		const now = Date.now();
		const round: Round = { ...start, id: newId(), createdAt: now, changedAt: now };
		await this.putContent({ round, answers: {}, evidence: {}, plan: {}, reviews: {} });
		await this.rememberOffice(round);
		return round;
	}

	/** A whole round: new, from a file, merged. What it stands in place of goes to the trash first; the entry undoes it. */
	async putContent(content: RoundContent, why: TrashEntry['why'] = 'import'): Promise<TrashEntry | undefined> {
		const before = await this.store.content(content.round.id);
		const entry = before && (await this.throwAway(before, why));
		this.show(content.round);
		await this.write((s) => s.putContent(content), { round: content.round.id, replaced: true });
		return entry;
	}

	private async throwAway(content: RoundContent, why: TrashEntry['why']): Promise<TrashEntry> {
		const entry: TrashEntry = { id: newId(), at: Date.now(), why, content };
		await this.write((s) => s.putTrash(entry));
		this.trash.value = await this.store.trash();
		return entry;
	}

	/** Deletes a round; `restore` with the entry brings it back. */
	async remove(id: string): Promise<TrashEntry | undefined> {
		const content = await this.store.content(id);
		const entry = content && (await this.throwAway(content, 'delete'));
		this.rounds.value = this.rounds.value.filter((r) => r.id !== id);
		await this.write((s) => s.removeRound(id), { round: id, removed: true });
		return entry;
	}

	/** Empties a round: answers, papers, plan and reviews; its profile stays. */
	async reset(id: string): Promise<TrashEntry | undefined> {
		const content = await this.store.content(id);
		if (content === undefined) return undefined;
		const { round, handedOver } = content;
		const empty = { round: { ...round, submitted: '', changedAt: Date.now() }, answers: {}, plan: {}, reviews: {} };
		// What an office handed over is no work of the team's: it stays.
		const office = handedOver === undefined ? { evidence: {} } : { evidence: unseenPapers(handedOver.evidence), handedOver };
		return this.putContent({ ...empty, ...office }, 'reset');
	}

	/** Brings a round back as it was; what stands in its place goes to the trash. */
	async restore(entry: TrashEntry): Promise<void> {
		await this.putContent(entry.content, 'restore');
		await this.write((s) => s.removeTrash(entry.id));
		this.trash.value = await this.store.trash();
	}

	/** Keeps what a round says of the office for the next one; an inspection team's round speaks of somebody else. */
	async rememberOffice(round: Round): Promise<void> {
		if (round.source !== 'inspected') await this.putProfile(profileOf(round));
	}
	async putProfile(profile: OfficeProfile): Promise<void> {
		this.profile.value = profile;
		await this.write((s) => s.putProfile(profile));
	}
	async putScale(scale: Scale): Promise<void> {
		this.scales.value = [...this.scales.value.filter((s) => s.number !== scale.number), scale];
		await this.write((s) => s.putScale(scale));
	}
	async removeScale(number: string): Promise<void> {
		this.scales.value = this.scales.value.filter((s) => s.number !== number);
		await this.write((s) => s.removeScale(number));
	}
}

/** What a round says of the office, for the next round. */
export function profileOf(round: Round): OfficeProfile {
	const { office, officeCode, officeKind, upperOffice, cluster, people, signers } = round;
	return { office, officeCode, officeKind, upperOffice, cluster, people, signers };
}
