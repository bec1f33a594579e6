import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const slugs = readdirSync('src/content/pictures').map((f) => f.replace('.yaml', ''));
const procedures = readdirSync('src/content/procedures').map((f) => f.replace('.mdx', ''));
const pages = [...slugs.map((s) => `/so-do/${s}/`), ...procedures.map((s) => `/quy-trinh/${s}/`)];
const pictures = (html: string) => [...html.matchAll(/<svg[^>]*data-picture="([^"]+)"[^>]*>[\s\S]*?<\/svg>/g)].map((m) => ({ id: m[1]!, svg: m[0] }));
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('pictures', () => {
	it.each(pages)('have a title, a description and a role, without styles of their own: %s', (path) => {
		const html = page(path);
		const found = pictures(html);
		if (path !== '/so-do/') expect(found.length).toBeGreaterThan(0);
		for (const { id, svg } of found) {
			expect(svg).toMatch(new RegExp(`aria-labelledby="${id}--ten"`));
			expect(svg).toMatch(new RegExp(`<title id="${id}--ten">[^<]{3,}</title>`));
			expect(svg).toMatch(new RegExp(`<desc id="${id}--loi">[^<]{20,}</desc>`));
			// An image may hold no links; one that does is a named group.
			expect(svg.includes('<a ') ? /role="group"/.test(svg) : /role="img"/.test(svg)).toBe(true);
			expect(svg).not.toMatch(/\sstyle=|<image|<foreignObject/);
		}
		const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	it.each(procedures)('of a flow say no more than the steps below: %s', (slug) => {
		const html = page(`/quy-trinh/${slug}/`);
		const titles = [...html.matchAll(/<li id="buoc-\d+">\s*<h3[^>]*>([\s\S]*?)<\/h3>/g)].map((m) => text(m[1]!).trim());
		for (const { id, svg } of pictures(html)) {
			const boxes = svg.split('data-box=').slice(1);
			expect({ id, n: boxes.length }).toEqual({ id, n: titles.length });
			boxes.forEach((b, i) => expect(text(`<${b}`).replaceAll(' ', '')).toContain(titles[i]!.replaceAll(' ', '')));
		}
	});

	it('of a sheet have a row in the table for every box, with its provision', () => {
		for (const slug of ['bo-tri-van-ban-dang', 'bo-tri-van-ban-nha-nuoc']) {
			const html = page(`/so-do/${slug}/`);
			const boxes = [...pictures(html)[0]!.svg.matchAll(/data-box="([^"]+)"/g)].map((m) => m[1]!);
			expect(boxes.length).toBeGreaterThanOrEqual(9);
			for (const id of boxes) {
				const row = new RegExp(`<tr id="phan-${id}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
				expect({ id, cited: /href="[^"]*\/van-ban\/[^"#]+#/.test(row) }).toEqual({ id, cited: true });
			}
		}
	});

	it('of the tree and of the life link to what the lists below link to', () => {
		for (const slug of ['cay-van-ban', 'vong-doi-tai-lieu']) {
			const html = page(`/so-do/${slug}/`);
			const drawn = new Set(pictures(html).flatMap(({ svg }) => [...svg.matchAll(/<a href="([^"]+)"/g)].map((m) => m[1]!)));
			const below = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
			expect(drawn.size).toBeGreaterThan(8);
			for (const link of drawn) expect(below).toContain(`href="${link}"`);
		}
	});

	it('are found from the pages they explain and from the list', () => {
		for (const slug of slugs) expect(page('/so-do/')).toContain(`/so-do/${slug}/`);
		expect(page('/van-ban/')).toContain('/so-do/');
		expect(page('/van-ban/05-hd-vptw-2026/')).toContain('/so-do/bo-tri-van-ban-dang/');
		expect(page('/van-ban/30-2020-nd-cp/')).toContain('/so-do/bo-tri-van-ban-nha-nuoc/');
		expect(page('/quy-trinh/ky-va-dong-dau/')).toContain('/so-do/dau-dong-o-dau/');
		expect(page('/so-sanh/the-thuc-dang-va-nha-nuoc/')).toContain('/so-do/hai-the-thuc-canh-nhau/');
	});
});
