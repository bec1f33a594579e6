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
/** "/" goes to the search box from the first look on, long before the modules come; never while somebody types (components/page.ts). */
const SLASH = `addEventListener('keydown',function(e){var a=document.activeElement,b=document.querySelector('[data-search-key]');if(e.key!=='/'||e.ctrlKey||e.metaKey||e.altKey||!b||a&&/^(INPUT|TEXTAREA|SELECT)$/.test(a.tagName))return;e.preventDefault();b.focus();b.select()})`;
const LATE = `${LOADER};${SLASH}`;
/**
 * Lets the browser leave the later parts of a long page (class `later`) out of its first layouts; components/later.ts then lays them out,
 * a few at a time. Not for an address inside the page, nor for a page come back to: their place is found among real heights. Nor where
 * a browser does not keep the text in place when what stands above it grows.
 */
const LAZY = `(function(n){if(n&&n.type==='navigate'&&!/#/.test(n.name+location.hash)&&CSS.supports('overflow-anchor','auto'))document.documentElement.dataset.lazy=''})(performance.getEntriesByType('navigation')[0])`;
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}' `;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/** Says before the first look that this browser keeps no pages here (plain http, private windows): the form for it takes no place. */
const NO_WORKER = `if(!('serviceWorker' in navigator))document.documentElement.dataset.noWorker=''`;
/** What must be known before anything is laid out, and the pages that ask for it; the names are those of the styles. */
const EARLY: readonly (readonly [page: RegExp, script: string])[] = [
	[/<[a-z]+ class="(?:[^"]* )?later[ "]/, LAZY],
	[/<offline-panel\b/, NO_WORKER],
];

/** A built page whose external modules wait for the first paint, with the early scripts it asks for; its CSP allows all of them by hash. */
export function lateScripts(html: string): string {
	if (html.match(MODULE) === null) return html;
	const early = EARLY.filter(([page]) => page.test(html)).map(([, script]) => script);
	const late = html.replace(MODULE, '<template data-module="$1"></template>');
	const allowed = late.replace(/(http-equiv="content-security-policy" content="[^"]*?script-src )/i, `$1${[LATE, ...early].map(hash).join('')}`);
	if (allowed === late) throw new Error('Trang dựng không có CSP script-src để thêm mã nạp.');
	return allowed
		.replace('</head>', `${early.map((script) => `<script>${script}</script>`).join('')}</head>`)
		.replace('</body>', `<script>${LATE}</script></body>`);
}

/** Rewrites every built page as `lateScripts` says; after it nothing may change an inline script, whose hash the CSP holds. */
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
