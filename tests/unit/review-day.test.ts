import { describe, expect, it } from 'vitest';
import { editionState, editionWords, reviewDay } from '../../src/domain/review-day.ts';

describe('the review day of an edition', () => {
	it('is six months after the entry that was read longest ago', () => {
		expect(reviewDay(['2026-11-22', '2026-08-31', '2026-10-01'])).toBe('2027-02-28');
		expect(() => reviewDay([])).toThrow();
	});
	it('is past from that day on', () => {
		expect(editionState('2026-11-22', '2027-05-22', '2026-11-22')).toBe('fresh');
		expect(editionState('2026-11-22', '2027-05-22', '2027-05-21')).toBe('fresh');
		expect(editionState('2026-11-22', '2027-05-22', '2027-05-22')).toBe('overdue');
	});
	it('is not asked of a machine whose date is before the edition', () => {
		expect(editionState('2026-11-22', '2027-05-22', '2009-01-01')).toBe('clock');
		expect(editionState('2026-11-22', '2027-05-22', '2026-11-21')).toBe('fresh');
	});
	it('is told in days as offices write them, with what to do', () => {
		expect(editionWords('fresh', '2026-11-22', '2027-05-22', '2026-12-01')).toBe('');
		expect(editionWords('overdue', '2026-11-22', '2027-05-22', '2028-02-03')).toMatch(/ngày 22\/11\/2026.*\(22\/5\/2027\).*lấy bản mới/);
		expect(editionWords('clock', '2026-11-22', '2027-05-22', '2009-01-01')).toMatch(/01\/01\/2009.*Chỉnh lại đồng hồ/);
	});
});
