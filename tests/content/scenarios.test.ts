import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';

const library = handbook().library;
const scenarios = [...library.scenarios.values()].map((e) => ({ slug: e.slug, ...e.data }));
const repeated = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

describe('scenarios', () => {
	it('are at least fourteen, in an order of their own', () => {
		expect(scenarios.length).toBeGreaterThanOrEqual(14);
		expect(repeated(scenarios.map((s) => String(s.order)))).toEqual([]);
	});
	it.each(scenarios)('$slug gives every paper, line and fault an id of its own', (s) => {
		expect(repeated(s.papers.map((p) => p.id))).toEqual([]);
		for (const p of s.papers) expect(repeated(p.lines.map((l) => l.id)), p.id).toEqual([]);
		expect(repeated(s.faults.map((f) => f.id))).toEqual([]);
	});
	it.each(scenarios)('$slug calls no line both faulty and sound, and leaves some lines plain', (s) => {
		const marked = [...s.faults.filter((f) => f.line !== undefined), ...s.sound].map((m) => `${m.paper}/${m.line}`);
		expect(repeated(marked)).toEqual([]);
		expect(s.papers.flatMap((p) => p.lines).length).toBeGreaterThan(marked.length);
		expect(s.sound.length).toBeGreaterThanOrEqual(2);
		expect(s.faults.length).toBeGreaterThanOrEqual(4);
	});
	it.each(scenarios)('$slug finds fault by rules for that kind of office, or says that they are no duty', (s) => {
		const binds = (citation: string) => {
			const slug = citation.split('#')[0]!;
			const rule = library.regulations.get(slug)?.data;
			// A rule that the story itself names as the yardstick has been introduced with its reach.
			return rule !== undefined && (s.story.includes(slug) || rule.appliesTo.some((a) => a.offices.includes(s.office) && a.force !== 'reference'));
		};
		const loose = s.faults.filter((f) => !f.basis.some(binds) && !/nên theo|khi đó còn hiệu lực/.test(f.fault));
		expect(loose.map((f) => f.id)).toEqual([]);
	});
});

describe('answers of a scenario', () => {
	const answered = scenarios.filter((s) => s.answers.length > 0);
	it('are given for one whole inspection, 25 to 40 items', () => {
		const whole = answered.find((s) => s.slug === 'kiem-tra-dang-uy-xa')!;
		expect(whole.answers.length).toBeGreaterThanOrEqual(25);
		expect(whole.answers.length).toBeLessThanOrEqual(40);
	});
	it.each(answered)('$slug answers each item once, with a code the item can come to', (s) => {
		expect(repeated(s.answers.map((a) => a.item))).toEqual([]);
		const impossible = s.answers.filter(({ item: id, code }) => {
			const item = library.items.get(id)?.data;
			if (item === undefined || !item.appliesTo.includes(s.office)) return true;
			if (code === 'KAD') return item.kind !== 'ratio' && item.notApplicable.length === 0;
			if (code === 'MOT_PHAN') return item.kind !== 'ratio' && item.partial === undefined && (item.kind !== 'parts' || item.gate === 'red');
			return false;
		});
		expect(impossible).toEqual([]);
	});
	it.each(answered)('$slug holds no two answers that cannot both be true', (s) => {
		const code = new Map(s.answers.map((a) => [a.item, a.code]));
		const met = (side: { item: string; codes: string[] }) => side.codes.includes(code.get(side.item) ?? '');
		expect([...library.contradictions.values()].filter((c) => met(c.data.first) && met(c.data.second)).map((c) => c.data.id)).toEqual([]);
	});
});
