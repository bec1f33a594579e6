import { describe, expect, it } from 'vitest';
import { createTermLinker, termForms } from '../../src/markdown/terms.ts';

const GLOSSARY = [
	{ id: 'ho-so', term: 'Hồ sơ' },
	{ id: 'luu-tru', term: 'Lưu trữ' },
	{ id: 'luu-tru-lich-su', term: 'Lưu trữ lịch sử', abbreviation: 'LTLS' },
	{ id: 'nop-luu', term: 'Nộp lưu' },
	{ id: 'ban-chinh', term: 'Bản chính' },
	{ id: 'cap-uy', term: 'Cấp uỷ' },
	{ id: 'mat', term: 'Mật' },
	{ id: 'cong-van', term: 'Công văn', abbreviation: 'CV' },
	{ id: 'ky-thay', term: 'Ký thay', abbreviation: 'K/T, KT.' },
	{ id: 'dau', term: 'Dấu “Bản sao văn bản”' },
];
const link = createTermLinker(termForms(GLOSSARY), (slug) => `/so-tay/thuat-ngu/#${slug}`);
/** The HTML with links shown as [words|slug]. */
const marked = (html: string) => link(html).html.replace(/<a class="term" href="\/so-tay\/thuat-ngu\/#([^"]+)" data-term="\1">([^<]*)<\/a>/g, '[$2|$1]');

/** Processor time, ms: other jobs of the machine do not count. */
function spent(work: () => void): number {
	const before = process.cpuUsage();
	work();
	return process.cpuUsage(before).user / 1000;
}

describe('glossary terms in a page', () => {
	it('are linked at their first use only, and listed in that order', () => {
		const { html, used } = link('<p>Mở công văn, lập hồ sơ.</p><p>Hồ sơ và công văn.</p>');
		expect(html).toBe(
			'<p>Mở <a class="term" href="/so-tay/thuat-ngu/#cong-van" data-term="cong-van">công văn</a>, lập <a class="term" href="/so-tay/thuat-ngu/#ho-so" data-term="ho-so">hồ sơ</a>.</p><p>Hồ sơ và công văn.</p>',
		);
		expect(used).toEqual(['cong-van', 'ho-so']);
	});
	it('are the longest that stand there, also after that one was used', () => {
		expect(marked('nộp vào lưu trữ lịch sử; lưu trữ lịch sử nhận; lưu trữ giữ')).toBe(
			'nộp vào [lưu trữ lịch sử|luu-tru-lich-su]; lưu trữ lịch sử nhận; [lưu trữ|luu-tru] giữ',
		);
	});
	it('are whole words: a space parts syllables, not words', () => {
		expect(marked('nộp lưu trữ')).toBe('nộp [lưu trữ|luu-tru]');
		expect(marked('văn bản chính thức, chức danh bản chính thức')).toBe('văn bản chính thức, chức danh bản chính thức');
		expect(marked('một bản chính, cấp uỷ ban, các cấp uỷ')).toBe('một [bản chính|ban-chinh], cấp uỷ ban, các [cấp uỷ|cap-uy]');
		expect(marked('hồ sơn, chồ sơ')).toBe('hồ sơn, chồ sơ');
	});
	it('are not part of the name of a law', () => {
		expect(marked('Luật Lưu trữ lịch sử; luật lưu trữ; pháp luật lưu trữ')).toBe('Luật Lưu trữ lịch sử; luật lưu trữ; pháp luật [lưu trữ|luu-tru]');
	});
	it('are matched in their own case, the first letter apart', () => {
		expect(marked('HỒ SƠ, Hồ Sơ')).toBe('HỒ SƠ, Hồ Sơ');
		expect(marked('Hồ sơ.')).toBe('[Hồ sơ|ho-so].');
		expect(marked('bí mật, tài liệu mật, độ Mật, Mật khẩu')).toBe('bí mật, tài liệu mật, độ [Mật|mat], Mật khẩu');
	});
	it('are known by their abbreviations, but not inside official numbers', () => {
		expect(marked('số 5053-CV/VPTW; loại CV; ký KT. hoặc K/T')).toBe('số 5053-CV/VPTW; loại [CV|cong-van]; ký [KT.|ky-thay] hoặc K/T');
	});
	it('are not linked in links, headings, code, labels, tags, numbers', () => {
		const closed =
			'<h2>Hồ sơ</h2><a href="/x">lưu <em>hồ sơ</em></a><code>hồ sơ</code><th>Hồ sơ</th><dt>Hồ sơ</dt><button>Hồ sơ</button><span class="tag ok">Hồ sơ</span><div class="x no-terms"><p>hồ sơ</p></div>';
		expect(marked(`${closed}<td>hồ sơ</td>`)).toBe(`${closed}<td>[hồ sơ|ho-so]</td>`);
	});
	it('stand over attributes, line breaks, unclosed and void tags', () => {
		expect(marked('<p title="a > hồ sơ">một<br>lưu trữ\n  lịch sử<!-- hồ sơ --></p>')).toBe(
			'<p title="a > hồ sơ">một<br>[lưu trữ\n  lịch sử|luu-tru-lich-su]<!-- hồ sơ --></p>',
		);
		expect(marked('<h3>x<p>hồ sơ</h3><p>1 < 2 hồ sơ')).toBe('<h3>x<p>hồ sơ</h3><p>1 < 2 [hồ sơ|ho-so]');
		expect(marked('đóng dấu “Bản sao văn bản”.')).toBe('đóng [dấu “Bản sao văn bản”|dau].');
	});
	it('count as used where the author linked them', () => {
		const html = '<p><a href="/so-tay/thuat-ngu/#ho-so">hồ sơ</a> rồi hồ sơ</p>';
		expect(link(html)).toEqual({ html, used: ['ho-so'] });
	});
	it('change nothing but the links, in time that grows with the text', () => {
		const page = '<p>Mỗi cơ quan mở <strong>hồ sơ</strong> khi nhận việc; bản chính vào lưu trữ, công văn đi thì ghi sổ.</p>'.repeat(400);
		const { html } = link(page);
		expect(html.replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1')).toBe(page);
		const time = (text: string) => {
			link(text);
			return spent(() => {
				for (let i = 0; i < 5; i++) link(text);
			});
		};
		// Eight times the text; far below the sixty-four times of a quadratic walk.
		expect(time(page.repeat(8)) / Math.max(time(page), 1)).toBeLessThan(32);
	});

	it('cost hardly more where there are a hundred times as many that begin alike', () => {
		const page = '<p>Mỗi cơ quan mở hồ sơ khi nhận việc; bản chính vào lưu trữ, công văn đi thì ghi sổ.</p>'.repeat(400);
		const words = ['hồ sơ', 'bản chính', 'công văn đi', 'cơ quan'];
		const time = (copies: number) => {
			const terms = words.flatMap((term) => Array.from({ length: copies }, (_, n) => ({ id: `${n}`, term: n === 0 ? term : `${term} loại ${n}` })));
			const many = createTermLinker(termForms(terms), (slug) => `#${slug}`);
			expect(many(page).used).toEqual(['0']);
			return spent(() => {
				for (let i = 0; i < 3; i++) many(page);
			});
		};
		expect(time(500) / Math.max(time(5), 5)).toBeLessThan(6);
	});
	it('are the longest of many that begin alike', () => {
		const forms = termForms(['Công văn', 'Công văn đi', 'Công văn đi loại 12', 'Công văn đi loại 1'].map((term, i) => ({ id: `${i}`, term })));
		const used = (text: string) => createTermLinker(forms, (slug) => `#${slug}`)(text).used;
		expect(['công văn đi loại 12 mới', 'công văn đi loại 1', 'công văn đi loại 123', 'công văn điện', 'công văn đi/đến'].map(used)).toEqual([
			['2'],
			['3'],
			['1'],
			['0'],
			['0'],
		]);
	});
});
