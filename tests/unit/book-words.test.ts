import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { bookContent } from '../../scripts/book/clean.ts';
import { find, findAll, h } from '../../scripts/book/tree.ts';

const clean = (html: string) =>
	h(
		'div',
		{},
		...bookContent(
			find(fromHtml(`<main>${html}</main>`), (e) => e.tagName === 'main')!,
			true,
		),
	);
const cleaned = (html: string) => toHtml(clean(html)).replace(/^<div>|<\/div>$/g, '');

describe('what a page says on paper', () => {
	it('keeps a comparison, which is a table of a page and not a tool', () => {
		expect(cleaned('<div class="scroll"><table class="wide compare"><tr><td>Cũ</td></tr></table></div><div class="compare no-print">x</div>')).toBe(
			'<table class="wide compare"><tbody><tr><td>Cũ</td></tr></tbody></table>',
		);
	});

	it('has no words for a hand on a mouse', () => {
		expect(cleaned('<h1>Tính thời hạn</h1><p>Trục thời gian. Bấm vào tên để mở văn bản.</p>')).toBe('<h2>Các thời hạn</h2><p>Trục thời gian. </p>');
		expect(cleaned('<details class="flow"><summary>Xem sơ đồ</summary><p>x</p></details>')).toContain('<p class="summary">Sơ đồ các bước</p>');
		expect(cleaned('<p class="foot">Mẫu tham khảo. Sổ tay trình bày; xoá dòng này khi dùng.</p>')).toBe('<p class="foot">Mẫu tham khảo. Sổ tay trình bày.</p>');
		expect(
			cleaned('<table><tr><th>Mở</th></tr><tr><td><a href="/tap-huan/x/">Bài</a> · <a href="/tap-huan/x/trinh-chieu/">Trình chiếu</a></td></tr></table>'),
		).toContain('<th>Dùng</th></tr><tr><td><a href="/tap-huan/x/">Bài</a></td>');
		expect(cleaned('<section id="xem-mau"><h2>Xem mẫu</h2><section class="specimen"><h3 class="no-print">Mẫu trống</h3></section></section>')).toBe(
			'<section id="xem-mau"><section class="specimen"><h3>Mẫu trống</h3></section></section>',
		);
	});

	it('leaves a guide to the screen its words', () => {
		expect(cleaned('<ol class="how"><li>Bấm vào tên để mở văn bản.</li></ol>')).toContain('Bấm vào tên');
	});

	it('keeps paragraphs of two or three lines whole', () => {
		const lines = (length: number) => `<p>${'chữ '.repeat(length / 4)}</p>`;
		const classes = findAll(clean(`${lines(40)}${lines(200)}${lines(600)}`), (e) => e.tagName === 'p').map((p) => p.properties['className']);
		expect(classes).toEqual([undefined, ['whole'], undefined]);
	});
});
