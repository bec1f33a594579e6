import type { Round } from '../../schemas/assessment.ts';
import type { PartName } from './store-shape.ts';

/** How long typing rests before it is written. */
const REST = 250;
/** How long somebody who types without a rest may wait: a kill loses less than a second. */
const AT_MOST = 700;

interface Waiting {
	/** What writes it. */
	run: () => Promise<void>;
	since: number;
	timer: number;
}

/** Gathers changes of one round and writes each record once typing rests, or at the latest after `AT_MOST`. */
export class Writer {
	private readonly writePart: (part: PartName, key: string) => Promise<void>;
	private readonly writeRound: (part: Partial<Round>) => Promise<void>;
	private readonly waiting = new Map<string, Waiting>();
	private roundPart: Partial<Round> = {};

	constructor(writePart: Writer['writePart'], writeRound: Writer['writeRound']) {
		this.writePart = writePart;
		this.writeRound = writeRound;
	}

	/** A record of the round changed. */
	soon(part: PartName, key: string): void {
		this.wait(`${part}/${key}`, () => this.writePart(part, key));
	}

	private wait(id: string, run: Waiting['run']): void {
		const before = this.waiting.get(id);
		clearTimeout(before?.timer);
		const since = before?.since ?? Date.now();
		const rest = Math.max(0, Math.min(REST, since + AT_MOST - Date.now()));
		this.waiting.set(id, { run, since, timer: window.setTimeout(() => void this.now(id), rest) });
	}

	/** Fields of the round's profile: gathered, and written into whatever another tab wrote meanwhile. */
	round(part: Partial<Round>): void {
		this.roundPart = { ...this.roundPart, ...part };
		this.wait('round', () => {
			const whole = this.roundPart;
			this.roundPart = {};
			return this.writeRound(whole);
		});
	}
	/** A round read from the store, with what is still being typed here laid over it. */
	waitingRound(stored: Round): Round {
		return { ...stored, ...this.roundPart };
	}

	waits(part: PartName, key: string): boolean {
		return this.waiting.has(`${part}/${key}`);
	}

	private async now(id: string): Promise<void> {
		const one = this.waiting.get(id);
		if (one === undefined) return;
		clearTimeout(one.timer);
		this.waiting.delete(id);
		await one.run();
	}

	async flush(): Promise<void> {
		await Promise.all([...this.waiting.keys()].map((id) => this.now(id)));
	}
}
