import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { NO_ANSWER, profileItems, scoredItems } from '../../domain/assessment.ts';
import { scoreRound, type Result, type ScoredItem } from '../../domain/scoring.ts';
import type { Answer, Round } from '../../schemas/assessment.ts';
import type { SheetData, SheetItem } from './data.ts';
import { memoryStore, openStore, type RoundStore } from './store.ts';

export type SaveState = { kind: 'saved'; at: number } | { kind: 'saving' } | { kind: 'memory'; reason: 'blocked' | 'full' };

/** A change that another tab of this browser made. */
type Notice = { round: string; item?: string; removed?: boolean };

/** How long typing rests before it is written; a kill loses less than a second. */
const WRITE_AFTER = 250;

/** Rounds of this machine and where they are kept. */
export class Desk {
	readonly sheet: SheetData;
	readonly rounds = signal<Round[]>([]);
	readonly save = signal<SaveState>({ kind: 'saved', at: 0 });
	readonly ready = signal(false);
	private readonly channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('so-tay-van-thu-luu-tru.tu-kiem-tra');
	private readonly listeners = new Set<(notice: Notice) => void>();
	private store: RoundStore = memoryStore();

	constructor(sheet: SheetData) {
		this.sheet = sheet;
	}

	async open(): Promise<void> {
		this.store = await openStore();
		if (!this.store.lasting) this.save.value = { kind: 'memory', reason: 'blocked' };
		this.rounds.value = await this.store.rounds();
		this.channel?.addEventListener('message', (event: MessageEvent<Notice>) => void this.heard(event.data));
		this.ready.value = true;
	}

	private async heard(notice: Notice): Promise<void> {
		this.rounds.value = await this.store.rounds();
		for (const listener of this.listeners) listener(notice);
	}

	/** Runs when another tab changes something. */
	onNotice(listener: (notice: Notice) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	answers(round: string): Promise<Map<string, Answer>> {
		return this.store.answers(round);
	}
	answer(round: string, item: string): Promise<Answer | undefined> {
		return this.store.answer(round, item);
	}

	/** Writes; where the disk refuses (full, blocked), keeps everything in memory and says so at once. */
	private async write(work: (store: RoundStore) => Promise<void>, notice: Notice): Promise<void> {
		if (this.save.value.kind !== 'memory') this.save.value = { kind: 'saving' };
		try {
			await work(this.store);
			if (this.store.lasting) this.save.value = { kind: 'saved', at: Date.now() };
			this.channel?.postMessage(notice);
		} catch (error) {
			console.warn('Không ghi được xuống máy:', error);
			await this.moveToMemory();
			await work(this.store);
		}
	}

	private async moveToMemory(): Promise<void> {
		const memory = memoryStore();
		try {
			for (const round of await this.store.rounds()) await memory.putAll(round, await this.store.answers(round.id));
		} catch {
			for (const round of this.rounds.value) await memory.putRound(round);
		}
		this.store = memory;
		this.save.value = { kind: 'memory', reason: 'full' };
	}

	async putRound(round: Round): Promise<void> {
		const others = this.rounds.value.filter((r) => r.id !== round.id);
		this.rounds.value = [round, ...others];
		await this.write((s) => s.putRound(round), { round: round.id });
	}
	async putAnswer(round: string, item: string, answer: Answer): Promise<void> {
		await this.write((s) => s.putAnswer(round, item, answer), { round, item });
	}
	async putAll(round: Round, answers: ReadonlyMap<string, Answer>): Promise<void> {
		this.rounds.value = [round, ...this.rounds.value.filter((r) => r.id !== round.id)];
		await this.write((s) => s.putAll(round, answers), { round: round.id });
	}
	async remove(round: string): Promise<void> {
		this.rounds.value = this.rounds.value.filter((r) => r.id !== round);
		await this.write((s) => s.remove(round), { round, removed: true });
	}
}

/** One open round: answers as signals, so that a click repaints one card and the figures, nothing else. */
export class OpenRound {
	readonly desk: Desk;
	readonly round: Signal<Round>;
	readonly items: SheetItem[];
	readonly scored: ReadonlySignal<ScoredItem[]>;
	readonly result: ReadonlySignal<Result>;
	private readonly signals: Map<string, Signal<Answer>>;
	private readonly waiting = new Map<string, number>();
	private readonly stops: (() => void)[] = [];

	private constructor(desk: Desk, round: Signal<Round>, answers: ReadonlyMap<string, Answer>) {
		const { sheet } = desk;
		this.desk = desk;
		this.round = round;
		this.items = sheet.items;
		this.signals = new Map(sheet.items.map((i) => [i.id, signal(answers.get(i.id) ?? NO_ANSWER)]));
		const score = () => {
			const asked = profileItems(sheet.items, this.round.value.officeKind);
			return scoredItems(asked, new Map(asked.map((i) => [i.id, this.answer(i.id).value])));
		};
		const scored = signal(score());
		this.scored = scored;
		// The answer is painted first; bars and figures follow in the frame after, so that an old machine answers at once.
		let latest = scored.value;
		let waiting = false;
		this.stops.push(
			effect(() => {
				latest = score();
				if (waiting) return;
				waiting = true;
				requestAnimationFrame(() =>
					setTimeout(() => {
						waiting = false;
						scored.value = latest;
					}),
				);
			}),
		);
		this.result = computed(() => scoreRound(this.scored.value, sheet.groups));
		this.stops.push(desk.onNotice((notice) => void this.heard(notice)));
		const flush = () => void this.flush();
		addEventListener('visibilitychange', flush);
		addEventListener('pagehide', flush);
		this.stops.push(
			() => removeEventListener('visibilitychange', flush),
			() => removeEventListener('pagehide', flush),
		);
	}

	static async open(desk: Desk, id: string): Promise<OpenRound | undefined> {
		const round = desk.rounds.value.find((r) => r.id === id);
		return round && new OpenRound(desk, signal(round), await desk.answers(id));
	}

	private async heard(notice: Notice): Promise<void> {
		const { id } = this.round.value;
		if (notice.round !== id || notice.removed) return;
		const fresh = this.desk.rounds.value.find((r) => r.id === id);
		if (fresh) this.round.value = fresh;
		if (notice.item === undefined) {
			for (const [item, answer] of await this.desk.answers(id)) this.take(item, answer);
		} else {
			const answer = await this.desk.answer(id, notice.item);
			if (answer) this.take(notice.item, answer);
		}
	}

	/** The later of two changes wins; one that is still being typed here is later. */
	private take(item: string, answer: Answer): void {
		const own = this.signals.get(item);
		if (own && !this.waiting.has(item) && answer.changedAt > own.value.changedAt) own.value = answer;
	}

	answer(item: string): Signal<Answer> {
		const own = this.signals.get(item);
		if (!own) throw new Error(`Không có mục ${item}.`);
		return own;
	}

	/** Items this kind of office is asked. */
	asked(): SheetItem[] {
		return profileItems(this.items, this.round.value.officeKind);
	}

	/** Changes an answer, shows it at once and writes it shortly after. */
	change(item: string, part: Partial<Answer>): void {
		const own = this.answer(item);
		// A key set to undefined is taken away: the file format knows no empty keys.
		const next = Object.entries({ ...own.value, ...part, changedAt: Date.now() }).filter(([, value]) => value !== undefined);
		own.value = Object.fromEntries(next) as Answer;
		clearTimeout(this.waiting.get(item));
		this.waiting.set(
			item,
			window.setTimeout(() => void this.writeNow(item), WRITE_AFTER),
		);
	}

	private async writeNow(item: string): Promise<void> {
		clearTimeout(this.waiting.get(item));
		this.waiting.delete(item);
		await this.desk.putAnswer(this.round.value.id, item, this.answer(item).value);
	}

	/** Writes whatever is waiting. */
	async flush(): Promise<void> {
		await Promise.all([...this.waiting.keys()].map((item) => this.writeNow(item)));
	}

	changeRound(part: Partial<Round>): void {
		this.round.value = { ...this.round.value, ...part, changedAt: Date.now() };
		void this.desk.putRound(this.round.value);
	}

	allAnswers(): Map<string, Answer> {
		return new Map([...this.signals].map(([id, s]) => [id, s.value]));
	}

	close(): void {
		void this.flush();
		for (const stop of this.stops) stop();
	}
}

/** A fresh id; `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
	return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, '0')).join('');
}
