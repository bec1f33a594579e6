/**
 * Reads how people type a citation into a search box: "khoản 3 Điều 31 NĐ 30/2020/NĐ-CP", "d31 k3 nd30", "hd 16",
 * "luật lưu trữ", "66-qđ/tw". Pure; knows regulations only through the list it is given.
 */
import { fold } from './fold.ts';
import { provisionId, type Segment } from './provision.ts';

/** What the parser needs to know of a regulation. */
export interface KnownRegulation {
	slug: string;
	number: string;
	kind: string;
	/** Name used instead of the number: "Luật Lưu trữ". */
	commonName?: string | undefined;
	aliases: readonly string[];
	issued?: string | undefined;
	/** Numbers it replaced, with a page or without. */
	replaces: readonly string[];
	/** Pages of what replaced it. */
	successors?: readonly string[];
	/** True while in force on the reader's day and meant for more than one place: such acts are named first. */
	preferred: boolean;
}

export interface CitationReading {
	/** Regulations meant, best first; more than one where the text does not settle which. */
	slugs: string[];
	/** Path of the provision, outermost first; empty when only a regulation is named. */
	path: Segment[];
	/** Ids to try, from the narrowest provision to the article. */
	ids: string[];
	/** Old number typed, when it led to its successor. */
	replaced?: string;
	/** True when nothing else stands in the query. */
	sure: boolean;
	/** Words beside the citation; empty when it is sure. */
	beside: string;
}

const KIND_WORDS: Record<string, string> = {
	'bo luat': 'bo-luat',
	luat: 'luat',
	'nghi quyet': 'nghi-quyet',
	nq: 'nghi-quyet',
	'nghi dinh': 'nghi-dinh',
	nd: 'nghi-dinh',
	'thong tu': 'thong-tu',
	tt: 'thong-tu',
	'quyet dinh': 'quyet-dinh',
	'quy dinh': 'quy-dinh',
	qd: 'q',
	'huong dan': 'huong-dan',
	hd: 'huong-dan',
	'quy che': 'quy-che',
	qc: 'quy-che',
	'chi thi': 'chi-thi',
	ct: 'chi-thi',
	'cong van': 'cong-van',
	cv: 'cong-van',
};

const POINT = '([a-zđ])';

/** Words for kinds, as written and without spaces; the longest is tried first. */
const KINDS_BY_LENGTH = Object.keys(KIND_WORDS)
	.sort((a, b) => b.length - a.length)
	.map((w) => [w, w.replaceAll(' ', '')] as const);

/** Who issued it, as said → as the number writes it. Folded; longer first. */
const ISSUERS: readonly (readonly [said: string, written: string])[] = [
	['van phong trung uong dang', 'vptw'],
	['van phong trung uong', 'vptw'],
	['ban to chuc trung uong', 'btctw'],
	['bo khoa hoc va cong nghe', 'bkhcn'],
	['bo khoa hoc cong nghe', 'bkhcn'],
	['bo noi vu', 'bnv'],
	['bo cong an', 'bca'],
	['thu tuong chinh phu', 'ttg'],
	['thu tuong', 'ttg'],
	['chinh phu', 'cp'],
	['trung uong', 'tw'],
];
/** Names of acts in letters. */
const LETTERS: Record<string, string> = { llt: 'luat luu tru', lbvbmnn: 'luat bao ve bi mat nha nuoc', blhs: 'bo luat hinh su' };
/** Words that may stand beside a citation and change nothing. */
const IDLE = new Set('so cua tai theo nam ve van ban noi gi quy dinh ngay va'.split(' '));

interface Cut {
	rest: string;
	segments: Segment[];
}

/** Takes "điểm đ", "khoản 3", "điều 31", "mục 4", "7.1.4", also "d31", "k3", off a lower-case text that keeps its đ. */
function cutPath(text: string): Cut {
	let rest = ` ${text} `;
	const take = (pattern: RegExp): string | undefined => {
		const m = pattern.exec(rest);
		if (m === null) return undefined;
		rest = `${rest.slice(0, m.index)} ${rest.slice(m.index + m[0].length)}`;
		return m[1];
	};
	const segments: Segment[] = [];
	const add = (kind: Segment['kind'], mark: string | undefined) => {
		if (mark !== undefined) segments.push({ kind, mark });
	};
	add('annex', take(/\s(?:phụ lục|phu luc|pl)\s*([ivx]+|\d+)(?=[\s,.;])/u));
	const article = take(/\s(?:điều|dieu|đ\.?|d\.?)\s*(\d+[a-zđ]?)(?=[\s,.;k])/u);
	if (article === undefined) {
		add('part', take(/\s(?:phần|phan)\s*([ivx]+|\d+)(?=[\s,.;])/u));
		// "danh mục 1630" is no section.
		if (!/\s(?:danh|hạng|hang)\s+(?:mục|muc)\s/u.test(rest)) add('section', take(/\s(?:mục|muc)\s*([ivx]+|\d{1,2})(?=[\s,;]|\.(?!\d))/u));
		add('number', take(/\s(?:(?:mục|muc|tiết|tiet)\s*)?(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=[\s,;])/u));
	}
	const clause = take(/\s*(?:khoản|khoan|k\.?)\s*(\d+)(?=[\s,.;])/u);
	const point = take(new RegExp(`\\s(?:điểm|diem|đi|p)\\s*${POINT}(?=[\\s,.;)])`, 'u'));
	add('article', article);
	if (article !== undefined) add('clause', clause);
	if (segments.length > 0) add('point', point);
	return { rest: rest.trim(), segments };
}

/** "05-HD/VPTW" → "5hdvptw": clerks leave out the zero before a number. */
const squeeze = (text: string) =>
	fold(text)
		.replace(/[^a-z0-9]+/g, '')
		.replace(/^0+(?=\d)/, '');
const wordsOf = (text: string) =>
	fold(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/** Names and numbers of regulations are few and asked for at every key pressed. */
const spelled = new Map<string, string>();
const namesFolded = (name: string): string => {
	let folded = spelled.get(name);
	if (folded === undefined) spelled.set(name, (folded = wordsOf(name)));
	return folded;
};
const bareNumbers = new Map<string, string>();
const bareNumber = (number: string): string => {
	let bare = bareNumbers.get(number);
	if (bare === undefined) bareNumbers.set(number, (bare = squeeze(number)));
	return bare;
};
const keys = new Map<string, ReadonlySet<string>>();

/** Ways in which people write a number: "30/2020/NĐ-CP" → 30, 302020, 30ndcp, 302020ndcp, 302020cp …; `issued` lends its year. */
function numberKeys(number: string, issued?: string): ReadonlySet<string> {
	const id = `${number} ${issued ?? ''}`;
	const known = keys.get(id);
	if (known) return known;
	const parts = wordsOf(number).split(' ');
	const first = parts[0] ?? '';
	const isYear = (p: string) => /^(19|20)\d{2}$/.test(p);
	const years = ['', ...parts.slice(1).filter(isYear), ...(issued === undefined ? [] : [issued.slice(0, 4)])];
	const tail = parts.slice(1).filter((p) => !isYear(p));
	const issuers = [tail, tail.filter((p) => KIND_WORDS[p] === undefined)].flatMap((t) => t.map((_, i) => t.slice(0, i + 1).join('')));
	const made = new Set<string>();
	for (const year of years) for (const issuer of ['', ...issuers]) for (const key of [first + year + issuer, first + issuer + year]) made.add(squeeze(key));
	keys.set(id, made);
	return made;
}

type Named = Pick<CitationReading, 'slugs' | 'sure' | 'replaced'>;

/** @returns `undefined` when the query names no regulation and no provision */
export function readCitation(query: string, regulations: readonly KnownRegulation[]): CitationReading | undefined {
	const text = query
		.normalize('NFC')
		.toLowerCase()
		.slice(0, 300)
		.replace(/[\p{L}\d]+/gu, (w) => LETTERS[w] ?? w);
	const { rest, segments } = cutPath(text);
	const whole = nameRegulation(rest, regulations);
	const ids = idsOf(segments);
	if (whole !== undefined && (whole.sure || segments.length > 0)) return { ...whole, path: segments, ids, beside: '' };
	const within = nameWithin(rest, regulations);
	if (within !== undefined) return { ...within, path: segments, ids };
	if (whole !== undefined) return { ...whole, path: segments, ids, beside: '' };
	// "điều 31" alone: every regulation that has one is offered, none is sure.
	const article = segments.some((s) => s.kind === 'article' || s.kind === 'annex');
	return article && rest === '' ? { slugs: [], path: segments, ids, sure: false, beside: '' } : undefined;
}

/** A regulation named among other words: "nghị định 144 phạt làm lộ bí mật". Only by number, or by the name of a law. */
function nameWithin(rest: string, regulations: readonly KnownRegulation[]): (Named & { beside: string }) | undefined {
	const words = rest.split(/[\s,;]+/).filter(Boolean);
	if (words.length < 2 || words.length > 40) return undefined;
	for (let length = Math.min(words.length - 1, 9); length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			const part = words.slice(from, from + length).join(' ');
			if (!/\d/.test(part) && !/^(?:bộ )?lu[aậ]t /u.test(part)) continue;
			const named = nameRegulation(part, regulations);
			if (named?.sure !== true) continue;
			const beside = [...words.slice(0, from), ...words.slice(from + length)].filter((w) => !IDLE.has(fold(w)) && KIND_WORDS[fold(w)] === undefined);
			return { ...named, sure: beside.length === 0, beside: beside.join(' ') };
		}
	}
	return undefined;
}

function idsOf(segments: readonly Segment[]): string[] {
	return segments.map((_, i) => provisionId(segments.slice(0, segments.length - i)));
}

/** A day as typed: "ngày 23/2/2023" → "2023-02-23". */
function dayIn(text: string): string | undefined {
	const m = /\bngay\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
	return m ? `${m[3]!}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : undefined;
}

/** Names that say which act is meant, not what it is about: "luật lưu trữ", "nđ 30", "blhs". */
const saysWhich = (name: string): boolean => {
	const words = namesFolded(name);
	return /\d/.test(words) || /^(?:bo luat|luat|nghi dinh|thong tu|blhs)\b/.test(words);
};

function nameRegulation(rest: string, regulations: readonly KnownRegulation[]): Named | undefined {
	const typedText = fold(rest);
	const day = dayIn(typedText);
	let folded = typedText
		.replace(/\bngay\s+\d.*$/, ' ')
		.replace(/\bcua\s+(?:chinh phu|quoc hoi|bo|ban|van phong|trung uong).*$/, ' ')
		.replace(/\b(so|cua|tai|theo|nam)\b/g, ' ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (folded === '') return undefined;
	const ranked = (list: readonly KnownRegulation[]) =>
		withEarlier(list, regulations)
			.sort(
				(a, b) =>
					Number(b.issued === day && day !== undefined) - Number(a.issued === day && day !== undefined) ||
					Number(b.preferred) - Number(a.preferred) ||
					((a.issued ?? '') < (b.issued ?? '') ? 1 : -1),
			)
			.map((r) => r.slug);

	const byName = regulations.filter((r) => [r.commonName, ...r.aliases].some((n) => n !== undefined && namesFolded(n) === folded && saysWhich(n)));
	if (byName.length > 0) return { slugs: ranked(byName), sure: true };

	// "Luật Lưu trữ 2024": the year tells which act of that name.
	const withYear = /^(.*) ((?:19|20)\d{2})$/.exec(folded);
	if (withYear) {
		const dated = regulations.filter(
			(r) => namesFolded(r.commonName ?? '') === withYear[1] && (r.issued?.startsWith(withYear[2]!) === true || r.number.includes(withYear[2]!)),
		);
		if (dated.length > 0) return { slugs: ranked(dated), sure: true };
	}

	for (const [said, written] of ISSUERS) folded = folded.replace(said, written);
	const joined = squeeze(folded);
	const kindWord = KINDS_BY_LENGTH.find(
		([w, glued]) => folded === w || folded.startsWith(`${w} `) || (joined.startsWith(glued) && /\d/.test(joined.charAt(glued.length))),
	)?.[0];
	const kind = kindWord === undefined ? undefined : KIND_WORDS[kindWord];
	const bare = squeeze(kindWord === undefined ? folded : squeeze(folded).slice(squeeze(kindWord).length));
	if (!/\d/.test(bare)) return undefined;
	const ofKind = (r: KnownRegulation) => kind === undefined || r.kind === kind || (kind === 'q' && (r.kind === 'quyet-dinh' || r.kind === 'quy-dinh'));
	const full = regulations.filter((r) => ofKind(r) && (bareNumber(r.number) === bare || bareNumber(r.slug) === bare));
	if (full.length > 0) return { slugs: full.map((r) => r.slug), sure: true };
	const short = regulations.filter((r) => ofKind(r) && numberKeys(r.number, r.issued).has(bare));
	if (short.length > 0 && (kind !== undefined || bare.length > 3)) return { slugs: ranked(short), sure: true };
	const replaced = regulations.filter((r) => r.replaces.some((n) => bareNumber(n) === bare || (kind !== undefined && numberKeys(n).has(bare) && ofKind(r))));
	if (replaced.length > 0) {
		const old = replaced[0]!.replaces.find((n) => numberKeys(n).has(bare));
		return { slugs: ranked(replaced), sure: true, ...(old === undefined ? {} : { replaced: old }) };
	}
	return short.length > 0 ? { slugs: ranked(short), sure: false } : undefined;
}

/** Adds what the act replaced, where the act named is not in force on the day: "luật lưu trữ" on a day in 2020 is the law of 2011. */
function withEarlier(list: readonly KnownRegulation[], all: readonly KnownRegulation[]): KnownRegulation[] {
	if (list.some((r) => r.preferred)) return [...list];
	const earlier = all.filter((r) => r.preferred && r.successors?.some((s) => list.some((named) => named.slug === s)) === true);
	return [...new Set([...earlier, ...list])];
}
