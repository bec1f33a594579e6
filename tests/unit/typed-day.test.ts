import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { readTypedDay } from '../../src/domain/typed-day.ts';

describe('reading a typed day', () => {
	it.each([
		'30/6/2025',
		'30/06/2025',
		' 30 - 6 - 2025 ',
		'30.6.2025',
		'30 6 2025',
		'30 / 6 / 2025',
		'30\u00A0/ 6/2025',
		'30062025',
		'2025-06-30',
		'ngày 30 tháng 6 năm 2025',
		'Ngày 30/6/2025'.normalize('NFD'),
	])('takes "%s"', (text) => {
		expect(readTypedDay(text)).toEqual({ day: '2025-06-30' });
	});
	it('reads back every day that the handbook writes, in its own form and in the address', () => {
		const day = fc.date({ min: new Date('1945-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
		fc.assert(fc.property(day, (d) => readTypedDay(formatDay(d)).day === d && readTypedDay(d).day === d));
	});
	it.each([
		['', 'Chưa ghi ngày'],
		['hôm qua', 'Không đọc được “hôm qua”'],
		['30/6', 'Thiếu năm'],
		['30/6/25', 'bốn chữ số'],
		['6/30/2025', 'Tháng 30 không có'],
		['31/6/2025', 'tháng 6/2025 có 30 ngày'],
		['29/2/2025', 'tháng 2/2025 có 28 ngày'],
		['0/6/2025', 'Ngày 0 không có'],
		['1/1/1900', 'Năm phải từ 1945 đến 2100'],
		['2025-13-01', 'Tháng 13 không có'],
		['30/6/2025; drop', 'Không đọc được'],
	])('answers "%s" in words', (text, words) => {
		const read = readTypedDay(text);
		expect(read.day).toBeUndefined();
		expect(read.problem).toContain(words);
	});
});
