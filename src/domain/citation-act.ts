/** Which act a text names, by its name or by its number. Pure. */
import { actsOf, type Acts, type KnownRegulation } from './citation-acts.ts';
import { ISSUERS, KINDS_BY_LENGTH, KIND_WORDS, numberKeys, squeeze } from './citation-words.ts';
import { fold } from './fold.ts';

/** The act or acts meant. */
export interface NamedAct {
	/** Slugs, best first. */
	slugs: string[];
	/** True where the text settles it. */
	sure: boolean;
	/** Old number typed, when it led to its successor. */
	replaced?: string;
}

/** A day as typed: "ngày 23/2/2023" → "2023-02-23". */
function dayIn(text: string): string | undefined {
	const m = /\bngay\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
	return m ? `${m[3]!}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : undefined;
}

/** @returns `undefined` when the text names no act */
export function nameAct(text: string, regulations: readonly KnownRegulation[]): NamedAct | undefined {
	const typed = fold(text);
	const day = dayIn(typed);
	const words = typed
		.replace(/\bngay\s+\d.*$/, ' ')
		.replace(/\bcua\s+(?:chinh phu|quoc hoi|bo|ban|van phong|trung uong).*$/, ' ')
		.replace(/\b(so|cua|tai|theo|nam)\b/g, ' ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (words === '') return undefined;
	const ranked = (list: readonly KnownRegulation[]): string[] =>
		withEarlier(list, regulations)
			.sort(
				(a, b) =>
					Number(b.issued === day && day !== undefined) - Number(a.issued === day && day !== undefined) ||
					Number(b.preferred) - Number(a.preferred) ||
					((a.issued ?? '') < (b.issued ?? '') ? 1 : -1),
			)
			.map((r) => r.slug);
	const named = byName(words, actsOf(regulations));
	return named.length > 0 ? { slugs: ranked(named), sure: true } : byNumber(words, regulations, ranked);
}

/** "luật lưu trữ", "Luật Lưu trữ 2024": a year tells which act of that name. */
function byName(words: string, { named, common }: Acts): readonly KnownRegulation[] {
	const exact = named.get(words);
	if (exact !== undefined) return exact;
	const [, name, year] = /^(.*) ((?:19|20)\d{2})$/.exec(words) ?? [];
	if (name === undefined || year === undefined) return [];
	return (common.get(name) ?? []).filter((r) => r.issued?.startsWith(year) === true || r.number.includes(year));
}

/** "nđ 30", "quyết định 99/2012", "16-hd/vptw"; the number of an act that was replaced leads to what came after it. */
function byNumber(words: string, regulations: readonly KnownRegulation[], ranked: (list: readonly KnownRegulation[]) => string[]): NamedAct | undefined {
	let written = words;
	for (const [said, short] of ISSUERS) written = written.replace(said, short);
	const joined = squeeze(written);
	const kindWord = KINDS_BY_LENGTH.find(
		([w, glued]) => written === w || written.startsWith(`${w} `) || (joined.startsWith(glued) && /\d/.test(joined.charAt(glued.length))),
	)?.[0];
	const kind = kindWord === undefined ? undefined : KIND_WORDS[kindWord];
	const bare = squeeze(kindWord === undefined ? written : joined.slice(squeeze(kindWord).length));
	if (!/\d/.test(bare)) return undefined;
	const acts = actsOf(regulations);
	const ofKind = (r: KnownRegulation) => kind === undefined || r.kind === kind || (kind === 'q' && (r.kind === 'quyet-dinh' || r.kind === 'quy-dinh'));
	const full = (acts.numbered.get(bare) ?? []).filter(ofKind);
	if (full.length > 0) return { slugs: full.map((r) => r.slug), sure: true };
	const short = (acts.short.get(bare) ?? []).filter(ofKind);
	if (short.length > 0 && (kind !== undefined || bare.length > 3)) return { slugs: ranked(short), sure: true };
	const after = new Set([...(acts.replaced.get(bare) ?? []), ...(kind === undefined ? [] : (acts.replacedShort.get(bare) ?? []).filter(ofKind))]);
	if (after.size > 0) {
		const replaced = regulations.filter((r) => after.has(r));
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
