import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecent, withRecent } from '../../src/apps/search/recent.ts';
import { readPlace } from '../../src/apps/search/place.ts';
import { BREAK, findAll, foldText } from '../../src/domain/text-find.ts';

const found = (text: string, typed: string) => findAll(foldText(text), typed).map(([from, to]) => text.slice(from, to));

describe('finding in a text', () => {
	it('finds every place without marks typed, and only right ones with them', () => {
		const text = 'Hồ sơ mật: bí mật nhà nước. Bị mất hồ sơ thì báo.';
		expect(found(text, 'mat')).toEqual(['mật', 'mật', 'mất']);
		expect(found(text, 'mật')).toEqual(['mật', 'mật']);
		expect(found(text, 'HO SO')).toEqual(['Hồ sơ', 'hồ sơ']);
		expect(found(text, 'hồ so')).toEqual(['Hồ sơ', 'hồ sơ']);
	});
	it('begins at words, ends anywhere', () => {
		expect(found('văn bản an toàn', 'an')).toEqual(['an']);
		expect(found('lưu trữ', 'luu tr')).toEqual(['lưu tr']);
	});
	it('reads decomposed text, old tone places and any space', () => {
		expect(found('Cơ quan hủy tài liệu'.normalize('NFD'), 'co quan')).toEqual(['Cơ quan'.normalize('NFD')]);
		expect(found('huỷ tài\n\t liệu', 'hủy tài liệu')).toEqual(['huỷ tài\n\t liệu']);
		expect(found('Đảng uỷ', 'dang uy')).toEqual(['Đảng uỷ']);
	});
	it('never runs from one block into the next', () => {
		expect(found(`lưu${BREAK}trữ`, 'luu tru')).toEqual([]);
		expect(found(`lưu${BREAK}trữ`, '')).toEqual([]);
	});
	it('stands up to anything typed, and finds what is there', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
				for (const [from, to] of findAll(foldText(text), typed)) expect(to).toBeGreaterThan(from);
			}),
		);
		fc.assert(
			fc.property(fc.array(fc.constantFrom('văn', 'thư', 'lưu', 'trữ', 'điều'), { minLength: 1, maxLength: 8 }), (words) => {
				for (const word of words) expect(found(words.join(' '), word).length).toBeGreaterThan(0);
			}),
		);
	});
});

describe('recent searches', () => {
	it('puts the last first, each once, ten at most', () => {
		expect(withRecent(['con dấu', 'hồ sơ'], ' HỒ  SƠ ')).toEqual(['HỒ SƠ', 'con dấu']);
		expect(withRecent(['a b'], ' ')).toEqual(['a b']);
		expect(Array.from({ length: 30 }, (_, i) => `câu ${i}`).reduce<string[]>(withRecent, [])).toHaveLength(10);
	});
	it('reads what is no list as nothing', () => {
		for (const text of [null, '', '{', '{}', '3', '[1,null,""]']) expect(readRecent(text)).toEqual([]);
	});
});

describe('the place in a list', () => {
	it('reads a foreign state as the top of a fresh list', () => {
		for (const state of [null, undefined, 3, 'x', { limit: 'x', scroll: null }]) expect(readPlace(state)).toEqual({ limit: 10, followed: '', scroll: 0 });
		expect(readPlace({ limit: 30, followed: '/a/', scroll: 400 })).toEqual({ limit: 30, followed: '/a/', scroll: 400 });
	});
});
