import { describe, expect, it } from 'vitest';
import { inForceThen, laterAmendments, type Act, type Acts } from '../../src/domain/acts-on-day.ts';
import { relationHolds, validityOn, type ValidityState } from '../../src/domain/validity.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const { regulations } = handbook().library;
const acts: Acts = Object.fromEntries([...regulations].map(([slug, { data }]) => [slug, { ...data, name: data.number } satisfies Act]));
const state = (slug: string, day: string): ValidityState => validityOn(acts[slug]!, day).state;

describe('the handbook on a day', () => {
	// Days on both sides of every change the handbook knows by its day.
	it.each([
		['01-2011-qh13', '2012-06-30', 'not-yet'],
		['01-2011-qh13', '2025-06-30', 'in-force'],
		['01-2011-qh13', '2025-07-01', 'expired'],
		['33-2024-qh15', '2025-06-30', 'not-yet'],
		['33-2024-qh15', '2025-07-01', 'in-force'],
		['33-2024-qh15', '2026-06-30', 'in-force'],
		['33-2024-qh15', '2026-07-01', 'amended'],
		['29-2018-qh14', '2020-06-30', 'not-yet'],
		['29-2018-qh14', '2024-12-31', 'in-force'],
		['29-2018-qh14', '2026-02-28', 'amended'],
		['29-2018-qh14', '2026-03-01', 'expired'],
		['117-2025-qh15', '2026-02-28', 'not-yet'],
		['117-2025-qh15', '2026-03-01', 'in-force'],
		['26-2020-nd-cp', '2026-02-28', 'amended'],
		['26-2020-nd-cp', '2026-03-01', 'expired'],
		['30-2020-nd-cp', '2020-03-04', 'not-yet'],
		['30-2020-nd-cp', '2020-03-05', 'in-force'],
		['66-qd-tw-2017', '2026-01-08', 'in-force'],
		['66-qd-tw-2017', '2026-01-09', 'expired'],
		['399-qd-tw-2026', '2026-01-09', 'in-force'],
		['36-hd-vptw-2018', '2026-05-26', 'in-force'],
		['05-hd-vptw-2026', '2026-05-27', 'in-force'],
		['99-2016-nd-cp', '2026-03-14', 'amended'],
		['113-2025-nd-cp', '2026-04-28', 'in-force'],
		['113-2025-nd-cp', '2026-04-29', 'amended'],
		// The temporary change lapses with the act that made it.
		['113-2025-nd-cp', '2027-03-01', 'in-force'],
		['315-2026-nd-cp', '2027-04-30', 'not-yet'],
		['315-2026-nd-cp', '2027-05-01', 'in-force'],
	] as const)('%s on %s: %s', (slug, day, expected) => {
		expect(state(slug, day)).toBe(expected);
	});

	it('never names a later act as successor or amendment of an earlier day', () => {
		for (const day of ['2015-01-01', '2020-06-30', '2024-12-31', '2025-06-30', '2025-07-01', '2026-02-28', '2026-03-01']) {
			for (const [slug, act] of Object.entries(acts)) {
				const { reason } = validityOn(act, day);
				for (const r of [...act.replacedBy, ...act.amendedBy]) {
					if (r.from !== undefined && r.from > day) expect({ slug, day, reason: reason.includes(r.number) }).toEqual({ slug, day, reason: false });
				}
			}
		}
	});

	it('begins and ends every act with a known day exactly on that day', () => {
		for (const [slug, { effective, expires, validityUncertain }] of Object.entries(acts)) {
			const eve = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
			if (effective !== undefined) {
				expect([slug, state(slug, eve(effective))]).toEqual([slug, 'not-yet']);
				expect(state(slug, effective)).not.toBe('not-yet');
			}
			if (expires !== undefined) {
				expect([slug, state(slug, expires)]).toEqual([slug, 'expired']);
				if (!validityUncertain) expect(['in-force', 'amended']).toContain(state(slug, eve(expires)));
			}
		}
	});

	it('leads from an act that was not in force to what was', () => {
		expect(inForceThen('33-2024-qh15', acts, '2025-06-30')).toEqual({ slugs: ['01-2011-qh13'], unknown: [] });
		expect(inForceThen('01-2011-qh13', acts, '2025-07-01')).toEqual({ slugs: ['33-2024-qh15'], unknown: [] });
		expect(inForceThen('117-2025-qh15', acts, '2026-02-28')).toEqual({ slugs: ['29-2018-qh14'], unknown: [] });
		expect(inForceThen('05-hd-vptw-2026', acts, '2026-05-26').slugs).toEqual(['36-hd-vptw-2018']);
		expect(inForceThen('63-2026-nd-cp', acts, '2026-02-28').slugs).toEqual(['26-2020-nd-cp', '24-2020-tt-bca']);
		expect(inForceThen('33-2024-qh15', acts, '2025-07-01')).toEqual({ slugs: [], unknown: [] });
	});
	it('names what it has no page of, and does not guess whether it held', () => {
		expect(inForceThen('30-2020-nd-cp', acts, '2020-03-04')).toEqual({ slugs: [], unknown: ['110/2004/NĐ-CP', '09/2010/NĐ-CP'] });
		// Between two lists of secrets stands one whose number is not known.
		expect(inForceThen('1722-qd-ttg-2020', acts, '2025-01-01')).toEqual({ slugs: [], unknown: ['quyết định chưa rõ số'] });
	});
	it('walks chains and stops at circles', () => {
		const act = (part: Partial<Act>): Act => ({ name: '', validityUncertain: false, replaces: [], replacedBy: [], amendedBy: [], ...part });
		const chain: Acts = {
			a: act({ effective: '2000-01-01', expires: '2010-01-01', replacedBy: [{ number: 'b', slug: 'b' }] }),
			b: act({ effective: '2010-01-01', expires: '2020-01-01', replaces: [{ number: 'a', slug: 'a' }] }),
			c: act({
				effective: '2020-01-01',
				replaces: [
					{ number: 'b', slug: 'b' },
					{ number: 'c', slug: 'c' },
				],
			}),
		};
		expect(inForceThen('a', chain, '2021-01-01').slugs).toEqual(['c']);
		expect(inForceThen('c', chain, '2005-01-01').slugs).toEqual(['a']);
		expect(inForceThen('a', chain, '1999-01-01').slugs).toEqual([]);
		expect(inForceThen('nothing', chain, '1999-01-01').slugs).toEqual([]);
	});
	it('lists amendments still to come', () => {
		expect(laterAmendments(acts['33-2024-qh15']!, '2026-06-30')).toEqual([{ number: '116/2025/QH15', from: '2026-07-01' }]);
		expect(laterAmendments(acts['33-2024-qh15']!, '2026-07-01')).toEqual([]);
	});
	it('takes the year of the number where the day of a relation is not known', () => {
		expect(relationHolds({ number: '81/2025/QH15' }, '2024-12-31')).toBe(false);
		expect(relationHolds({ number: '81/2025/QH15' }, '2025-01-01')).toBe(true);
		expect(relationHolds({ number: '20-QĐ/TW' }, '1999-01-01')).toBe(true);
		expect(relationHolds({ number: 'x', from: '2026-01-01', until: '2027-01-01' }, '2027-01-01')).toBe(false);
	});
});
