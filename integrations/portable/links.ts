/** Addresses of the portable edition: a folder that opens by double click, where "/van-ban/" has to become a file. */

/** The file a reader opens; the home page. */
export const START = 'MO-SO-TAY.html';
/** Folder that holds everything else, so that the reader sees one file to click. */
export const ROOM = 'so-tay';

/** File of a site address, from the top of the edition: "/van-ban/" → "so-tay/van-ban/index.html". */
export function fileOf(path: string): string {
	if (path === '/') return START;
	return `${ROOM}${path}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Relative address from one file of the edition to another: both from its top, with forward slashes. */
export function relativeFile(from: string, to: string): string {
	const own = from.split('/').slice(0, -1);
	const other = to.split('/');
	let same = 0;
	while (same < own.length && same < other.length - 1 && own[same] === other[same]) same++;
	return [...own.slice(same).map(() => '..'), ...other.slice(same)].join('/');
}

/** A site address as seen from a file: "/van-ban/?q=1#dieu-1" → "../van-ban/index.html?q=1#dieu-1". */
export function relativeLink(from: string, link: string): string {
	const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/s.exec(link)!;
	return `${relativeFile(from, fileOf(path))}${rest}`;
}

const LINK = /(\s(?:href|src|action|poster|data-base|data-module)=")(\/(?!\/)[^"]*)"/g;
const STYLE_URL = /url\((["']?)(\/(?!\/)[^)"']+)\1\)/g;

/** A page with every address of the site made relative to its file. */
export function relativePage(html: string, from: string): string {
	return html.replace(LINK, (_, before: string, link: string) =>
		// The base that scripts build addresses on is a folder, not a page.
		before.includes('data-base') ? `${before}${relativeFile(from, `${ROOM}/x`).slice(0, -1)}"` : `${before}${relativeLink(from, link)}"`,
	);
}

/** A style sheet with its addresses relative to its file. */
export function relativeStyle(css: string, from: string): string {
	return css.replace(STYLE_URL, (_, quote: string, link: string) => `url(${quote}${relativeFile(from, fileOf(link))}${quote})`);
}
