/** Links of glossary terms at their first use in the HTML of a page. Pure; one pass over the text. */

export interface TermForm {
	slug: string;
	/** Exactly as it must stand in the text. */
	text: string;
}

export interface LinkedTerms {
	html: string;
	/** Terms the page uses, in the order of their first use. */
	used: string[];
}

/** Letters, digits and the joints of official numbers: "CV" in "5053-CV/VPTW" is no word. */
const EDGE = '[\\p{L}\\p{N}/-]';
/**
 * A syllable before or after that makes another word of it: "văn bản chính thức" is not "bản chính", "nộp lưu trữ" not "nộp lưu".
 * Vietnamese writes a space between syllables, not between words, so whole syllables are not yet whole words.
 */
const BEFORE: Record<string, string> = { bản: 'văn|kịch|phiên', lưu: 'đồng' };
const AFTER: Record<string, string> = { lưu: 'trữ', chính: 'thức|quyền|phủ|sách|trị|xác', uỷ: 'ban|quyền|nhiệm|thác', mật: 'mã|khẩu', sao: 'cho' };

/** Nothing in these is running text, or it is a link already. */
const CLOSED = new Set('a abbr button code dt h1 h2 h3 h4 h5 h6 kbd label noscript pre script select style summary svg template textarea th'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Tags, marks and official numbers. */
const CLOSED_CLASS = /\sclass="[^"]*\b(?:tag|known|nowrap|id|no-terms)\b/;
const TOKEN = /<!--[\s\S]*?-->|<\/?([a-zA-Z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</g;

/**
 * The forms under which terms stand in a text: the headword, also with a small first letter, and abbreviations as they are.
 * A headword of one syllable ("Mật") counts only as written: small, it is part of too many other words.
 */
export function termForms(terms: Iterable<{ id: string; term: string; abbreviation?: string | undefined }>): TermForm[] {
	const forms: TermForm[] = [];
	for (const { id, term, abbreviation } of terms) {
		const texts = [term.normalize('NFC')];
		if (term.includes(' ')) texts.push(texts[0]!.charAt(0).toLowerCase() + texts[0]!.slice(1));
		if (abbreviation !== undefined) texts.push(...abbreviation.normalize('NFC').split(/,\s*/));
		for (const text of new Set(texts)) forms.push({ slug: id, text });
	}
	return forms;
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Forms word by word, small letters: what begins alike is compared once, however many terms there are. */
interface Words {
	next: Map<string, Words>;
	/** A form ends here. */
	ends: boolean;
}

function wordsOf(forms: readonly TermForm[]): Words {
	const root: Words = { next: new Map(), ends: false };
	for (const { text } of forms) {
		let at = root;
		for (const word of text.toLowerCase().split(' ')) {
			let next = at.next.get(word);
			if (next === undefined) at.next.set(word, (next = { next: new Map(), ends: false }));
			at = next;
		}
		at.ends = true;
	}
	return root;
}

/** A pattern for whatever may follow a word; the longest form first. */
function following(word: string, { next, ends }: Words): string {
	const after = AFTER[word];
	const end = `${after === undefined ? '' : `(?!\\s(?:${after})(?!\\p{L}))`}(?!${EDGE})`;
	if (next.size === 0) return end;
	const longer = `\\s+(?:${alternatives(next)})`;
	return ends ? `(?:${longer}|${end})` : longer;
}
const alternatives = (next: Words['next']): string =>
	[...next]
		.sort(([a], [b]) => b.length - a.length)
		.map(([word, words]) => `${literal(word)}${following(word, words)}`)
		.join('|');

/** A pattern for all forms that begin with one syllable. */
function pattern(forms: readonly TermForm[]): string {
	return [...wordsOf(forms).next]
		.sort(([a], [b]) => b.length - a.length)
		.map(([word, words]) => {
			const before = BEFORE[word];
			return `${before === undefined ? '' : `(?<!(?:${before})\\s)`}${literal(word)}${following(word, words)}`;
		})
		.join('|');
}

const SYLLABLE = /[\p{L}\p{N}]+/gu;
const firstSyllable = (text: string): string => /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';

/** Longest forms first, so that "lưu trữ lịch sử" is never "lưu trữ". @returns replaces the first uses in HTML */
export function createTermLinker(forms: readonly TermForm[], href: (slug: string) => string): (html: string) => LinkedTerms {
	const sorted = [...forms].sort((a, b) => b.text.length - a.text.length);
	const bySpelling = new Map(sorted.map((f) => [f.text, f.slug]));
	// By their first syllable: a text is compared with the few forms that can begin at a word, however many terms there are.
	const beginning = Map.groupBy(sorted, (f) => firstSyllable(f.text));
	const finders = new Map<string, RegExp>();
	/** Length of the form that stands at a place, 0 where none does. @param syllable the one there, lower case */
	const formAt = (text: string, at: number, syllable: string): number => {
		const forms = beginning.get(syllable);
		if (forms === undefined) return 0;
		let finder = finders.get(syllable);
		if (finder === undefined) {
			finder = new RegExp(pattern(forms), 'iuy');
			finders.set(syllable, finder);
		}
		finder.lastIndex = at;
		return finder.exec(text)?.[0].length ?? 0;
	};
	/** Length of "Luật Lưu trữ" at a place: the name of a law is taken whole and left alone, while "pháp luật lưu trữ" is no name. */
	const lawAt = (text: string, at: number): number => {
		if (/pháp\s$/iu.test(text.slice(Math.max(0, at - 5), at))) return 0;
		const lead = /^luật\s+/iu.exec(text.slice(at, at + 40))?.[0].length ?? 0;
		const form = lead === 0 ? 0 : formAt(text, at + lead, firstSyllable(text.slice(at + lead, at + lead + 40)));
		return form === 0 ? 0 : lead + form;
	};
	const slugAt = new Map(forms.map((f) => [href(f.slug), f.slug]));

	return (html) => {
		const used = new Set<string>();
		/** Open elements; true where text is closed to links. */
		const open: { name: string; closed: boolean }[] = [];
		const linkText = (text: string): string => {
			let made = '';
			let done = 0;
			for (const word of text.matchAll(SYLLABLE)) {
				const at = word.index;
				if (at < done || '/-'.includes(text[at - 1] ?? ' ')) continue;
				const syllable = word[0].toLowerCase();
				const law = syllable === 'luật' ? lawAt(text, at) : 0;
				const length = law > 0 ? law : formAt(text, at, syllable);
				if (length === 0) continue;
				const found = text.slice(at, at + length);
				// Case is compared here: the finders ignore it, so that a whole is not taken apart for one capital letter in it.
				const slug = law > 0 ? undefined : bySpelling.get(found.replace(/\s+/g, ' '));
				if (slug === undefined || used.has(slug)) made += text.slice(done, at) + found;
				else {
					used.add(slug);
					made += `${text.slice(done, at)}<a class="term" href="${href(slug)}" data-term="${slug}">${found}</a>`;
				}
				done = at + length;
			}
			return made + text.slice(done);
		};
		const out = html.replace(TOKEN, (token, name: string | undefined) => {
			if (name === undefined) return token.startsWith('<') || (open.at(-1)?.closed ?? false) ? token : linkText(token);
			const tag = name.toLowerCase();
			if (token.startsWith('</')) {
				const from = open.findLastIndex((o) => o.name === tag);
				if (from >= 0) open.length = from;
			} else if (!VOID.has(tag) && !token.endsWith('/>')) {
				open.push({ name: tag, closed: (open.at(-1)?.closed ?? false) || CLOSED.has(tag) || CLOSED_CLASS.test(token) });
				const written = tag === 'a' ? slugAt.get(/\shref="([^"]*)"/.exec(token)?.[1] ?? '') : undefined;
				if (written !== undefined) used.add(written);
			}
			return token;
		});
		return { html: out, used: [...used] };
	};
}
