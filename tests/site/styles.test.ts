import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (root: string, end: string) =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile() && f.name.endsWith(end))
		.map((f) => join(f.parentPath, f.name).replaceAll('\\', '/'));

/** On every page by way of the layout. */
const EVERYWHERE = new Set(['tokens', 'base', 'layout', 'parts', 'pages', 'global', 'print']);
const classesOf = (css: string) => new Set([...css.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((m) => m[1]!));
const sheets = files('src/styles', '.css').map((file) => ({ name: basename(file, '.css'), classes: classesOf(readFileSync(file, 'utf8')) }));
const shared = new Set(sheets.filter((s) => EVERYWHERE.has(s.name)).flatMap((s) => [...s.classes]));
/** Class → the files that style it and that a page must import. */
const owners = new Map<string, string[]>();
for (const { name, classes } of sheets.filter((s) => !EVERYWHERE.has(s.name)))
	for (const c of classes) if (!shared.has(c)) owners.set(c, [...(owners.get(c) ?? []), `${name}.css`]);

const styled = (html: string) => classesOf([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]!).join('\n'));
const missing = (used: Iterable<string>, html: string) => {
	const has = styled(html);
	return [...new Set(used)].filter((c) => owners.has(c) && !has.has(c)).map((c) => `.${c} (${owners.get(c)!.join(', ')})`);
};

describe('styles of the built pages', () => {
	const pages = files('dist', '.html').map((file) => ({ file, html: readFileSync(file, 'utf8') }));

	it('are there for every class a page uses', () => {
		const found = pages.map(({ file, html }) => {
			const used = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((m) => m[1]!.split(/\s+/));
			return { file, import: missing(used, html) };
		});
		expect(found.filter((f) => f.import.length > 0)).toEqual([]);
	});

	it('are there for what an app draws on its page', () => {
		const mounted = files('src/pages', '.astro').flatMap((file) => {
			const app = /apps\/([\w-]+)\/mount/.exec(readFileSync(file, 'utf8'))?.[1];
			return app === undefined || file.includes('[') ? [] : [{ app, file }];
		});
		expect(mounted.length).toBeGreaterThan(1);
		const found = mounted.map(({ app, file }) => {
			const used = files(`src/apps/${app}`, '.tsx').flatMap((f) =>
				[...readFileSync(f, 'utf8').matchAll(/\bclass="([^"]*)"/g)].flatMap((m) => m[1]!.split(/\s+/)),
			);
			const page = file.replace(/^src\/pages/, 'dist').replace(/(?:\/index)?\.astro$/, '/index.html');
			return { app, import: missing(used, readFileSync(page, 'utf8')) };
		});
		expect(found.filter((f) => f.import.length > 0)).toEqual([]);
	});

	it('keep the order of the layers: what belongs to one kind of page comes after what all share', () => {
		for (const { file, html } of pages) {
			const order = [...html.matchAll(/@layer ([a-z]+)/g)].map((m) => m[1]!);
			expect({ file, order: [...new Set(order)] }).toEqual({ file, order: ['reset', 'tokens', 'base', 'layout', 'parts', 'pages', 'print'] });
		}
	});
});
