import { describe, expect, it } from 'vitest';
import { dutyProblems, orphanDuties } from '../../src/markdown/duties.ts';
import type { Citing } from '../../src/markdown/nodes.ts';
import type { Library, RegulationEntry } from '../../src/markdown/library.ts';
import { parseBody } from '../../src/markdown/pipeline.ts';
import { structureProvisions } from '../../src/markdown/structure.ts';

const DAY = '2026-11-22';

function entry(body: string, data: Partial<RegulationEntry['data']> = {}): RegulationEntry {
	const { provisions } = structureProvisions(parseBody(body), 'full');
	return {
		slug: 'thu',
		data: { effective: '2020-01-01', replacedBy: [], amendedBy: [], validityUncertain: false, localExample: false, outside: [], ...data },
		provisions,
		byId: new Map(provisions.map((p) => [p.id, p])),
	} as unknown as RegulationEntry;
}
const orphans = (e: RegulationEntry, cited: Record<string, Citing['kind']> = {}) =>
	orphanDuties(e, (target) => (cited[target] === undefined ? [] : [{ kind: cited[target], id: 'x', title: 'x', href: '/' }]), DAY).map((p) => p.id);

const BODY = `### Điều 1. Trách nhiệm

Khoản 1. Người đứng đầu phải giao nhiệm vụ.

Khoản 2. Văn thư ghi sổ.

- điểm a) Không được bỏ trống số.

### Điều 2. Giải thích

Khoản 1. Hồ sơ là tập tài liệu.`;

describe('duties that nothing leads to', () => {
	it('finds what lays a duty or forbids, and nothing else', () => {
		expect(orphans(entry(BODY))).toEqual(['dieu-1-khoan-1', 'dieu-1-khoan-2-diem-a']);
	});
	it('takes a citation of the provision, of what holds it or of what stands in it', () => {
		expect(orphans(entry(BODY), { 'thu#dieu-1-khoan-1': 'procedure' })).toEqual(['dieu-1-khoan-2-diem-a']);
		expect(orphans(entry(BODY), { 'thu#dieu-1': 'item' })).toEqual([]);
		expect(orphans(entry('Khoản 1. Phải giữ sổ:\n\n- điểm a) sổ đi.'.replace(/^/, '### Điều 3. Sổ\n\n')), { 'thu#dieu-3-khoan-1-diem-a': 'item' })).toEqual([]);
	});
	it('counts procedures and items only', () => {
		expect(orphans(entry(BODY), { 'thu#dieu-1': 'lesson' })).toHaveLength(2);
	});
	it('leaves out what has lapsed, examples of one place, and what is said to be outside', () => {
		expect(orphans(entry(BODY, { expires: '2025-01-01' }))).toEqual([]);
		expect(orphans(entry(BODY, { localExample: true }))).toEqual([]);
		expect(orphans(entry(BODY, { outside: [{ provision: 'dieu-1', why: 'Việc của Chính phủ.' }] }))).toEqual([]);
	});
	it('only warns of an act that came into force after it was read: no build stops by the calendar', () => {
		const found = (effective: string, day: string) => {
			const library = { regulations: new Map([['thu', entry(BODY, { effective, reviewed: DAY })]]) } as unknown as Library;
			return dutyProblems(library, () => [], day).map((p) => p.severity);
		};
		expect(found('2020-01-01', DAY)).toEqual(['error', 'error']);
		expect(found('2027-05-01', DAY)).toEqual([]);
		expect(found('2027-05-01', '2027-05-01')).toEqual(['warning', 'warning']);
	});
});
