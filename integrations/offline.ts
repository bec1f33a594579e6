import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { PARTS, partOf, type OfflineList } from '../src/offline/list.ts';

/** Left to the network: nobody reads them offline; the list of a release is put in place after the build. */
const LEFT_OUT =
	/^(sw\.js|sitemap.*\.xml|opensearch\.xml|ngoai-tuyen\/danh-sach\.json|phat-hanh\/.*|pagefind\/pagefind-(component-ui|modular-ui|ui|highlight)\.(js|css))$/;

/** Every file worth keeping, by part, with a hash: an unchanged file is not fetched again when the edition changes. */
export function offlineList(root: string, edition: string, base: string): OfflineList {
	const parts = PARTS.map(({ id, title, always }) => ({ id, title, always, bytes: 0, files: [] as OfflineList['parts'][number]['files'] }));
	const files = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile())
		.map((f) => join(f.parentPath, f.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
		.filter((f) => !LEFT_OUT.test(f))
		.sort();
	for (const file of files) {
		const bytes = readFileSync(join(root, file));
		const part = parts.find((p) => p.id === partOf(file))!;
		part.files.push([`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, createHash('sha256').update(bytes).digest('hex').slice(0, 12)]);
		part.bytes += bytes.length;
	}
	const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
	return { edition, build: hash, parts };
}

/** Writes the list and the service worker that keeps it. Runs after everything else has written its files. */
export function offline({ edition }: { edition: () => string }): AstroIntegration {
	let base = '/';
	return {
		name: 'offline',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const list = offlineList(root, edition(), base);
				writeFileSync(join(root, 'ngoai-tuyen/danh-sach.json'), JSON.stringify(list));
				const { outputFiles } = await build({
					entryPoints: ['src/offline/worker.ts'],
					bundle: true,
					write: false,
					format: 'iife',
					minify: true,
					target: ['chrome109', 'firefox115', 'safari15.6'],
					charset: 'utf8',
					define: { __BUILD__: JSON.stringify(list.build), __BASE__: JSON.stringify(base) },
				});
				writeFileSync(join(root, 'sw.js'), outputFiles[0]!.contents);
				logger.info(`${list.parts.reduce((n, p) => n + p.files.length, 0)} tệp, bản ${list.build}`);
			},
		},
	};
}
