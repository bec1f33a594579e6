import { relativeFile, relativePage, ROOM } from './links.ts';

const TEMPLATE = /<template data-module="\/tai-nguyen\/([^"]+)"><\/template>/g;
/** The inline loader of the web edition: modules do not load from a folder. */
const LOADER = /<script>addEventListener\('load',function\(\)\{[\s\S]*?<\/script>/;
/** Fonts are asked for by the styles; a preload of a local file is refused and would only fill the console. */
const DROPPED = /<link rel="(?:preload|canonical|search|manifest|alternate)"[^>]*>/g;

/** Modules of a page, in order. */
export function modulesOf(html: string): string[] {
	return [...html.matchAll(TEMPLATE)].map((m) => m[1]!);
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/**
 * A page of the built site as a page of the portable edition. Its policy allows as little as on the web, said so that it holds for a
 * folder: fonts are inside a style (faces.ts), and to Firefox no form to a file is "self".
 * @param file its place in the edition
 * @param bundle file of its script below the edition's room, where it has one
 * @param styleFiles files below the room for a style: its addresses change, and with them the hash that the policy of the page knows
 */
export function portablePage(html: string, file: string, bundle: string | undefined, styleFiles: (css: string) => string[]): string {
	const own = html
		.replace(TEMPLATE, '')
		.replace(LOADER, '')
		.replace(DROPPED, '')
		.replace("font-src 'self'", 'font-src data:')
		.replace("form-action 'self'", "form-action 'self' file:")
		.replace(STYLE, (_, css: string) =>
			styleFiles(css)
				.map((style) => `<link rel="stylesheet" href="/${style}">`)
				.join(''),
		);
	const runtime = `<script src="${relativeFile(file, `${ROOM}/o-may.js`)}"></script>`;
	const script = bundle === undefined ? '' : `<script defer src="${relativeFile(file, `${ROOM}/${bundle}`)}"></script>`;
	const page = relativePage(own, file)
		// After the policy, before anything that could need it.
		.replace(/(<title>)/, `${runtime}$1`)
		.replace('</body>', `${script}</body>`)
		.replace('<html ', '<html data-edition="portable" ');
	const left = /\s(?:href|src|action)="\/[^"]*"/.exec(page);
	if (left) throw new Error(`Trang ${file} còn địa chỉ tuyệt đối:${left[0]}`);
	if (!page.includes(runtime)) throw new Error(`Trang ${file} không có <title> để chèn mã.`);
	return page;
}
