import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const html = readFileSync('dist/tu-kiem-tra/chung/index.html', 'utf8');
/** One item of the blank form. */
function itemOf(id: string): string {
	const from = html.indexOf(`id="${id}"`);
	return html.slice(from, html.indexOf('</section>', from));
}

describe('the blank form', () => {
	it('says of an item that binds the province only whom it asks', () => {
		expect(itemOf('b-10')).toMatch(/asked-of[^>]*>Chỉ hỏi: [^<]*tỉnh uỷ/i);
		expect(itemOf('a-03')).not.toContain('asked-of');
	});
	it('offers the same answers as the form on the machine', () => {
		// A ratio, parts of an item that is not red, parts of a red one.
		expect(itemOf('a-04')).toContain('Một phần');
		expect(itemOf('b-05')).toContain('Một phần');
		expect(itemOf('b-01')).not.toContain('Một phần');
	});
	it('carries page numbers and its edition at the foot of each sheet', () => {
		const css = html.match(/@page[^@]*@bottom-left[^}]*\}/)?.[0] ?? '';
		expect(css).toContain('var(--running');
		expect(html).toMatch(/data-sheet="Phiếu tự kiểm tra chung, bộ câu hỏi \d{4}\.\d+"/);
	});
});
