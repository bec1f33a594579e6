/** Unseen ways to type a name or a citation, made from it by a seed: what clerks' keyboards and habits do to a text. */
import { fold } from '../../src/domain/fold.ts';
import { slips } from '../../src/domain/slips.ts';

/** Repeatable numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const TONES: Record<string, [telex: string, vni: string]> = {
	'\u0301': ['s', '1'],
	'\u0300': ['f', '2'],
	'\u0309': ['r', '3'],
	'\u0303': ['x', '4'],
	'\u0323': ['j', '5'],
};

/** Keys that would have made a syllable, the tone last: "biên" → "bieen", "bie6n". */
export function keysOf(syllable: string, vni: boolean): string {
	let tone = '';
	let out = '';
	for (const c of syllable.normalize('NFD').replace(/đ/g, vni ? 'd9' : 'dd')) {
		if (TONES[c] !== undefined) tone = TONES[c][vni ? 1 : 0];
		else if (c === '\u0302') out += vni ? '6' : out.at(-1)!;
		else if (c === '\u0306') out += vni ? '8' : 'w';
		else if (c === '\u031b') out += vni ? '7' : 'w';
		else out += c;
	}
	return out + tone;
}

const eachWord = (text: string, change: (word: string) => string): string => text.replace(/\p{L}+/gu, change);

const OLD: Record<string, string> = { oà: 'òa', oá: 'óa', oả: 'ỏa', oạ: 'ọa', uỷ: 'ủy', uý: 'úy', uỳ: 'ùy', uỵ: 'ụy' };

/** A kind of variant; `undefined` where it changes nothing. */
export const VARIANTS: Record<string, (text: string, random: () => number) => string> = {
	'không dấu': (t) => fold(t),
	'mất dấu một chữ': (t, random) => {
		const words = t.match(/\p{L}+/gu) ?? [];
		const at = Math.floor(random() * words.length);
		let n = 0;
		return eachWord(t, (w) => (n++ === at ? fold(w) : w));
	},
	'Telex thô': (t) => eachWord(t.toLowerCase(), (w) => keysOf(w, false)),
	'VNI thô': (t) => eachWord(t.toLowerCase(), (w) => keysOf(w, true)),
	'viết sai một chữ': (t, random) => {
		const words = (t.match(/\p{L}+/gu) ?? []).filter((w) => slips(w.toLowerCase()).length > 0);
		const at = words[Math.floor(random() * words.length)];
		if (at === undefined) return t;
		const wrong = slips(at.toLowerCase());
		return t.replace(at, wrong[Math.floor(random() * wrong.length)]!);
	},
	'dấu kiểu cũ': (t) => t.replace(/oà|oá|oả|oạ|uỷ|uý|uỳ|uỵ/g, (x) => OLD[x]!),
	NFD: (t) => t.normalize('NFD'),
	'CHỮ HOA': (t) => t.toUpperCase(),
	'khoảng trắng, dấu câu': (t, random) => `  ${t.replace(/ /g, () => (random() < 0.3 ? '  ' : ' '))}${random() < 0.5 ? '?' : ' .'}`,
};

/** Spellings of a citation "điều 31" + "30/2020/NĐ-CP": spacing, order, short and long words. */
export function citationForms(article: string, kind: string, number: string, short: string | undefined, random: () => number): string[] {
	const forms = [
		`điều ${article} ${kind} ${number}`,
		`${kind} ${number} điều ${article}`,
		`Điều ${article}, ${kind} số ${number}`,
		fold(`dieu ${article} ${kind} ${number.replaceAll('/', ' / ')}`),
		`d${article} ${number.toLowerCase()}`,
		`đ.${article} ${fold(number).replaceAll('-', ' ')}`,
		...(short === undefined ? [] : [`điều ${article} ${short}`, fold(`${short} d${article}`)]),
	];
	return [forms[Math.floor(random() * forms.length)]!];
}
