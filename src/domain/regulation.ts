import { REGULATION_KINDS, type Regulation } from '../schemas/regulation.ts';
import { formatDay } from './day.ts';
import { pathWords, type Segment } from './provision.ts';

/** Acts of the National Assembly are cited by their name, other rules by kind and number. */
function hasOwnName(regulation: Pick<Regulation, 'kind' | 'commonName'>): boolean {
	return regulation.commonName !== undefined && (regulation.kind === 'luat' || regulation.kind === 'bo-luat');
}

/** "Nghị định số 30/2020/NĐ-CP", "Luật Lưu trữ số 33/2024/QH15". */
export function regulationName(regulation: Pick<Regulation, 'kind' | 'number' | 'commonName'>): string {
	return `${hasOwnName(regulation) ? regulation.commonName : REGULATION_KINDS[regulation.kind]} số ${regulation.number}`;
}

/** Name followed by what it is about, for page titles. */
export function regulationTitle(regulation: Pick<Regulation, 'kind' | 'number' | 'commonName' | 'title'>): string {
	return !hasOwnName(regulation) ? `${regulationName(regulation)} ${regulation.title}` : regulationName(regulation);
}

/** True when the official number holds the year ("30/2020/NĐ-CP"), so that it names the act by itself. */
export function numberHasYear(number: string): boolean {
	return /\/(19|20)\d{2}\//.test(number);
}

/**
 * A citation as an office writes it: "điểm a khoản 3 Điều 31 Nghị định số 30/2020/NĐ-CP".
 * Where the number holds no year the day of issue follows, since party offices restart numbers each term.
 */
export function officeCitation(path: readonly Segment[], regulation: Pick<Regulation, 'kind' | 'number' | 'commonName' | 'issued'>): string {
	const name =
		numberHasYear(regulation.number) || regulation.issued === undefined
			? regulationName(regulation)
			: `${regulationName(regulation)} ngày ${formatDay(regulation.issued)}`;
	return path.length === 0 ? name : `${pathWords(path)} ${name}`;
}
