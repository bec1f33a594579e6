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

interface Cut {
	rest: string;
	segments: Segment[];
}

/** Takes "điểm đ", "khoản 3", "điều 31", also "d31", "k3", off a lower-case text that keeps its đ. */
function cutPath(text: string): Cut {
	let rest = ` ${text} `;
	const take = (pattern: RegExp): string | undefined => {
		const m = pattern.exec(rest);
		if (m === null) return undefined;
		rest = `${rest.slice(0, m.index)} ${rest.slice(m.index + m[0].length)}`;
		return m[1];
	};
	const annex = take(/\s(?:phụ lục|phu luc|pl)\s*([ivx]+|\d+)(?=[\s,.;])/u);
	const article = take(/\s(?:điều|dieu|đ\.?|d\.?)\s*(\d+[a-zđ]?)(?=[\s,.;k])/u);
	const clause = take(/\s*(?:khoản|khoan|k\.?)\s*(\d+)(?=[\s,.;])/u);
	const point = take(new RegExp(`\\s(?:điểm|diem|đi|p)\\s*${POINT}(?=[\\s,.;)])`, 'u'));
	const segments: Segment[] = [];
	if (annex !== undefined) segments.push({ kind: 'annex', mark: annex });
	if (article !== undefined) segments.push({ kind: 'article', mark: article });
	if (clause !== undefined && article !== undefined) segments.push({ kind: 'clause', mark: clause });
	if (point !== undefined && article !== undefined) segments.push({ kind: 'point', mark: point });
	return { rest: rest.trim(), segments };
}

const squeeze = (text: string) => fold(text).replace(/[^a-z0-9]+/g, '');

/** Numbers of a regulation by which people name it: "30/2020/NĐ-CP" → 30, 302020, 302020ndcp. */
function numberKeys(number: string): string[] {
	const parts = fold(number)
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const year = parts.find((p, i) => i > 0 && /^(19|20)\d{2}$/.test(p));
	// "hd16/vptw": the kind stands before the number and is missing inside it.
	const issuer = parts.filter((p) => KIND_WORDS[p] === undefined).join('');
	return [squeeze(number), `${parts[0] ?? ''}${year ?? ''}`, parts[0] ?? '', issuer];
}

/** @returns `undefined` when the query names no regulation and no provision */
export function readCitation(query: string, regulations: readonly KnownRegulation[]): CitationReading | undefined {
	const text = query.normalize('NFC').toLowerCase().slice(0, 300);
	const { rest, segments } = cutPath(text);
	const named = nameRegulation(rest, regulations);
	if (named === undefined && segments.length === 0) return undefined;
	if (named === undefined) {
		// "điều 31" alone: every regulation that has one is offered, none is sure.
		return rest === '' ? { slugs: [], path: segments, ids: idsOf(segments), sure: false } : undefined;
	}
	return { ...named, path: segments, ids: idsOf(segments) };
}

function idsOf(segments: readonly Segment[]): string[] {
	return segments.map((_, i) => provisionId(segments.slice(0, segments.length - i)));
}

function nameRegulation(rest: string, regulations: readonly KnownRegulation[]): Pick<CitationReading, 'slugs' | 'sure' | 'replaced'> | undefined {
	const folded = fold(rest)
		.replace(/\bngay\s+\d.*$/, ' ')
		.replace(/\bcua\s+(?:chinh phu|quoc hoi|bo|ban|van phong|trung uong).*$/, ' ')
		.replace(/\b(so|cua|tai|theo|nam)\b/g, ' ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (folded === '') return undefined;
	const ranked = (list: readonly KnownRegulation[]) =>
		[...list].sort((a, b) => Number(b.preferred) - Number(a.preferred) || ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1)).map((r) => r.slug);

	const byName = regulations.filter((r) =>
		[r.commonName, ...r.aliases].some(
			(n) =>
				n !== undefined &&
				fold(n)
					.replace(/[^a-z0-9]+/g, ' ')
					.trim() === folded,
		),
	);
	if (byName.length > 0) return { slugs: ranked(byName), sure: true };

	// "Luật Lưu trữ 2024": the year tells which act of that name.
	const withYear = /^(.*) ((?:19|20)\d{2})$/.exec(folded);
	if (withYear) {
		const dated = regulations.filter(
			(r) => fold(r.commonName ?? '').trim() === withYear[1] && (r.issued?.startsWith(withYear[2]!) === true || r.number.includes(withYear[2]!)),
		);
		if (dated.length > 0) return { slugs: ranked(dated), sure: true };
	}

	const typed = squeeze(folded);
	const kindWord = Object.keys(KIND_WORDS)
		.sort((a, b) => b.length - a.length)
		.find((w) => folded === w || folded.startsWith(`${w} `) || new RegExp(`^${w.replace(' ', '')}\\d`).test(typed));
	const kind = kindWord === undefined ? undefined : KIND_WORDS[kindWord];
	const bare = kindWord === undefined ? typed : typed.slice(squeeze(kindWord).length);
	if (!/\d/.test(bare)) return undefined;
	const ofKind = (r: KnownRegulation) => kind === undefined || r.kind === kind || (kind === 'q' && (r.kind === 'quyet-dinh' || r.kind === 'quy-dinh'));
	const full = regulations.filter((r) => ofKind(r) && (numberKeys(r.number)[0] === bare || r.slug.replaceAll('-', '') === bare));
	if (full.length > 0) return { slugs: ranked(full), sure: true };
	const replaced = regulations.filter((r) =>
		r.replaces.some((n) => {
			const keys = numberKeys(n);
			return keys[0] === bare || (kind !== undefined && keys.includes(bare) && ofKind(r));
		}),
	);
	const short = regulations.filter((r) => ofKind(r) && (numberKeys(r.number).includes(bare) || squeeze(`${r.number}${r.issued?.slice(0, 4) ?? ''}`) === bare));
	if (short.length > 0 && (kind !== undefined || bare.length > 3)) return { slugs: ranked(short), sure: true };
	if (replaced.length > 0) {
		const old = replaced[0]!.replaces.find((n) => numberKeys(n).includes(bare));
		return { slugs: ranked(replaced), sure: true, ...(old === undefined ? {} : { replaced: old }) };
	}
	return short.length > 0 ? { slugs: ranked(short), sure: false } : undefined;
}
