import type { DeadlineEvent, DeadlineRule, Term, YearTime } from '../schemas/deadline.ts';
import type { TermUnit } from '../schemas/term-units.ts';
import { addDays, addMonths, addWorkingDays, daysInMonth } from './dates.ts';

/**
 * A term as days. `early` and `late` differ where the source does not say whether the first day counts:
 * a duty is safe by the early one, an expiry is certain only by the late one.
 */
export interface Due {
	early: string;
	late: string;
}

type DaysOff = ReadonlySet<string>;

const one = (day: string): Due => ({ early: day, late: day });

function shift(day: string, amount: number, unit: TermUnit, daysOff: DaysOff): string {
	switch (unit) {
		case 'day':
			return addDays(day, amount);
		case 'working-day':
			return addWorkingDays(day, amount, daysOff);
		case 'month':
			return addMonths(day, amount);
		case 'year':
			return addMonths(day, amount * 12);
	}
}

/** The last day when the first day is counted in. */
function countedIn(day: string, amount: number, unit: TermUnit, daysOff: DaysOff): string {
	if (unit === 'working-day') return addWorkingDays(addDays(day, -1), amount, daysOff);
	return addDays(shift(day, amount, unit, daysOff), -1);
}

/**
 * Days on which a term ends, counted from a base (itself a range where it is the result of another term).
 * `undefined` where no rule sets a term.
 */
export function dueOf(term: Term, base: Due, daysOff: DaysOff = new Set()): Due | undefined {
	switch (term.kind) {
		case 'after': {
			const late = shift(base.late, term.amount, term.unit, daysOff);
			const early = term.counted === 'unstated' ? countedIn(base.early, term.amount, term.unit, daysOff) : shift(base.early, term.amount, term.unit, daysOff);
			return { early, late };
		}
		case 'before':
			return { early: shift(base.early, -term.amount, term.unit, daysOff), late: shift(base.late, -term.amount, term.unit, daysOff) };
		case 'year-end': {
			const end = (day: string) => `${String(Number(day.slice(0, 4)) + term.years).padStart(4, '0')}-12-31`;
			return { early: end(base.early), late: end(base.late) };
		}
		case 'at-once':
		case 'same-day':
			return base;
		case 'until':
			return term.last === 'same-day' ? base : { early: addDays(base.early, -1), late: addDays(base.late, -1) };
		case 'set':
		case 'none':
			return undefined;
	}
}

/** The day to keep to: the early reading of a duty, the late one of an expiry. */
export function safeDay(means: DeadlineRule['means'], due: Due): string {
	return means === 'due' ? due.early : due.late;
}

/** True where the rule counts under the chosen options. */
export function ruleApplies(rule: Pick<DeadlineRule, 'only'>, chosen: ReadonlySet<string>): boolean {
	return rule.only === undefined || rule.only.some((o) => chosen.has(o));
}

export interface RuleResult {
	due?: Due;
	/** One for each of the rule's `others`. */
	others: (Due | undefined)[];
}

/** What the arithmetic needs of an event; pages carry no more than this. */
export interface EventTerms {
	dates: readonly Pick<DeadlineEvent['dates'][number], 'id'>[];
	rules: readonly (Pick<DeadlineRule, 'id' | 'only' | 'term'> & { others: readonly { term: Term }[] })[];
}

/**
 * Every rule of an event that counts under the chosen options, with its days.
 * @param dates by id, `yyyy-mm-dd`; one that is missing is taken to be the first
 */
export function eventResults(
	event: EventTerms,
	dates: ReadonlyMap<string, string>,
	chosen: ReadonlySet<string>,
	daysOff: DaysOff = new Set(),
): Map<string, RuleResult> {
	const results = new Map<string, RuleResult>();
	const first = dates.get(event.dates[0]!.id);
	if (first === undefined) return results;
	const base = (term: Term): Due | undefined => {
		const from = 'from' in term ? term.from : undefined;
		if (from === undefined) return one(first);
		return from.startsWith('#') ? results.get(from.slice(1))?.due : one(dates.get(from) ?? first);
	};
	const read = (term: Term): Due | undefined => {
		const at = base(term);
		return at && dueOf(term, at, daysOff);
	};
	for (const rule of event.rules) {
		if (!ruleApplies(rule, chosen)) continue;
		const due = read(rule.term);
		results.set(rule.id, { ...(due === undefined ? {} : { due }), others: rule.others.map((o) => read(o.term)) });
	}
	return results;
}

/**
 * Days of a year on which a duty is to be remembered. None for what has no day, or comes daily, weekly, monthly.
 * "đầu năm" names no day: its first working day after New Year is only a reminder, and pages say so.
 */
export function daysInYear(when: YearTime, year: number): string[] {
	const monthEnd = (month: number) => `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
	switch (when.kind) {
		case 'day':
			return [`${year}-${String(when.month).padStart(2, '0')}-${String(when.day).padStart(2, '0')}`];
		case 'early':
			return [addWorkingDays(`${year}-01-01`, 1)];
		case 'each':
			if (when.span === 'quarter') return [3, 6, 9, 12].map(monthEnd);
			if (when.span === 'half-year') return [6, 12].map(monthEnd);
			return when.span === 'two-months' ? [2, 4, 6, 8, 10, 12].map(monthEnd) : [];
		case 'once':
			return when.day.startsWith(`${year}-`) ? [when.day] : [];
		default:
			return [];
	}
}
