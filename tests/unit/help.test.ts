import { describe, expect, it } from 'vitest';
import { firstDifference, plainLines } from '../../scripts/help/seen.ts';
import { helpFor } from '../../src/components/help-for.ts';
import { guide } from '../../src/schemas/guide.ts';

describe('what a picture shows', () => {
	it('is kept without addresses, which hold ids drawn by chance', () => {
		expect(plainLines('- link "Làm tiếp" [cursor=pointer]:\n  - /url: "#/k3x9/ket-qua"\n- button "Xoá" [active]')).toBe('- press "Làm tiếp"\n- press "Xoá"');
	});
	it('is kept without figures: one question more makes no picture stale', () => {
		expect(plainLines('- paragraph: Có 32 câu, 98,7 điểm')).toBe(plainLines('- paragraph: Có 290 câu, 86,5 điểm'));
		expect(plainLines('- paragraph: Có 32 câu')).not.toBe(plainLines('- paragraph: Còn 32 câu'));
	});
	it('differs by its first other line', () => {
		expect(firstDifference('a\nb\n', 'a\nb\n')).toBeUndefined();
		expect(firstDifference('a\nb\n', 'a\nc\n')).toEqual({ line: 2, kept: 'b', now: 'c' });
		expect(firstDifference('a', 'a\nb')).toEqual({ line: 2, kept: '', now: 'b' });
	});
});

describe('the way from a page to its help', () => {
	const guides = [
		{ slug: 'tu-kiem-tra', data: { about: ['/tu-kiem-tra/'] } },
		{ slug: 'tong-hop', data: { about: ['/tu-kiem-tra/tong-hop/'] } },
	];
	it('is the one that speaks of it most closely', () => {
		expect(helpFor('/tu-kiem-tra/tong-hop/', guides)).toBe('tong-hop');
		expect(helpFor('/tu-kiem-tra/phieu/', guides)).toBe('tu-kiem-tra');
		expect(helpFor('/gioi-thieu/', guides)).toBeUndefined();
	});
});

describe('a page of the help', () => {
	it('has at most eight steps', () => {
		const page = { title: 'Tìm', summary: 'Tìm.', room: 'chung', order: 1, reviewed: '2026-11-22' };
		expect(guide.safeParse({ ...page, steps: Array.from({ length: 8 }, () => ({ do: 'Bấm.' })) }).success).toBe(true);
		expect(guide.safeParse({ ...page, steps: Array.from({ length: 9 }, () => ({ do: 'Bấm.' })) }).success).toBe(false);
	});
});
