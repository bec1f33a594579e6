import type { Element, Text } from 'hast';
import { classesOf, find, findAll, isElement, wordsOf } from './tree.ts';

/** What a page says to someone at a screen, and how a book says it; an empty second half leaves the words out. */
const WORDS: readonly (readonly [string, string])[] = [
	['Tính thời hạn', 'Các thời hạn'],
	['Chọn việc vừa xảy ra và ngày của nó, ra các hạn phải giữ, cách tính và căn cứ.', 'Mỗi việc xảy ra kéo theo những hạn nào, tính thế nào, theo căn cứ nào.'],
	['Bấm vào tên để mở văn bản.', ''],
	['; xoá dòng này khi dùng.', '.'],
	['căn cứ ở từng bước dưới đây.', 'căn cứ ở từng bước.'],
	['In trang này cho người dạy. Bản in có cả đáp án, nên đừng phát trước giờ làm bài.', 'Bài này cho người dạy, có cả đáp án: đừng phát trước giờ làm bài.'],
	['từ đường dẫn bên dưới', 'từ trang của buổi này trên máy'],
	['Xem sơ đồ', 'Sơ đồ các bước'],
	['Xem hình: ', 'Hình: '],
];
/** Texts that are more than the start of another: a heading of one word is not a word in a sentence. */
const WHOLE = new Set(['Tính thời hạn', 'Xem sơ đồ']);

const texts = (element: Element): Text[] =>
	element.children.flatMap((c) => (c.type === 'text' ? [c] : isElement(c) && c.tagName !== 'svg' && c.tagName !== 'script' ? texts(c) : []));

/** The programme of a session names slides that a book has not: " · Trình chiếu" goes, and what is opened there is used here. */
function programme(main: Element): void {
	for (const cell of findAll(main, (e) => e.tagName === 'td')) {
		const slides = find(cell, (e) => e.tagName === 'a' && wordsOf(e) === 'Trình chiếu');
		if (slides === undefined) continue;
		for (const parent of findAll(cell, (e) => e.children.includes(slides))) {
			const at = parent.children.indexOf(slides);
			const before = parent.children[at - 1];
			if (before?.type === 'text') before.value = before.value.replace(/\s*·\s*$/, '');
			parent.children.splice(at, 1);
		}
	}
	for (const head of findAll(main, (e) => e.tagName === 'th' && wordsOf(e) === 'Mở')) head.children = [{ type: 'text', value: 'Dùng' }];
}

/** "Xem mẫu" above "Mẫu trống" says nothing more on paper, and takes the lines that a full sheet needs. */
function forms(main: Element): void {
	const sheets = find(main, (e) => e.properties['id'] === 'xem-mau');
	if (sheets === undefined) return;
	sheets.children = sheets.children.filter((c) => !(isElement(c) && c.tagName === 'h2'));
	for (const head of findAll(sheets, (e) => e.tagName === 'h3')) head.tagName = 'h2';
}

/** Puts the words of paper in a page of the site. Changes the tree it is given; the guides to the screen keep theirs. */
export function wordsForPaper(main: Element): void {
	if (find(main, (e) => classesOf(e).includes('how')) !== undefined) return;
	for (const node of texts(main))
		for (const [screen, paper] of WORDS)
			if (WHOLE.has(screen) ? node.value.trim() === screen : node.value.includes(screen)) node.value = node.value.replace(screen, paper);
	programme(main);
	forms(main);
}
