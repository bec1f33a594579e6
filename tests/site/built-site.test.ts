import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = 'dist';
const pages = readdirSync(DIST, { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile() && f.name.endsWith('.html'))
	.map((f) => {
		const file = join(f.parentPath, f.name);
		const path = `/${file
			.slice(DIST.length + 1)
			.replaceAll('\\', '/')
			.replace(/index\.html$/, '')}`;
		return { path, file, html: readFileSync(file, 'utf8') };
	});
const ids = new Map(pages.map((p) => [p.path, new Set([...p.html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!))]));
const attributes = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((m) => m[1]!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

describe('the built site', () => {
	it('has the pages of the address contract', () => {
		const paths = new Set(pages.map((p) => p.path));
		for (const path of [
			'/',
			'/van-ban/',
			'/van-ban/30-2020-nd-cp/',
			'/quy-trinh/',
			'/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/',
			'/bieu-mau/',
			'/thuat-ngu/',
			'/tim-kiem/',
			'/tu-kiem-tra/',
			'/tu-kiem-tra/chung/',
			'/tu-kiem-tra/phieu/',
			'/tap-huan/',
			'/moi/',
			'/huong-dan/',
			'/nguon/',
			'/gioi-thieu/',
			'/404.html',
		]) {
			expect(paths.has(path), path).toBe(true);
		}
		expect(ids.get('/van-ban/30-2020-nd-cp/')).toContain('dieu-31-khoan-3-diem-dd');
	});

	it('has no dead link and no missing anchor', () => {
		const dead: string[] = [];
		for (const { path, html } of pages) {
			for (const link of attributes(html, 'href')) {
				if (/^(https?:|mailto:|data:)/.test(link)) continue;
				const url = new URL(link, `http://x${path}`);
				const target = decodeURIComponent(url.pathname);
				if (!ids.has(target)) {
					if (!existsSync(join(DIST, target)) || target.endsWith('/')) dead.push(`${path} → ${link}`);
				} else if (url.hash.length > 1 && !/^#(\/|hat=)/.test(url.hash) && !ids.get(target)!.has(decodeURIComponent(url.hash.slice(1))))
					dead.push(`${path} → ${link}`);
			}
		}
		expect(dead).toEqual([]);
	});

	it('loads nothing from elsewhere', () => {
		for (const { path, html } of pages) {
			const loaded = [
				...attributes(html, 'src'),
				...[...html.matchAll(/<link [^>]*rel="(?:stylesheet|preload|icon)"[^>]*>/g)].flatMap((m) => attributes(m[0], 'href')),
			];
			expect({ path, foreign: loaded.filter((l) => /^(https?:)?\/\//.test(l)) }).toEqual({ path, foreign: [] });
		}
	});

	it('carries a strict CSP and no style attribute on every page', () => {
		for (const { path, html } of pages) {
			const csp = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
			expect(csp, path).toContain("default-src 'none'");
			expect(csp, path).toContain("connect-src 'self'");
			expect(csp, path).not.toMatch(/unsafe-inline|'unsafe-eval'|blob:|\*/);
			expect(attributes(html, 'style'), path).toEqual([]);
			expect(html, path).not.toMatch(/<[^>]+\son[a-z]+="/);
		}
	});

	it('is Vietnamese, NFC, with one h1, a title and a description', () => {
		for (const { path, html } of pages) {
			expect(html.normalize('NFC') === html, path).toBe(true);
			expect(html, path).toMatch(/<html lang="vi"/);
			expect(/<title>([^<]+)<\/title>/.exec(html)?.[1], path).toBeTruthy();
			expect(/name="description" content="([^"]+)"/.exec(html)?.[1]?.length ?? 0, path).toBeGreaterThan(20);
			// The fill-in page draws its heading by script.
			if (path !== '/tu-kiem-tra/phieu/') expect(html.match(/<h1[\s>]/g)?.length, path).toBe(1);
		}
	});

	it('lets no id stand twice on a page', () => {
		for (const { path, html } of pages) {
			const all = [...html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '').matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
			expect({ path, twice: all.filter((id, i) => all.indexOf(id) !== i) }).toEqual({ path, twice: [] });
		}
	});

	it('shows no leftovers of templates or citations', () => {
		for (const { path, html } of pages) {
			const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ');
			expect({ path, left: text.match(/undefined|\[object |\[\[|NaN|cite:/g) ?? [] }).toEqual({ path, left: [] });
		}
	});

	it('keeps the space between inline elements', () => {
		for (const { path, html } of pages) {
			// A syllable that ends one element and one that begins the next must not touch.
			expect({ path, stuck: html.match(/\p{L}<\/(?:strong|em|a|span)><(?:strong|em|a)[^>]*>\p{L}/gu) ?? [] }).toEqual({ path, stuck: [] });
		}
	});
});
