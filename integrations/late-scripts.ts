import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownHashes } from './page-policy.ts';

/**
 * Adds the page's modules once the text has been painted: on a slow line they would share the line with it. The frame after "load" is
 * only drawn then, not yet shown: the browser itself says when it was. A page nobody looks at is never painted: it does not wait for ever.
 */
const LOADER = `addEventListener('load',function(){var on;function go(){if(on)return;on=1;document.querySelectorAll('template[data-module]').forEach(function(t){var s=document.createElement('script');s.type='module';s.src=t.dataset.module;document.head.append(s)})}function shown(){requestAnimationFrame(function(){setTimeout(go)})}try{new PerformanceObserver(shown).observe({type:'paint',buffered:true})}catch(e){shown()}setTimeout(go,2000)})`;
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
