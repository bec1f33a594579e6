import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import { NO_ANSWER, papersOf, profileItems, scoredItems } from '../../domain/assessment.ts';
import { today } from '../../domain/day.ts';
import { editionChange, type EditionChange } from '../../domain/edition.ts';
import { isLocked, mayChange, sourceOf } from '../../domain/handing-in.ts';
import { scoreRound, type Result, type ScoredItem } from '../../domain/scoring.ts';
import { selfCheck, type Finding } from '../../domain/self-check.ts';
import type { Answer, EvidenceRecord, HandedOver, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { SheetData, SheetItem } from './data.ts';
import type { Desk, Notice } from './desk.ts';
import { newLocalId } from './ids.ts';
import { rememberedPerson } from './person.ts';
import type { PartName, Parts, TrashEntry } from './store-shape.ts';
import { Writer } from './writer.ts';

type Records<T> = Readonly<Record<string, T>>;

const NEW_TASK: PlanTask = { text: '', person: '', due: '', resources: '', status: 'new', lateReason: '', changedAt: 0 };
const NEW_REVIEW: Review = { code: 'CDG', note: '', by: '', changedAt: 0 };

/** The record with some keys changed; a key set to undefined is taken away: the file format knows no empty keys. */
function changed<T extends { changedAt: number }>(before: T, part: Partial<T>): T {
	// Two changes within a millisecond, or a clock set back, must still be told apart.
	const changedAt = Math.max(Date.now(), before.changedAt + 1);
	return Object.fromEntries(Object.entries({ ...before, ...part, changedAt }).filter(([, value]) => value !== undefined)) as T;
}

/** Fields of a round that the office takes along into the next one. */
const OFFICE_KEYS = ['office', 'officeCode', 'officeKind', 'upperOffice', 'cluster', 'people', 'signers'] as const;

function without<T>(records: Records<T>, key: string): Records<T> {
	const { [key]: _gone, ...rest } = records;
	return rest;
}

/** One open round: answers as signals, so that a click repaints one card and the figures, nothing else. */
export class OpenRound {
	readonly desk: Desk;
	readonly sheet: SheetData;
	readonly round: Signal<Round>;
	/** Register of papers: one paper, many items. */
	readonly evidence: Signal<Records<EvidenceRecord>>;
	/** Tasks of the mending plan, by item; an item without one has the words of the handbook. */
	readonly plan: Signal<Records<PlanTask>>;
	/** Findings of a second person, by item. */
	readonly reviews: Signal<Records<Review>>;
	/** What the office handed over; only in an inspection team's round. */
	readonly handedOver: HandedOver | undefined;
	/** Answers to items that the sheet does not ask (any more): kept, shown, written out unchanged. */
	readonly strangers: Signal<Records<Answer>>;
	/** Who is filling in here, written beside each answer; "" where nobody said. */
	readonly person = signal('');
	/** Another tab deleted the round. */
	readonly gone = signal(false);
	/** Handed in: answers, papers and reviews stay as they are until somebody opens it again; the mending plan goes on. */
	readonly locked: ReadonlySignal<boolean>;
	readonly scored: ReadonlySignal<ScoredItem[]>;
	readonly result: ReadonlySignal<Result>;
	/** "Tự soát": computed when somebody looks. */
	readonly findings: ReadonlySignal<Finding[]>;
	/** What this edition changed against the one the round was begun under. */
	readonly editionChange: ReadonlySignal<EditionChange>;
	private readonly signals: Map<string, Signal<Answer>>;
	private readonly writer: Writer;
	private readonly stops: (() => void)[] = [];

	private constructor(desk: Desk, sheet: SheetData, content: RoundContent) {
		this.desk = desk;
		this.sheet = sheet;
		this.round = signal(content.round);
		this.locked = computed(() => isLocked(this.round.value));
		this.person.value = rememberedPerson(content.round.people.map((p) => p.name));
		this.evidence = signal<Records<EvidenceRecord>>(content.evidence);
		this.plan = signal<Records<PlanTask>>(content.plan);
		this.reviews = signal<Records<Review>>(content.reviews);
		this.handedOver = content.handedOver;
		this.signals = new Map(sheet.items.map((i) => [i.id, signal(content.answers[i.id] ?? NO_ANSWER)]));
		this.strangers = signal<Records<Answer>>(Object.fromEntries(Object.entries(content.answers).filter(([id]) => !this.signals.has(id))));
		this.writer = new Writer(
			(part, key) => this.writeOut(part, key),
			(part) => this.writeRound(part),
		);
		const scored = signal(this.score());
		this.scored = scored;
		this.followScore(scored);
		this.result = computed(() => scoreRound(this.scored.value, sheet.groups));
		this.findings = computed(() => selfCheck(this.asked(), this.content(), desk.data.contradictions, today()));
		this.editionChange = computed(() => editionChange(this.round.value.edition, this.asked(), sheet.items, this.content().answers));
		this.stops.push(effect(() => this.followSource()));
		this.stops.push(
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

	private score(): ScoredItem[] {
		const asked = this.asked();
		return scoredItems(asked, Object.fromEntries(asked.map((i) => [i.id, this.answer(i.id).value])), this.evidence.value);
	}

	/** The answer is painted first; bars and figures follow in the frame after, so that an old machine answers at once. */
	private followScore(scored: Signal<ScoredItem[]>): void {
		let waiting = false;
		let touched = 0;
		let first = true;
		const all = computed(() => {
			void this.round.value.officeKind;
			void this.evidence.value;
			for (const s of this.signals.values()) void s.value;
			return touched++;
		});
		this.stops.push(
			effect(() => {
				void all.value;
				// The first score stands already.
				if (first || waiting) {
					first = false;
					return;
				}
				waiting = true;
				requestAnimationFrame(() =>
					setTimeout(() => {
						waiting = false;
						scored.value = this.score();
					}),
				);
			}),
		);
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

	// ---- reading ----

	/** Items this kind of office is asked. */
	asked(): SheetItem[] {
		return profileItems(this.sheet.items, this.round.value.officeKind);
	}
	answer(item: string): Signal<Answer> {
		const own = this.signals.get(item);
		if (!own) throw new Error(`Không có mục ${item}.`);
		return own;
	}
	/** Papers of an item, in the order they were added. */
	papers(item: string): EvidenceRecord[] {
		return papersOf(this.answer(item).value, this.evidence.value);
	}
	/** Items a paper proves. */
	usedBy(paper: string): string[] {
		return [...this.signals].filter(([, s]) => s.value.evidence?.includes(paper)).map(([id]) => id);
	}
	/** Task of an item, whether somebody wrote one or not. */
	task(item: string): PlanTask {
		return this.plan.value[item] ?? NEW_TASK;
	}
	review(item: string): Review {
		return this.reviews.value[item] ?? NEW_REVIEW;
	}
	/** The whole round as it stands in this page, for files, merging, printing. Reads every signal. */
	content(): RoundContent {
		const given = [...this.signals].map(([id, s]) => [id, s.value] as const).filter(([, a]) => a.changedAt > 0);
		return {
			round: this.round.value,
			answers: { ...this.strangers.value, ...Object.fromEntries(given) },
			evidence: { ...this.evidence.value },
			plan: { ...this.plan.value },
			reviews: { ...this.reviews.value },
			...(this.handedOver === undefined ? {} : { handedOver: this.handedOver }),
		};
	}

	// ---- changing: shown at once, written shortly after ----

	change(item: string, part: Partial<Answer>): void {
		if (this.locked.value) return;
		const own = this.answer(item);
		own.value = changed(own.value, this.person.value === '' ? part : { ...part, by: this.person.value });
		this.writer.soon('answers', item);
	}
	/** Enters a paper into the register; with an item, as proof of it. Returns its id, "" where the round is locked. */
	addPaper(part: Partial<EvidenceRecord> = {}, item?: string): string {
		if (this.locked.value) return '';
		const id = newLocalId();
		const fresh: EvidenceRecord = {
			kind: 'document',
			reference: '',
			date: '',
			holder: '',
			place: '',
			validUntil: '',
			status: 'unchecked',
			checkedBy: '',
			...part,
			id,
			changedAt: Date.now(),
		};
		this.evidence.value = { ...this.evidence.value, [id]: fresh };
		this.writer.soon('evidence', id);
		if (item !== undefined) this.attach(item, id);
		return id;
	}
	changePaper(id: string, part: Partial<EvidenceRecord>): void {
		const before = this.evidence.value[id];
		if (before === undefined || this.locked.value) return;
		this.evidence.value = { ...this.evidence.value, [id]: changed(before, part) };
		this.writer.soon('evidence', id);
	}
	attach(item: string, paper: string): void {
		const before = this.answer(item).value.evidence ?? [];
		if (!before.includes(paper)) this.change(item, { evidence: [...before, paper] });
	}
	/** The paper no longer proves this item; it stays in the register unless nobody ever wrote anything on it. */
	detach(item: string, paper: string): void {
		if (this.locked.value) return;
		const rest = (this.answer(item).value.evidence ?? []).filter((id) => id !== paper);
		this.change(item, { evidence: rest.length === 0 ? undefined : rest });
		const record = this.evidence.value[paper];
		const blank = record && [record.reference, record.date, record.holder, record.place].every((t) => t.trim() === '');
		if (blank && this.usedBy(paper).length === 0) this.removePaper(paper);
	}
	/** Takes a paper out of the register and off every item it proved. */
	removePaper(id: string): void {
		if (this.locked.value) return;
		for (const item of this.usedBy(id)) this.detach(item, id);
		this.evidence.value = without(this.evidence.value, id);
		this.writer.soon('evidence', id);
	}
	/** Puts a paper back that was taken out, as proof of the items it proved. */
	restorePaper(paper: EvidenceRecord, items: readonly string[]): void {
		if (this.locked.value) return;
		this.evidence.value = { ...this.evidence.value, [paper.id]: changed(paper, {}) };
		this.writer.soon('evidence', paper.id);
		for (const item of items) this.attach(item, paper.id);
	}
	changeTask(item: string, part: Partial<PlanTask>): void {
		this.plan.value = { ...this.plan.value, [item]: changed(this.task(item), part) };
		this.writer.soon('plan', item);
	}
	/** Puts a task back as it was; `undefined`: the words of the handbook. */
	restoreTask(item: string, task: PlanTask | undefined): void {
		if (task === undefined) this.removeTask(item);
		else this.changeTask(item, task);
	}
	/** The item has the words of the handbook again. */
	removeTask(item: string): void {
		this.plan.value = without(this.plan.value, item);
		this.writer.soon('plan', item);
	}
	changeReview(item: string, part: Partial<Review>): void {
		if (this.locked.value) return;
		this.reviews.value = { ...this.reviews.value, [item]: changed(this.review(item), part) };
		this.writer.soon('reviews', item);
	}
	removeReview(item: string): void {
		if (this.locked.value) return;
		this.reviews.value = without(this.reviews.value, item);
		this.writer.soon('reviews', item);
	}
	changeRound(part: Partial<Round>): void {
		if (!mayChange(this.round.value, part)) return;
		const dated = { ...part, changedAt: Date.now() };
		this.round.value = { ...this.round.value, ...dated };
		this.writer.round(dated);
	}
	/** The round from now on is one of this edition: what is new in it was shown. */
	takeEdition(): void {
		this.changeRound({ edition: this.sheet.edition });
	}

	// ---- storing ----

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
		this.load(fresh);
		return entry;
	}
	async restore(entry: TrashEntry): Promise<void> {
		await this.flush();
		await this.desk.restore(entry);
		this.load(entry.content);
	}
	private load(content: RoundContent): void {
		this.round.value = content.round;
		for (const [item, own] of this.signals) own.value = content.answers[item] ?? NO_ANSWER;
		this.strangers.value = Object.fromEntries(Object.entries(content.answers).filter(([id]) => !this.signals.has(id)));
		for (const part of ['evidence', 'plan', 'reviews'] as const) this[part].value = content[part] as never;
	}
	/** Puts the round back after another tab deleted it. */
	async keep(): Promise<void> {
		await this.desk.putContent(this.content());
		this.gone.value = false;
	}

	private async heard(notice: Notice): Promise<void> {
		const { id } = this.round.value;
		if (notice.round !== id) return;
		if (notice.removed) {
			this.gone.value = true;
			return;
		}
		if (notice.part !== undefined && notice.key !== undefined) {
			this.take(notice.part, notice.key, await this.desk.get(notice.part, id, notice.key));
			return;
		}
		const content = await this.desk.content(id);
		if (content === undefined) return;
		this.gone.value = false;
		this.round.value = this.writer.waitingRound({ ...content.round });
		if (!notice.replaced) return;
		for (const [item, own] of this.signals) if (!this.writer.waits('answers', item)) own.value = content.answers[item] ?? NO_ANSWER;
		for (const part of ['evidence', 'plan', 'reviews'] as const) this[part].value = content[part] as never;
	}

	/** The later of two changes wins; one that is still being typed here is later. */
	private take<P extends PartName>(part: P, key: string, value: Parts[P] | undefined): void {
		if (this.writer.waits(part, key)) return;
		if (part === 'answers') {
			const own = this.signals.get(key);
			if (own === undefined) return;
			if (value === undefined) own.value = NO_ANSWER;
			else if (value.changedAt > own.value.changedAt) own.value = value as Answer;
			return;
		}
		const own = this[part as 'plan'] as unknown as Signal<Records<Parts[P]>>;
		if (value === undefined) own.value = without(own.value, key);
		else if (value.changedAt > (own.value[key]?.changedAt ?? 0)) own.value = { ...own.value, [key]: value };
	}

	close(): void {
		void this.flush();
		for (const stop of this.stops) stop();
	}
}
