import type { Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { AUDIENCES } from '../schemas/training.ts';
import type { Lesson } from '../schemas/training.ts';
import { linkCitations, type Resolve } from './citations.ts';
import type { Entry } from './library.ts';
import { parseBody } from './pipeline.ts';
import { bodySlides, outlineLines, shortCitation, type Slide } from './slides.ts';

/** MDX elements that lessons use: answers stand open in the notes, where nobody can click. */
const handlers = {
	mdxJsxFlowElement: (state, node) => {
		const children = state.all(node);
		if (node.name === 'summary')
			return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'element', tagName: 'strong', properties: {}, children }] };
		return { type: 'element', tagName: 'div', properties: node.name === 'details' ? { className: ['answer'] } : {}, children };
	},
	mdxJsxTextElement: (state, node) => ({ type: 'element', tagName: node.name === 'summary' ? 'strong' : 'span', properties: {}, children: state.all(node) }),
} satisfies Options['handlers'];

const writer = unified().use(remarkRehype, { handlers }).use(rehypeStringify);

/** HTML of blocks of a lesson. Tables get a frame that scrolls where the screen is narrow. */
export function blocksHtml(children: readonly RootContent[]): string {
	const root: Root = { type: 'root', children: [...children] };
	return writer
		.stringify(writer.runSync(root))
		.replaceAll('<table>', '<div class="scroll" tabindex="0" role="group" aria-label="Bảng"><table>')
		.replaceAll('</table>', '</table></div>');
}

const list = (items: readonly string[]): RootContent[] => parseBody(items.map((i) => `- ${i}`).join('\n')).children;

/** A list too long for one slide goes on two. */
function halves(items: readonly string[]): string[][] {
	return items.length <= 4 ? [[...items]] : [items.slice(0, Math.ceil(items.length / 2)), items.slice(Math.ceil(items.length / 2))];
}

/**
 * All slides of a lesson: title, aims, those of the body, what to remember, end. Citations are links below `base`;
 * on the screen without the titles of laws, in the notes in full.
 */
export function lessonSlides(entry: Entry<Lesson>, resolve: Resolve, base: string): Slide[] {
	const { data } = entry;
	const { before, slides } = bodySlides(parseBody(entry.body));
	const own = (title: string, body: RootContent[], notes: RootContent[] = []): Slide => ({ title, section: '', body, notes, line: 0 });
	const paragraph = (text: string): RootContent[] => parseBody(text).children;
	// What the parts leave of the minutes is for the end.
	const left = data.minutes - (slides.findLast((s) => s.until !== undefined)?.until ?? 0);
	const time = { until: data.minutes, ...(left > 0 ? { minutes: left } : {}) };
	const remember = halves(data.remember).map((part, i, all) => ({
		...own(all.length === 1 ? 'Điều phải nhớ' : `Điều phải nhớ (${i + 1}/${all.length})`, list(part)),
		...time,
	}));
	const all = [
		own(
			data.title,
			paragraph(`${data.minutes} phút\n\nDành cho: ${data.audience.map((a) => AUDIENCES[a].charAt(0).toLowerCase() + AUDIENCES[a].slice(1)).join(', ')}`),
			before,
		),
		own('Sau buổi học, anh/chị', list(data.aims)),
		...slides,
		...remember,
		own('Hết bài', paragraph('Còn điều gì chưa rõ?\n\nTrang chiếu là bản tóm lược bằng lời của Sổ tay văn thư, lưu trữ, không thay cho văn bản gốc.')),
	];
	const short: Resolve = (target) => {
		const found = resolve(target);
		return found === undefined ? undefined : { ...found, text: shortCitation(found.text) };
	};
	for (const slide of all) {
		// A block that is both shown and in the notes must not be linked twice.
		slide.notes = structuredClone(slide.notes);
		slide.body = structuredClone(slide.body);
		const body: Root = { type: 'root', children: slide.body };
		const notes: Root = { type: 'root', children: slide.notes };
		linkCitations(body, short, base);
		linkCitations(notes, resolve, base);
		slide.body = body.children;
		slide.notes = notes.children;
	}
	return all;
}

/** The slides as plain text, for whoever builds them anew in another program. */
export function lessonOutline(title: string, slides: readonly Slide[]): string {
	const pages = slides.map((s, i) => [`${i + 1}. ${s.title}`, ...s.body.flatMap((n) => outlineLines(n, '   '))].join('\r\n'));
	return `${title}\r\n\r\n${pages.join('\r\n\r\n')}\r\n`;
}
