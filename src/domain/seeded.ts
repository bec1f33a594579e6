/** Chance that comes out the same on every machine: 32-bit whole numbers only, no `Math.random`. */

/** 32-bit hash of a text (murmur3's mixing over UTF-16 units). */
export function hash32(text: string): number {
	let h = 0x9747b28c ^ text.length;
	for (let i = 0; i < text.length; i++) {
		h = Math.imul(h ^ text.charCodeAt(i), 0xcc9e2d51);
		h = (h << 13) | (h >>> 19);
	}
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A stream of numbers in [0, 1) that depends on the seed alone (mulberry32). */
export function seeded(seed: string): () => number {
	let state = hash32(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The same things in another order (Fisher–Yates); the list given stays as it is. */
export function shuffled<T>(list: readonly T[], seed: string): T[] {
	const next = seeded(seed);
	const out = [...list];
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[out[i], out[j]] = [out[j]!, out[i]!];
	}
	return out;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** A seed of six signs that can be read aloud: no I, L, O, 0, 1. */
export function newSeed(random: () => number = Math.random): string {
	return Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
