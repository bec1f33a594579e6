/**
 * Identifiers in the manner of Akoma Ntoso (OASIS LegalDocML, naming convention 1.0): `/akn/vn/act/<kind>/<day>/<number>` for the
 * work, `art_31__cl_3__point_dd` for a provision. Vietnam assigns none; they are this handbook's, so that other tools can join data.
 */
import type { Regulation } from '../schemas/regulation.ts';
import { romanValue, type ProvisionKind, type Segment } from './provision.ts';

/** Element abbreviations of the naming convention; a section of an act stands for "mục", a clause for "khoản". */
const ELEMENT: Record<Exclude<ProvisionKind, 'own'>, string> = {
	part: 'part',
	chapter: 'chp',
	section: 'sec',
	subsection: 'subsec',
	article: 'art',
	annex: 'att',
	number: 'hcontainer',
	clause: 'cl',
	point: 'point',
	subpoint: 'subpoint',
};

/** Articles run through the whole act: what stands above them is left out, save an annex. */
const STARTS_ANEW: ReadonlySet<ProvisionKind> = new Set(['article', 'part', 'chapter']);

/** `/akn/vn/act/nghi-dinh/2020-03-05/30-2020-nd-cp`; the year is left open where no source gives the day of issue. */
export function workIri(regulation: Pick<Regulation, 'kind' | 'issued'>, slug: string): string {
	return `/akn/vn/act/${regulation.kind}/${regulation.issued ?? 'nodate'}/${slug}`;
}

/**
 * `eId` of a provision.
 * @param path segments, outermost first
 * @param id the provision's own id in this handbook, used where the act's number is not known
 */
export function provisionEid(path: readonly Segment[], id: string): string {
	let parts: string[] = [];
	for (const segment of path) {
		if (segment.kind === 'own') return `hcontainer_${id}`;
		if (STARTS_ANEW.has(segment.kind)) parts = parts.filter((p) => p.startsWith('att_'));
		const mark = segment.mark.toLowerCase().replace('đ', 'dd').replaceAll('.', '-');
		const roman = segment.kind === 'point' ? undefined : romanValue(mark);
		parts.push(`${ELEMENT[segment.kind]}_${roman ?? mark}`);
	}
	return parts.join('__');
}
