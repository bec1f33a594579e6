/**
 * Reads how people type a citation into a search box: "khoản 3 Điều 31 NĐ 30/2020/NĐ-CP", "d31 k3 nd30", "hd 16",
 * "luật lưu trữ", "66-qđ/tw". Pure; knows regulations only through the list it is given.
 */
import { nameAct, type NamedAct } from './citation-act.ts';
import type { KnownRegulation } from './citation-acts.ts';
import { cutPath, idsOf } from './citation-path.ts';
import { KIND_WORDS } from './citation-words.ts';
import { fold } from './fold.ts';
import type { Segment } from './provision.ts';

export type { KnownRegulation } from './citation-acts.ts';

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

/** Names of acts in letters. */
const LETTERS: Record<string, string> = { llt: 'luat luu tru', lbvbmnn: 'luat bao ve bi mat nha nuoc', blhs: 'bo luat hinh su' };
/** Words that may stand beside a citation and change nothing. */
const IDLE = new Set('so cua tai theo nam ve van ban noi gi quy dinh ngay va'.split(' '));

/** @returns `undefined` when the query names no regulation and no provision */
export function readCitation(query: string, regulations: readonly KnownRegulation[]): CitationReading | undefined {
	const text = query
		.normalize('NFC')
		.toLowerCase()
		.slice(0, 300)
		.replace(/[\p{L}\d]+/gu, (w) => LETTERS[w] ?? w);
	const { rest, segments } = cutPath(text);
	const whole = nameAct(rest, regulations);
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
function nameWithin(rest: string, regulations: readonly KnownRegulation[]): (NamedAct & { beside: string }) | undefined {
	const words = rest.split(/[\s,;]+/).filter(Boolean);
	if (words.length < 2 || words.length > 40) return undefined;
	for (let length = Math.min(words.length - 1, 9); length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			const part = words.slice(from, from + length).join(' ');
			if (!/\d/.test(part) && !/^(?:bộ )?lu[aậ]t /u.test(part)) continue;
			const named = nameAct(part, regulations);
			if (named?.sure !== true) continue;
			const beside = [...words.slice(0, from), ...words.slice(from + length)].filter((w) => !IDLE.has(fold(w)) && KIND_WORDS[fold(w)] === undefined);
			return { ...named, sure: beside.length === 0, beside: beside.join(' ') };
		}
	}
	return undefined;
}
