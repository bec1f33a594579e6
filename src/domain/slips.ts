/** Slips a Vietnamese hand makes: sounds that are one in some regions, and the two tones that are often confused. Pure. */

const ONSETS: [string, string][] = [
	['tr', 'ch'],
	['s', 'x'],
	['d', 'gi'],
	['d', 'r'],
	['gi', 'r'],
	['l', 'n'],
	['v', 'd'],
	['qu', 'w'],
	['ngh', 'ng'],
	['gh', 'g'],
	['k', 'c'],
	['ph', 'f'],
];
const CODAS: [string, string][] = [
	['c', 't'],
	['n', 'ng'],
	['n', 'nh'],
	['n', 'm'],
	['t', 'ch'],
	['i', 'y'],
	['í', 'ý'],
	['ì', 'ỳ'],
	['ỉ', 'ỷ'],
	['ĩ', 'ỹ'],
	['ị', 'ỵ'],
];
const TONES: [string, string][] = [['\u0309', '\u0303']];

/** Every syllable one slip away. */
export function slips(syllable: string): string[] {
	const out = new Set<string>();
	for (const [a, b] of ONSETS) {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const)
			if (syllable.startsWith(from)) out.add(to + syllable.slice(from.length));
	}
	for (const [a, b] of CODAS) {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const)
			if (syllable.endsWith(from)) out.add(syllable.slice(0, -from.length) + to);
	}
	const nfd = syllable.normalize('NFD');
	for (const [a, b] of TONES) {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const)
			if (nfd.includes(from)) out.add(nfd.replace(from, to).normalize('NFC'));
	}
	return [...out];
}

/** Every syllable one letter away: a letter left out, doubled, or two exchanged. */
export function misspellings(syllable: string): string[] {
	const out = new Set<string>();
	for (let i = 0; i <= syllable.length; i++) {
		out.add(syllable.slice(0, i) + syllable.slice(i + 1));
		if (i + 1 < syllable.length) out.add(syllable.slice(0, i) + syllable[i + 1]! + syllable[i]! + syllable.slice(i + 2));
		for (const letter of 'hgncuioatmp') out.add(syllable.slice(0, i) + letter + syllable.slice(i));
	}
	out.delete(syllable);
	return [...out];
}

/**
 * What a syllable nobody uses may have been meant for: one slip away, else two.
 * @param known says whether the handbook uses a syllable
 */
export function unslip(syllable: string, known: (syllable: string) => boolean): string | undefined {
	const once = slips(syllable);
	const first = once.find(known);
	if (first !== undefined) return first;
	for (const s of once) {
		const second = slips(s).find(known);
		if (second !== undefined) return second;
	}
	return undefined;
}
