import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { everyPage } from './integrations/every-page.ts';
import { graphCheck } from './integrations/graph-check.ts';
import { deferScripts } from './integrations/late-scripts.ts';
import { offline } from './integrations/offline.ts';
import { searchIndex } from './integrations/search-index.ts';
import { editionDay } from './src/markdown/handbook.ts';
import { remarkHandbook } from './src/markdown/remark-handbook.ts';

// Windows 7 and 8 stop at Chrome 109 and Firefox 115 ESR: many offices still have them.
const OLDEST_BROWSERS = ['chrome109', 'firefox115', 'safari15.6'];
const base = process.env['SITE_BASE'] ?? '/';
// One day for the whole edition: a build that runs over midnight must not write two.
process.env['EDITION_DAY'] ??= editionDay();

export default defineConfig({
	site: process.env['SITE_URL'] ?? 'http://localhost:4321',
	base,
	output: 'static',
	trailingSlash: 'always',
	// The default drops the space between inline elements, and with it the space between Vietnamese syllables.
	compressHTML: true,
	scopedStyleStrategy: 'where',
	prefetch: false,
	devToolbar: { enabled: false },
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'always', assets: 'tai-nguyen' },
	integrations: [
		graphCheck(),
		everyPage(),
		mdx(),
		searchIndex(),
		sitemap({ filter: (page) => !page.endsWith('/404/') }),
		deferScripts(),
		offline({ edition: editionDay }),
	],
	markdown: {
		syntaxHighlight: false,
		processor: unified({ remarkPlugins: [remarkGfm, [remarkHandbook, { base }]], gfm: false, smartypants: false }),
	},
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' data:",
				"font-src 'self'",
				"connect-src 'self'",
				"worker-src 'self'",
				"manifest-src 'self'",
				"form-action 'self'",
				"base-uri 'none'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	vite: {
		resolve: {
			// The packing steps of these two start workers from blob: addresses, which the policy above forbids.
			alias: [
				{ find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, replacement: fileURLToPath(new URL('./src/documents/xlsx-zip.ts', import.meta.url)) },
				{ find: /^\.\.\/zip\/unzipFromArrayBuffer\.js$/, replacement: fileURLToPath(new URL('./src/documents/xlsx-unzip.ts', import.meta.url)) },
			],
		},
		build: { target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS, assetsInlineLimit: 0, modulePreload: false },
	},
});
