import type { Element, ElementContent } from 'hast';
import { classesOf, find, findAll, h, hasClass, isElement, rewrite, text, wordsOf } from './tree.ts';
import { wordsForPaper } from './wording.ts';

const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'button', 'select', 'form', 'textarea', 'nav', 'toc-filter']);
/** Margin notes are the index's work; of two drawings of one thing paper takes the wide one. */
const DROPPED_CLASSES = ['gut', 'toc', 'pic-narrow', 'lacks-note', 'help-next'];
/** Lines that open what a book shows open: its heading or its first words say the same. */
const DROPPED_SUMMARIES = new Set(['Đáp án', 'Lỗi, cách sửa và căn cứ', 'Vì sao hỏi, ai phải theo, khắc phục thế nào', 'Cách sổ tay đếm ngày']);
const HEADING = /^h[1-6]$/;
/** Letters of a paragraph that stays whole: two or three lines, of which a page's end would leave one alone. */
const WHOLE = { least: 70, most: 330 };
/** `role` and `path` squeeze a page of the site onto one or two sheets; a book has room. */
const SCREEN_CLASSES = new Set(['no-print', 'sr', 'wrap', 'page', 'role', 'path', 'print-only']);
/** What a screen needs and paper does not; in a picture it is the text for those who cannot see it. An image that waits to be scrolled to is never printed. */
const SCREEN_ATTRIBUTES =
	/^(tabIndex|title|hidden|role|rel|download|loading|decoding|htmlFor|autoComplete|ariaLabel|ariaLabelledBy|ariaDescribedBy|ariaLive|data.*)$/;

function isForScreen(element: Element, parents: readonly Element[]): boolean {
	if (DROPPED.has(element.tagName) || DROPPED_CLASSES.some((name) => hasClass(element, name))) return true;
	if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false) return true;
	if (element.tagName === 'input' && element.properties['type'] !== 'checkbox') return true;
	if (hasClass(element, 'sr') && element.tagName !== 'thead') return true;
	if (!hasClass(element, 'no-print')) return false;
	// Names of specimens, and what a blank sheet leaves out to stay short.
	return !(HEADING.test(element.tagName) || (element.tagName === 'details' && parents.some((p) => hasClass(p, 'item'))));
}

/** "Văn bản · Nghị định · Chính phủ" above the title: the way back goes, the rest follows the title. */
function kicker(crumb: Element): Element[] {
	const rest = wordsOf({ ...crumb, children: crumb.children.filter((c) => !(isElement(c) && c.tagName === 'a')) }).replace(/^[\s·]+/, '');
	return rest === '' ? [] : [h('p', { className: ['kicker'] }, rest)];
}

function moveCrumb(parent: Element): void {
	const at = parent.children.findIndex((c) => isElement(c) && c.tagName === 'h1');
	const before = parent.children.slice(0, Math.max(at, 0)).filter(isElement);
	const crumb = before.at(-1);
	if (crumb?.tagName !== 'p') return;
	const heading = parent.children[at]!;
	parent.children = [...parent.children.slice(0, at).filter((c) => c !== crumb), heading, ...kicker(crumb), ...parent.children.slice(at + 1)];
}

/**
 * The line that ends with "Kiểm lần cuối …" goes under the title: at the end of a page it would now and then fill a sheet of its own.
 * One with a link stays, since only its words are moved.
 */
function raiseReviewed(main: Element): void {
	const isReviewed = (c: ElementContent): c is Element =>
		isElement(c) && c.tagName === 'p' && hasClass(c, 'small') && /(Kiểm|Soát) lần cuối:? [\d/]+\.$/.test(wordsOf(c)) && !find(c, (e) => e.tagName === 'a');
	const line = find(main, isReviewed);
	const under = find(main, (e) => e.children.some((c) => isElement(c) && c.tagName === 'h2'));
	if (line === undefined || under === undefined) return;
	for (const parent of findAll(main, (e) => e.children.includes(line))) parent.children = parent.children.filter((c) => c !== line);
	let at = under.children.findIndex((c) => isElement(c) && c.tagName === 'h2') + 1;
	while (at < under.children.length && !isElement(under.children[at])) at++;
	const next = under.children[at];
	if (isElement(next) && hasClass(next, 'kicker')) next.children.push(text(` · ${wordsOf(line).replace(/\.$/, '')}`));
	else under.children.splice(at, 0, h('p', { className: ['kicker'] }, wordsOf(line).replace(/\.$/, '')));
}

function plainAttributes(element: Element, inPicture: boolean): void {
	if (!inPicture) element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => !SCREEN_ATTRIBUTES.test(name)));
	const classes = classesOf(element).filter((name) => !SCREEN_CLASSES.has(name));
	if (classes.length > 0) element.properties['className'] = classes;
	else delete element.properties['className'];
}

function keepWhole(paragraph: Element): void {
	const { length } = wordsOf(paragraph);
	if (length >= WHOLE.least && length <= WHOLE.most) paragraph.properties['className'] = [...classesOf(paragraph), 'whole'];
}

/**
 * The content of a page as a chapter shows it: nothing to press or open, headings one level down, boxes to tick drawn.
 * Ids and links stay as on the page. Changes the tree it is given.
 * @param main the `main` element of a built page
 * @param withoutTerms leaves out the page's own list of terms, where the book has its glossary
 */
export function bookContent(main: Element, withoutTerms: boolean): ElementContent[] {
	wordsForPaper(main);
	for (const parent of findAll(main, (e) => e.children.some((c) => isElement(c) && c.tagName === 'h1'))) moveCrumb(parent);
	rewrite(main, (element, parents) => {
		if (isForScreen(element, parents)) return [];
		if (element.properties['ariaLabelledBy']?.toString() === 'tu-dung' && withoutTerms) return [];
		if (element.properties['id'] === 'tu-dung') element.children = [text('Từ dùng trong bài này')];
		if (element.tagName === 'input') return [h('span', { className: ['box'] })];
		const inPicture = element.tagName === 'svg' || parents.some((p) => p.tagName === 'svg');
		plainAttributes(element, inPicture);
		if (inPicture) return [element];
		// A box that scrolls may not break over two pages; a label without its field is plain text.
		if (hasClass(element, 'scroll')) return element.children;
		if (element.tagName === 'summary') return DROPPED_SUMMARIES.has(wordsOf(element)) ? [] : [h('p', { className: ['summary'] }, ...element.children)];
		if (element.tagName === 'p') keepWhole(element);
		if (element.tagName === 'details') return [{ ...element, tagName: 'div' }];
		if (element.tagName === 'label') return [{ ...element, tagName: 'span' }];
		if (element.tagName.includes('-'))
			return [{ ...element, tagName: 'div', properties: { ...element.properties, className: [...classesOf(element), element.tagName] } }];
		if (HEADING.test(element.tagName)) return [{ ...element, tagName: `h${Math.min(6, Number(element.tagName[1]) + 1)}` }];
		// A heading or a mark that leads to itself.
		if (
			element.tagName === 'a' &&
			(hasClass(element, 'mark') || (parents.some((p) => HEADING.test(p.tagName)) && String(element.properties['href']).startsWith('#')))
		)
			return hasClass(element, 'mark') ? [h('span', { className: ['mark'] }, ...element.children)] : element.children;
		return [element];
	});
	// A drawing of all steps needs most of a page: at the end it leaves no gap before the text.
	for (const article of findAll(main, (e) => e.tagName === 'article')) {
		const isFlow = (c: ElementContent): c is Element => isElement(c) && hasClass(c, 'flow');
		const flow = article.children.filter(isFlow);
		article.children = [...article.children.filter((c) => !isFlow(c)), ...flow];
		// What its frames mean stands above it: below, it would now and then begin the next page.
		for (const drawing of flow) {
			const isMeaning = (c: ElementContent) => isElement(c) && c.tagName === 'p' && hasClass(c, 'small');
			const others = drawing.children.filter((c) => !isMeaning(c));
			const at = others.findIndex((c) => isElement(c) && hasClass(c, 'summary')) + 1;
			drawing.children = [...others.slice(0, at), ...drawing.children.filter(isMeaning), ...others.slice(at)];
		}
	}
	raiseReviewed(main);
	return main.children.map((c) => (c.type === 'text' && c.value.trim() === '' ? text(' ') : c));
}
