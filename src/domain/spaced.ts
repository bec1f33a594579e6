/**
 * Spaced repetition in five boxes: a right answer moves a question one box on, a wrong one back to the first.
 * Kept by permanent question id; ids that this edition does not know are kept for a later one.
 */
export interface Card {
	/** 1–5. */
	box: number;
	/** Day from which it is asked again, `yyyy-mm-dd`. */
	due: string;
	right: number;
	wrong: number;
}

export interface Progress {
	v: 1;
	cards: Record<string, Card>;
	/** What the last "erase" took away; undo brings it back, even after the page was closed. */
	erased?: Record<string, Card>;
}

export const NO_PROGRESS: Progress = { v: 1, cards: {} };
/** Days until a question of each box comes back. */
export const BOX_DAYS = [1, 2, 4, 8, 16] as const;

export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Notes one answer. A question that is right the first time goes on to the second box. */
export function noteAnswer(progress: Progress, id: string, right: boolean, day: string): Progress {
	const before = progress.cards[id];
	const box = right ? Math.min(BOX_DAYS.length, (before?.box ?? 1) + 1) : 1;
	const card: Card = {
		box,
		due: addDays(day, BOX_DAYS[box - 1]!),
		right: (before?.right ?? 0) + (right ? 1 : 0),
		wrong: (before?.wrong ?? 0) + (right ? 0 : 1),
	};
	return { ...progress, cards: { ...progress.cards, [id]: card } };
}

/** Order of asking: what is due (longest overdue first), what was never asked, then what is not due yet. */
export function askingOrder<T extends { id: string }>(questions: readonly T[], progress: Progress, day: string): T[] {
	const rank = (q: T): string => {
		const card = progress.cards[q.id];
		if (card === undefined) return '1';
		return card.due <= day ? `0${card.due}` : `2${card.due}`;
	};
	return questions
		.map((q, i) => ({ q, i, r: rank(q) }))
		.sort((a, b) => (a.r < b.r ? -1 : a.r > b.r ? 1 : a.i - b.i))
		.map(({ q }) => q);
}

export interface Standing {
	asked: number;
	due: number;
	/** In the fourth or fifth box. */
	known: number;
	/** Last answered wrong. */
	wrong: number;
}

export function standing(ids: readonly string[], progress: Progress, day: string): Standing {
	const cards = ids.flatMap((id) => progress.cards[id] ?? []);
	return {
		asked: cards.length,
		due: cards.filter((c) => c.due <= day).length,
		known: cards.filter((c) => c.box >= 4).length,
		wrong: cards.filter((c) => c.box === 1).length,
	};
}

const isCard = (c: unknown): c is Card => {
	if (typeof c !== 'object' || c === null) return false;
	const { box, due, right, wrong } = c as Partial<Card>;
	return [1, 2, 3, 4, 5].includes(box ?? 0) && /^\d{4}-\d\d-\d\d$/.test(due ?? '') && Number.isInteger(right) && Number.isInteger(wrong);
};
const isCards = (v: unknown): v is Record<string, Card> => typeof v === 'object' && v !== null && !Array.isArray(v) && Object.values(v).every(isCard);

/** Reads kept or imported text. `undefined` for what is not ours to understand. */
export function parseProgress(text: string | null): Progress | undefined {
	if (text === null) return NO_PROGRESS;
	try {
		const value = JSON.parse(text) as Partial<Progress> | null;
		if (value?.v !== 1 || !isCards(value.cards)) return undefined;
		return { v: 1, cards: value.cards, ...(isCards(value.erased) ? { erased: value.erased } : {}) };
	} catch {
		return undefined;
	}
}

export function eraseProgress(p: Progress): Progress {
	return Object.keys(p.cards).length === 0 ? p : { v: 1, cards: {}, erased: p.cards };
}

/** Brings erased answers back; those given since stay. */
export function restoreProgress(p: Progress): Progress {
	return { v: 1, cards: { ...p.erased, ...p.cards } };
}

/** Takes a file in: of each question the card with more answers behind it stays. */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
	const cards = { ...mine.cards };
	for (const [id, c] of Object.entries(theirs.cards)) {
		const own = cards[id];
		if (own === undefined || own.right + own.wrong < c.right + c.wrong) cards[id] = c;
	}
	return { ...mine, cards };
}
