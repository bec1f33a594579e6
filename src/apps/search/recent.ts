/** Recent searches: on this machine only, erasable, off where storage is barred. */
const KEY = 'so-tay-vtlt.tim-gan-day';
const MOST = 10;

/** Reads what was kept; anything else than a list of texts is nothing. Pure. */
export function readRecent(text: string | null): string[] {
	try {
		const list: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(list) ? list.filter((q): q is string => typeof q === 'string' && q.trim() !== '').slice(0, MOST) : [];
	} catch {
		return [];
	}
}

/** The list with a query in front, each query once. Pure. */
export function withRecent(list: readonly string[], query: string): string[] {
	const text = query.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 100);
	return text.length < 2 ? [...list] : [text, ...list.filter((q) => q.toLowerCase() !== text.toLowerCase())].slice(0, MOST);
}

/** Queries, the last first; empty where storage is barred. */
export function recent(): string[] {
	try {
		return readRecent(localStorage.getItem(KEY));
	} catch {
		return [];
	}
}

function keep(list: readonly string[]): void {
	try {
		if (list.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(list));
	} catch {
		// Barred or full: nothing is kept.
	}
}

export const remember = (query: string): void => keep(withRecent(recent(), query));
export const forget = (query: string): void => keep(recent().filter((q) => q !== query));
export const forgetAll = (): void => keep([]);
