import { signal, type Signal } from '@preact/signals';
import { NO_ANSWER, papersOf, profileItems } from '../../domain/assessment.ts';
import type { Answer, EvidenceRecord, HandedOver, PlanTask, Review, Round, RoundContent } from '../../schemas/assessment.ts';
import type { SheetData, SheetItem } from './data.ts';
import { NEW_REVIEW, NEW_TASK, without, type Records } from './records.ts';
import type { PartName, Parts } from './store-shape.ts';

/** What a round holds, as signals: a click repaints one card and the figures, nothing else. Knows neither disk nor other tabs. */
export class RoundState {
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
	protected readonly answers: ReadonlyMap<string, Signal<Answer>>;

	constructor(sheet: SheetData, content: RoundContent) {
		this.sheet = sheet;
		this.round = signal(content.round);
		this.evidence = signal<Records<EvidenceRecord>>(content.evidence);
		this.plan = signal<Records<PlanTask>>(content.plan);
		this.reviews = signal<Records<Review>>(content.reviews);
		this.handedOver = content.handedOver;
		this.answers = new Map(sheet.items.map((i) => [i.id, signal(content.answers[i.id] ?? NO_ANSWER)]));
		this.strangers = signal(this.strangersOf(content));
	}

	private strangersOf(content: RoundContent): Records<Answer> {
		return Object.fromEntries(Object.entries(content.answers).filter(([id]) => !this.answers.has(id)));
	}

	// ---- reading ----

	/** Items this kind of office is asked. */
	asked(): SheetItem[] {
		return profileItems(this.sheet.items, this.round.value.officeKind);
	}
	answer(item: string): Signal<Answer> {
		const own = this.answers.get(item);
		if (!own) throw new Error(`Không có mục ${item}.`);
		return own;
	}
	/** Papers of an item, in the order they were added. */
	papers(item: string): EvidenceRecord[] {
		return papersOf(this.answer(item).value, this.evidence.value);
	}
	/** Items a paper proves. */
	usedBy(paper: string): string[] {
		return [...this.answers].filter(([, s]) => s.value.evidence?.includes(paper)).map(([id]) => id);
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
		const given = [...this.answers].map(([id, s]) => [id, s.value] as const).filter(([, a]) => a.changedAt > 0);
		return {
			round: this.round.value,
			answers: { ...this.strangers.value, ...Object.fromEntries(given) },
			evidence: { ...this.evidence.value },
			plan: { ...this.plan.value },
			reviews: { ...this.reviews.value },
			...(this.handedOver === undefined ? {} : { handedOver: this.handedOver }),
		};
	}

	// ---- set from elsewhere: a file, another tab ----

	/**
	 * Everything but the round's own fields as `content` has it.
	 * @param typing records that are still being typed here stay as they are
	 */
	protected load(content: RoundContent, typing: (part: PartName, key: string) => boolean = () => false): void {
		for (const [item, own] of this.answers) if (!typing('answers', item)) own.value = content.answers[item] ?? NO_ANSWER;
		this.strangers.value = this.strangersOf(content);
		for (const part of ['evidence', 'plan', 'reviews'] as const) {
			const own = this[part] as Signal<Records<unknown>>;
			const kept = Object.entries(own.value).filter(([key]) => typing(part, key));
			own.value = { ...content[part], ...Object.fromEntries(kept) };
		}
	}

	/** One record that another tab wrote; the later of two changes wins. */
	protected take<P extends PartName>(part: P, key: string, value: Parts[P] | undefined): void {
		if (part === 'answers') {
			const own = this.answers.get(key);
			if (own === undefined) return;
			if (value === undefined) own.value = NO_ANSWER;
			else if (value.changedAt > own.value.changedAt) own.value = value as Answer;
			return;
		}
		const own = this[part as 'plan'] as unknown as Signal<Records<Parts[P]>>;
		if (value === undefined) own.value = without(own.value, key);
		else if (value.changedAt > (own.value[key]?.changedAt ?? 0)) own.value = { ...own.value, [key]: value };
	}
}
