import { signal } from '@preact/signals';
import { unseenPapers } from '../../domain/inspection.ts';
import type { OfficeProfile, Round, RoundContent } from '../../schemas/assessment.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import type { Scale } from '../../schemas/scale.ts';
import { sheetOf, type HandbookData, type SheetData, type SheetHead } from './data.ts';
import { newId } from './ids.ts';
import { SafeStore } from './safe-store.ts';
import type { PartName, Parts, RoundStore, TrashEntry } from './store-shape.ts';
import { Tabs, type Notice } from './tabs.ts';

/** Rounds of this machine, the office's profile, its scales, what was thrown away. Where all that is kept: `safe-store.ts`. */
export class Desk {
	readonly data: HandbookData;
	/** Last changed first. */
	readonly rounds = signal<Round[]>([]);
	/** The office's own, once it was given; offered for each new round. */
	readonly profile = signal<OfficeProfile | undefined>(undefined);
	readonly scales = signal<Scale[]>([]);
	/** Latest first, at most ten. */
	readonly trash = signal<TrashEntry[]>([]);
	private readonly store: SafeStore;
	private readonly tabs = new Tabs();
	private readonly listeners = new Set<(notice: Notice) => void>();
	private readonly sheets = new Map<string, SheetData>();

	constructor(data: HandbookData) {
		this.data = data;
		this.store = new SafeStore({ putKnown: (store, rounds) => this.putKnown(store, rounds), refresh: () => this.refresh() });
	}

	async open(): Promise<void> {
		await this.store.open();
		await this.refresh();
		this.tabs.hear((notice) => void this.heard(notice));
	}

	private async refresh(): Promise<void> {
		const store = this.store.at;
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

	// ---- where it is kept, and what other tabs do there ----

	get save(): SafeStore['save'] {
		return this.store.save;
	}
	/** Tries the disk again after room was made. */
	retry(): Promise<boolean> {
		return this.store.retry();
	}
	/** An open round tells its content here, so that it outlives the store. */
	hold(content: () => RoundContent): () => void {
		return this.store.hold(content);
	}
	private async putKnown(store: RoundStore, rounds: boolean): Promise<void> {
		if (rounds) for (const round of this.rounds.value) await store.putRound(round);
		if (this.profile.value) await store.putProfile(this.profile.value);
		for (const scale of this.scales.value) await store.putScale(scale);
	}
	private async heard(notice: Notice): Promise<void> {
		await this.refresh();
		for (const listener of this.listeners) listener(notice);
	}
	/** Runs when another tab changes something. */
	onNotice(listener: (notice: Notice) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	// ---- reading ----

	content(round: string): Promise<RoundContent | undefined> {
		return this.store.at.content(round);
	}
	get<P extends PartName>(part: P, round: string, key: string): Promise<Parts[P] | undefined> {
		return this.store.at.get(part, round, key);
	}

	// ---- writing ----

	private write<T>(work: (store: RoundStore) => Promise<T>, notice?: Notice): Promise<T> {
		return this.store.write(work, () => notice && this.tabs.tell(notice));
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
		const before = await this.content(content.round.id);
		const entry = before && (await this.throwAway(before, why));
		this.show(content.round);
		await this.write((s) => s.putContent(content), { round: content.round.id, replaced: true });
		return entry;
	}

	private async throwAway(content: RoundContent, why: TrashEntry['why']): Promise<TrashEntry> {
		const entry: TrashEntry = { id: newId(), at: Date.now(), why, content };
		await this.write((s) => s.putTrash(entry));
		this.trash.value = await this.store.at.trash();
		return entry;
	}

	/** Deletes a round; `restore` with the entry brings it back. */
	async remove(id: string): Promise<TrashEntry | undefined> {
		const content = await this.content(id);
		const entry = content && (await this.throwAway(content, 'delete'));
		this.rounds.value = this.rounds.value.filter((r) => r.id !== id);
		await this.write((s) => s.removeRound(id), { round: id, removed: true });
		return entry;
	}

	/** Empties a round: answers, papers, plan and reviews; its profile stays. */
	async reset(id: string): Promise<TrashEntry | undefined> {
		const content = await this.content(id);
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
		this.trash.value = await this.store.at.trash();
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
