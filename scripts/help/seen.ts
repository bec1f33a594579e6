/**
 * What a picture of the help shows, in words: roles and texts, line by line, as assistive technology reads them. Pixels differ from
 * machine to machine, these do not; they stand beside the picture and say when it is stale.
 */
import type { Locator, Page } from 'playwright-core';

/** Lines for the pictured parts of a page. Addresses are left out: they hold ids drawn by chance. */
export async function seenIn(parts: readonly Locator[]): Promise<string> {
	const snapshots = await Promise.all(parts.map((part) => part.ariaSnapshot()));
	return `${snapshots.map(plainLines).join('\n---\n')}\n`;
}

/**
 * An ARIA snapshot without addresses, figures and marks of where the cursor stands. Figures are examples: one question more in the
 * bank makes no picture stale. Links and buttons look alike to a reader, and some links become buttons when their script comes.
 */
export function plainLines(snapshot: string): string {
	return snapshot
		.split('\n')
		.filter((line) => !/^\s*- \/url:/.test(line))
		.map((line) =>
			line
				.replace(/ \[(active|cursor=pointer)\]/g, '')
				.replace(/^(\s*- )(?:link|button) /, '$1press ')
				.replace(/\d+(?:[.,]\d+)*/g, '#')
				.replace(/:$/, '')
				.replace(/\s+$/, ''),
		)
		.join('\n');
}

/** The first line in which two texts differ, for a message; `undefined` where they are the same. */
export function firstDifference(kept: string, now: string): { line: number; kept: string; now: string } | undefined {
	if (kept === now) return undefined;
	const [a, b] = [kept.split('\n'), now.split('\n')];
	const at = a.findIndex((line, i) => line !== b[i]);
	const line = at < 0 ? a.length : at;
	return { line: line + 1, kept: (a[line] ?? '').trim(), now: (b[line] ?? '').trim() };
}

/** Names that a reader sees on a page now: of buttons, links, fields, headings, tags, lines that open. */
export function namesOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const names = new Set<string>();
		const add = (text: string | null | undefined) => {
			const plain = (text ?? '').replace(/\s+/g, ' ').trim();
			if (plain !== '') names.add(plain);
		};
		const shown = (e: Element) => (e instanceof HTMLOptionElement ? e.closest('select')?.checkVisibility() : e.checkVisibility()) === true;
		for (const e of document.querySelectorAll(
			'a, button, summary, label, legend, option, th, dt, h1, h2, h3, h4, strong, kbd, .tag, [role], [aria-label], [placeholder]',
		)) {
			if (!shown(e)) continue;
			add(e.getAttribute('aria-label'));
			add(e.getAttribute('placeholder'));
			add(e.textContent);
			// "Tải mẫu (.docx, 14 KB)" is called "Tải mẫu".
			add(e.textContent?.replace(/\s*\(\.docx, [^)]*\)\s*$/, ''));
			// The words of a label without those of the field inside it.
			add([...e.childNodes].map((n) => (n.nodeType === 3 ? n.textContent : '')).join(' '));
			add(e.firstChild?.nodeType === 3 ? e.firstChild.textContent : '');
		}
		return [...names];
	});
}
