import type { Paper } from './arguments.ts';
import type { BookText } from './compose.ts';

/** Margins in millimetres; the inner one has room for binding. */
export const MARGINS: Record<Paper, { top: number; bottom: number; inner: number; outer: number }> = {
	a4: { top: 22, bottom: 20, inner: 25, outer: 18 },
	a5: { top: 17, bottom: 15, inner: 16, outer: 11 },
};

const quoted = (words: string): string => `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Long titles would run into each other at the head of a page. */
const shortened = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most - 1))} …`);

/**
 * Sheets of the book: size, margins with room for binding, number and edition at the foot, and at the head the part on
 * left pages, the chapter on right ones. Each chapter has pages of a name of its own, since Chromium knows no running strings.
 */
export function pageRules(text: BookText): string {
	const { top, bottom, inner, outer } = MARGINS[text.paper];
	const size = text.paper.toUpperCase();
	const most = text.paper === 'a4' ? 90 : 60;
	const face = `font: 0.82rem 'Source Sans 3', sans-serif; color: #333`;
	const foot = quoted(`Sổ tay văn thư, lưu trữ · bản ngày ${text.edition}`);
	const head = (words: string) =>
		`content: ${quoted(shortened(words, most))}; ${face}; white-space: nowrap; border-bottom: 0.5pt solid #999; width: 100%; padding-bottom: 1mm; margin-bottom: 4mm; vertical-align: bottom`;
	const named = (name: string, part: string, chapter: string) =>
		`@page ${name}:left { @top-left { ${head(part)} } } @page ${name}:right { @top-right { ${head(chapter)}; text-align: right } }`;
	const chapters = text.book.parts.flatMap(({ part, chapters }, i) =>
		chapters.flatMap(({ page, chapter }) => [
			// The heading of what lies on its side turns with it, or it would stay behind alone.
			`.${page} { page: ${page} } .${page} :is(.specimen.landscape, h3:has(+ .specimen.landscape)) { page: ${page}w }`,
			named(page, `${i + 1}. ${part.title}`, chapter.head),
			`@page ${page}w { size: ${size} landscape } ${named(`${page}w`, `${i + 1}. ${part.title}`, chapter.head)}`,
		]),
	);
	return [
		`@page { size: ${size}; margin: ${top}mm ${outer}mm ${bottom}mm ${inner}mm }`,
		`@page :left { margin-left: ${outer}mm; margin-right: ${inner}mm; @bottom-left { content: counter(page); ${face}; font-weight: 650 } @bottom-right { content: ${foot}; ${face} } }`,
		`@page :right { margin-left: ${inner}mm; margin-right: ${outer}mm; @bottom-right { content: counter(page); ${face}; font-weight: 650 } @bottom-left { content: ${foot}; ${face} } }`,
		`@page cover { margin: 0; @bottom-left { content: none } @bottom-right { content: none } }`,
		...['muc-luc', 'bang-tra-dieu-khoan', 'bang-tra-thuat-ngu', 'cach-dung'].map((id, i) => {
			const words = ['Mục lục', 'Bảng tra điều khoản', 'Bảng tra thuật ngữ', 'Cách dùng sách này'][i]!;
			return `#${id} { page: ${id} } ${named(id, 'Sổ tay văn thư, lưu trữ', words)}`;
		}),
		...chapters,
	].join('\n');
}
