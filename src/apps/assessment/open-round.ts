import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import { editionChange, type EditionChange } from '../../domain/edition.ts';
import { sourceOf } from '../../domain/handing-in.ts';
import { scoreRound, type Result, type ScoredItem } from '../../domain/scoring.ts';
import { selfCheck, type Finding } from '../../domain/self-check.ts';
import type { Round, RoundContent } from '../../schemas/assessment.ts';
import type { SheetData } from './data.ts';
import type { Desk } from './desk.ts';
import { rememberedPerson } from './person.ts';
import { RoundEdits } from './round-edits.ts';
import { followScore } from './round-score.ts';
import type { PartName, TrashEntry } from './store-shape.ts';
import type { Notice } from './tabs.ts';
import { Writer } from './writer.ts';

/** Fields of a round that the office takes along into the next one. */
const OFFICE_KEYS = ['office', 'officeCode', 'officeKind', 'upperOffice', 'cluster', 'people', 'signers'] as const;

/** One open round: what is done to it is scored, written to the desk's store, and kept in step with other tabs. */
export class OpenRound extends RoundEdits {
	readonly desk: Desk;
	/** Another tab deleted the round. */
	readonly gone = signal(false);
	readonly scored: ReadonlySignal<ScoredItem[]>;
	readonly result: ReadonlySignal<Result>;
	/** "Tự soát": computed when somebody looks. */
	readonly findings: ReadonlySignal<Finding[]>;
	/** What this edition changed against the one the round was begun under. */
	readonly editionChange: ReadonlySignal<EditionChange>;
	private readonly writer: Writer;
	private readonly stops: (() => void)[] = [];

	private constructor(desk: Desk, sheet: SheetData, content: RoundContent) {
		super(sheet, content);
		this.desk = desk;
		this.person.value = rememberedPerson(content.round.people.map((p) => p.name));
		this.writer = new Writer(
			(part, key) => this.writeOut(part, key),
			(part) => this.writeRound(part),
		);
		const { scored, stop } = followScore(this);
		this.scored = scored;
		this.result = computed(() => scoreRound(this.scored.value, sheet.groups));
		this.findings = computed(() => selfCheck(this.asked(), this.content(), desk.data.contradictions, today()));
		this.editionChange = computed(() => editionChange(this.round.value.edition, this.asked(), sheet.items, this.content().answers));
		this.stops.push(
			stop,
			effect(() => this.followSource()),
			desk.onNotice((notice) => void this.heard(notice)),
			desk.hold(() => this.content()),
		);
		for (const event of ['visibilitychange', 'pagehide']) {
			const flush = () => void this.flush();
			addEventListener(event, flush);
			this.stops.push(() => removeEventListener(event, flush));
		}
	}

	/** Opens a round of this machine; says why where it cannot. */
	static async open(desk: Desk, id: string): Promise<OpenRound | 'missing' | 'no-sheet'> {
		const content = await desk.content(id);
		if (content === undefined) return 'missing';
		const sheet = desk.sheet(content.round.sheet);
		return sheet === undefined ? 'no-sheet' : new OpenRound(desk, sheet, content);
	}

	/** "Tự chấm" or "đã rà soát chéo" follows from the reviews; nobody types it. */
	private followSource(): void {
		const scored = this.scored.value;
		const reviews = this.reviews.value;
		untracked(() => {
			const { id, source } = this.round.value;
			if (this.locked.value || source === 'inspected' || (source === 'self' && Object.keys(reviews).length === 0)) return;
			const next = sourceOf(this.asked(), scored, this.content().answers, reviews, id);
			if (next !== source) this.changeRound({ source: next });
		});
	}

	// ---- storing ----

	protected soon(part: PartName, key: string): void {
		this.writer.soon(part, key);
	}
	protected soonRound(part: Partial<Round>): void {
		this.writer.round(part);
	}
	private async writeOut(part: PartName, key: string): Promise<void> {
		const { id } = this.round.value;
		const value = part === 'answers' ? this.answer(key).value : this[part].value[key];
		if (value === undefined) await this.desk.drop(part, id, key);
		else if (!(await this.desk.put(part, id, key, value))) this.gone.value = true;
	}
	private async writeRound(part: Partial<Round>): Promise<void> {
		this.gone.value = !(await this.desk.changeRound(this.round.value.id, part));
		if (OFFICE_KEYS.some((key) => key in part)) await this.desk.rememberOffice(this.round.value);
	}
	/** Writes whatever is waiting. */
	flush(): Promise<void> {
		return this.writer.flush();
	}
	/** The round as merged from files; what stood before goes to the trash, and the entry brings it back with `restore`. */
	async replaceWith(content: RoundContent): Promise<TrashEntry | undefined> {
		await this.flush();
		const fresh = { ...content, round: { ...content.round, changedAt: Date.now() } };
		const entry = await this.desk.putContent(fresh, 'import');
		this.show(fresh);
		return entry;
	}
	async restore(entry: TrashEntry): Promise<void> {
		await this.flush();
		await this.desk.restore(entry);
		this.show(entry.content);
	}
	private show(content: RoundContent): void {
		this.round.value = content.round;
		this.load(content);
	}
	/** Puts the round back after another tab deleted it. */
	async keep(): Promise<void> {
		await this.desk.putContent(this.content());
		this.gone.value = false;
	}

	/** Another tab changed the round. What is still being typed here is later than anything it wrote. */
	private async heard(notice: Notice): Promise<void> {
		const { id } = this.round.value;
		if (notice.round !== id) return;
		if (notice.removed) {
			this.gone.value = true;
			return;
		}
		const { part, key } = notice;
		if (part !== undefined && key !== undefined) {
			const value = await this.desk.get(part, id, key);
			if (!this.writer.waits(part, key)) this.take(part, key, value);
			return;
		}
		const content = await this.desk.content(id);
		if (content === undefined) return;
		this.gone.value = false;
		this.round.value = this.writer.waitingRound({ ...content.round });
		if (notice.replaced) this.load(content, (of, which) => this.writer.waits(of, which));
	}

	close(): void {
		void this.flush();
		for (const stop of this.stops) stop();
	}
}
