import { describe, expect, it } from 'vitest';
import { citationLine } from '../../src/domain/basis-words.ts';

const line = (...texts: string[]) => citationLine(texts.map((text) => ({ text })));

describe('citations in one line', () => {
	it('name an act once behind its provisions', () => {
		expect(
			line('khoản 1 Điều 6 Nghị định số 30/2020/NĐ-CP', 'khoản 4 Điều 13 Nghị định số 30/2020/NĐ-CP', 'Phần II, mục I, 7.1.1 Hướng dẫn số 05-HD/VPTW'),
		).toBe('khoản 1 Điều 6, khoản 4 Điều 13 Nghị định số 30/2020/NĐ-CP; Phần II, mục I, 7.1.1 Hướng dẫn số 05-HD/VPTW');
	});
	it('keep acts apart that only end alike, and whole acts whole', () => {
		expect(line('Điều 6 Nghị định số 130/2020/NĐ-CP', 'Điều 6 Nghị định số 30/2020/NĐ-CP')).toBe(
			'Điều 6 Nghị định số 130/2020/NĐ-CP; Điều 6 Nghị định số 30/2020/NĐ-CP',
		);
		expect(line('Nghị định số 30/2020/NĐ-CP', 'Điều 6 Nghị định số 30/2020/NĐ-CP')).toBe('Nghị định số 30/2020/NĐ-CP; Điều 6 Nghị định số 30/2020/NĐ-CP');
	});
	it('keep a heading that begins like an act, and how a provision is known', () => {
		expect(
			citationLine([
				{ text: 'Mục “Quy định chung” Hướng dẫn số 16-HD/VPTW', mark: 'qua tóm tắt' },
				{ text: 'Mục 4 Hướng dẫn số 16-HD/VPTW', mark: 'qua tóm tắt' },
			]),
		).toBe('Mục “Quy định chung” (qua tóm tắt), Mục 4 Hướng dẫn số 16-HD/VPTW (qua tóm tắt)');
		expect(line()).toBe('');
	});
});
