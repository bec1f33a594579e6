import { describe, expect, it } from 'vitest';
import { elapsedWords, pageAfter, pageInHash, pressed } from '../../src/apps/slides/keys.ts';
import { readMessage } from '../../src/apps/slides/link.ts';
import { parseBody } from '../../src/markdown/pipeline.ts';
import { bodySlides, longSlides, outlineLines, shortCitation, slideWords, splitMinutes } from '../../src/markdown/slides.ts';

const LESSON = `## Chuẩn bị lớp

In một bản.

## Mười điều cấm (9 phút)

Đọc to từng dòng.

<Slide>

- Không chụp ([[117-2025-qh15#dieu-5]]).
- Không gửi.

</Slide>

Căn cứ để nói.

Hỏi cả lớp:

<Slide title="Hỏi">

Ai giữ máy?

</Slide>

### Ví dụ 1

<Slide>

| Bản | Ký |
|---|---|
| 1 | có |

</Slide>

<details>
<summary>Đáp án</summary>

Bản 1.

</details>

## Thảo luận (5 phút)

1. Một.
2. Hai.
`;
const text = (nodes: Parameters<typeof outlineLines>[0][]) => nodes.flatMap((n) => outlineLines(n));

describe('slides of a lesson', () => {
	const { before, slides } = bodySlides(parseBody(LESSON));
	it('take their title from the heading above or from the block itself', () => {
		expect(slides.map((s) => s.title)).toEqual(['Mười điều cấm', 'Hỏi', 'Ví dụ 1', 'Thảo luận']);
		expect(slides.map((s) => s.section)).toEqual(['Mười điều cấm', 'Mười điều cấm', 'Mười điều cấm', 'Thảo luận']);
	});
	it('know the minutes of their part and when it should be over', () => {
		expect(slides.map((s) => [s.minutes, s.until])).toEqual([
			[9, 9],
			[9, 9],
			[9, 9],
			[5, 14],
		]);
	});
	it('make notes of what stands outside: before the first, after it, and what leads over to the next', () => {
		expect(text(slides[0]!.notes)).toEqual(['Đọc to từng dòng.', 'Căn cứ để nói.']);
		expect(text(slides[1]!.notes)).toEqual(['Hỏi cả lớp:']);
		expect(text(slides[2]!.notes)).toEqual(['Ví dụ 1', 'Đáp án', 'Bản 1.']);
		expect(text(before)).toEqual(['Chuẩn bị lớp', 'In một bản.']);
	});
	it('never show an answer', () => {
		expect(slides.flatMap((s) => text(s.body)).join()).not.toContain('Đáp án');
	});
	it('are made of the headings and lists of a part without any', () => {
		expect(text(slides[3]!.body)).toEqual(['1. Một.', '2. Hai.']);
		const plain = bodySlides(parseBody('## A\n\n### B\n\nx\n\n### C (5 phút)\n\ny\n\n## D\n\nz\n'));
		expect(plain.slides.map((s) => [s.title, text(s.body)])).toEqual([
			['A', ['- B', '- C']],
			['D', []],
		]);
	});
	it('count words without citations and tables, and report what is too long', () => {
		expect(slideWords(slides[0]!.body)).toBe(4);
		expect(slideWords(slides[2]!.body)).toBe(0);
		expect(longSlides(parseBody(LESSON))).toEqual([]);
		expect(longSlides(parseBody(`## A (5 phút)\n\n<Slide>\n\n${'chữ '.repeat(61)}\n\n</Slide>\n`))).toMatchObject([{ line: 3 }]);
		expect(longSlides(parseBody(`## A (5 phút)\n\n<Slide>\n\n| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(7)}\n</Slide>\n`))[0]!.message).toContain('7 dòng');
	});
});

describe('words of slides', () => {
	it('split the minutes off a heading', () => {
		expect(splitMinutes('Nhắc lại (2 phút)')).toEqual({ title: 'Nhắc lại', minutes: 2 });
		expect(splitMinutes('Họp (mật)')).toEqual({ title: 'Họp (mật)' });
	});
	it('shorten citations without losing provision and number', () => {
		expect(shortCitation('khoản 2 Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15')).toBe('khoản 2 Điều 5 Luật 117/2025/QH15');
		expect(shortCitation('Điều 30 Nghị định số 30/2020/NĐ-CP')).toBe('Điều 30 Nghị định 30/2020/NĐ-CP');
		expect(shortCitation('Lập hồ sơ, nộp lưu')).toBe('Lập hồ sơ, nộp lưu');
	});
});

describe('keys of the deck', () => {
	it('turn pages, also from clickers', () => {
		for (const key of ['ArrowRight', 'PageDown', ' ', 'Enter']) expect(pressed(key, '')).toBe('next');
		for (const key of ['ArrowLeft', 'PageUp']) expect(pressed(key, '')).toBe('previous');
		expect([pressed('.', ''), pressed('B', ''), pressed('x', '')]).toEqual(['black', 'black', undefined]);
	});
	it('take a number and Enter as a page', () => {
		expect(pressed('2', '1')).toEqual({ typed: '12' });
		expect(pressed('Enter', '12')).toEqual({ page: 12 });
	});
	it('stay inside the deck', () => {
		expect([pageAfter('next', 9, 9), pageAfter('previous', 1, 9), pageAfter('last', 1, 9), pageAfter('first', 5, 9)]).toEqual([9, 1, 9, 1]);
		expect([pageInHash('#slide-7', 9), pageInHash('#slide-10', 9), pageInHash('#slide-0', 9), pageInHash('#phim-bam', 9)]).toEqual([
			7,
			undefined,
			undefined,
			undefined,
		]);
	});
	it('count time', () => {
		expect([elapsedWords(0), elapsedWords(425_000), elapsedWords(3_725_000)]).toEqual(['0:00', '7:05', '1:02:05']);
	});
	it('believe no foreign message', () => {
		const mark = 'so-tay-trinh-chieu';
		expect(readMessage({ mark, kind: 'ask', command: 'next' })).toEqual({ kind: 'ask', command: 'next' });
		expect(readMessage({ mark, kind: 'state', state: { at: 3, black: false, started: null } })).toEqual({
			kind: 'state',
			state: { at: 3, black: false, started: null },
		});
		for (const bad of [
			null,
			'next',
			{ kind: 'hello' },
			{ mark, kind: 'ask', command: 'eval' },
			{ mark, kind: 'page', page: '3' },
			{ mark, kind: 'state', state: { at: 3 } },
		])
			expect(readMessage(bad)).toBeUndefined();
	});
});
