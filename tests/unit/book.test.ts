import { deflateSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { anchorName, Anchors } from '../../scripts/book/anchors.ts';
import { bookArguments } from '../../scripts/book/arguments.ts';
import { bookContent } from '../../scripts/book/clean.ts';
import { compactPdf } from '../../scripts/book/compact.ts';
import { bookLinks, fillPageMarks, placeIds, type Use } from '../../scripts/book/links.ts';
import { PageNumbers } from '../../scripts/book/page-numbers.ts';
import { find, h } from '../../scripts/book/tree.ts';

const known = new Set(['quy-trinh', 'van-ban', 'van-ban/30-2020-nd-cp']);

describe('the command line of the book', () => {
	it('takes parts, single pages, paper and file', () => {
		expect(bookArguments([], known)).toEqual({ options: { parts: [], paper: 'a4', built: false, inspect: false } });
		const read = bookArguments(['--parts', 'quy-trinh, /van-ban/30-2020-nd-cp/', '--paper=A5', '--built', '--inspect', '--out', '/tmp/x.pdf'], known);
		expect(read).toEqual({ options: { parts: ['quy-trinh', 'van-ban/30-2020-nd-cp'], paper: 'a5', built: true, inspect: true, out: '/tmp/x.pdf' } });
	});

	it.each([
		[['--parts', 'quy-chinh'], 'Không có phần “quy-chinh”. Các phần: quy-trinh, van-ban;'],
		[['--paper', 'a3'], 'Không có khổ giấy “a3”: chọn a4 hoặc a5.'],
		[['--paper'], 'Sau --paper phải ghi khổ giấy a4 hoặc a5.'],
		[['--parts', '--built'], 'Sau --parts phải ghi các phần muốn in'],
		[['--out', 'sach.docx'], 'Tên tệp ra phải có đuôi .pdf'],
		[['--giay', 'a4'], 'Không có lựa chọn “--giay”.'],
	])('says in Vietnamese what is wrong with %j', (argv, message) => {
		const read = bookArguments(argv, known);
		expect('fault' in read && read.fault).toContain(message);
	});
});

const mainOf = (html: string) => find(fromHtml(`<main>${html}</main>`), (e) => e.tagName === 'main')!;
const clean = (html: string) => toHtml(h('div', {}, ...bookContent(mainOf(html), true))).replace(/^<div>|<\/div>$/g, '');

describe('a page as a chapter', () => {
	it('drops what is for the screen and opens what is folded', () => {
		expect(clean('<p class="no-print">x</p><button>In</button><p hidden>y</p><details><summary>Bảng</summary><p>z</p></details>')).toBe(
			'<div><p class="summary">Bảng</p><p>z</p></div>',
		);
		expect(clean('<div class="scroll" tabindex="0" role="region" aria-label="Bảng"><table><tr><td>a</td></tr></table></div>')).toContain('<table>');
		expect(clean('<label><input type="checkbox"> Có</label>')).toBe('<span><span class="box"></span> Có</span>');
		expect(clean('<section aria-labelledby="tu-dung"><h2 id="tu-dung">Từ</h2></section><p>a</p>')).toBe('<p>a</p>');
	});

	it('puts headings one level down and what was the way back under the title', () => {
		expect(clean('<div class="wrap"><p class="soft"><a href="/van-ban/">Văn bản</a> · Nghị định · Chính phủ</p><h1>Tên</h1><h2>Mục</h2></div>')).toBe(
			'<div><h2>Tên</h2><p class="kicker">Nghị định · Chính phủ</p><h3>Mục</h3></div>',
		);
	});

	it('raises the line with the day of the last check, whatever else it says, unless it leads somewhere', () => {
		const line = (words: string) => `<div class="wrap"><h1>Tên</h1><p>Lời</p><p class="soft small">${words} <button>In bài</button></p></div>`;
		expect(clean(line('Tên người đều bịa. Kiểm lần cuối 22/11/2026.'))).toBe(
			'<div><h2>Tên</h2><p class="kicker">Tên người đều bịa. Kiểm lần cuối 22/11/2026</p><p>Lời</p></div>',
		);
		expect(clean(line('Theo <a href="/van-ban/x/">X</a>. Kiểm lần cuối 22/11/2026.'))).toContain('<p>Lời</p><p class="soft small">Theo <a');
	});
});

describe('links of the book', () => {
	const place = (html: string) => {
		const anchors = new Anchors('/so-tay/');
		const uses: Use[] = [];
		const there = h('section', {}, h('h3', { id: 'dieu-31' }, 'Điều 31'));
		placeIds(there, '/van-ban/30-2020-nd-cp/', 'van-ban/30-2020-nd-cp', anchors);
		anchors.addPage('/van-ban/30-2020-nd-cp/', anchorName('van-ban/30-2020-nd-cp'));
		const here = find(fromHtml(`<p>${html}</p>`, { fragment: true }), (e) => e.tagName === 'p')!;
		bookLinks(here, '/quy-trinh/x/', anchors, uses);
		return { html: fillPageMarks(toHtml(here), (anchor) => `<${anchor}>`), uses };
	};

	it('become a page of the book, once in a paragraph', () => {
		const link = '<a href="/so-tay/van-ban/30-2020-nd-cp/#dieu-31">Điều 31</a>';
		const { html, uses } = place(`${link}; ${link}`);
		expect(html.match(/\[trang\u00a0<van-ban\.30-2020-nd-cp--dieu-31>\]/g)).toHaveLength(1);
		expect(html.match(/href="#van-ban\.30-2020-nd-cp--dieu-31"/g)).toHaveLength(2);
		expect(uses.map((u) => u.target)).toEqual(['30-2020-nd-cp#dieu-31', '30-2020-nd-cp#dieu-31']);
	});

	it('leave no address of a page that the book does not have, but stay in the index', () => {
		const { html, uses } = place('<a href="/so-tay/tu-kiem-tra/phieu/">Điền</a>, <a href="/so-tay/van-ban/33-2024-qh15/#dieu-4">Điều 4</a>');
		expect(html).toBe('<p>Điền, <span id="noi-1">Điều 4</span></p>');
		expect(uses).toEqual([{ anchor: 'noi-1', target: '33-2024-qh15#dieu-4' }]);
	});

	it('have names of plain letters', () => {
		expect(anchorName('tap-huan/x#mười điều')).toMatch(/^[A-Za-z0-9._-]+$/);
		expect(anchorName('mười')).not.toBe(anchorName('muoi'));
	});
});

describe('page numbers', () => {
	it('hold once two printings say the same', () => {
		const numbers = new PageNumbers();
		expect(numbers.words('a')).toBe('000');
		expect(numbers.learn(new Map([['a', 99]]))).toBe(false);
		expect(numbers.words('a')).toBe('99');
		expect(numbers.learn(new Map([['a', 100]]))).toBe(false);
		expect(numbers.learn(new Map([['a', 99]]))).toBe(false);
		// It was 100 once: its room stays, so the lines cannot swing back.
		expect(numbers.words('a')).toBe('\u200799');
		expect(numbers.learn(new Map([['a', 99]]))).toBe(true);
	});
});

describe('packing a PDF', () => {
	/** A file as Skia writes it: plain objects, one table. */
	function skia(objects: string[]): Buffer {
		let file = '%PDF-1.4\n';
		const places = objects.map((body, i) => {
			const at = file.length;
			file += `${i + 1} 0 obj\n${body}\nendobj\n`;
			return at;
		});
		const start = file.length;
		const rows = places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
		file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
		return Buffer.from(file, 'latin1');
	}

	it('keeps streams, folds bookmarks, fixes the day: one input, one output', () => {
		const content = deflateSync('BT ET').toString('latin1');
		const made = skia([
			"<</Title (A stream)\n/CreationDate (D:20261122141510+00'00')>>",
			'<</Type /Catalog\n/Outlines 3 0 R>>',
			'<</Type /Outlines\n/First 4 0 R\n/Count 9>>',
			'<</Title (Quy trinh)\n/Parent 3 0 R\n/Count 8>>',
			`<</Filter /FlateDecode\n/Length ${content.length}>> stream\n${content}\nendstream`,
		]);
		const packed = Buffer.from(compactPdf(made, '2026-11-22'));
		expect(packed.toString('latin1')).toContain(content);
		expect(packed.toString('latin1')).toMatch(/\/Type \/XRef \/Size 8 /);
		expect(packed.equals(Buffer.from(compactPdf(made, '2026-11-22')))).toBe(true);
		expect(() => compactPdf(packed, '2026-11-22')).toThrow(/bảng tham chiếu/);
	});
});
