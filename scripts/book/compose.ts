import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Paper } from './arguments.ts';
import type { BuiltBook, BuiltChapter, BuiltPart } from './chapters.ts';
import { frontMatter } from './front.ts';
import type { IndexEntry, IndexGroup } from './indexes.ts';
import { fillPageMarks, pageMark } from './links.ts';
import { pageRules } from './page-rules.ts';
import { h } from './tree.ts';

export interface BookText {
	book: BuiltBook;
	provisions: IndexGroup[];
	terms: IndexGroup[];
	paper: Paper;
	/** "22/11/2026" */
	edition: string;
	/** True when only some parts were asked for. */
	partial: boolean;
}

/** Page of an anchor, once a printing has told it. */
export type PageOf = (anchor: string) => number | undefined;

export interface Numbers {
	pageOf: PageOf;
	words(anchor: string): string;
}

const line = (anchor: string, words: string, name: string): Element =>
	h(
		'li',
		{ className: [name] },
		h(
			'a',
			{ href: `#${anchor}` },
			h('span', { className: ['title'] }, words),
			h('span', { className: ['dots'] }),
			h('span', { className: ['n'] }, pageMark(anchor)),
		),
	);

function chapterLines(chapters: readonly BuiltChapter[]): Element[] {
	return chapters.flatMap(({ chapter, anchor }, i) => {
		const opens = chapter.group !== undefined && chapter.group !== chapters[i - 1]?.chapter.group;
		return [...(opens ? [h('li', { className: ['group'] }, chapter.group!)] : []), line(anchor, chapter.title, 'chapter-line')];
	});
}

function contents(parts: readonly BuiltPart[], indexes: readonly [string, string, IndexGroup[]][]): Element {
	const lines = parts.flatMap((p, i) => [
		line(p.anchor, `${i + 1}. ${p.part.title}`, 'part-line'),
		...(p.chapters[0]?.chapter.id === p.part.id ? [] : chapterLines(p.chapters)),
	]);
	const ends = indexes.filter(([, , groups]) => groups.length > 0).map(([anchor, title]) => line(anchor, title, 'part-line'));
	return h('section', { className: ['contents', 'front'], id: 'muc-luc' }, h('h1', {}, 'Mục lục'), h('ol', {}, ...lines, ...ends));
}

/** Opens a part at the head of its first chapter. */
function opener({ part, anchor }: BuiltPart, number: number): Element {
	return h(
		'div',
		{ className: ['opener'], id: anchor },
		h('p', { className: ['number'] }, `Phần ${number}`),
		h('h1', {}, part.title),
		h('p', { className: ['lead'] }, part.intro),
	);
}

const numberLink = (anchor: string, page: number, main: boolean): Element =>
	h('a', { href: `#${anchor}` }, main ? h('strong', {}, String(page)) : String(page));

/** "**123**, 145, 210": where it stands first, then each other page once. */
function entryPages(entry: IndexEntry, pageOf: PageOf): Element[] {
	const own = entry.stands === undefined ? undefined : pageOf(entry.stands);
	const numbers = own === undefined ? [] : [numberLink(entry.stands!, own, true)];
	const seen = new Set([own]);
	for (const anchor of entry.used) {
		const page = pageOf(anchor);
		if (page === undefined || seen.has(page)) continue;
		seen.add(page);
		numbers.push(numberLink(anchor, page, false));
	}
	return numbers;
}

const commas = (list: readonly Element[]): (Element | string)[] => list.flatMap((e, i) => (i === 0 ? [e] : [', ', e]));

function index(id: string, title: string, intro: string, groups: readonly IndexGroup[], pageOf: PageOf): Element[] {
	if (groups.length === 0) return [];
	const blocks = groups.map((group) => {
		const page = group.stands === undefined ? undefined : pageOf(group.stands);
		const head = h('p', { className: ['head'] }, group.title, ...(page === undefined ? [] : [' ', numberLink(group.stands!, page, false)]));
		return h('section', {}, head, ...group.entries.map((e) => h('p', {}, h('span', { className: ['words'] }, e.words), ' ', ...commas(entryPages(e, pageOf)))));
	});
	return [
		h('section', { className: ['index', id], id }, h('h1', {}, title), h('p', { className: ['soft'] }, intro), h('div', { className: ['columns'] }, ...blocks)),
	];
}

/** A link to every place whose page the indexes ask for, so that the printing tells all of them. */
function probe(text: BookText): Element {
	const all = [...text.provisions, ...text.terms].flatMap((g) => [g.stands, ...g.entries.flatMap((e) => [e.stands, ...e.used])]);
	return h('section', { className: ['probe'] }, ...[...new Set(all)].flatMap((a) => (a === undefined ? [] : [h('a', { href: `#${a}` }, '·'), ' '])));
}

export const INDEXES = { provisions: 'bang-tra-dieu-khoan', terms: 'bang-tra-thuat-ngu' } as const;

/** The chapters as HTML, written once; page numbers are filled in for each printing. */
export function writeChapters(book: BuiltBook): string[] {
	return book.parts.flatMap((p, number) =>
		p.chapters.map(({ section }, i) => toHtml(i > 0 ? section : { ...section, children: [opener(p, number + 1), ...section.children] })),
	);
}

/**
 * The whole book as one HTML document.
 * @param numbers pages of the last printing
 * @param probing adds the links that the printing is to be asked about
 */
export function bookHtml(text: BookText, chapters: readonly string[], css: string, numbers: Numbers, probing: boolean): string {
	const { pageOf } = numbers;
	const { parts } = text.book;
	const indexes: [string, string, IndexGroup[]][] = [
		[INDEXES.provisions, 'Bảng tra điều khoản', text.provisions],
		[INDEXES.terms, 'Bảng tra thuật ngữ', text.terms],
	];
	const ends = [
		...index(INDEXES.provisions, 'Bảng tra điều khoản', 'Số đậm: trang có điều khoản ấy. Các số sau: trang dẫn tới nó.', text.provisions, pageOf),
		...index(INDEXES.terms, 'Bảng tra thuật ngữ', 'Số đậm: trang giải nghĩa. Các số sau: trang dùng từ ấy lần đầu trong một bài.', text.terms, pageOf),
	];
	const front = [...frontMatter(text), contents(parts, indexes)].map((e) => toHtml(e)).join('\n');
	const html = `${front}\n${chapters.join('\n')}\n${ends.map((e) => toHtml(e)).join('\n')}${probing ? toHtml(probe(text)) : ''}`;
	return document(text, html, css, numbers);
}

/** Place behind the last chapter of a trial. */
export const TRIAL_END = 'het-ban-thu';

/**
 * Some chapters alone, to learn how many pages they take: with the pages and the numbers they have in the book.
 * @param anchors places of the chapters, which the printing is to be asked about
 */
export function trialHtml(text: BookText, chapters: readonly string[], anchors: readonly string[], css: string, numbers: Numbers): string {
	const links = [...anchors, TRIAL_END].flatMap((a) => [h('a', { href: `#${a}` }, '·'), ' ']);
	return document(text, `${chapters.join('\n')}\n${toHtml(h('section', { className: ['probe'], id: TRIAL_END }, ...links))}`, css, numbers);
}

function document(text: BookText, html: string, css: string, numbers: Numbers): string {
	const filled = fillPageMarks(html, (anchor) => numbers.words(anchor));
	const title = `Sổ tay văn thư, lưu trữ – bản ngày ${text.edition}`;
	return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${css}\n${pageRules(text)}</style></head><body class="book ${text.paper}">${filled}</body></html>`;
}
