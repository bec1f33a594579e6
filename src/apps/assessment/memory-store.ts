import type { OfficeProfile, Round, RoundContent } from '../../schemas/assessment.ts';
import type { Scale } from '../../schemas/scale.ts';
import { kept, lastChange, PARTS, type PartName, type Parts, type RoundStore, type TrashEntry } from './store-shape.ts';

const partId = (part: PartName, round: string, key: string): string => JSON.stringify([part, round, key]);

/** A store that forgets when the page closes: stands in where the disk is missing, blocked or full. */
export class MemoryStore implements RoundStore {
	readonly lasting = false;
	private readonly held = new Map<string, RoundContent>();
	private readonly heldScales = new Map<string, Scale>();
	private readonly heldTrash = new Map<string, TrashEntry>();
	private heldProfile: OfficeProfile | undefined;
	/** When something was taken away here: a copy of it may still stand on disk. */
	private readonly goneRounds = new Map<string, number>();
	private readonly goneParts = new Map<string, { part: PartName; round: string; key: string; at: number }>();
	private readonly goneScales = new Set<string>();
	private readonly goneTrash = new Set<string>();

	private noteParts(round: string, gone: RoundContent, still?: RoundContent): void {
		for (const part of PARTS)
			for (const key of Object.keys(gone[part]))
				if (still === undefined || !(key in still[part])) this.goneParts.set(partId(part, round, key), { part, round, key, at: Date.now() });
	}

	/**
	 * Takes away from another store what was taken away here, so that it does not come back from there. What another tab changed there
	 * since then is later work: it stays.
	 */
	async removeFrom(to: RoundStore): Promise<void> {
		for (const [id, at] of this.goneRounds) {
			const there = await to.content(id);
			if (there !== undefined && lastChange(there) <= at) await to.removeRound(id);
		}
		for (const { part, round, key, at } of this.goneParts.values()) {
			// With its round it went already, or it stays with it.
			if (this.goneRounds.has(round)) continue;
			const there = await to.get(part, round, key);
			if (there !== undefined && there.changedAt <= at) await to.drop(part, round, key);
		}
		for (const number of this.goneScales) await to.removeScale(number);
		for (const id of this.goneTrash) await to.removeTrash(id);
	}

	async rounds(): Promise<Round[]> {
		return [...this.held.values()].map((c) => c.round).sort((a, b) => b.changedAt - a.changedAt);
	}
	async content(id: string): Promise<RoundContent | undefined> {
		return this.held.get(id);
	}
	async get<P extends PartName>(part: P, round: string, key: string): Promise<Parts[P] | undefined> {
		return (this.held.get(round)?.[part] as Record<string, Parts[P]> | undefined)?.[key];
	}
	async put<P extends PartName>(part: P, round: string, key: string, value: Parts[P]): Promise<boolean> {
		const content = this.held.get(round);
		if (content === undefined) return false;
		this.goneParts.delete(partId(part, round, key));
		const before = (content[part] as Record<string, Parts[P]>)[key];
		if (before === undefined || before.changedAt <= value.changedAt) this.held.set(round, { ...content, [part]: { ...content[part], [key]: value } });
		return true;
	}
	async drop(part: PartName, round: string, key: string): Promise<void> {
		const content = this.held.get(round);
		if (content === undefined) return;
		const { [key]: _dropped, ...rest } = content[part] as Record<string, unknown>;
		this.goneParts.set(partId(part, round, key), { part, round, key, at: Date.now() });
		this.held.set(round, { ...content, [part]: rest });
	}
	async putRound(round: Round): Promise<void> {
		this.goneRounds.delete(round.id);
		this.held.set(round.id, { answers: {}, evidence: {}, plan: {}, reviews: {}, ...this.held.get(round.id), round });
	}
	async changeRound(id: string, part: Partial<Round>): Promise<Round | undefined> {
		const content = this.held.get(id);
		if (content === undefined) return undefined;
		const round = { ...content.round, ...part, id };
		this.held.set(id, { ...content, round });
		return round;
	}
	async putContent(content: RoundContent): Promise<void> {
		const { id } = content.round;
		const before = this.held.get(id);
		if (before !== undefined) this.noteParts(id, before, content);
		this.goneRounds.delete(id);
		for (const part of PARTS) for (const key of Object.keys(content[part])) this.goneParts.delete(partId(part, id, key));
		this.held.set(id, content);
	}
	async removeRound(id: string): Promise<void> {
		const before = this.held.get(id);
		if (before !== undefined) this.noteParts(id, before);
		this.goneRounds.set(id, Date.now());
		this.held.delete(id);
	}
	async profile(): Promise<OfficeProfile | undefined> {
		return this.heldProfile;
	}
	async putProfile(profile: OfficeProfile): Promise<void> {
		this.heldProfile = profile;
	}
	async removeProfile(): Promise<void> {
		this.heldProfile = undefined;
	}
	async scales(): Promise<Scale[]> {
		return [...this.heldScales.values()];
	}
	async putScale(scale: Scale): Promise<void> {
		this.goneScales.delete(scale.number);
		this.heldScales.set(scale.number, scale);
	}
	async removeScale(number: string): Promise<void> {
		this.goneScales.add(number);
		this.heldScales.delete(number);
	}
	async trash(): Promise<TrashEntry[]> {
		return kept([...this.heldTrash.values()]);
	}
	async putTrash(entry: TrashEntry): Promise<void> {
		this.goneTrash.delete(entry.id);
		this.heldTrash.set(entry.id, entry);
	}
	async removeTrash(id: string): Promise<void> {
		this.goneTrash.add(id);
		this.heldTrash.delete(id);
	}
	close(): void {
		this.held.clear();
	}
}
