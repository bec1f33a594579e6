import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownHashes } from './page-policy.ts';

/** Adds the page's modules once the text has been painted: on a slow line they would share the line with it. */
const LOADER = `addEventListener('load',function(){requestAnimationFrame(function(){setTimeout(function(){document.querySelectorAll('template[data-module]').forEach(function(t){var s=document.createElement('script');s.type='module';s.src=t.dataset.module;document.head.append(s)})})})})`;
const HASH = `'sha256-${createHash('sha256').update(LOADER).digest('base64')}'`;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/** A built page whose external modules wait for the first paint; its CSP allows the loader by its hash. */
export function lateScripts(html: string): string {
	if (html.match(MODULE) === null) return html;
	const late = html.replace(MODULE, '<template data-module="$1"></template>');
	const allowed = late.replace(/(http-equiv="content-security-policy" content="[^"]*?script-src )/i, `$1${HASH} `);
	if (allowed === late) throw new Error('Trang dựng không có CSP script-src để thêm mã nạp.');
	return allowed.replace('</body>', `<script>${LOADER}</script></body>`);
}

export function deferScripts(): AstroIntegration {
	return {
		name: 'late-scripts',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				for (const f of readdirSync(root, { recursive: true, withFileTypes: true })) {
					if (!f.isFile() || !f.name.endsWith('.html')) continue;
					const file = join(f.parentPath, f.name);
					writeFileSync(file, ownHashes(lateScripts(readFileSync(file, 'utf8'))));
				}
			},
		},
	};
}
