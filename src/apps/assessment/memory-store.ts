import type { OfficeProfile, Round, RoundContent } from '../../schemas/assessment.ts';
import type { Scale } from '../../schemas/scale.ts';
import { kept, type PartName, type Parts, type RoundStore, type TrashEntry } from './store-shape.ts';

/** A store that forgets when the page closes: stands in where the disk is missing, blocked or full. */
export class MemoryStore implements RoundStore {
	readonly lasting = false;
	private readonly held = new Map<string, RoundContent>();
	private readonly heldScales = new Map<string, Scale>();
	private readonly heldTrash = new Map<string, TrashEntry>();
	private heldProfile: OfficeProfile | undefined;

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
		const before = (content[part] as Record<string, Parts[P]>)[key];
		if (before === undefined || before.changedAt <= value.changedAt) this.held.set(round, { ...content, [part]: { ...content[part], [key]: value } });
		return true;
	}
	async drop(part: PartName, round: string, key: string): Promise<void> {
		const content = this.held.get(round);
		if (content === undefined) return;
		const { [key]: _dropped, ...rest } = content[part] as Record<string, unknown>;
		this.held.set(round, { ...content, [part]: rest });
	}
	async putRound(round: Round): Promise<void> {
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
		this.held.set(content.round.id, content);
	}
	async removeRound(id: string): Promise<void> {
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
		this.heldScales.set(scale.number, scale);
	}
	async removeScale(number: string): Promise<void> {
		this.heldScales.delete(number);
	}
	async trash(): Promise<TrashEntry[]> {
		return kept([...this.heldTrash.values()]);
	}
	async putTrash(entry: TrashEntry): Promise<void> {
		this.heldTrash.set(entry.id, entry);
	}
	async removeTrash(id: string): Promise<void> {
		this.heldTrash.delete(id);
	}
	close(): void {
		this.held.clear();
	}
}
