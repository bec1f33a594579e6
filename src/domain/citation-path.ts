/** The provision in a typed citation: "khoản 3 Điều 31", "d31 k3", "7.1.4". Pure. */
import { provisionId, type Segment } from './provision.ts';

const POINT = /\s(?:điểm|diem|đi|p)\s*([a-zđ])(?=[\s,.;)])/u;

interface Cut {
	/** What stands beside it. */
	rest: string;
	/** Path of the provision, outermost first. */
	segments: Segment[];
}

/** Takes "điểm đ", "khoản 3", "điều 31", "mục 4", "7.1.4", also "d31", "k3", off a lower-case text that keeps its đ. */
export function cutPath(text: string): Cut {
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
	const point = take(POINT);
	add('article', article);
	if (article !== undefined) add('clause', clause);
	if (segments.length > 0) add('point', point);
	return { rest: rest.trim(), segments };
}

/** Ids to try, from the narrowest provision to the outermost. */
export function idsOf(segments: readonly Segment[]): string[] {
	return segments.map((_, i) => provisionId(segments.slice(0, segments.length - i)));
}
