import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addWorkingDays, daysInMonth, isWorkingDay, weekday } from '../../src/domain/dates.ts';
import { daysBetween } from '../../src/domain/day.ts';

const day = fc
	.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
	.map((d) => d.toISOString().slice(0, 10));
const few = fc.integer({ min: 0, max: 400 });

describe('days', () => {
	it('are added and taken away alike, over months and years', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
		fc.assert(fc.property(day, few, (d, n) => addDays(addDays(d, n), -n) === d && daysBetween(d, addDays(d, n)) === n));
	});
	it('keep their order', () => {
		fc.assert(fc.property(day, few, few, (d, a, b) => addDays(d, a) <= addDays(d, b) === a <= b));
	});
});

describe('months', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2028-02-29', 12, '2029-02-28'],
		['2028-02-29', 48, '2032-02-29'],
		['2026-03-05', 12, '2027-03-05'],
		['2026-11-30', 3, '2027-02-28'],
		['2026-03-31', -1, '2026-02-28'],
		['2026-01-15', -1, '2025-12-15'],
	])('%s and %i months is %s', (from, n, to) => expect(addMonths(from, n)).toBe(to));
	it('never leave the month they should reach, and never step back in order', () => {
		fc.assert(
			fc.property(day, few, (d, n) => {
				const to = addMonths(d, n);
				const months = (t: string) => Number(t.slice(0, 4)) * 12 + Number(t.slice(5, 7));
				expect(months(to)).toBe(months(d) + n);
				expect(Number(to.slice(8))).toBeLessThanOrEqual(daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))));
				expect(addMonths(d, n) <= addMonths(addDays(d, 1), n)).toBe(true);
			}),
		);
	});
	it('come back to the same date when it exists in every month', () => {
		fc.assert(fc.property(day, few, (d, n) => Number(d.slice(8)) > 28 || addMonths(addMonths(d, n), -n) === d));
	});
});

describe('working days', () => {
	it('pass over Saturday, Sunday and the days off that are given', () => {
		expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
		expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23');
		expect(addWorkingDays('2026-11-20', 1, new Set(['2026-11-23']))).toBe('2026-11-24');
		expect(addWorkingDays('2026-11-23', -1)).toBe('2026-11-20');
		expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-22');
	});
	it('end on a working day, with as many working days on the way', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 60 }), (d, n) => {
				const to = addWorkingDays(d, n);
				const passed = Array.from({ length: daysBetween(d, to) }, (_, i) => addDays(d, i + 1)).filter((x) => isWorkingDay(x));
				expect(isWorkingDay(to)).toBe(true);
				expect(passed).toHaveLength(n);
			}),
		);
	});
	it('are undone from a working day', () => {
		fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (d, n) => !isWorkingDay(d) || addWorkingDays(addWorkingDays(d, n), -n) === d));
	});
	it('know the days of the week', () => expect(weekday('2026-11-22')).toBe(0));
});
