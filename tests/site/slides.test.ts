import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docxHolds, docxText } from '../../src/documents/read-back.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { lessonDocument } from '../../src/markdown/lesson-document.ts';
import { lessonSlides } from '../../src/markdown/lesson.ts';

const { library, graph } = handbook();
const lessons = [...library.lessons.values()];

describe.each(lessons.map((entry) => [entry.slug, entry] as const))('the lesson %s', (slug, entry) => {
	const slides = lessonSlides(entry, graph.resolve, '/');
	const html = readFileSync(`dist/tap-huan/${slug}/trinh-chieu/index.html`, 'utf8');
	it('has a page with every slide as a section with its own address', () => {
		expect(slides.length).toBeGreaterThan(6);
		expect([...html.matchAll(/<section [^>]*id="slide-(\d+)"/g)].map((m) => Number(m[1]))).toEqual(slides.map((_, i) => i + 1));
		expect(html).not.toMatch(/\[\[|\(cite:|&#x3C;Slide|\[object/);
	});
	it('shows no answer on a slide', () => {
		expect(slides.filter((s) => JSON.stringify(s.body).includes('"name":"details"')).map((s) => s.title)).toEqual([]);
	});
	it('plans every minute', () => {
		const last = slides.filter((s) => s.until !== undefined).at(-1);
		expect(last?.until).toBe(entry.data.minutes);
	});
	it('has its slides as text', () => {
		const text = readFileSync(`dist/tap-huan/${slug}/trinh-chieu.txt`, 'utf8');
		for (const [i, s] of slides.entries()) expect(text).toContain(`${i + 1}. ${s.title}\r\n`);
		expect(text).not.toMatch(/\[\[|<\/?[a-z]/i);
	});
	it('comes as a Word file that holds everything', () => {
		const bytes = new Uint8Array(readFileSync(`dist/tap-huan/${slug}.docx`));
		expect(docxHolds(bytes, lessonDocument(entry, graph.resolve))).toBe(true);
		const text = docxText(bytes);
		for (const words of ['Sau buổi học, người học', 'Điều phải nhớ', 'Căn cứ', 'Đáp án']) expect(text).toContain(words);
		expect(text).not.toMatch(/\[\[|\(cite:/);
	});
	it('leads from its page to all of them', () => {
		const page = readFileSync(`dist/tap-huan/${slug}/index.html`, 'utf8');
		expect(page).toContain(`href="/tap-huan/${slug}/trinh-chieu/"`);
		expect(page).toContain(`href="/tap-huan/${slug}.docx"`);
		expect(html).toContain(`href="/tap-huan/${slug}/trinh-chieu.txt"`);
	});
});
