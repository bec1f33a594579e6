/**
 * Faces of letters in the portable edition. Firefox refuses a page from a folder every font file beside it, and Chromium has it too late
 * for the first page: so the fonts travel inside a style of their own, which all pages share.
 */

/** File of that style, below the room. */
export const FACES = 'tai-nguyen/phong-chu.css';

const FACE = /@font-face\s*\{[^}]*\}/g;
const FONT_URL = /url\((["']?)\/([^)"']+\.woff2)\1\)/g;

/** A style in two: its faces, and the rest. */
export function partFaces(css: string): { faces: string; rest: string } {
	return { faces: (css.match(FACE) ?? []).join('\n'), rest: css.replace(FACE, '') };
}

/** Faces with the fonts inside. @param read bytes of a file of the built site */
export function embedFonts(faces: string, read: (file: string) => Buffer): string {
	return faces.replace(FONT_URL, (_, _quote: string, file: string) => `url(data:font/woff2;base64,${read(file).toString('base64')})`);
}
