import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay } from '../../src/domain/day.ts';
import { codeStroke, decodeStroke, fold, hasMarks, slugify } from '../../src/domain/fold.ts';
import { escapeHtml, numbersHtml, splitNumbers } from '../../src/domain/numbers.ts';
import { normaliseQuery } from '../../src/domain/query.ts';
import { spellingFaults } from '../../src/domain/spelling.ts';

const vietnamese = fc.string({
	unit: fc.constantFrom(...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐbcghklmnpqrstvxQHT 0123456789/-'),
});

describe('folding', () => {
	it('takes marks and đ away', () => {
		expect(fold('Nghị định số 30/2020/NĐ-CP')).toBe('nghi dinh so 30/2020/nd-cp');
		expect(fold('Nghị định'.normalize('NFD'))).toBe('nghi dinh');
	});
	it('is the same for NFC and NFD and does nothing twice', () => {
		fc.assert(fc.property(vietnamese, (t) => fold(t) === fold(t.normalize('NFD')) && fold(fold(t)) === fold(t)));
	});
	it('is the same letter by letter as for the whole, whatever the letter', () => {
		const whole = (t: string) => t.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().normalize('NFC');
		const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
		expect(letters.filter((c) => [c, `a${c}b`, `${c}\u0301`, `Ế ${c}${c}`].some((t) => fold(t) !== whole(t)))).toEqual([]);
	});
	it('codes đ and gives it back', () => {
		expect(codeStroke('Điều')).toBe('D\u0335iều');
		fc.assert(fc.property(vietnamese, (t) => decodeStroke(codeStroke(t)) === t.normalize('NFC')));
	});
	it('sees marks', () => {
		expect([hasMarks('van thu'), hasMarks('văn thư'), hasMarks('dieu'), hasMarks('đieu')]).toEqual([false, true, false, true]);
	});
	it('makes addresses', () => {
		expect(slugify('Đảng uỷ xã Bình Minh')).toBe('dang-uy-xa-binh-minh');
	});
});

describe('house spelling', () => {
	it.each([
		['hòa giải', 'hoà'],
		['Ủy ban', 'Uỷ'],
		['khóa', 'khoá'],
		['hủy', 'huỷ'],
		['thủy', 'thuỷ'],
		['quản lí', 'quản lý'],
		['tỉ lệ', 'tỷ lệ'],
	])('%s is named and mended', (text, mend) => {
		expect(spellingFaults(text)).toMatchObject([{ mend }]);
	});
	it.each(['hoà giải', 'Uỷ ban', 'quý I', 'hoàn toàn', 'khoản', 'thuý', 'tuỳ', 'quỹ', 'luỹ kế', 'khoẻ', 'toán', 'thủ tục'])('%s stays', (text) => {
		expect(spellingFaults(text)).toEqual([]);
	});
});

describe('official numbers', () => {
	it('finds them in a sentence', () => {
		expect(
			splitNumbers('Nghị định số 30/2020/NĐ-CP, Hướng dẫn 16-HD/VPTW ngày 23/2/2023')
				.filter((p) => p.official)
				.map((p) => p.text),
		).toEqual(['30/2020/NĐ-CP', '16-HD/VPTW']);
	});
	it('loses nothing', () => {
		fc.assert(
			fc.property(
				vietnamese,
				(t) =>
					splitNumbers(t)
						.map((p) => p.text)
						.join('') === t,
			),
		);
	});
	it('escapes', () => {
		expect(escapeHtml('<b>"&"')).toBe('&lt;b&gt;&quot;&amp;&quot;');
		expect(numbersHtml('33/2024/QH15 <x>')).toBe('<span class="nowrap">33/2024/QH15</span> &lt;x&gt;');
	});
});

describe('days', () => {
	it('writes days as offices do', () => {
		expect([formatDay('2020-03-05'), formatDay('2026-01-09'), formatDay('2026-11-22')]).toEqual(['05/3/2020', '09/01/2026', '22/11/2026']);
	});
	it('counts', () => {
		expect(daysBetween('2026-11-22', '2026-12-14')).toBe(22);
		expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
	});
});

describe('queries', () => {
	it('are brought to the house spelling', () => {
		expect(normaliseQuery('  hủy   tài liệu ')).toBe('huỷ tài liệu');
		expect(normaliseQuery('Thẩm quyền'.normalize('NFD'))).toBe('Thẩm quyền');
		expect(normaliseQuery('x'.repeat(900))).toHaveLength(200);
	});
});
