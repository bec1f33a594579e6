/**
 * Chromium before 131 gives every sheet of a print the size of the page without a name and knows no other: a slide or a wide register would
 * stand upright and be cut. There the whole print takes one size; browsers that know sizes by name are left alone.
 */

let sheet: CSSStyleSheet | undefined;

/** @param page what `@page` says, e.g. "size: A4 landscape; margin: 10mm"; the last call holds */
export function printOneSize(page: string): void {
	if ('CSSMarginRule' in window || !('adoptedStyleSheets' in document)) return;
	if (sheet === undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (sheet = new CSSStyleSheet())];
	sheet.replaceSync(`@page { ${page} }`);
}
