import { existsSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { buildChapters } from '../../scripts/book/chapters.ts';
import { bookParts } from '../../scripts/book/parts.ts';
import { find, findAll, hasClass, isElement, wordsOf } from '../../scripts/book/tree.ts';
import { handbook } from '../../src/markdown/handbook.ts';

/** Tables of a page that are not part of a tool: a form, a result, a note of a script. */
function tablesShown(element: Element): number {
	if (hasClass(element, 'no-print') || hasClass(element, 'lacks-note') || element.properties['hidden'] !== undefined) return 0;
	return element.children.filter(isElement).reduce((sum, child) => sum + tablesShown(child), element.tagName === 'table' ? 1 : 0);
}

// Printing a thousand pages is nobody's daily test; that every chapter can be made from the pages as they are, is.
describe('the chapters of the whole book', () => {
	const { library } = handbook();
	const parts = bookParts(library);
	const book = buildChapters('dist', parts, library);
	const chapters = book.parts.flatMap((p) => p.chapters);

	it('are all there, with text of their own', () => {
		expect(chapters).toHaveLength(parts.flatMap((p) => p.chapters).length);
		expect(chapters.filter((c) => wordsOf(c.section).length < 200).map((c) => c.chapter.id)).toEqual([]);
		const ids = new Set(chapters.map((c) => c.chapter.id));
		for (const [room, entries] of [
			['van-ban', library.regulations],
			['quy-trinh', library.procedures],
			['bieu-mau', library.forms],
			['huong-dan', library.guides],
			['tap-huan', library.lessons],
			['tap-huan/buoi', library.programmes],
			['tap-huan/tinh-huong', library.scenarios],
		] as const)
			expect([...entries.keys()].filter((slug) => !ids.has(`${room}/${slug}`))).toEqual([]);
	});
	it('lose no table of their page', () => {
		const tables = chapters.flatMap(({ chapter, section }) => {
			if (chapter.source.kind !== 'page') return [];
			const main = find(fromHtml(readFileSync(`dist${chapter.path}index.html`, 'utf8')), (e) => e.tagName === 'main')!;
			const shown = tablesShown(main);
			const printed = findAll(section, (e) => e.tagName === 'table').length;
			return printed < shown ? [`${chapter.id}: ${printed} trong ${shown} bảng`] : [];
		});
		expect(tables).toEqual([]);
		for (const { chapter, section } of chapters.filter((c) => c.chapter.id.startsWith('so-sanh/')))
			expect(findAll(section, (e) => e.tagName === 'tr').length, chapter.id).toBeGreaterThan(3);
	});
	it('hold every question once, and apart from its answer', () => {
		const asked = [...library.questions.values()].filter((q) => !q.data.retired).length;
		const words = chapters
			.filter((c) => c.chapter.source.kind === 'questions')
			.flatMap((c) => findAll(c.section, (e) => e.tagName === 'ul' && e.properties['className']?.toString().includes('bank') === true));
		const lists = words.map((list) => list.children.length);
		expect(lists.filter((_, i) => i % 2 === 0).reduce((a, b) => a + b)).toBe(asked);
		expect(lists.filter((_, i) => i % 2 === 1).reduce((a, b) => a + b)).toBe(asked);
	});
	it('hold nothing to press, and pictures that are there', () => {
		for (const { chapter, section } of chapters) {
			expect(
				findAll(section, (e) => /^(button|input|select|textarea|form|dialog|details)$/.test(e.tagName)).map((e) => e.tagName),
				chapter.id,
			).toEqual([]);
			for (const image of findAll(section, (e) => e.tagName === 'img')) {
				expect(existsSync(`dist/${String(image.properties['src'])}`), `${chapter.id}: ${String(image.properties['src'])}`).toBe(true);
				expect(image.properties['loading']).toBeUndefined();
			}
		}
	});
});
