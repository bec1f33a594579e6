import { describe, expect, it } from 'vitest';
import { forceLines } from '../../src/domain/binding.ts';
import { buildGraph } from '../../src/markdown/graph.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { searchRecords } from '../../src/markdown/search-records.ts';
import type { Bind } from '../../src/schemas/role.ts';

const library = handbook().library;
const graph = buildGraph(library, '2026-11-22');
const roles = [...library.roles.values()];
const path = library.paths.get('moi-nhan-viec')!.data;

/** Every statement of who is bound, with where it stands. */
const binds: { at: string; bind: Bind }[] = [
	...roles.flatMap(({ slug, data }) => [
		...data.duties.flatMap((d) => d.binds.map((bind) => ({ at: d.id, bind }))),
		...[...data.mustNot, ...data.handOver].flatMap((c) => c.binds.map((bind) => ({ at: `${slug}: ${c.text}`, bind }))),
	]),
	...path.steps.flatMap((s) => s.binds.map((bind) => ({ at: s.id, bind }))),
];

describe('roles', () => {
	it('are the seven posts of the handbook', () => {
		expect([...library.roles.keys()].sort()).toEqual([
			'chanh-van-phong',
			'chuyen-vien-lap-ho-so',
			'luu-tru',
			'nguoi-bao-ve-bmnn',
			'nguoi-dung-dau',
			'nguoi-ghi-bien-ban',
			'van-thu',
		]);
	});
	it('lead from each duty to a procedure or a checklist item', () => {
		for (const { data } of roles)
			for (const d of data.duties) expect({ id: d.id, doors: d.procedures.length + d.items.length > 0 }).toEqual({ id: d.id, doors: true });
	});
	it('rest each rule on a provision that stands', () => {
		for (const { at, bind } of binds) {
			const rule = forceLines([bind]).some((l) => l.force !== 'practice');
			expect({ at, based: bind.basis.length > 0 }).toEqual({ at, based: rule });
			for (const target of bind.basis) expect({ at, target, there: graph.resolve(target) !== undefined }).toEqual({ at, target, there: true });
		}
	});
	it('never take the decree on records work as binding on the party or mass organisations', () => {
		for (const { at, bind } of binds) {
			if (!bind.basis.every((b) => b.startsWith('30-2020-nd-cp'))) continue;
			for (const line of forceLines([bind]).filter((l) => l.force === 'binding')) {
				expect({ at, bound: line.offices.filter((o) => o !== 'provincial-department' && o !== 'commune-peoples-committee') }).toEqual({ at, bound: [] });
			}
		}
	});
	it('bind nobody below the province by the guidance on minutes of 2023', () => {
		for (const { at, bind } of binds.filter((b) => b.bind.basis.some((t) => t.startsWith('16-hd-vptw-2023')))) {
			for (const line of forceLines([bind]).filter((l) => l.force === 'binding'))
				expect({ at, bound: line.offices }).toEqual({ at, bound: ['provincial-party-office'] });
		}
	});
	it('cover between them every item of the general checklist', () => {
		const covered = new Set(roles.flatMap((r) => r.data.duties.flatMap((d) => d.items)));
		const asked = library.sheets.get('chung')!.data.groups.flatMap((g) => g.items);
		expect(asked.filter((id) => !covered.has(id))).toEqual([]);
	});
	it('give no deadline without the provision that sets it', () => {
		for (const { data } of roles)
			for (const d of data.duties)
				if (d.deadline !== undefined) expect({ id: d.id, text: d.deadline }).toEqual({ id: d.id, text: expect.stringMatching(/\[\[/) });
	});
	it('are named where their provisions stand, and found by the words people use', () => {
		expect(
			graph
				.citedBy('30-2020-nd-cp#dieu-28')
				.filter((c) => c.kind === 'role')
				.map((c) => c.id),
		).toContain('nguoi-dung-dau');
		const urls = searchRecords(library, graph).map((r) => r.url);
		expect(urls).toContain('/vai-tro/van-thu/');
		expect(urls).toContain('/moi-nhan-viec/');
		expect(searchRecords(library, graph).find((r) => r.names.includes('mới nhận việc'))?.url).toBe('/moi-nhan-viec/');
	});
});

describe('the path of a newcomer', () => {
	it('has steps for each period, in order', () => {
		const periods = path.steps.map((s) => s.period);
		expect([...new Set(periods)]).toEqual(['day', 'week', 'month', 'quarter']);
		expect(periods).toEqual([...periods].sort((a, b) => ['day', 'week', 'month', 'quarter'].indexOf(a) - ['day', 'week', 'month', 'quarter'].indexOf(b)));
	});
	it('keeps the ids it was published with: ticks hang on them', () => {
		const known = [...path.steps.map((s) => s.id), ...path.retired];
		for (let n = 1; n <= 36; n++) expect(known).toContain(`nv-${String(n).padStart(2, '0')}`);
	});
});
