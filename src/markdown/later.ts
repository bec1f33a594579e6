import type { Provision } from './provision.ts';

/** Below this a regulation is laid out faster whole than in parts. */
const LONG = 12;
const PARTS_OF_TEXT = new Set(['clause', 'point', 'subpoint']);

const known = new WeakMap<readonly Provision[], Map<string, string>>();

/**
 * Classes of the provisions of a long regulation that a browser may lay out when they come near the window (base.css), by id. The class says
 * about how long the text is, so that the page has about its length from the start. Only headings without headings below them:
 * the rest holds parts of its own.
 */
export function laterParts(provisions: readonly Provision[]): ReadonlyMap<string, string> {
	const before = known.get(provisions);
	if (before !== undefined) return before;
	const headings = provisions.filter((p) => !PARTS_OF_TEXT.has(p.kind));
	const parents = new Set(headings.map((p) => p.parent));
	const leaves = headings.filter((p) => !parents.has(p.id));
	const made = new Map<string, string>();
	if (leaves.length > LONG) for (const p of leaves) made.set(p.id, `later${p.text.length > 1200 ? ' later-3' : p.text.length > 400 ? ' later-2' : ''}`);
	known.set(provisions, made);
	return made;
}
