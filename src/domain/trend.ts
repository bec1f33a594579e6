/** Rounds of one office, one after the other. */
import type { Round } from '../schemas/assessment.ts';
import { today as dayOf } from './day.ts';

type Dated = Pick<Round, 'periodTo' | 'inspectionDay' | 'createdAt'>;

/** The day a round stands for: end of its period, else the inspection, else when it was begun. */
export function roundDay(round: Dated): string {
	return round.periodTo || round.inspectionDay || dayOf(new Date(round.createdAt));
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** True when two rounds speak of one office: the code decides where both have one, else the name. */
export function sameOffice(a: Pick<Round, 'office' | 'officeCode'>, b: Pick<Round, 'office' | 'officeCode'>): boolean {
	if (a.officeCode.trim() !== '' && b.officeCode.trim() !== '') return plain(a.officeCode) === plain(b.officeCode);
	return plain(a.office) === plain(b.office);
}

/** Earliest first. */
export function inTime<T extends Dated>(rounds: readonly T[]): T[] {
	return [...rounds].sort((a, b) => (roundDay(a) < roundDay(b) ? -1 : roundDay(a) > roundDay(b) ? 1 : a.createdAt - b.createdAt));
}

/** Rounds of the same office and sheet that came before, latest first: what a round is compared with unless somebody says otherwise. */
export function earlierRounds(round: Round, all: readonly Round[]): Round[] {
	const line = inTime(all.filter((r) => r.id !== round.id && r.sheet === round.sheet && sameOffice(r, round)).concat(round));
	return line.slice(0, line.indexOf(round)).reverse();
}
