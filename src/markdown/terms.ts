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

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

function pattern(text: string): string {
	const words = text.toLowerCase().split(' ');
	const before = BEFORE[words[0]!];
	const after = AFTER[words.at(-1)!];
	return `${before === undefined ? '' : `(?<!(?:${before})\\s)`}${literal(text)}${after === undefined ? '' : `(?!\\s(?:${after})(?!\\p{L}))`}`;
}

/** Longest forms first, so that "lưu trữ lịch sử" is never "lưu trữ". @returns replaces the first uses in HTML */
export function createTermLinker(forms: readonly TermForm[], href: (slug: string) => string): (html: string) => LinkedTerms {
	const sorted = [...forms].sort((a, b) => b.text.length - a.text.length);
	const bySpelling = new Map(sorted.map((f) => [f.text, f.slug]));
	// The name of a law is taken whole and left alone: "Luật Lưu trữ" is no use of "lưu trữ", while "pháp luật lưu trữ" is.
	const finder = new RegExp(`(?<!${EDGE})((?<!pháp\\s)luật\\s+)?(?:${sorted.map((f) => pattern(f.text)).join('|')})(?!${EDGE})`, 'giu');
	const slugAt = new Map(forms.map((f) => [href(f.slug), f.slug]));

	return (html) => {
		const used = new Set<string>();
		/** Open elements; true where text is closed to links. */
		const open: { name: string; closed: boolean }[] = [];
		const linkText = (text: string) =>
			text.replace(finder, (found, law: string | undefined) => {
				// Case is compared here: the pattern ignores it, so that a whole is not taken apart for one capital letter in it.
				const slug = bySpelling.get(found.replace(/\s+/g, ' '));
				if (law !== undefined || slug === undefined || used.has(slug)) return found;
				used.add(slug);
				return `<a class="term" href="${href(slug)}" data-term="${slug}">${found}</a>`;
			});
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
