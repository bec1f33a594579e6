import type { Element, ElementContent } from 'hast';
import type { Library } from '../../src/markdown/library.ts';
import type { Item, Sheet } from '../../src/schemas/checklist.ts';
import { anchorName } from './anchors.ts';
import { pageMark } from './links.ts';
import { ITEMS } from './parts.ts';
import { find, findAll, h, hasClass, isElement, wordsOf } from './tree.ts';

/** Chapters that a book arranges otherwise than the site does. */

/** Id that an item has on the pages of its sheets. */
export const itemPlace = (id: string): string => id.toLowerCase().replace('.', '-');

/** Anchor of an item in the chapter that holds them all. */
export const itemAnchor = (id: string): string => `${anchorName(ITEMS)}--${itemPlace(id)}`;

/**
 * All items once, in groups; sheets share them, so printing each sheet whole would say most of it many times.
 * @param pages contents of the sheets' pages, cleaned
 */
export function itemsChapter(pages: readonly ElementContent[][], groups: readonly { id: string; title: string }[], wanted: ReadonlySet<string>): Element[] {
	const items = new Map<string, Element>();
	for (const page of pages)
		for (const item of findAll(h('div', {}, ...page), (e) => e.tagName === 'section' && hasClass(e, 'item'))) {
			const id = String(item.properties['id']);
			if (!wanted.has(id) || items.has(id)) continue;
			// Boxes to tick and a line for notes stand on the sheets.
			item.children = item.children.filter(
				(c) => !isElement(c) || (!(find(c, (e) => hasClass(e, 'box')) && hasClass(c, 'opts')) && !wordsOf(c).startsWith('Ghi chú: …')),
			);
			items.set(id, item);
		}
	const sections = groups.map((group) => {
		const own = [...items].filter(([id]) => id.startsWith(`${group.id.toLowerCase()}-`)).sort(([a], [b]) => (a < b ? -1 : 1));
		return own.length === 0 ? [] : [h('section', {}, h('h3', {}, `${group.id}. ${group.title}`), ...own.map(([, item]) => item))];
	});
	return [h('h2', {}, 'Các mục kiểm tra'), h('div', { className: ['blank'] }, ...sections.flat())];
}

const box = (): Element => h('span', { className: ['box'] });
const GATES = { none: [], red: [h('strong', {}, 'Mục đỏ. ')], amber: [h('strong', {}, 'Mục cam. ')] } as const;

function itemRow(item: Item): Element {
	const offered = item.partial !== undefined;
	return h(
		'tr',
		{},
		h('td', { className: ['nowrap'] }, item.id),
		h('td', {}, ...GATES[item.gate], item.question),
		h('td', { className: ['tick'] }, box()),
		h('td', { className: ['tick'] }, ...(offered ? [box()] : [])),
		h('td', { className: ['tick'] }, box()),
		h('td', { className: ['tick'] }, box()),
		h('td', { className: ['tick'] }, h('a', { href: `#${itemPlace(item.id)}`, className: ['bare'] }, pageMark(itemAnchor(item.id)))),
	);
}

/** A sheet as a table to mark by hand; each row names the page that tells how to check. */
export function sheetChapter(sheet: Sheet, library: Library, head: readonly ElementContent[]): ElementContent[] {
	const columns = ['Mã', 'Câu hỏi', 'Đạt', 'Một phần', 'Chưa đạt', 'Không áp dụng', 'Trang'];
	const groups = sheet.groups.flatMap((group) => [
		h('h3', {}, `${group.id}. ${group.title} `, h('span', { className: ['soft'] }, `(${group.points} điểm)`)),
		h(
			'table',
			{ className: ['sheet-rows'] },
			h('thead', {}, h('tr', {}, ...columns.map((c, i) => h('th', { scope: 'col', ...(i > 1 ? { className: ['tick'] } : {}) }, c)))),
			h('tbody', {}, ...group.items.flatMap((id) => library.items.get(id)?.data ?? []).map(itemRow)),
		),
	]);
	return [...head, ...groups];
}

/** What stands before the first group on a sheet's page: title, summary, edition, lines for office and day. */
export function sheetHead(content: readonly ElementContent[]): ElementContent[] {
	const whole = find(h('div', {}, ...content), (e) => e.children.some((c) => isElement(c) && c.tagName === 'h2'))!;
	return whole.children.filter((c) => !(isElement(c) && c.tagName === 'section'));
}

/** Questions of one topic; their answers follow together, so that a reader can try first. */
export function questionsChapter(content: readonly ElementContent[], title: string): ElementContent[] {
	const questions = findAll(h('div', {}, ...content), (e) => e.tagName === 'li' && e.properties['id'] !== undefined);
	const answers = questions.flatMap((question) => {
		const answer = find(question, (e) => hasClass(e, 'answer'));
		question.children = question.children.filter((c) => c !== answer);
		return answer === undefined
			? []
			: [h('li', {}, h('p', { className: ['num'] }, h('strong', {}, String(question.properties['id']).toUpperCase())), ...answer.children)];
	});
	return [
		h('h2', {}, title),
		h('ul', { className: ['list', 'bank'] }, ...questions),
		h('h3', {}, 'Đáp án'),
		h('ul', { className: ['list', 'bank', 'answers'] }, ...answers),
	];
}
