import { describe, expect, it } from 'vitest';
import { questionProblems } from '../../src/markdown/question-problems.ts';
import type { Library } from '../../src/markdown/library.ts';

const act = (expires?: string) => ({ data: { issued: '2020-01-01', effective: '2020-01-01', expires, replacedBy: [], amendedBy: [] } });
const library = (basis: string[], retired = false) =>
	({
		regulations: new Map([
			['cu', act('2026-01-01')],
			['moi', act()],
		]),
		questions: new Map([['H-001', { slug: 'H-001', file: 'q.yaml', lineOf: () => 7, data: { basis, retired } }]]),
	}) as unknown as Library;

describe('questions whose rules lapsed', () => {
	it('are named once nothing in force carries them', () => {
		expect(questionProblems(library(['cu#dieu-1']), '2026-01-01')).toMatchObject([{ file: 'q.yaml', line: 7, severity: 'warning' }]);
		expect(questionProblems(library(['cu#dieu-1']), '2025-12-31')).toEqual([]);
	});
	it('are left alone while another rule carries them, or once retired', () => {
		expect(questionProblems(library(['cu#dieu-1', 'moi#dieu-1']), '2026-06-01')).toEqual([]);
		expect(questionProblems(library(['cu'], true), '2026-06-01')).toEqual([]);
	});
});
