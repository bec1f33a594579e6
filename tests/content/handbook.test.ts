import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../src/markdown/graph.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { searchRecords } from '../../src/markdown/search-records.ts';
import { spellingFaults } from '../../src/domain/spelling.ts';
import { formatProblem } from '../../src/markdown/source.ts';
import { OFFICE_KINDS } from '../../src/schemas/offices.ts';
import marks from './marks.json' with { type: 'json' };

const library = handbook().library;
const graph = buildGraph(library, '2026-11-22');

describe('the content as a whole', () => {
	it('has no error', () => {
		expect([...library.problems, ...graph.problems].filter((p) => p.severity === 'error').map(formatProblem)).toEqual([]);
	});
	it('comes to no error by the calendar: what lapses or comes into force later is a warning', () => {
		const days = [...library.regulations.values()].flatMap(({ data }) => [data.effective, data.expires]).filter((d) => d !== undefined && d > '2026-11-22');
		expect(days.length).toBeGreaterThan(0);
		for (const day of [...new Set(days)])
			expect({
				day,
				errors: buildGraph(library, day!)
					.problems.filter((p) => p.severity === 'error')
					.map(formatProblem),
			}).toEqual({ day, errors: [] });
	});
	it.each(Object.entries(marks as Record<string, string[]>))('%s carries every mark of its dossier', (slug, ids) => {
		const regulation = library.regulations.get(slug);
		expect(regulation).toBeDefined();
		expect(ids.filter((id) => !regulation!.byId.has(id))).toEqual([]);
	});
	it('says of every regulation who is bound and where the act can be read', () => {
		for (const { data } of library.regulations.values()) {
			expect(data.appliesTo.length).toBeGreaterThan(0);
			expect(data.official.url).toMatch(/^https:/);
		}
	});
	it('never shows what binds the province as a duty of communes and cells', () => {
		const guidance = library.regulations.get('16-hd-vptw-2023')!.data;
		for (const line of guidance.appliesTo.filter((a) => a.force === 'binding')) expect(line.offices).toEqual(['provincial-party-office']);
		for (const item of library.items.values()) {
			const only16 = item.data.basis.length > 0 && item.data.basis.every((b) => b.startsWith('16-hd-vptw-2023'));
			if (only16 && item.data.appliesTo.some((o) => o === 'commune-party-committee' || o === 'party-cell'))
				expect(item.data.basisNote).toMatch(/tham khảo|cấp tỉnh/);
		}
	});
	it('keeps file names in ASCII and texts in the code in the house spelling', () => {
		const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && /\.(ts|tsx|astro|css)$/.test(f.name));
		for (const f of files) {
			const text = readFileSync(join(f.parentPath, f.name), 'utf8');
			expect(text.normalize('NFC')).toBe(text);
			// The module that mends the spelling has to name both.
			if (f.name !== 'spelling.ts') expect({ file: f.name, faults: spellingFaults(text) }).toEqual({ file: f.name, faults: [] });
		}
	});
});

describe('procedures', () => {
	it('each have steps with a basis, faults, and checklist items', () => {
		for (const { slug, data } of library.procedures.values()) {
			expect({ slug, based: data.steps.some((s) => s.basis.length > 0) }).toEqual({ slug, based: true });
			expect({ slug, forms: data.forms.length > 0 || data.noForm !== undefined }).toEqual({ slug, forms: true });
		}
	});
	it('cover the tasks a clerk is asked first', () => {
		for (const slug of [
			'ghi-bien-ban-hoi-nghi-cap-uy',
			'tiep-nhan-van-ban-mat',
			'sao-chup-van-ban-mat',
			'lap-ho-so-nop-luu',
			'quan-ly-van-ban-di',
			'quan-ly-van-ban-den',
		]) {
			expect(library.procedures.has(slug), slug).toBe(true);
		}
	});
});

describe('the general checklist', () => {
	const sheet = library.sheets.get('chung')!.data;
	const items = sheet.groups.flatMap((g) => g.items).map((id) => library.items.get(id)!.data);
	it('has nine groups that add up to 100 points, as the specification sets them', () => {
		expect(sheet.groups.map((g) => [g.id, g.points])).toEqual([
			['A', 12],
			['B', 14],
			['C', 14],
			['D', 8],
			['E', 16],
			['F', 12],
			['G', 8],
			['H', 4],
			['I', 12],
		]);
	});
	it('asks at least 60 items, 6 to 8 red and 10 to 15 amber', () => {
		expect(items.length).toBeGreaterThanOrEqual(60);
		const count = (gate: string) => items.filter((i) => i.gate === gate).length;
		expect(count('red')).toBeGreaterThanOrEqual(6);
		expect(count('red')).toBeLessThanOrEqual(8);
		expect(count('amber')).toBeGreaterThanOrEqual(10);
		expect(count('amber')).toBeLessThanOrEqual(15);
	});
	it('asks every kind of office something', () => {
		for (const kind of Object.keys(OFFICE_KINDS))
			expect(
				items.some((i) => (i.appliesTo as string[]).includes(kind)),
				kind,
			).toBe(true);
	});
	it('puts items into the group of their id', () => {
		for (const g of sheet.groups) expect(g.items.every((id) => id.startsWith(`${g.id}.`))).toBe(true);
	});
});

describe('search records', () => {
	const records = searchRecords(library, graph);
	it('have one address each and some text', () => {
		expect(new Set(records.map((r) => r.url)).size).toBe(records.length);
		expect(records.filter((r) => r.title.trim() === '')).toEqual([]);
	});
	it('show no raw citation', () => {
		expect(records.filter((r) => /\[\[|\(cite:/.test(r.text)).map((r) => r.url)).toEqual([]);
	});
});
