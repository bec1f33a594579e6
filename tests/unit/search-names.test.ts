import { describe, expect, it } from 'vitest';
import type { DataRecord } from '../../src/apps/search/data.ts';
import { asLine, capitalsIn, nameFrom, readCapitals } from '../../src/apps/search/written.ts';

const capitals = readCapitals('NĐ TTg USB');
const record = (title: string, kind: DataRecord['kind'] = 'procedure'): DataRecord => ({ url: '/', kind, title });

describe('other names in a list of suggestions', () => {
	it('have abbreviations in their capitals and begin with one', () => {
		expect(asLine('nđ 30', capitals)).toBe('NĐ 30');
		expect(asLine('ký bằng usb', capitals)).toBe('Ký bằng USB');
		expect(asLine('qđ-ttg', capitals)).toBe('Qđ-TTg');
	});
	it('are written as the title has them', () => {
		expect(nameFrom('mạng lan', record('Máy tính, mạng LAN'), undefined, capitals)).toBe('Mạng LAN');
		expect(nameFrom('lưu trữ năm 2011', record('Luật Lưu trữ (năm 2011)'), undefined, capitals)).toBe('Lưu trữ (năm 2011)');
		expect(nameFrom('chữ nơi nhận', record('Mẫu có chữ “Nơi nhận”'), undefined, capitals)).toBe('Chữ “Nơi nhận”');
		expect(nameFrom('giữ mộc', record('Giữ con dấu'), undefined, capitals)).toBe('Giữ mộc');
	});
	it('are never taken from half a word or from words that stand apart', () => {
		expect(nameFrom('con dấu', record('Con dấu nổi'), undefined, capitals)).toBe('Con dấu');
		expect(nameFrom('con nổi', record('CON DẤU NỔI'), undefined, capitals)).toBe('Con nổi');
		expect(nameFrom('dấu nổi to', record('Con DẤU NỔI'), undefined, capitals)).toBe('Dấu nổi to');
	});
});

describe('abbreviations', () => {
	it('are what the handbook nearly always writes with capitals behind the first', () => {
		const texts = ['NĐ, NĐ, NĐ, nđ', 'TTg', 'Đảng', 'ai AI', 'ai'];
		expect(capitalsIn(new Set(['nđ', 'ttg', 'đảng', 'ai']), texts)).toBe('NĐ TTg');
	});
	it('come from the words asked for alone', () => {
		expect(capitalsIn(new Set(['usb']), ['USB NĐ'])).toBe('USB');
	});
});
