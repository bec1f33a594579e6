import { LOCAL_PREFIX, ROUND_NOTE } from '../../domain/local-kept.ts';

/** Texts of local storage that are the handbook's, by key without prefix; `undefined` where the browser bars it. */
export function readLocal(): Record<string, string> | undefined {
	try {
		const found: [string, string][] = [];
		for (let i = 0; i < localStorage.length; i++) {
			const key = localStorage.key(i) ?? '';
			if (key.startsWith(LOCAL_PREFIX) && key !== `${LOCAL_PREFIX}${ROUND_NOTE}`) found.push([key.slice(LOCAL_PREFIX.length), localStorage.getItem(key) ?? '']);
		}
		return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
	} catch {
		return undefined;
	}
}

/** Throws where the browser has no room. */
export function writeLocal(key: string, text: string): void {
	localStorage.setItem(`${LOCAL_PREFIX}${key}`, text);
}

/** Throws where the browser bars it. */
export function dropLocal(key: string): void {
	localStorage.removeItem(`${LOCAL_PREFIX}${key}`);
}

/** Forgets which rounds there were, and what this tab alone remembers: who fills in, when a talk began. */
export function dropTraces(): void {
	try {
		dropLocal(ROUND_NOTE);
		for (const key of Object.keys(sessionStorage)) if (/^so-tay-(vtlt|van-thu-luu-tru)\./.test(key)) sessionStorage.removeItem(key);
	} catch {
		// Barred: nothing was kept.
	}
}
