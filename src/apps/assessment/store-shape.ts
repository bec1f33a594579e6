import type { Answer, EvidenceRecord, OfficeProfile, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { Scale } from '../../schemas/scale.ts';

/** What a round consists of beside its profile, each kept record by record. */
export interface Parts {
	answers: Answer;
	evidence: EvidenceRecord;
	plan: PlanTask;
	reviews: Review;
}
export type PartName = keyof Parts;
export const PARTS = ['answers', 'evidence', 'plan', 'reviews'] as const satisfies readonly PartName[];

/** When anything of a round last changed; milliseconds since 1970. */
export const lastChange = (content: RoundContent): number =>
	Math.max(content.round.changedAt, ...PARTS.flatMap((part) => Object.values(content[part]).map((one) => one.changedAt)));

/** A round as it was before something took it away or wrote over it. */
export interface TrashEntry {
	id: string;
	/** Milliseconds since 1970. */
	at: number;
	why: 'delete' | 'reset' | 'import' | 'restore';
	content: RoundContent;
}

/** How many entries of the trash are kept. */
export const KEPT_TRASH = 10;

/** Latest first, no more than are kept; traces of a probe are none. */
export function kept(entries: readonly TrashEntry[]): TrashEntry[] {
	return entries
		.filter((e) => e.content !== undefined)
		.sort((a, b) => b.at - a.at)
		.slice(0, KEPT_TRASH);
}

/** Where rounds are kept: on disk, or in memory where the disk is refused. */
export interface RoundStore {
	/** False: everything is lost when the page closes. */
	readonly lasting: boolean;
	/** Last changed first. */
	rounds(): Promise<Round[]>;
	content(round: string): Promise<RoundContent | undefined>;
	get<P extends PartName>(part: P, round: string, key: string): Promise<Parts[P] | undefined>;
	/** Keeps the later of what is there and what is given. False when the round is not there any more: nothing was written. */
	put<P extends PartName>(part: P, round: string, key: string, value: Parts[P]): Promise<boolean>;
	drop(part: PartName, round: string, key: string): Promise<void>;
	putRound(round: Round): Promise<void>;
	/** Changes single fields of a round as it is on disk now: two tabs may change different ones. */
	changeRound(id: string, part: Partial<Round>): Promise<Round | undefined>;
	/** A round with everything in it, in one transaction, in place of whatever was there. */
	putContent(content: RoundContent): Promise<void>;
	removeRound(id: string): Promise<void>;
	profile(): Promise<OfficeProfile | undefined>;
	putProfile(profile: OfficeProfile): Promise<void>;
	removeProfile(): Promise<void>;
	scales(): Promise<Scale[]>;
	putScale(scale: Scale): Promise<void>;
	removeScale(number: string): Promise<void>;
	/** Latest first. */
	trash(): Promise<TrashEntry[]>;
	putTrash(entry: TrashEntry): Promise<void>;
	removeTrash(id: string): Promise<void>;
	close(): void;
}
