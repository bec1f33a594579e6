import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';

const DIST = 'dist';
const library = handbook().library;
const html = readdirSync(DIST, { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile() && f.name === 'index.html')
	.map((f) => ({ path: `/${join(f.parentPath, '/').slice(DIST.length + 1)}`, html: readFileSync(join(f.parentPath, f.name), 'utf8') }));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const xml = (path: string) => {
	const text = read(path);
	expect(XMLValidator.validate(text)).toBe(true);
	return new XMLParser({ ignoreAttributes: false, isArray: (name) => ['url', 'entry', 'category', 'sitemap'].includes(name) }).parse(text) as unknown;
};
const linked = (page: string) =>
	[...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((m) => JSON.parse(m[1]!) as Record<string, unknown>);
const pathOf = (url: string) => new URL(url).pathname;

describe('what machines read', () => {
	it('calls a regulation page an article about a legislation, never the legislation itself', () => {
		for (const { slug, data } of library.regulations.values()) {
			const [page, ...more] = linked(read(`van-ban/${slug}/index.html`));
			expect(more).toEqual([]);
			expect(page).toMatchObject({
				'@context': 'https://schema.org',
				'@type': 'Article',
				inLanguage: 'vi',
				dateModified: data.reviewed,
				about: { '@type': 'Legislation', legislationIdentifier: data.number, sameAs: data.official.url },
			});
			expect(pathOf(page!['@id'] as string)).toBe(`/van-ban/${slug}/`);
			expect(JSON.stringify(page)).not.toContain('"text"');
		}
	});
	it('says of a rule that has lapsed that it is not in force', () => {
		expect(linked(read('van-ban/01-2011-qh13/index.html'))[0]).toMatchObject({ about: { legislationLegalForce: 'NotInForce' } });
		expect(linked(read('van-ban/33-2024-qh15/index.html'))[0]).toMatchObject({
			about: { legislationLegalForce: expect.stringMatching(/^(In|PartiallyIn)Force$/) },
		});
	});
	it('gives the steps of every procedure in order', () => {
		for (const { slug, data } of library.procedures.values()) {
			const page = linked(read(`quy-trinh/${slug}/index.html`))[0] as { step: { position: number; name: string; url: string }[] };
			expect(page).toMatchObject({ '@type': 'HowTo', name: data.title });
			expect(page.step.map((s) => s.name)).toEqual(data.steps.map((s) => s.title));
			const body = read(`quy-trinh/${slug}/index.html`);
			for (const s of page.step) expect(body).toContain(`id="${s.url.split('#')[1]}"`);
		}
	});
	it('lists the terms and the site’s search', () => {
		const terms = linked(read('thuat-ngu/index.html'))[0] as { hasDefinedTerm: unknown[] };
		expect(terms.hasDefinedTerm).toHaveLength(library.terms.size);
		expect(linked(read('index.html'))[0]).toMatchObject({ '@type': 'WebSite', potentialAction: { target: expect.stringMatching(/\/tim-kiem\/\?q=\{q\}$/) } });
	});
	it('has a canonical address on every page, its own', () => {
		for (const { path, html: page } of html) {
			const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1];
			expect(canonical, path).toBeDefined();
			expect(pathOf(canonical!)).toBe(path);
		}
	});
	it('has a sitemap of every page', () => {
		const index = xml('sitemap-index.xml') as { sitemapindex: { sitemap: { loc: string }[] } };
		const listed = index.sitemapindex.sitemap.flatMap((s) =>
			(xml(pathOf(s.loc).slice(1)) as { urlset: { url: { loc: string }[] } }).urlset.url.map((u) => pathOf(u.loc)),
		);
		expect(new Set(listed)).toEqual(new Set(html.map((p) => p.path)));
	});
	it('has an Atom feed of every change, newest first, each entry leading to its place', () => {
		const { feed } = xml('moi/feed.xml') as { feed: { updated: string; entry: { id: string; title: unknown; updated: string }[] } };
		expect(feed.entry).toHaveLength(library.updates.size);
		const days = feed.entry.map((e) => e.updated);
		expect(days).toEqual([...days].sort().reverse());
		expect(feed.updated).toBe(days[0]);
		const page = read('moi/index.html');
		for (const e of feed.entry) expect(page).toContain(`id="${new URL(e.id).hash.slice(1)}"`);
		expect(page).toContain('/moi/feed.xml');
	});
	it('describes its search to browsers', () => {
		const { OpenSearchDescription: d } = xml('opensearch.xml') as { OpenSearchDescription: { ShortName: string; Url: { '@_template': string } } };
		expect(d.ShortName.length).toBeLessThanOrEqual(16);
		expect(d.Url['@_template']).toMatch(/\/tim-kiem\/\?q=\{searchTerms\}$/);
		expect(read('index.html')).toContain('/opensearch.xml');
	});
	it('gives every regulation as data with an identifier for each provision', () => {
		for (const { slug, provisions } of library.regulations.values()) {
			const file = `van-ban/${slug}.json`;
			expect(existsSync(join(DIST, file)), file).toBe(true);
			const data = JSON.parse(read(file)) as { akn: string; provisions: { id: string; eId: string }[] };
			expect(data.akn).toMatch(/^\/akn\/vn\/act\/[a-z-]+\/(\d{4}-\d{2}-\d{2}|nodate)\//);
			expect(data.provisions.map((p) => p.id)).toEqual(provisions.filter((p) => !p.note).map((p) => p.id));
			expect(read(`van-ban/${slug}/index.html`)).toContain(`/van-ban/${slug}.json`);
		}
	});
});
