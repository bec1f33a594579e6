import { describe, expect, it } from 'vitest';
import { formProblems } from '../../src/markdown/form-problems.ts';
import type { Library } from '../../src/markdown/library.ts';
import type { Form } from '../../src/schemas/form.ts';
import { MINUTES } from '../fixtures/papers.ts';

/** Problems of one form; lines stand for paths. */
function problems(change: (form: typeof MINUTES) => void) {
	const data = structuredClone(MINUTES);
	change(data);
	const entry = { slug: 'thu', data: data as Form, body: '', file: 'thu.yaml', bodyUses: [], lineOf: (path: readonly PropertyKey[]) => path.length };
	return formProblems({ forms: new Map([['thu', entry]]) } as unknown as Library).map((p) => ({ severity: p.severity, message: p.message, line: p.line }));
}

describe('the check of a form and its paper', () => {
	it('passes a paper that uses every field', () => {
		expect(problems(() => undefined)).toEqual([]);
	});
	it('names a field that does not exist, with the line of its block', () => {
		expect(problems((f) => f.paper.body.push({ p: 'Ngày {ngay-giao}.' }))).toEqual([
			{ severity: 'error', message: 'Tờ mẫu dùng phần không có thật: "ngay-giao".', line: 3 },
		]);
		expect(problems((f) => f.paper.body.push({ fields: ['ngay-giao'] }))).toMatchObject([{ line: 3 }]);
		expect(problems((f) => (f.paper.about = '{ngay-giao}'))).toMatchObject([{ line: 1 }]);
	});
	it('names a field that the paper never uses', () => {
		expect(problems((f) => f.fields.push({ id: 'thua', name: 'Thừa', fill: 'Ghi.', basis: [] }))).toEqual([
			{ severity: 'error', message: 'Tờ mẫu không dùng phần "thua".', line: 3 },
		]);
	});
	it('names an id that stands twice', () => {
		expect(problems((f) => f.fields.push({ ...f.fields[0]! }))).toMatchObject([{ message: 'Mã phần "can-cu" có hai lần trong mẫu.' }]);
	});
	it('names an example row of another length than the columns', () => {
		const table = (f: typeof MINUTES) => (f.paper.body.find((b) => 'table' in b) as { table: { filled: string[][] } }).table;
		expect(problems((f) => table(f).filled.push(['1', '2']))).toEqual([{ severity: 'error', message: 'Dòng ví dụ có 2 ô, bảng có 4 cột.', line: 6 }]);
	});
});
