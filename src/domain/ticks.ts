/** Ticks of a path, as they stand in storage. Ids that this edition does not know are kept: a later one may. */
export interface Ticks {
	v: 1;
	/** Step id → day of the tick, `yyyy-mm-dd`. */
	done: Record<string, string>;
	/** Which side the reader works on. */
	side?: string;
	/** What the last "erase" took away; undo brings it back, even after the page was closed. */
	erased?: Record<string, string>;
}

export const NO_TICKS: Ticks = { v: 1, done: {} };

const isDays = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((d) => typeof d === 'string');

/** Reads stored text. `undefined` for what is not ours to understand: the caller sets it aside, never over it. */
export function parseTicks(text: string | null): Ticks | undefined {
	if (text === null) return NO_TICKS;
	try {
		const value = JSON.parse(text) as Partial<Ticks> | null;
		if (value?.v !== 1 || !isDays(value.done)) return undefined;
		return {
			v: 1,
			done: value.done,
			...(typeof value.side === 'string' ? { side: value.side } : {}),
			...(isDays(value.erased) ? { erased: value.erased } : {}),
		};
	} catch {
		return undefined;
	}
}

/** Ticks or unticks one step. @param day day of the tick */
export function setTick(ticks: Ticks, id: string, on: boolean, day: string): Ticks {
	const { [id]: before, ...rest } = ticks.done;
	return { ...ticks, done: on ? { ...rest, [id]: before ?? day } : rest };
}

/** Takes every tick away and keeps them for undo. With nothing to erase, an earlier undo stays. */
export function eraseTicks(ticks: Ticks): Ticks {
	return Object.keys(ticks.done).length === 0 ? ticks : { ...ticks, done: {}, erased: ticks.done };
}

/** Brings erased ticks back; those made since stay. */
export function restoreTicks({ erased, ...ticks }: Ticks): Ticks {
	return { ...ticks, done: { ...erased, ...ticks.done } };
}

export interface TickStep {
	id: string;
	title: string;
	period: string;
}

/** Progress in words: all, each period, and what comes next. */
export function progressWords(steps: readonly TickStep[], ticks: Ticks): { words: string; next?: TickStep } {
	const isDone = (s: TickStep) => ticks.done[s.id] !== undefined;
	const done = steps.filter(isDone).length;
	if (done === 0) return { words: `Chưa đánh dấu bước nào trong ${steps.length} bước.`, ...(steps[0] === undefined ? {} : { next: steps[0] }) };
	if (done === steps.length) return { words: `Đã xong cả ${done} bước.` };
	const periods = [...new Set(steps.map((s) => s.period))].map((period) => {
		const all = steps.filter((s) => s.period === period);
		const n = all.filter(isDone).length;
		return `${period.toLowerCase()} ${n === all.length ? 'xong' : `${n}/${all.length}`}`;
	});
	return { words: `Đã xong ${done} trong ${steps.length} bước: ${periods.join(', ')}.`, next: steps.find((s) => !isDone(s))! };
}
