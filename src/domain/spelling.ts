/**
 * House spelling: tone marks on the last vowel of oa, oe, uy ("hoà, uỷ"), y after h, k, l, m, t in a few words, NFC.
 * A handbook in two spellings looks careless and prints unevenly; search folds both anyway.
 */
export interface SpellingFault {
	/** Offset in the text. */
	index: number;
	found: string;
	/** What to write instead. */
	mend: string;
}

const OLD_TO_NEW: Record<string, string> = {
	òa: 'oà',
	óa: 'oá',
	ỏa: 'oả',
	õa: 'oã',
	ọa: 'oạ',
	òe: 'oè',
	óe: 'oé',
	ỏe: 'oẻ',
	õe: 'oẽ',
	ọe: 'oẹ',
	ùy: 'uỳ',
	úy: 'uý',
	ủy: 'uỷ',
	ũy: 'uỹ',
	ụy: 'uỵ',
};
const OLD_TONE = /(\p{L}*)(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?!\p{L})/giu;
/** Cheap to ask first: hardly a line has such a syllable. */
const MAYBE_OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/iu;
const Y_WORDS = /(^|[^\p{L}])(quản lí|xử lí|kĩ thuật|kĩ năng|tỉ lệ|lí do|chỉnh lí|qui định|qui trình|qui chế)(?!\p{L})/giu;
const Y_MEND: Record<string, string> = {
	'quản lí': 'quản lý',
	'xử lí': 'xử lý',
	'kĩ thuật': 'kỹ thuật',
	'kĩ năng': 'kỹ năng',
	'tỉ lệ': 'tỷ lệ',
	'lí do': 'lý do',
	'chỉnh lí': 'chỉnh lý',
	'qui định': 'quy định',
	'qui trình': 'quy trình',
	'qui chế': 'quy chế',
};

/** Every departure from the house spelling in a text that is already NFC. */
export function spellingFaults(text: string): SpellingFault[] {
	const faults: SpellingFault[] = [];
	for (const m of MAYBE_OLD_TONE.test(text) ? text.matchAll(OLD_TONE) : []) {
		const onset = m[1]!;
		// "quý" is q-u-ý in both spellings.
		if (/q$/i.test(onset) && /^[ùúủũụ]y$/i.test(m[2]!)) continue;
		const mended = OLD_TO_NEW[m[2]!.toLowerCase()]!;
		const kept = m[2] === m[2]!.toUpperCase() ? mended.toUpperCase() : /^\p{Lu}/u.test(m[2]!) ? mended.charAt(0).toUpperCase() + mended.slice(1) : mended;
		faults.push({ index: m.index, found: m[0], mend: onset + kept });
	}
	for (const m of text.matchAll(Y_WORDS)) {
		const found = m[2]!;
		faults.push({ index: m.index + m[1]!.length, found, mend: Y_MEND[found.toLowerCase()] ?? found });
	}
	return faults.sort((a, b) => a.index - b.index);
}
