import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isLocked, mayChange } from '../../domain/handing-in.ts';
import type { Answer, EvidenceRecord, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { SheetData } from './data.ts';
import { newLocalId } from './ids.ts';
import { changed, without } from './records.ts';
import { RoundState } from './round-state.ts';
import type { PartName } from './store-shape.ts';

const BLANK_PAPER: Omit<EvidenceRecord, 'id' | 'changedAt'> = {
	kind: 'document',
	reference: '',
	date: '',
	holder: '',
	place: '',
	validUntil: '',
	status: 'unchecked',
	checkedBy: '',
};

/** What people do to a round: shown at once; whoever extends this writes it shortly after. A round handed in takes no change but those of its plan. */
export abstract class RoundEdits extends RoundState {
	/** Who is filling in here, written beside each answer; "" where nobody said. */
	readonly person = signal('');
	/** Handed in: answers, papers and reviews stay as they are until somebody opens it again; the mending plan goes on. */
	readonly locked: ReadonlySignal<boolean>;

	constructor(sheet: SheetData, content: RoundContent) {
		super(sheet, content);
		this.locked = computed(() => isLocked(this.round.value));
	}

	/** A record changed here and wants to be written. */
	protected abstract soon(part: PartName, key: string): void;
	/** Fields of the round changed here and want to be written. */
	protected abstract soonRound(part: Partial<Round>): void;

	change(item: string, part: Partial<Answer>): void {
		if (this.locked.value) return;
		const own = this.answer(item);
		own.value = changed(own.value, this.person.value === '' ? part : { ...part, by: this.person.value });
		this.soon('answers', item);
	}

	// ---- papers ----

	private setPaper(paper: EvidenceRecord): void {
		this.evidence.value = { ...this.evidence.value, [paper.id]: paper };
		this.soon('evidence', paper.id);
	}
	/** Enters a paper into the register; with an item, as proof of it. Returns its id, "" where the round is locked. */
	addPaper(part: Partial<EvidenceRecord> = {}, item?: string): string {
		if (this.locked.value) return '';
		const id = newLocalId();
		this.setPaper({ ...BLANK_PAPER, ...part, id, changedAt: Date.now() });
		if (item !== undefined) this.attach(item, id);
		return id;
	}
	changePaper(id: string, part: Partial<EvidenceRecord>): void {
		const before = this.evidence.value[id];
		if (before !== undefined && !this.locked.value) this.setPaper(changed(before, part));
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
		this.soon('evidence', id);
	}
	/** Puts a paper back that was taken out, as proof of the items it proved. */
	restorePaper(paper: EvidenceRecord, items: readonly string[]): void {
		if (this.locked.value) return;
		this.setPaper(changed(paper, {}));
		for (const item of items) this.attach(item, paper.id);
	}

	// ---- plan ----

	changeTask(item: string, part: Partial<PlanTask>): void {
		this.plan.value = { ...this.plan.value, [item]: changed(this.task(item), part) };
		this.soon('plan', item);
	}
	/** Puts a task back as it was; `undefined`: the words of the handbook. */
	restoreTask(item: string, task: PlanTask | undefined): void {
		if (task === undefined) this.removeTask(item);
		else this.changeTask(item, task);
	}
	/** The item has the words of the handbook again. */
	removeTask(item: string): void {
		this.plan.value = without(this.plan.value, item);
		this.soon('plan', item);
	}

	// ---- reviews, the round itself ----

	changeReview(item: string, part: Partial<Review>): void {
		if (this.locked.value) return;
		this.reviews.value = { ...this.reviews.value, [item]: changed(this.review(item), part) };
		this.soon('reviews', item);
	}
	removeReview(item: string): void {
		if (this.locked.value) return;
		this.reviews.value = without(this.reviews.value, item);
		this.soon('reviews', item);
	}
	changeRound(part: Partial<Round>): void {
		if (!mayChange(this.round.value, part)) return;
		const dated = { ...part, changedAt: Date.now() };
		this.round.value = { ...this.round.value, ...dated };
		this.soonRound(dated);
	}
	/** The round from now on is one of this edition: what is new in it was shown. */
	takeEdition(): void {
		this.changeRound({ edition: this.sheet.edition });
	}
}
