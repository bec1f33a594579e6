import { describe, expect, it } from 'vitest';
import { eventResults } from '../../src/domain/deadlines.ts';
import { buildGraph } from '../../src/markdown/graph.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const library = handbook().library;
const graph = buildGraph(library, '2026-11-22');
const events = [...library.deadlineEvents.values()].map((e) => e.data);
const duties = [...library.yearlyDuties.values()].map((e) => e.data);
const offices = (entry: { basis: string[]; appliesTo?: { offices: string[] }[] | undefined }) =>
	(entry.appliesTo ?? library.regulations.get(entry.basis[0]?.split('#')[0] ?? '')?.data.appliesTo ?? []).flatMap((a) => a.offices);

describe('deadlines', () => {
	it('cover the events a clerk, an archivist, a minute-taker and a holder of secrets meet', () => {
		expect(events.map((e) => e.id)).toEqual(
			expect.arrayContaining([
				'nhan-van-ban-den',
				'ky-van-ban-di',
				'van-ban-khan',
				'hop-xong',
				'ket-thuc-cong-viec',
				'quyet-dinh-huy',
				'nghi-viec-ban-giao',
				'sap-nhap-giai-the',
				'yeu-cau-bao-cao',
				'van-ban-mat',
				'giai-mat',
				'lo-mat',
				'mat-con-dau',
			]),
		);
	});
	it('each say who is concerned, and resolve every citation', () => {
		for (const entry of [...events.flatMap((e) => e.rules), ...duties]) {
			expect({ id: entry.id, concerned: offices(entry).length > 0 }).toEqual({ id: entry.id, concerned: true });
			for (const b of entry.basis) expect({ b, found: graph.resolve(b) !== undefined }).toEqual({ b, found: true });
		}
	});
	it('never cite a regulation out of force as the first basis', () => {
		const expired = [...events.flatMap((e) => e.rules), ...duties].filter((r) => {
			const until = library.regulations.get(r.basis[0]?.split('#')[0] ?? '')?.data.expires;
			return until !== undefined && until <= '2026-11-22';
		});
		expect(expired.map((r) => r.id)).toEqual([]);
	});
	it('never make a state deadline binding on the party', () => {
		const party = ['provincial-party-office', 'commune-party-committee', 'party-cell'];
		for (const rule of events.flatMap((e) => e.rules).filter((r) => r.basis[0]?.startsWith('30-2020-nd-cp') && r.appliesTo === undefined)) {
			const binding = library.regulations
				.get('30-2020-nd-cp')!
				.data.appliesTo.filter((a) => a.force === 'binding')
				.flatMap((a) => a.offices);
			expect({ rule: rule.id, party: binding.filter((o) => party.includes(o)) }).toEqual({ rule: rule.id, party: [] });
		}
	});
	it('show at least one rule under every choice', () => {
		for (const e of events) {
			const dates = new Map([[e.dates[0]!.id, '2026-11-22']]);
			const chosen = new Set(e.choices.map((c) => c.options[0]!.id));
			for (const choice of e.choices) {
				for (const option of choice.options) {
					const set = new Set([...[...chosen].filter((o) => !choice.options.some((x) => x.id === o)), option.id]);
					expect({ event: e.id, option: option.id, some: eventResults(e, dates, set).size > 0 }).toEqual({ event: e.id, option: option.id, some: true });
				}
			}
			expect(eventResults(e, dates, chosen).size).toBeGreaterThan(0);
		}
	});
	it('give the days the sources give', () => {
		const results = (id: string, day: string, ...chosen: string[]) => {
			const e = library.deadlineEvents.get(id)!.data;
			return eventResults(e, new Map([[e.dates[0]!.id, day]]), new Set(chosen));
		};
		expect(results('van-ban-mat', '2026-03-05', 'toi-mat').get('het-toi-mat')!.due!.late).toBe('2046-03-05');
		expect(results('van-ban-mat', '2026-03-05', 'tuyet-mat').get('het-tuyet-mat')!.due!.late).toBe('2056-03-05');
		expect(results('ket-thuc-cong-viec', '2026-03-05', 'ho-so-khac').get('nop-luu')).toMatchObject({
			due: { late: '2027-03-05' },
			others: [{ late: '2027-12-31' }, { late: '2026-05-04' }],
		});
		expect(results('ket-thuc-cong-viec', '2026-11-30', 'xay-dung').get('nop-luu-xay-dung')!.due!.late).toBe('2027-02-28');
		expect(results('quyet-dinh-huy', '2026-11-22').get('huy-xong')!.due!.late).toBe('2026-12-07');
		expect(results('nhan-van-ban-den', '2026-11-20', 'giay').get('dang-ky')!.due!.late).toBe('2026-11-23');
		expect(results('hop-xong', '2026-11-20', 'bb-cap-uy').get('ky-bien-ban')).toEqual({ others: [] });
	});
	it('are named to the provisions and procedures they cite', () => {
		expect(graph.citedBy('30-2020-nd-cp#dieu-30-khoan-2')).toContainEqual({
			kind: 'deadline',
			id: 'ket-thuc-cong-viec',
			title: 'Công việc kết thúc, hồ sơ khép lại',
			href: '/cong-cu/thoi-han/#ket-thuc-cong-viec',
		});
		expect(graph.citedBy('quy-trinh/xet-huy-tai-lieu').map((c) => c.id)).toContain('quyet-dinh-huy');
	});
	it('have ids that fit into one calendar file', () => {
		const ids = events.flatMap((e) => e.rules.map((r) => `${e.id}.${r.id}`));
		expect(new Set(ids).size).toBe(ids.length);
	});
});
