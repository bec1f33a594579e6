import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handbook } from '../src/markdown/handbook.ts';
import type { Library } from '../src/markdown/library.ts';
import { pagesOf } from '../src/markdown/nodes.ts';

/** How many missing pages are named. */
const MOST_NAMED = 5;

/**
 * Stops the build when a page of the content was not written. Pages come out of Astro's cache of content, the library is read from the
 * files themselves: a cache that is behind them leaves pages out, and the build would still end with 0.
 * @param library the content; for tests another one
 */
export function everyPage(library: () => Library = () => handbook().library): AstroIntegration {
	return {
		name: 'every-page',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const missing = pagesOf(library()).filter((page) => !existsSync(fileURLToPath(new URL(`.${page}index.html`, dir))));
				if (missing.length === 0) return;
				const named = `${missing.slice(0, MOST_NAMED).join(', ')}${missing.length > MOST_NAMED ? ', …' : ''}`;
				throw new Error(`Bản dựng thiếu ${missing.length} trang: ${named}. Bộ nhớ đệm nội dung của Astro đã cũ: xoá thư mục node_modules/.astro rồi dựng lại.`);
			},
		},
	};
}
