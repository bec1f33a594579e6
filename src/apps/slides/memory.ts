/** When the clock began outlives a reload of the tab, no longer. Storage may be missing: then the clock starts again. */
const key = `so-tay-vtlt.trinh-chieu:${location.pathname}`;

/** Milliseconds since 1970 at which the clock began; `null` where it has not begun. */
export function readStart(): number | null {
	try {
		const at = Number(sessionStorage.getItem(key));
		return at > 0 ? at : null;
	} catch {
		return null;
	}
}

/** @param at `null` forgets it */
export function keepStart(at: number | null): void {
	try {
		if (at === null) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, String(at));
	} catch {
		// Only the clock is lost, and only on a reload.
	}
}
