import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords, vocabulary, withSynonyms } from '../../src/domain/query.ts';
import { unslip } from '../../src/domain/slips.ts';
import { decodeTelex, decodeVni } from '../../src/domain/telex.ts';

describe('raw Telex', () => {
	it.each([
		['bieen', 'biên'],
		['banr', 'bản'],
		['ddieeuf', 'điều'],
		['vawn', 'văn'],
		['thuw', 'thư'],
		['danh', undefined],
		['mucj', 'mục'],
		['hoof', 'hồ'],
		['sow', 'sơ'],
		['baor', 'bảo'],
		['maatj', 'mật'],
		['luwu', 'lưu'],
		['truwx', 'trữ'],
		['nghij', 'nghị'],
		['ddinhj', 'định'],
		['huyr', 'huỷ'],
		['hoaf', 'hoà'],
		['quyeets', 'quyết'],
		['chuwowng', 'chương'],
		['dduwowcj', 'được'],
	])('%s is %s', (typed, read) => {
		expect(decodeTelex(typed)).toBe(read);
	});
});

describe('raw VNI', () => {
	it.each([
		['lu7u', 'lưu'],
		['tru74', 'trữ'],
		['bie6n', 'biên'],
		['ba3n', 'bản'],
		['d9ie62u', 'điều'],
		['ma65t', 'mật'],
		['va8n', 'văn'],
	])('%s is %s', (typed, read) => {
		expect(decodeVni(typed)).toBe(read);
	});
});

const KNOWN = vocabulary(['biên', 'bản', 'giải', 'mật', 'lưu', 'trữ', 'lịch', 'sử', 'hồ', 'sơ', 'điều', 'danh', 'mục', 'con', 'dấu', 'số', 'tài', 'liệu']);

describe('reading what was typed', () => {
	it.each([
		['bieen banr', 'biên bản'],
		['ddieeuf 30', 'điều 30'],
		['giải mậc', 'giải mật'],
		['biên bãn', 'biên bản'],
		['luu chử lịch sử', 'luu trữ lịch sử'],
		['danh mucj hoof sow', 'danh mục hồ sơ'],
		['lu7u tru74', 'lưu trữ'],
	])('%s is read as %s', (typed, read) => {
		expect(readWords(typed, KNOWN).query).toBe(read);
	});
	it.each(['biên bản', 'bien ban', 'con dau', 'so', '30/2020', 'LƯU TRỮ'])('%s stays as it is', (typed) => {
		expect(readWords(typed, KNOWN)).toEqual({ query: typed, unknown: [] });
	});
	it('names words that are nowhere', () => {
		expect(readWords('zzzq hồ sơ', KNOWN)).toEqual({ query: 'zzzq hồ sơ', unknown: ['zzzq'] });
	});
	it('never throws and never loses what it does not understand', () => {
		fc.assert(fc.property(fc.string({ maxLength: 120 }), (t) => readWords(t, KNOWN).unknown.every((w) => t.includes(w))));
	});
	it('takes one slip before two', () => {
		expect(unslip('chử', (s) => s === 'trữ')).toBe('trữ');
		expect(unslip('hồ', () => false)).toBeUndefined();
	});
});

describe('words of the office', () => {
	it.each([
		['scan tài liệu', 'số hoá tài liệu'],
		['đóng mộc', 'đóng dấu'],
		['photo', 'sao chụp'],
		['giấy tờ cũ', 'tài liệu hết giá trị'],
		['TUQ', 'thừa uỷ quyền'],
		['cầm dấu', 'mang con dấu'],
		['ký bút đen', 'ký mực xanh'],
		['mới vào làm', 'mới nhận việc'],
		['PCT', 'phó chủ tịch'],
	])('%s means %s', (said, meant) => {
		expect(withSynonyms(said)).toBe(meant);
	});
	it('leaves other words alone', () => {
		expect(withSynonyms('lập hồ sơ')).toBeUndefined();
	});
});
