import type { Regulation } from '../schemas/regulation.ts';
import { formatDay } from './day.ts';

export type ValidityState = 'in-force' | 'amended' | 'not-yet' | 'expired' | 'uncertain';

export interface Validity {
	state: ValidityState;
	/** Two to four words for a tag. */
	label: string;
	/** Why, in one sentence. */
	reason: string;
}

export interface ValidityFacts extends Pick<Regulation, 'validityUncertain'> {
	issued?: string | undefined;
	effective?: string | undefined;
	expires?: string | undefined;
	replacedBy: readonly { number: string; from?: string | undefined }[];
	amendedBy: readonly { number: string; from?: string | undefined; until?: string | undefined }[];
}

/** What of a regulation its validity is worked out from: carried by tags and lists, so as short as it can be. */
export function validityFacts({ issued, effective, expires, validityUncertain, replacedBy, amendedBy }: Regulation): ValidityFacts {
	return {
		issued,
		effective,
		expires,
		validityUncertain,
		replacedBy: replacedBy.map(({ number, from }) => ({ number, from })),
		amendedBy: amendedBy.map(({ number, from, until }) => ({ number, from, until })),
	};
}

/**
 * Whether a relation to a later act holds on a day. Where its first day is not known, an act numbered in a later year cannot have touched it yet.
 * @param day `yyyy-mm-dd`
 */
export function relationHolds(relation: ValidityFacts['amendedBy'][number], day: string): boolean {
	if (relation.from !== undefined) return relation.from <= day && (relation.until === undefined || day < relation.until);
	const year = /\/((?:19|20)\d{2})\//.exec(relation.number)?.[1];
	return year === undefined || year <= day.slice(0, 4);
}

/** False for acts that are known to be out of force: not yet begun, or ended. What is uncertain stays in. */
export function mayHold(validity: Pick<Validity, 'state'>): boolean {
	return validity.state !== 'expired' && validity.state !== 'not-yet';
}

/**
 * Whether a regulation is in force on a day, from its dates alone.
 * @param day `yyyy-mm-dd`
 */
export function validityOn(regulation: ValidityFacts, day: string): Validity {
	const { effective, expires } = regulation;
	const by = regulation.replacedBy
		.filter((r) => relationHolds(r, day))
		.map((r) => r.number)
		.join(', ');
	if (expires !== undefined && day >= expires) {
		return {
			state: 'expired',
			label: 'Hết hiệu lực',
			reason: `Hết hiệu lực từ ${formatDay(expires)}${by === '' ? '' : `, thay bằng ${by}`}.`,
		};
	}
	const start = effective ?? regulation.issued;
	if (start === undefined) return { state: 'uncertain', label: 'Chưa rõ còn hiệu lực', reason: 'Ngày ban hành, ngày hiệu lực chờ đối chiếu.' };
	if (day < start) {
		return { state: 'not-yet', label: 'Chưa có hiệu lực', reason: `Có hiệu lực từ ${formatDay(start)}.` };
	}
	const since = effective === undefined ? `Ban hành ${formatDay(start)}; ngày hiệu lực chờ đối chiếu` : `Có hiệu lực từ ${formatDay(effective)}`;
	if (regulation.validityUncertain) {
		return {
			state: 'uncertain',
			label: 'Chưa rõ còn hiệu lực',
			reason: by === '' ? `${since}; chưa thấy văn bản thay thế nhưng chờ đối chiếu.` : `${since}; có thể đã được thay bằng ${by}, chờ đối chiếu.`,
		};
	}
	const amended = regulation.amendedBy.filter((a) => relationHolds(a, day));
	if (amended.length > 0) {
		const amendments = amended.map((a) => a.number).join(', ');
		return { state: 'amended', label: 'Có sửa đổi', reason: `${since}; đã được sửa đổi một phần bởi ${amendments}.` };
	}
	return { state: 'in-force', label: 'Đang có hiệu lực', reason: `${since}.` };
}
