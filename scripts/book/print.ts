import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { startBrowser } from '../browsers.ts';

/** The book's CSS as one text, fonts beside the document. */
export async function bookCss(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ['scripts/book/book.css'],
		bundle: true,
		write: false,
		minify: true,
		external: ['/fonts/*'],
		logLevel: 'error',
	});
	return outputFiles[0]!.text.replaceAll('/fonts/', 'fonts/').replaceAll('font-display:optional', 'font-display:block');
}

export interface Press {
	/** Prints a document; a draft, made for its page numbers, lacks what costs time and memory: tags and outline. */
	print(html: string, draft: boolean): Promise<Uint8Array>;
	close(): Promise<void>;
}

/**
 * A browser that prints. The document lies in a folder of its own, with the fonts and the pictures; it runs no script and asks for
 * nothing else.
 * @param dist the built site
 */
export async function openPress(dist: string): Promise<Press> {
	const folder = mkdtempSync(join(tmpdir(), 'so-tay-sach-'));
	cpSync('public/fonts', join(folder, 'fonts'), { recursive: true });
	cpSync(join(dist, 'tai-nguyen'), join(folder, 'tai-nguyen'), { recursive: true, filter: (from) => !/\.(js|css|map)$/.test(from) });
	const file = join(folder, 'sach.html');
	const address = pathToFileURL(file).href;
	return {
		async print(html, draft) {
			writeFileSync(file, html);
			// A browser of its own for each printing: the numbers it gives to nodes stand in the file, and memory comes back.
			const browser = await startBrowser('chromium');
			try {
				const context = await browser.newContext({ javaScriptEnabled: false });
				const page = await context.newPage();
				// A thousand pages take as long as the machine needs.
				page.setDefaultTimeout(0);
				await page.goto(address);
				return await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: !draft, tagged: !draft });
			} finally {
				await browser.close();
			}
		},
		async close() {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
