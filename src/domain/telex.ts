/** Reading Telex and VNI keys that were typed while the input method was off: "bieen banr", "lu7u tru74". Pure. */

const TELEX_TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };

/** Puts a tone on the vowel that bears it, new style: oà, uỷ; on the last of two vowels before a final consonant. */
function placeTone(syllable: string, tone: string): string | undefined {
	const m = /^((?:qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*))([aeiouyăâêôơư]+)(.*)$/.exec(syllable);
	if (m === null) return undefined;
	const [, onset = '', nucleus = '', coda = ''] = m;
	const vowels = [...nucleus];
	const marked = vowels.findLastIndex((v) => 'ăâêôơư'.includes(v));
	let at: number;
	if (marked >= 0) at = marked;
	else if (vowels.length === 1) at = 0;
	else if (coda !== '' || /^(oa|oe|uy)$/.test(nucleus)) at = vowels.length === 3 && coda === '' ? 1 : vowels.length - 1;
	else at = vowels.length === 3 ? 1 : 0;
	vowels[at] = `${vowels[at]!}${tone}`;
	return `${onset}${vowels.join('')}${coda}`.normalize('NFC');
}

/** One Telex syllable: "bieen" → "biên", "banr" → "bản"; `undefined` when no key of Telex is in it. */
export function decodeTelex(word: string): string | undefined {
	if (!/^[a-z]{2,9}$/.test(word)) return undefined;
	let text = word;
	let tone = '';
	// The tone key comes after the vowel, at the end or before the final consonant.
	const t = /^(.*[aeiouyw].*?)([sfrxj])([a-z]{0,2})$/.exec(text);
	if (t !== null && !/[sfrxj]/.test(t[3]!)) {
		tone = TELEX_TONES[t[2]!]!;
		text = `${t[1]!}${t[3]!}`;
	}
	const before = text;
	text = text.replace(/^dd|^d(.*)d$/, 'đ$1').replace(/^đ\$1/, 'đ');
	text = text.replace(/aa/, 'â').replace(/ee/, 'ê').replace(/oo/, 'ô');
	text = text
		.replace(/a([a-z]*)a$/, 'â$1')
		.replace(/e([a-z]*)e$/, 'ê$1')
		.replace(/o([a-z]*)o$/, 'ô$1');
	text = text.replace(/uow|uo([a-z]+)w/, 'ươ$1').replace(/^ươundefined/, 'ươ');
	text = text
		.replace(/aw/, 'ă')
		.replace(/ow/, 'ơ')
		.replace(/uw/, 'ư')
		.replace(/(a)([a-z]+)w$/, 'ă$2')
		.replace(/o([a-z]+)w$/, 'ơ$1')
		.replace(/u([a-z]*)w$/, 'ư$1')
		.replace(/^([^aeiou]*)w/, '$1ư');
	if (text === before && tone === '') return undefined;
	return tone === '' ? text : placeTone(text, tone);
}

/** One VNI syllable: "lu7u" → "lưu", "tru74" → "trữ". */
export function decodeVni(word: string): string | undefined {
	if (!/^[a-z]+[a-z0-9]*[1-9][a-z0-9]*$/.test(word) || !/[aeiouyd]/.test(word)) return undefined;
	let text = word;
	let tone = '';
	text = text.replace(/[1-5]/, (d) => {
		tone = VNI_TONES[d]!;
		return '';
	});
	text = text.replace(/d9|^d(.*)9/, 'đ$1').replace(/đundefined/, 'đ');
	text = text.replace(/uo([a-z]*)7|u7o7?([a-z]*)/, 'ươ$1$2').replace(/undefined/g, '');
	text = text.replace(/([aeo])([a-z]*)6/, (_, v: string, rest: string) => `${{ a: 'â', e: 'ê', o: 'ô' }[v]!}${rest}`);
	text = text.replace(/([ou])([a-z]*)7/, (_, v: string, rest: string) => `${{ o: 'ơ', u: 'ư' }[v]!}${rest}`);
	text = text.replace(/a([a-z]*)8/, 'ă$1');
	if (/\d/.test(text)) return undefined;
	return tone === '' ? text : placeTone(text, tone);
}
