/**
 * A note of which rounds this machine had, kept apart from the rounds themselves (local storage against IndexedDB): a browser that
 * clears the one and not the other is noticed. Where both went, nobody can know; the page says so in words.
 */
export interface NotedRound {
	id: string;
	title: string;
}

/** Reads the note; anything else than a note of ours is none. */
export function parseNote(text: string | null): NotedRound[] {
	try {
		const value = JSON.parse(text ?? '') as { v?: unknown; rounds?: unknown } | null;
		if (value?.v !== 1 || !Array.isArray(value.rounds)) return [];
		return (value.rounds as Partial<NotedRound>[]).flatMap((r) =>
			typeof r?.id === 'string' && typeof r.title === 'string' ? [{ id: r.id, title: r.title }] : [],
		);
	} catch {
		return [];
	}
}

/** Rounds that were noted and are not there any more. */
export function goneRounds(noted: readonly NotedRound[], present: readonly { id: string }[]): NotedRound[] {
	const ids = new Set(present.map((r) => r.id));
	return noted.filter((n) => !ids.has(n.id));
}

/** The note for what is there now; what went missing stays noted until the reader was told. */
export function noteText(present: readonly NotedRound[], gone: readonly NotedRound[]): string {
	const list = [...present, ...goneRounds(gone, present)].slice(0, 200);
	return JSON.stringify({ v: 1, rounds: list.map(({ id, title }) => ({ id, title })) });
}
