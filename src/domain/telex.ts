/** Reading Telex and VNI keys that were typed while the input method was off: "bieen banr", "lu7u tru74". Pure. */

const TELEX_TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };

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

/** The syllable as an input method holds it: letters so far, and its tone. */
class Syllable {
	letters: string[] = [];
	tone = '';
	/** True once a key worked as a mark: without one the word is not raw input. */
	touched = false;

	/** Turns the last `from` into `to`, if there is one. */
	turn(from: string, to: string): boolean {
		const at = this.letters.lastIndexOf(from);
		if (at < 0) return false;
		this.letters[at] = to;
		return (this.touched = true);
	}

	/** "uo" → "ươ", "ua", "uu" → "ưa", "ưu", else the last o or u. The u of "qu" is no vowel. */
	horn(): boolean {
		const at = this.letters.findIndex((l, i) => l === 'u' && this.letters[i - 1] !== 'q');
		const next = this.letters[at + 1];
		if (at >= 0 && (next === 'o' || next === 'u' || next === 'a' || next === undefined || !'aeiouy'.includes(next))) {
			this.letters[at] = 'ư';
			if (next === 'o') this.letters[at + 1] = 'ơ';
			return (this.touched = true);
		}
		return this.turn('o', 'ơ') || (at >= 0 && this.turn('u', 'ư'));
	}

	setTone(tone: string): boolean {
		if (!this.letters.some((l) => 'aeiouyăâêôơư'.includes(l))) return false;
		this.tone = tone;
		return (this.touched = true);
	}

	text(): string | undefined {
		if (!this.touched) return undefined;
		return this.tone === '' ? this.letters.join('') : placeTone(this.letters.join(''), this.tone);
	}
}

function telexKey(s: Syllable, key: string): boolean {
	const tone = TELEX_TONES[key];
	if (tone !== undefined) return s.setTone(tone);
	const round = CIRCUMFLEX[key];
	if (round !== undefined) return s.turn(key, round);
	if (key === 'd') return (s.letters[0] === 'd' || s.letters.at(-1) === 'd') && s.turn('d', 'đ');
	if (key !== 'w') return false;
	// A lone w is ư; "oaw", "aw" is ă, but "uaw" is ưa.
	const ua = s.letters.indexOf('u') >= 0 && s.letters[s.letters.indexOf('u') - 1] !== 'q';
	if (!ua && s.turn('a', 'ă')) return true;
	if (s.horn()) return true;
	s.letters.push('ư');
	return (s.touched = true);
}

function vniKey(s: Syllable, key: string): boolean {
	const tone = VNI_TONES[key];
	if (tone !== undefined) return s.setTone(tone);
	if (key === '6') return Object.entries(CIRCUMFLEX).some(([from, to]) => s.turn(from, to));
	if (key === '7') return s.horn();
	if (key === '8') return s.turn('a', 'ă');
	return key === '9' && s.turn('d', 'đ');
}

function read(word: string, press: (s: Syllable, key: string) => boolean): string | undefined {
	const syllable = new Syllable();
	for (const key of word) if (!press(syllable, key)) syllable.letters.push(key);
	return syllable.text();
}

/** One Telex syllable: "bieen" → "biên", "banr" → "bản"; `undefined` when no key of Telex is in it. */
export function decodeTelex(word: string): string | undefined {
	return /^[a-z]{2,10}$/.test(word) ? read(word, telexKey) : undefined;
}

/** One VNI syllable: "lu7u" → "lưu", "tru74" → "trữ". */
export function decodeVni(word: string): string | undefined {
	if (!/^[a-z]+[a-z0-9]*[1-9][a-z0-9]*$/.test(word) || word.length > 10) return undefined;
	const text = read(word, vniKey);
	return text === undefined || /\d/.test(text) ? undefined : text;
}
